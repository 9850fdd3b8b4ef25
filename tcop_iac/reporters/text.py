"""The report for people: each finding with its source lines and how to put it right, then troubles, counts, one line.

Findings come in the scan's order, fails and opens in full, then passes a line each. Paths are relative to the current
folder, so that they can be clicked. Without a terminal there are no colours and no wrapped lines.
"""

from __future__ import annotations

import os.path
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial

from tcop_iac.model.finding import Diagnostic, Finding, Instance, Level, Outcome, Severity, Verdict
from tcop_iac.model.range import Range
from tcop_iac.policy import Policy
from tcop_iac.reporters.excerpt import Sources, excerpt, is_source, plain
from tcop_iac.reporters.options import ReportOptions
from tcop_iac.reporters.summary import (
    COUNTED,
    POINTS,
    counted,
    counts_by_point,
    one_line,
    open_causes,
    path_in_base,
    sentence,
    shown,
    subject,
)

MISSING = "module-missing"
"""The diagnostic of a module call that can't be followed; there may be hundreds, for few sources."""

MOST_NAMED = 5
"""Resources named beside the first one; a report in JSON or SARIF has more."""

MOST_CAUSES = 20
"""Causes of open findings that are listed; the first ones settle most."""

_STYLES = {
    "bold": "1",
    "dim": "2",
    "error": "1;31",
    "warning": "1;33",
    Severity.CRITICAL: "1;31",
    Severity.HIGH: "1;31",
    Severity.MEDIUM: "1;33",
    Severity.LOW: "1;36",
    "open": "1;35",
    "pass": "32",
}


def report(outcome: Outcome, policies: Sequence[Policy], options: ReportOptions) -> str:
    """The whole report, ending with a line break."""
    page = _Page(outcome, {policy.id: policy for policy in policies}, options)
    findings = shown(outcome, options)
    lines: list[str] = []
    for finding in findings:
        if finding.verdict is not Verdict.PASS:
            lines += (*page.finding(finding), "")
    passes = [page.passed(finding) for finding in findings if finding.verdict is Verdict.PASS]
    lines += (*passes, "") if passes else ()
    for trouble in page.troubles():
        lines += (*trouble, "")
    if options.explain_open:
        lines += (*page.causes(), "")
    lines += (*page.table(policies), "", *page.closing(findings))
    return "\n".join(lines) + "\n"


