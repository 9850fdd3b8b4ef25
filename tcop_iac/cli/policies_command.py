"""`tcop-iac policies`: what is checked, why it matters, and how to put it right."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from tcop_iac.catalogue import FRAMEWORKS, answers, page, without_answer
from tcop_iac.cli.failure import Failure
from tcop_iac.cli.output import emit
from tcop_iac.cli.own_policies import new_command, test_command
from tcop_iac.cli.selection import (
    SEVERITIES,
    Selection,
    all_policies,
    matching,
    nearest,
    own_policies,
    selected,
    severe_enough,
)
from tcop_iac.model.finding import Severity
from tcop_iac.policy import Policy
from tcop_iac.reporters.summary import POINTS, capitalised

READABLE = 100
"""Wider lines of prose are hard to read."""


@click.group("policies")
def policies_command() -> None:
    """Tell what is checked, and why; write and test policies of one's own."""


policies_command.add_command(new_command)
policies_command.add_command(test_command)


@policies_command.command("list")
@own_policies
@click.option("--format", "format_", type=click.Choice(["text", "json", "markdown"]), default="text", help="How.")
@click.option("--framework", type=click.Choice(list(FRAMEWORKS)), help="Which of its ids the policies answer to.")
@click.option("--point", type=click.Choice(["5", "6", "10"]), multiple=True, help="Only this TCoP point; repeatable.")
@click.option("--theme", multiple=True, metavar="NAME", help="Only this theme; repeatable.")
@click.option("--severity", type=click.Choice(SEVERITIES), help="Only of this severity and above.")
def list_command(
    folders: Sequence[Path],
    format_: str,
    framework: str | None,
    point: Sequence[str],
    theme: Sequence[str],
    severity: str | None,
) -> None:
    """List the policies, as a table, as JSON, as a page of Markdown, or by the ids of another catalogue."""
    selection = Selection(points=tuple(map(int, point)), themes=tuple(theme))
    least = Severity(severity) if severity else None
    policies = [one for one in selected(all_policies(folders), selection) if severe_enough(one.severity, least)]
    if framework is not None:
        emit(_covered_as_json(policies, framework) if format_ == "json" else _lines(_covered(policies, framework)))
    elif format_ == "json":
        emit(_as_json(policies))
    else:
        emit(page(policies) if format_ == "markdown" else _lines(_table(policies)))


@policies_command.command("show")
@own_policies
@click.argument("policy", metavar="ID")
def show_command(folders: Sequence[Path], policy: str) -> None:
    """Explain one policy, named by id or name: why it matters, how to fix, what it can't see."""
    policies = all_policies(folders)
    try:
        found = matching(policies, policy)
    except click.UsageError as error:
        raise Failure(f"No policy is called {policy!r}{nearest(policies, policy)}") from error
    emit("\n\n".join("\n".join(_explained(one)) for one in found) + "\n")


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _covered(policies: Sequence[Policy], framework: str) -> Iterator[str]:
    found = answers(policies, framework)
    width = max(map(len, found), default=0)
    covered = sum(map(bool, found.values()))
    yield f"{FRAMEWORKS[framework][1]}: {covered}{f' of {len(found)}' if covered < len(found) else ''} are covered"
    for id_, ids in found.items():
        yield f"  {id_.ljust(width)}  {', '.join(ids) or 'not covered'}"
    rest = without_answer(policies, framework)
    if rest:
        yield from ("", "Policies with no counterpart in it:", f"  {', '.join(rest)}")


def _covered_as_json(policies: Sequence[Policy], framework: str) -> str:
    document = {
        "version": 1,
        "framework": FRAMEWORKS[framework][1],
        "covered": answers(policies, framework),
        "without": without_answer(policies, framework),
    }
    return json.dumps(document, indent=2) + "\n"


def _table(policies: Sequence[Policy]) -> Iterator[str]:
    rows = [(one.id, one.severity.value, one.theme, one.name) for one in policies]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(4)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _as_json(policies: Sequence[Policy]) -> str:
    listed = [
        {
            "id": one.id,
            "name": one.name,
            "severity": one.severity.value,
            "point": one.point,
            "theme": one.theme,
            "title": one.title,
        }
        for one in policies
    ]
    document: dict[str, Any] = {"version": 1, "policies": listed}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _explained(policy: Policy) -> Iterator[str]:
    width = min(shutil.get_terminal_size().columns, READABLE) if sys.stdout.isatty() else READABLE
    yield f"{policy.id} {policy.name}"
    yield from textwrap.wrap(policy.title, width)
    yield ""
    yield f"Severity:    {policy.severity.value}"
    yield f"TCoP point:  {policy.point}, {POINTS[policy.point]}"
    yield f"Theme:       {policy.theme}"
    for heading, text in (("Why it matters", policy.why), ("How to fix", policy.fix), ("Known gaps", policy.gaps)):
        if text:
            yield from ("", f"{heading}:")
            yield from _paragraphs(capitalised(text), width)
    if policy.maps:
        yield from ("", "Related:")
        for catalogue, ids in policy.maps.items():
            yield from _paragraphs(f"{catalogue}: {', '.join(ids)}", width)


def _paragraphs(text: str, width: int) -> Iterator[str]:
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            yield ""
        yield from textwrap.wrap(
            paragraph,
            width,
            initial_indent="  ",
            subsequent_indent="  ",
            break_long_words=False,
            break_on_hyphens=False,
        )
