"""`tcop-iac scan`: the options, one scan, the reports, the exit code."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import click

from tcop_iac.cli.exit_codes import exit_code
from tcop_iac.cli.failure import Failure
from tcop_iac.cli.inputs import ORDER, OrderedCommand
from tcop_iac.cli.output import Destination, destinations, emit, in_colour, refuse_unwritable, write
from tcop_iac.cli.progress import Progress
from tcop_iac.cli.selection import SEVERITIES, all_policies, own_policies, selected, severe_enough
from tcop_iac.cli.settings import Settings, recorded, refuse_unknown_names, settled
from tcop_iac.config import FAIL_ON
from tcop_iac.model.finding import Level, Outcome, Severity
from tcop_iac.policy import Policy
from tcop_iac.reporters import FORMATS, reporter
from tcop_iac.reporters.options import ReportOptions
from tcop_iac.reporters.summary import one_line
from tcop_iac.scan import NothingToScanError, Request, scan

SECTIONS: Mapping[str, Sequence[str]] = {
    "What is judged": ("folders", "policy", "skip_policy", "point", "theme", "severity", "changes_only"),
    "What is reported": ("format", "output", "show_open", "show_passed", "explain_open", "progress"),
    "How it ends": ("fail_on", "strict"),
    "What Terraform would be given": ("var", "var_file", "workspace", "module_dir", "fetch_modules"),
    "What CloudFormation would be given": ("parameters",),
}
"""The options by heading, as help lists them; all others come last."""

EPILOG = """
\b
Examples:
  tcop-iac scan                                  judge the current folder
  tcop-iac scan infra --point 6 --severity high  only what makes things secure, high and critical
  tcop-iac scan infra --policy '*-unencrypted'   only policies of that name
  tcop-iac scan infra --format text --output - --format sarif --output tcop.sarif
                                                 read it here, and keep it for code scanning
  tcop-iac scan infra --var-file prod.tfvars     judge what production is given
  tcop-iac scan stacks --parameters prod.json    likewise, of CloudFormation templates

\b
Exit codes:
  0  no finding at or above --fail-on
  1  findings at or above --fail-on
  2  the command, the settings or an output can't be used, or an internal error
  3  incomplete: a file could not be read or parsed, or a policy broke off; with --strict also where
     modules are not on disk. It goes before 1: what was not read may hold more findings

