"""Decisions to accept findings, written in the scanned files: `# tcop:ignore TCOP-06-101 until=2027-03-31 reason="…"`.

A comment at the end of a line, or on lines of its own above it, is about what begins on that line: a resource, a nested
block, an attribute or property, or a module call, with all that is indented deeper below it. So it holds for everything
that stands there, and for all instances of it. Policies are named by id or name, `until` is the last day (ISO 8601),
and without a reason it does not count: a decision that nobody can judge later is none.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tcop_iac.model.finding import Diagnostic, Level, Severity, Suppression
from tcop_iac.model.range import Range
from tcop_iac.sources.exceptions import Approved

MARK = "tcop:ignore"
"""What a file that holds suppressions has in it; others need not be looked into."""

FORM = f'# {MARK} TCOP-06-101 until=2027-03-31 reason="…"'
"""How a suppression is written in a comment."""

_COMMENT = re.compile(rf"(?:#|//)\s*{MARK}\b(?P<rest>.*)")
_ARGUMENT = re.compile(r'(\w+)\s*=\s*("[^"]*"|\S+)')
_COMMENT_LINE = re.compile(r"\s*(#|//)|\s*$")
_ARGUMENTS = ("until", "owner", "reason")


@dataclass(slots=True, eq=False)
class Ignore:
    """Policies (by id or name) that are suppressed on some lines of a file. `range` is where that is written.

    With `within`, only what begins inside of it is meant, whatever else is on these lines. `form` is how to write it.
    """

    policies: tuple[str, ...]
    suppression: Suppression
    path: str
    lines: range
    faults: tuple[str, ...] = ()
    within: Range | None = None
    form: str = FORM
    used: set[str] = field(default_factory=set)

    @property
    def range(self) -> Range:
        """Where it is written."""
        return self.suppression.range

    def holds_at(self, place: Range) -> bool:
        """True for what is meant of all that begins on its lines."""
        if self.within is None:
            return True
        start = (place.start_line, place.start_column)
        return (
            (self.within.start_line, self.within.start_column)
            <= start
            <= (self.within.end_line, self.within.end_column)
        )

    def is_expired(self, today: str) -> bool:
        """True after its last day; days in ISO 8601 are in the order of their letters."""
        return bool(self.suppression.until) and self.suppression.until < today


class Suppressions:
    """The suppressions of one scan, as of `today` (`2026-11-25`), and the exceptions that were approved."""

    def __init__(self, today: str, approved: Sequence[Approved] = ()) -> None:
        self._today = today
        self._approved = approved
        self._ignores: list[Ignore] = []
        self._lines: dict[tuple[str, int], list[Ignore]] = {}

    def note(self, path: str, text: str) -> None:
        """Takes up the comments of one file; `path` is that of its ranges."""
        for ignore in comments(path, text):
            self.add(ignore)

    def add(self, ignore: Ignore) -> None:
        """Takes up one suppression, however it is written."""
        self._ignores.append(ignore)
        for line in ignore.lines:
            self._lines.setdefault((ignore.path, line), []).append(ignore)

    def of(
        self, policy: str, name: str, places: Iterable[Range], address: str = "", severity: Severity = Severity.LOW
    ) -> Suppression | None:
        """What suppresses a finding of the policy at one of `places`: its own, its resource's, those of its calls.

        Else an exception that covers it at its address, and may accept what is so severe.
        """
        if not self._ignores and not self._approved:
            return None
        for place in places:
            for ignore in self._lines.get((place.path, place.start_line), ()):
                called = next((one for one in ignore.policies if one in (policy, name)), None)
                if called is not None and ignore.holds_at(place):
                    ignore.used.add(called)
                    if not ignore.faults and not ignore.is_expired(self._today):
                        return ignore.suppression
        made = [one.suppression(severity) for one in self._approved if one.covers(policy, address)]
        return next((one for one in made if one is not None), None)

    def diagnostics(self, judged: frozenset[str], known: frozenset[str]) -> Iterator[Diagnostic]:
        """What is wrong with the suppressions: `judged` and `known` are ids and names of policies."""
        for one in self._approved:
            if one.control and one.control not in known and not one.faults:
                summary, detail = f"There is no policy {one.control} to except", "`tcop-iac policies list` lists them."
                yield Diagnostic(Level.WARNING, "suppression-faulty", summary, detail, one.range)
        for ignore in self._ignores:
            for fault in ignore.faults:
                detail = f"It suppresses nothing. Write it as `{ignore.form}`."
                yield Diagnostic(Level.WARNING, "suppression-faulty", fault, detail, ignore.range)
            if not ignore.faults:
                yield from self._misses(ignore, judged, known)

    def _misses(self, ignore: Ignore, judged: frozenset[str], known: frozenset[str]) -> Iterator[Diagnostic]:
        for name in ignore.policies:
            if name not in known:
                summary, detail = f"There is no policy {name} to suppress", "`tcop-iac policies list` lists them."
                yield Diagnostic(Level.WARNING, "suppression-faulty", summary, detail, ignore.range)
            elif name in ignore.used and ignore.is_expired(self._today):
                summary = f"The suppression of {name} ended on {ignore.suppression.until}"
                detail = "Put the finding right, or decide anew and say until when."
                yield Diagnostic(Level.WARNING, "suppression-expired", summary, detail, ignore.range)
            elif name in judged and name not in ignore.used:
                summary = f"The suppression of {name} suppresses nothing"
                yield Diagnostic(Level.WARNING, "suppression-unused", summary, "Take it away.", ignore.range)


def comments(path: str, text: str) -> Iterator[Ignore]:
    """The suppressions that comments in `text` are."""
    lines = text.splitlines()
    for index, line in enumerate(lines):
        found = _COMMENT.search(line)
        if found is not None:
            place = Range(path, index + 1, found.start() + 1, index + 1, len(line) + 1)
            first = index if line[: found.start()].strip() else _next_line(lines, index)
            rest = found["rest"]
            given = {name.lower(): value.strip('"') for name, value in _ARGUMENT.findall(rest)}
            policies = tuple(_ARGUMENT.sub("", rest).replace(",", " ").split())
            yield suppression(policies, given, place, range(first + 1, _end(lines, first) + 1))


def suppression(
    policies: tuple[str, ...],
    given: Mapping[str, str],
    place: Range,
    lines: range,
    within: Range | None = None,
    form: str = FORM,
) -> Ignore:
    """The suppression of `policies` on `lines` (from 1), written at `place`; `given` are its arguments as text."""
    faults = [f"The suppression says {name}=, which is none of {', '.join(_ARGUMENTS)}" for name in given]
    faults = [fault for fault, name in zip(faults, given, strict=True) if name not in _ARGUMENTS]
    if not policies:
        faults.append("The suppression names no policy")
    reason = given.get("reason", "").strip()
    if not reason:
        faults.append(f"The suppression of {', '.join(policies) or 'nothing'} gives no reason")
    until = given.get("until", "")
    if "until" in given and not _is_day(until):
        faults.append(f"The suppression is until={until}, which is no date like 2027-03-31")
    decision = Suppression(reason, place, given.get("owner", ""), until)
    return Ignore(policies, decision, place.path, lines, tuple(faults), within, form)


def _is_day(text: str) -> bool:
    try:
        return len(time.strftime("%Y-%m-%d", time.strptime(text, "%Y-%m-%d"))) == len(text)
    except ValueError:
        return False


def _next_line(lines: list[str], index: int) -> int:
    """The first line after `index` that is no comment and not empty, or `index` where there is none."""
    return next((one for one in range(index + 1, len(lines)) if not _COMMENT_LINE.match(lines[one])), index)


def _end(lines: list[str], first: int) -> int:
    """The line after the last one of what begins on line `first`: the lines below it that are indented deeper."""
    indent = _indent(lines[first])
    after = range(first + 1, len(lines))
    return next((one for one in after if lines[one].strip() and _indent(lines[one]) <= indent), len(lines))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
