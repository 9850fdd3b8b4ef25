"""What all reporters say alike: how a finding is worded, what is counted, and the run in one line."""

from __future__ import annotations

import os.path
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from tcop_iac.model.finding import Finding, Level, Outcome, Severity, Verdict
from tcop_iac.policy import Policy
from tcop_iac.reporters.options import ReportOptions

POINTS: Mapping[int, str] = {5: "Use cloud first", 6: "Make things secure", 10: "Make better use of data"}
"""The points of the Technology Code of Practice that there are policies for."""

COUNTED = (Verdict.PASS, Verdict.FAIL, Verdict.OPEN)


def subject(finding: Finding) -> str:
    """What the finding is about: the address of its resource (the first of several), or the whole root."""
    name = finding.address if finding.resource_type else f"{_kind_of_root(finding)} {finding.root or '.'}"
    return f"{name} and {finding.resources - 1} more" if finding.resources > 1 else name


def _kind_of_root(finding: Finding) -> str:
    """A root module is a folder; a template, a plan and a state are the file that the finding stands in."""
    return "root module" if finding.range.path != finding.root else "file"


def sentence(text: str) -> str:
    """`text` ending with a full stop."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def capitalised(text: str) -> str:
    """`text` with its first letter as a sentence begins."""
    return text[:1].upper() + text[1:]


def shown(outcome: Outcome, options: ReportOptions) -> list[Finding]:
    """The findings that are asked for: fails always, opens and passes where the options say so."""
    wanted = {Verdict.FAIL}
    if options.show_open:
        wanted.add(Verdict.OPEN)
    if options.show_passed:
        wanted.add(Verdict.PASS)
    return [finding for finding in outcome.unsuppressed if finding.verdict in wanted]


def counts_by_point(outcome: Outcome, policies: Sequence[Policy]) -> dict[int, Counter[Verdict]]:
    """How many resources were given each verdict, for every point that has an evaluated policy."""
    points = {policy.id: policy.point for policy in policies}
    counts: dict[int, Counter[Verdict]] = {point: Counter() for point in sorted({*points.values()})}
    for finding in outcome.unsuppressed:
        counts[points[finding.policy]][finding.verdict] += finding.resources
    return counts


def open_causes(outcome: Outcome) -> list[tuple[str, str, int]]:
    """What keeps findings undecided, by how many results it would settle: root, cause, number of resources."""
    counts: Counter[tuple[str, str]] = Counter()
    for finding in outcome.unsuppressed:
        for cause in finding.causes:
            counts[finding.root, cause] += finding.resources
    return [
        (root, cause, number) for (root, cause), number in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    ]


def path_in_base(outcome: Outcome, path: str) -> str | None:
    """The file of a range relative to the base, with forward slashes; None where it is no file (`<set by --var>`)."""
    if path.startswith("<") or not path:
        return None
    if Path(path).is_absolute():
        return os.path.relpath(path, outcome.base).replace(os.sep, "/")
    return path


def counted(number: int, noun: str) -> str:
    """The number with its noun: "1 file", "2 files", "no files"."""
    plural = noun if number == 1 else f"{noun}s"
    return f"{number or 'no'} {plural}"


def one_line(outcome: Outcome, options: ReportOptions) -> str:
    """The whole run in one line: how it ended, what was found, what was read."""
    verdicts: Counter[Verdict] = Counter()
    for finding in outcome.unsuppressed:
        verdicts[finding.verdict] += finding.resources
    read = ", ".join(
        (counted(outcome.resources, "resource"), counted(outcome.files, "file"), counted(outcome.roots, "root"))
    )
    parts = [_fails(outcome), f"{verdicts[Verdict.OPEN]} open", f"{verdicts[Verdict.PASS]} passed"]
    suppressed = sum(finding.resources for finding in outcome.findings if finding.suppression is not None)
    parts += [f"{suppressed} suppressed"] if suppressed else []
    line = f"{_ending(outcome, options)}: {', '.join(parts)}; read {read}."
    if outcome.incomplete:
        errors = sum(1 for diagnostic in outcome.diagnostics if diagnostic.level is Level.ERROR)
        line += f" {counted(errors, 'error').capitalize()}: not everything could be read and judged."
    if outcome.missing_modules:
        line += f" {counted(outcome.missing_modules, 'module call').capitalize()} not followed."
    return line


def _ending(outcome: Outcome, options: ReportOptions) -> str:
    if outcome.incomplete or options.exit_code == 3:
        return "Incomplete"
    if options.exit_code:
        return "Failed"
    fail_on = options.fail_on.value if options.fail_on else "never"
    return "Passed" if options.fail_on is Severity.LOW else f"Passed with --fail-on {fail_on}"


def _fails(outcome: Outcome) -> str:
    severities = Counter(finding.severity for finding in outcome.unsuppressed if finding.verdict is Verdict.FAIL)
    worst_first = [f"{severities[one]} {one.value}" for one in reversed(Severity) if severities[one]]
    number = counted(severities.total(), "finding")
    judged = sum(finding.resources for finding in outcome.unsuppressed if finding.verdict is Verdict.FAIL)
    where = f" at {counted(judged, 'resource')}" if judged > severities.total() else ""
    return f"{number} ({', '.join(worst_first)}){where}" if worst_first else number