\b
Settings come from tcop.toml, or [tool.tcop-iac] in pyproject.toml, at or above the first PATH.
The command line goes before them, and TF_VAR_* and TF_WORKSPACE count as they do for Terraform.
"""


class ScanCommand(OrderedCommand):
    """A command whose help has headings."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options under their headings."""
        found = {parameter.name: parameter.get_help_record(ctx) for parameter in self.get_params(ctx)}
        records = {name: record for name, record in found.items() if record is not None}
        sections = {heading: [records.pop(name) for name in names] for heading, names in SECTIONS.items()}
        for heading, listed in {**sections, "Else": [*records.values()]}.items():
            with formatter.section(heading):
                formatter.write_dl(listed)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Examples and exit codes, at the left margin."""
        formatter.write_paragraph()
        formatter.write_text(EPILOG.strip("\n"))


@click.command("scan", cls=ScanCommand)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@own_policies
@click.option("--policy", multiple=True, metavar="ID", help="Only this policy: an id, a name or a glob; repeatable.")
@click.option("--skip-policy", multiple=True, metavar="ID", help="Not this policy; likewise, and repeatable.")
@click.option("--point", type=click.Choice(["5", "6", "10"]), multiple=True, help="Only this TCoP point; repeatable.")
@click.option("--theme", multiple=True, metavar="NAME", help="Only this theme, e.g. encryption-at-rest; repeatable.")
@click.option("--severity", type=click.Choice(SEVERITIES), help="Only findings of this severity and above.")
@click.option(
    "-f", "--format", multiple=True, type=click.Choice([*FORMATS]), help="A report's format; repeatable. Default: text."
)
@click.option(
    "-o",
    "--output",
    multiple=True,
    metavar="FILE",
    help="Where a report goes, - for here; the n-th belongs to the n-th --format. Alone, its ending tells the format.",
)
@click.option("--show-open/--no-show-open", default=None, help="Also what can't be known before deployment, and why.")
@click.option("--show-passed/--no-show-passed", default=None, help="Also what is as it should be.")
@click.option("--explain-open", is_flag=True, help="Which inputs keep findings open, by how many each would settle.")
@click.option("--progress/--no-progress", default=True, help="Show on a terminal how far a long scan is.")
@click.option(
    "--fail-on", type=click.Choice(FAIL_ON), help="The mildest severity that makes the exit code 1. Default: low."
)
@click.option("--strict/--no-strict", default=None, help="Incomplete (3) also where modules are not on disk.")
@click.option("--changes-only", is_flag=True, help="Of a plan, only what it changes.")
@click.option("--var", multiple=True, metavar="NAME=VALUE", help="The value of an input variable; repeatable.")
@click.option("--var-file", multiple=True, metavar="FILE", help="A file of values; repeatable, and the last one wins.")
@click.option("--workspace", metavar="NAME", help="The workspace. Default: TF_WORKSPACE.")
@click.option(
    "--module-dir", multiple=True, metavar="SOURCE=PATH", help="Where a copy of a remote module lies; repeatable."
)
@click.option(
    "--fetch-modules",
    is_flag=True,
    help="Fetch missing remote modules into .tcop-iac: git's with git, others with tofu or terraform.",
)
@click.option(
    "--parameters",
    multiple=True,
    metavar="FILE",
    help="Values for templates' parameters, in a form that the AWS CLI takes; repeatable, and the last one wins.",
)
@click.option("--config", metavar="FILE", help="The settings, instead of those found at or above PATH.")
@click.pass_context
def scan_command(context: click.Context, /, **given: Any) -> None:
    """Scan the Terraform code and CloudFormation templates at every PATH (if there is none, the current folder).

    Each policy says of each resource it concerns: pass, fail, or open where a value is not known before deployment.
    """
    settings = settled(given, context.meta[ORDER], os.environ)
    wanted = destinations(given["format"], given["output"])
    known = all_policies(given["folders"])
    refuse_unknown_names(settings.config, known)
    policies: Sequence[Policy] = selected(known, settings.selection)
    refuse_unwritable(wanted)
    outcome = _outcome(settings, policies, known, given)
    outcome, policies = _severe_enough(outcome, policies, settings.severity)
    code = exit_code(outcome, settings.fail_on, settings.strict)
    options = ReportOptions(
        folder=Path.cwd(),
        show_open=settings.show_open,
        show_passed=settings.show_passed,
        explain_open=given["explain_open"],
        fail_on=settings.fail_on,
        exit_code=code.value,
    )
    _deliver(wanted, lambda one: reporter(one.format)(outcome, policies, _options_for(one, options)))
    if all(one.path is not None or not FORMATS[one.format].for_people for one in wanted):
        _tell_shortly(outcome, options)
    context.exit(code.value)


def _outcome(
    settings: Settings, policies: Sequence[Policy], known: Sequence[Policy], given: Mapping[str, Any]
) -> Outcome:
    is_shown = given["progress"] and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    with Progress(sys.stderr, is_shown) as progress:
        request = Request(
            settings.paths,
            policies,
            settings.inputs,
            settings.parameters,
            given["changes_only"],
            settings.environments,
            progress,
            partial(click.echo, err=True) if given["fetch_modules"] else None,
            known,
            parameter_files=settings.template_parameters,
            overrides=settings.config.overrides,
        )
        try:
            outcome = scan(request)
        except NothingToScanError as error:
            names = ", ".join(map(str, settings.paths))
            raise Failure(
                f"No Terraform files (*.tf) and no CloudFormation templates in {names}. Name the folder that holds the "
                "configuration; caches such as .terraform are not looked into."
            ) from error
    return replace(outcome, settings=recorded(settings, outcome.base))


def _severe_enough(
    outcome: Outcome, policies: Sequence[Policy], least: Severity | None
) -> tuple[Outcome, Sequence[Policy]]:
    """The findings of `least` severity and above, with the policies that can have such findings, or have one.

    A judgement may be worse than its policy's usual case, so this can't be told before.
    """
    findings = tuple(finding for finding in outcome.findings if severe_enough(finding.severity, least))
    hit = {finding.policy for finding in findings}
    left = [policy for policy in policies if policy.id in hit or severe_enough(policy.severity, least)]
    return replace(outcome, findings=findings), left


def _options_for(destination: Destination, options: ReportOptions) -> ReportOptions:
    """The options with what standard output can show, where the report goes there."""
    if destination.path is not None or not FORMATS[destination.format].for_people:
        return options
    is_terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if is_terminal else None
    return replace(options, colour=in_colour(os.environ, is_terminal), width=width)


def _deliver(wanted: Sequence[Destination], written: Callable[[Destination], str]) -> None:
    """Writes all reports: files first, since standard output may be read by someone who leaves."""
    for destination in sorted(wanted, key=lambda one: one.path is None):
        text = written(destination)
        if destination.path is not None:
            write(destination.path, text.encode("utf-8", "replace"))
        else:
            emit(text if FORMATS[destination.format].for_people else text.encode("utf-8", "replace"))


def _tell_shortly(outcome: Outcome, options: ReportOptions) -> None:
    """Errors and the run in one line on standard error, where no report for people is on the terminal."""
    for diagnostic in outcome.diagnostics:
        if diagnostic.level is Level.ERROR:
            where = f"{diagnostic.range}: " if diagnostic.range else ""
            click.echo(f"{where}error: {diagnostic.summary} ({diagnostic.code})", err=True)
    click.echo(one_line(outcome, options), err=True)
