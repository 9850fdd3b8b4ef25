"""Matching with RE2's regular expressions, the kind Terraform has, in a time that no repository can blow up.

A pattern runs on Python's engine where its backtracking stays harmless, and else on a slower one of our own that,
like RE2, goes through the text once and keeps all ways of matching side by side
(Thompson's construction as in https://swtch.com/~rsc/regexp/regexp2.html).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tcop_iac.model.record import record
from tcop_iac.sources.terraform.functions.regex_syntax import (
    Assertion,
    Capture,
    Choice,
    Expression,
    Node,
    PatternError,
    Repetition,
    Sequence,
    Symbol,
    parse,
)

__all__ = ["Match", "Pattern", "PatternError", "compile_pattern"]

MOST_STEPS = 5_000_000
"""Of Python's engine, in the worst case; beyond it the pattern runs on ours."""

FEW_REPETITIONS = 4
"""A repetition that may vary by no more than this does not count as one that multiplies the steps."""

Spans = tuple[int, ...]
"""Start and end of the match, then of every group; -1 where a group took no part."""

Matcher = Callable[[str, int], Spans | None]
"""Finds the leftmost match in a text from a position on."""


@record(frozen=True, slots=True)
class Match:
    """Where a pattern matched in a text."""

    text: str
    spans: Spans

    def group(self, number: int) -> str | None:
        """The text of the group, 0 for all of it; None where the group took no part."""
        start, end = self.spans[2 * number : 2 * number + 2]
        return None if start < 0 else self.text[start:end]


@record(frozen=True, slots=True)
class Pattern:
    """A compiled pattern. `names` are those of its groups, "" for a group without one."""

    names: tuple[str, ...]
    backtracking: Matcher
    linear: Matcher
    degree: int
    """The steps of backtracking grow with the text's length to this power; 0 means without any such bound."""

    def first(self, text: str) -> Match | None:
        """The leftmost match in `text`, or None."""
        spans = self._matcher(text)(text, 0)
        return Match(text, spans) if spans else None

    def all(self, text: str) -> Iterator[Match]:
        """The matches in `text` that do not overlap; an empty one right behind another does not count."""
        matcher = self._matcher(text)
        position, previous_end = 0, -1
        while position <= len(text) and (spans := matcher(text, position)):
            start, end = spans[:2]
            if start != end or start != previous_end:
                yield Match(text, spans)
            position = end if end > position else position + 1
            previous_end = end

    def _matcher(self, text: str) -> Matcher:
        harmless = self.degree and len(text) ** self.degree <= MOST_STEPS
        return self.backtracking if harmless else self.linear

    def replaced(self, text: str, template: str) -> str:
        """`text` with every match replaced by `template`, in which `$1` and `${name}` stand for groups."""
        pieces: list[str] = []
        end = 0
        for match in self.all(text):
            pieces += text[end : match.spans[0]], self._expanded(template, match)
            end = match.spans[1]
        return "".join((*pieces, text[end:]))

    def _expanded(self, template: str, match: Match) -> str:
        def value(reference: re.Match[str]) -> str:
            if reference[0] == "$$":
                return "$"
            name = reference[1] or reference[2]
            if name in self.names:
                return match.group(self.names.index(name) + 1) or ""
            return match.group(int(name)) or "" if name.isdecimal() and int(name) <= len(self.names) else ""

        return re.sub(r"\$(?:\$|(\w+)|\{(\w+)\})", value, template)


@functools.lru_cache(maxsize=256)
def compile_pattern(pattern: str) -> Pattern:
    """The pattern of RE2's syntax `pattern`; `PatternError` where it is not valid."""
    try:
        expression = parse(pattern)
        backtracking = re.compile(_python(expression.node))
        return Pattern(expression.names, _backtracking(backtracking), _linear(expression), _degree(expression.node))
    except (re.error, OverflowError, RecursionError) as error:
        raise PatternError(f"invalid regexp pattern: {error} in `{pattern}`") from None


# Python's engine


def _backtracking(compiled: re.Pattern[str]) -> Matcher:
    def matcher(text: str, position: int) -> Spans | None:
        match = compiled.search(text, position)
        return tuple(place for span in match.regs for place in span) if match else None

    return matcher


def _python(node: Node) -> str:
    if isinstance(node, (Symbol, Assertion)):
        return node.python
    if isinstance(node, Sequence):
        return "".join(f"(?:{_python(part)})" if isinstance(part, Choice) else _python(part) for part in node.parts)
    if isinstance(node, Choice):
        return "|".join(map(_python, node.ways))
    if isinstance(node, Capture):
        return f"({_python(node.part)})"
    most = "" if node.most is None else str(node.most)
    return f"(?:{_python(node.part)}){{{node.least},{most}}}{'' if node.greedy else '?'}"


def _degree(node: Node) -> int:
    """The power of the text's length with which steps of backtracking grow; 0 where they grow faster than any."""
    count = _varying(node)
    return 0 if count is None else count + 1


def _varying(node: Node) -> int | None:
    """How many repetitions in `node` may take many lengths; None where one is inside another."""
    if isinstance(node, (Symbol, Assertion)):
        return 0
    if isinstance(node, Capture):
        return _varying(node.part)
    if isinstance(node, Repetition):
        varies = node.most is None or node.most - node.least > FEW_REPETITIONS
        if isinstance(node.part, (Symbol, Assertion)):
            return int(varies)
        return None if varies or not _is_exact(node.part) else 0
    counts = [_varying(part) for part in (node.parts if isinstance(node, Sequence) else node.ways)]
    return None if None in counts else sum(count or 0 for count in counts)