class _Page:
    """What the pieces of one report share."""

    def __init__(self, outcome: Outcome, policies: Mapping[str, Policy], options: ReportOptions) -> None:
        self._outcome = outcome
        self._policies = policies
        self._options = options
        self._sources = Sources(outcome.base)
        self._shown_path = cache(self._path)

    # --- findings

    def finding(self, finding: Finding) -> Iterator[str]:
        """A fail or an open: where, what, the lines, where the value comes from, how to put it right."""
        policy = self._policies[finding.policy]
        kind = self._style(finding.severity.value, finding.severity)
        if finding.verdict is Verdict.OPEN:
            kind = f"{self._style('open', 'open')} {kind}"
        yield f"{self._place(finding.range)} {kind} {policy.id} {policy.name}"
        yield from self._wrapped(f"{subject(finding)}: {sentence(finding.message)}")
        yield from self._excerpt(finding)
        if finding.others:
            yield from self._others(finding)
        if finding.environments:
            yield from self._wrapped(f"environments: {', '.join(finding.environments)}")
        if finding.hops:
            yield "  value comes from:"
            for hop in finding.hops:
                in_file = path_in_base(self._outcome, hop.range.path) is not None
                yield f"    {self._where(hop.range)} {plain(hop.message)}" if in_file else f"    {plain(hop.message)}"
        label = "fix" if finding.verdict is Verdict.FAIL else "if it fails"
        yield from self._wrapped(f"{label}: {first_sentences(policy.fix)}")

    def _others(self, finding: Finding) -> Iterator[str]:
        """The other resources that the finding holds for, as many as anybody reads."""
        named = [
            name for name in dict.fromkeys(map(partial(_named, finding), finding.others)) if name != finding.address
        ]
        if not named:
            return
        rest = f" and {len(named) - MOST_NAMED} more" if len(named) > MOST_NAMED else ""
        yield from self._wrapped(f"also: {', '.join(named[:MOST_NAMED])}{rest}")

    def _excerpt(self, finding: Finding) -> Iterator[str]:
        path = path_in_base(self._outcome, finding.range.path)
        if path is not None and not is_source(path) and path not in self._outcome.templates:
            return  # a plan or a state: one long line, with secrets in clear
        if finding.sensitive:
            yield "  (the source is not shown, since the value is sensitive)"
        elif path is not None:
            lines = self._sources.lines(path)
            yield from excerpt(lines, finding.range, self._options.width, lambda carets: self._style(carets, "error"))

    def passed(self, finding: Finding) -> str:
        """A pass in one line."""
        verdict = self._style("pass", "pass")
        what = plain(f"{subject(finding)}: {sentence(finding.message)}")
        return f"{self._place(finding.range)} {verdict} {finding.policy} {what}"

    # --- diagnostics

    def troubles(self) -> Iterator[Sequence[str]]:
        """The diagnostics, errors first, with the modules that are not there as one."""
        for level in (Level.ERROR, Level.WARNING):
            for diagnostic in self._outcome.diagnostics:
                if diagnostic.level is level and diagnostic.code != MISSING:
                    yield [*self._trouble(diagnostic)]
        missing = [diagnostic for diagnostic in self._outcome.diagnostics if diagnostic.code == MISSING]
        if missing:
            yield [*self._missing(missing)]

    def _trouble(self, diagnostic: Diagnostic) -> Iterator[str]:
        where = f"{self._place(diagnostic.range)} " if diagnostic.range else ""
        level = self._style(f"{diagnostic.level.value}:", diagnostic.level.value)
        yield f"{where}{level} {plain(sentence(diagnostic.summary))} ({diagnostic.code})"
        if diagnostic.detail:
            yield from self._wrapped(sentence(diagnostic.detail))

    def _missing(self, missing: Sequence[Diagnostic]) -> Iterator[str]:
        level = self._style("warning:", "warning")
        yield f"{level} {counted(len(missing), 'module call')} could not be followed. ({MISSING})"
        reasons: dict[str, list[Diagnostic]] = {}
        for diagnostic in missing:
            _, _, reason = diagnostic.summary.rpartition('": ')
            reasons.setdefault(plain(reason), []).append(diagnostic)
        for reason, calls in reasons.items():
            number = f" ({counted(len(calls), 'call')}, the first one here)" if len(calls) > 1 else ""
            where = f"{self._where(calls[0].range)} " if calls[0].range else ""
            yield f"    {where}{reason}{number}"
        for detail in dict.fromkeys(diagnostic.detail for diagnostic in missing if diagnostic.detail):
            yield from self._wrapped(sentence(detail))

    # --- the end

    def causes(self) -> Iterator[str]:
        """What keeps findings open, and how many results knowing it would settle."""
        causes = open_causes(self._outcome)
        yield self._style(f"{'settles':>8}  what is not known", "bold")
        for root, cause, number in causes[:MOST_CAUSES]:
            yield f"{number:>8}  {plain(cause)} ({plain(root)})"
        if len(causes) > MOST_CAUSES:
            yield f"{'':>8}  and {len(causes) - MOST_CAUSES} more"

    def table(self, policies: Sequence[Policy]) -> Iterator[str]:
        """The counts of verdicts by TCoP point."""
        counts = counts_by_point(self._outcome, policies)
        yield self._style(f"{'TCoP point':<30}{'pass':>8}{'fail':>8}{'open':>8}", "bold")
        for point, verdicts in counts.items():
            yield f"{point:>2}  {POINTS[point]:<26}" + "".join(f"{verdicts[one]:>8}" for one in COUNTED)
        if len(counts) > 1:
            totals = (sum(verdicts[one] for verdicts in counts.values()) for one in COUNTED)
            yield f"    {'all':<26}" + "".join(f"{total:>8}" for total in totals)

    def closing(self, findings: Sequence[Finding]) -> Iterator[str]:
        """The run in one line, and what can be asked next."""
        styles = {0: "pass", 1: "error"}
        ending, _, rest = one_line(self._outcome, self._options).partition(":")
        yield f"{self._style(ending, styles.get(self._options.exit_code, 'warning'))}:{rest}"
        hints = []
        if any(finding.verdict is not Verdict.PASS for finding in findings):
            hints.append("`tcop-iac policies show ID` tells why a policy matters.")
        if not self._options.show_open and any(one.verdict is Verdict.OPEN for one in self._outcome.findings):
            hints.append("`--show-open` tells what can't be known before deployment, and why.")
        for hint in hints:
            yield self._style(hint, "dim")

    # --- pieces

    def _place(self, range_: Range) -> str:
        return self._style(self._where(range_), "bold")

    def _where(self, range_: Range) -> str:
        return f"{self._shown_path(range_.path)}:{range_.start_line}:{range_.start_column}:"

    def _path(self, path: str) -> str:
        inside = path_in_base(self._outcome, path)
        if inside is None:
            return plain(path)
        return plain(os.path.relpath(self._outcome.base / inside, self._options.folder).replace(os.sep, "/"))

    def _wrapped(self, text: str) -> Iterator[str]:
        if self._options.width is None:
            yield f"  {plain(text)}"
        else:
            width = max(self._options.width, 40)
            yield from textwrap.wrap(
                plain(text),
                width,
                initial_indent="  ",
                subsequent_indent="  ",
                break_long_words=False,
                break_on_hyphens=False,
            )

    def _style(self, text: str, style: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self._options.colour else text


def _named(finding: Finding, other: Instance) -> str:
    return other.address if other.root == finding.root else f"{other.address} ({other.root})"


@cache
def first_sentences(text: str, most: int = 2) -> str:
    """The first `most` sentences of the first paragraph of `text`."""
    paragraph = text.split("\n\n", 1)[0]
    return sentence(" ".join(re.split(r"(?<=[.!?])\s+(?=[A-Z`])", paragraph)[:most]))