def _is_exact(node: Node) -> bool:
    """True where there is one way only for `node` to match."""
    if isinstance(node, (Symbol, Assertion)):
        return True
    if isinstance(node, Sequence):
        return all(map(_is_exact, node.parts))
    return isinstance(node, Capture) and _is_exact(node.part)


# Our own engine: a program, run on all ways of matching at once


@dataclass(slots=True)
class Instruction:
    """One step. A symbol and an assertion have `test`, a `save` its `slot`, a fork its two ways in order."""

    kind: str
    test: Callable[[str, int], bool] | None = None
    slot: int = 0
    then: int = 0
    otherwise: int = 0


def _linear(expression: Expression) -> Matcher:
    program: list[Instruction] = []

    def matcher(text: str, position: int) -> Spans | None:
        if not program:
            _compile(Capture(expression.node, 0), program)
            program.append(Instruction("match"))
        return _run(program, text, position, 2 * (len(expression.names) + 1))

    return matcher


def _compile(node: Node, program: list[Instruction]) -> None:
    """Appends the steps of `node`; they end where the following step will be."""
    if isinstance(node, (Symbol, Assertion)):
        kind = "symbol" if isinstance(node, Symbol) else "assertion"
        program.append(Instruction(kind, test=_test(node.python), then=len(program) + 1))
    elif isinstance(node, Sequence):
        for part in node.parts:
            _compile(part, program)
    elif isinstance(node, Capture):
        program.append(Instruction("save", slot=2 * node.number, then=len(program) + 1))
        _compile(node.part, program)
        program.append(Instruction("save", slot=2 * node.number + 1, then=len(program) + 1))
    elif isinstance(node, Choice):
        _compile_choice(node, program)
    else:
        _compile_repetition(node, program)


def _compile_choice(node: Choice, program: list[Instruction]) -> None:
    jumps: list[Instruction] = []
    for way in node.ways[:-1]:
        fork = _append(program, "fork", then=len(program) + 1)
        _compile(way, program)
        jumps.append(_append(program, "jump"))
        fork.otherwise = len(program)
    _compile(node.ways[-1], program)
    for jump in jumps:
        jump.then = len(program)


def _compile_repetition(node: Repetition, program: list[Instruction]) -> None:
    if node.most is None:
        _compile_unbounded(node, program)
        return
    for _ in range(node.least):
        _compile(node.part, program)
    forks: list[Instruction] = []
    for _ in range(node.most - node.least):
        forks.append(_append(program, "fork", then=len(program) + 1))
        _compile(node.part, program)
    for fork in forks:
        _direct(fork, fork.then, len(program), node.greedy)


def _compile_unbounded(node: Repetition, program: list[Instruction]) -> None:
    """A loop, as Go lays it out: which way comes first depends on it where a part may be empty."""
    for _ in range(node.least - 1):
        _compile(node.part, program)
    start = len(program)
    fork = _append(program, "fork") if node.least == 0 else None
    _compile(node.part, program)
    if fork and not _may_be_empty(node.part):
        _append(program, "jump", then=start)
    else:
        again = _append(program, "fork")
        _direct(again, start + (fork is not None), len(program), node.greedy)
    if fork:
        _direct(fork, start + 1, len(program), node.greedy)


def _may_be_empty(node: Node) -> bool:
    if isinstance(node, Capture):
        return _may_be_empty(node.part)
    if isinstance(node, Repetition):
        return node.least == 0 or _may_be_empty(node.part)
    if isinstance(node, Sequence):
        return all(map(_may_be_empty, node.parts))
    return any(map(_may_be_empty, node.ways)) if isinstance(node, Choice) else isinstance(node, Assertion)


def _append(program: list[Instruction], kind: str, then: int = 0) -> Instruction:
    program.append(Instruction(kind, then=then))
    return program[-1]


def _direct(fork: Instruction, inside: int, outside: int, greedy: bool) -> None:
    fork.then, fork.otherwise = (inside, outside) if greedy else (outside, inside)


def _test(python: str) -> Callable[[str, int], bool]:
    compiled = re.compile(python)
    return lambda text, position: compiled.match(text, position) is not None


def _run(program: list[Instruction], text: str, position: int, slots: int) -> Spans | None:
    """The leftmost match from `position` on; of several there, the one that the pattern's order prefers."""
    found: Spans | None = None
    threads: dict[int, Spans] = {}
    while True:
        if found is None:
            _follow(program, 0, (-1,) * slots, text, position, threads)
        following: dict[int, Spans] = {}
        for place, spans in threads.items():
            step = program[place]
            if step.kind == "match":
                found = spans
                break
            if step.kind == "symbol" and position < len(text) and step.test and step.test(text, position):
                _follow(program, step.then, spans, text, position + 1, following)
        if position >= len(text) or (found is not None and not following):
            return found
        threads, position = following, position + 1


def _follow(
    program: list[Instruction], place: int, spans: Spans, text: str, position: int, threads: dict[int, Spans]
) -> None:
    """Adds to `threads` every symbol and end that is reached from `place` without taking a character, in order."""
    pending = [(place, spans)]
    while pending:
        place, spans = pending.pop()
        if place in threads:
            continue
        threads[place] = spans
        step = program[place]
        if step.kind == "fork":
            pending += (step.otherwise, spans), (step.then, spans)
        elif step.kind == "jump":
            pending.append((step.then, spans))
        elif step.kind == "save":
            pending.append((step.then, (*spans[: step.slot], position, *spans[step.slot + 1 :])))
        elif step.kind == "assertion" and step.test and step.test(text, position):
            pending.append((step.then, spans))
