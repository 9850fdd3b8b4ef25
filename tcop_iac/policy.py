"""What policy files import: the decorator, the judgements and the ways to combine them.

A policy is a pure function. The annotation of its first parameter is the query: a kind (or a union of kinds) is
judged asset by asset, `Estate` once a root. Two more parameters are given to those that name them:
`estate: Estate` and `parameters: Parameters`.
"""

from __future__ import annotations

import inspect
import re
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from typing import Any, TypeVar

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.assets.estate import Estate
from tcop_iac.model.finding import Severity, Verdict
from tcop_iac.model.range import Hop, Range
from tcop_iac.model.record import record
from tcop_iac.model.value import OneOf, Origin, Unknown, Value, arms, first_unknown, why
from tcop_iac.parameters import Parameters

__all__ = [
    "Asset",
    "Estate",
    "Judgement",
    "Parameters",
    "Part",
    "Parts",
    "Policy",
    "Severity",
    "Value",
    "either",
    "every",
    "failed",
    "for_each",
    "forbid",
    "not_applicable",
    "over_contents",
    "passed",
    "policy",
    "require",
    "require_that",
    "undecided",
]

T = TypeVar("T")
P = TypeVar("P", bound=Part)


@record(frozen=True, slots=True)
class Judgement:
    """A verdict with its reason: a present-tense clause about the asset, without its name and without a full stop.

    `value` is the value that decides; where none does, `range` is the place, else the asset's own block.
    `severity` is set where a condition is milder or worse than the policy's usual case. `asset` is set by policies over
    a whole `Estate` that point at one of its assets.
    """

    verdict: Verdict
    reason: str
    value: Value[Any] | None = None
    range: Range | None = None
    severity: Severity | None = None
    asset: Asset | None = None

    def at(self, severity: Severity) -> Judgement:
        """The same judgement with a severity of its own."""
        return replace(self, severity=severity)

    @property
    def where(self) -> Range | None:
        """The range that decides, where the judgement has one."""
        return self.value.range if self.value is not None else self.range

    @property
    def hops(self) -> tuple[Hop, ...]:
        """How the deciding value came here."""
        return self.value.trace() if self.value is not None else ()


def passed(reason: str, at: Value[Any] | Part | None = None) -> Judgement:
    """A pass, decided by the value or part `at` (the asset as a whole where there is none)."""
    return _judgement(Verdict.PASS, reason, at)


def failed(reason: str, at: Value[Any] | Part | None = None) -> Judgement:
    """A fail, decided by the value or part `at` (the asset as a whole where there is none)."""
    return _judgement(Verdict.FAIL, reason, at)


def undecided(reason: str, at: Value[Any] | Part | None = None) -> Judgement:
    """An open judgement: `reason` says what is not known."""
    return _judgement(Verdict.OPEN, reason, at)


def not_applicable(reason: str) -> Judgement:
    """The policy does not concern the asset."""
    return Judgement(Verdict.NOT_APPLICABLE, reason)


def require(value: Value[T], *wanted: T, otherwise: str) -> Judgement:
    """`pass` where the value surely is one of `wanted`, `fail` with `otherwise` where it surely is not, else `open`."""
    return require_that(value, lambda content: any(_same(content, one) for one in wanted), otherwise)


def forbid(value: Value[T], *unwanted: T, because: str) -> Judgement:
    """`fail` with `because` where the value surely is one of `unwanted`, `pass` where it surely is not, else `open`."""
    return require_that(value, lambda content: not any(_same(content, one) for one in unwanted), because)


def require_that(value: Value[Any], test: Callable[[Any], bool], otherwise: str) -> Judgement:
    """`pass` where `test` holds for every content the value may have, `fail` where for none, else `open`.

    `test` is given None where the source is silent and no default applies. It is never given an unknown, but a
    collection may have unknown members: `test` must not take them for known ones.
    """
    if not value.is_modelled:
        return not_applicable("the resource type has no such property")
    unknown: Unknown | None = None
    good: set[bool] = set()
    for arm in arms(value.content):
        if isinstance(arm, Unknown):
            unknown = why(unknown, arm)
        else:
            good.add(bool(test(arm)))
    if unknown is None and good == {True}:
        return passed(_shown(value), value)
    if unknown is None and good == {False}:
        return failed(otherwise, value)
    if unknown is None and isinstance(value.content, OneOf):
        unknown = value.content.test
    return undecided(_why_open(value, unknown), value)


def over_contents(value: Value[Any], judge: Callable[[Any], Judgement]) -> Judgement:
    """What `judge` says of every content that the value may have; `open` where they differ or one is not known."""
    if not value.is_modelled:
        return not_applicable("the resource type has no such property")
    judgements = [
        undecided(_why_open(value, arm), value) if isinstance(arm, Unknown) else judge(arm)
        for arm in arms(value.content)
    ]
    if len({one.verdict for one in judgements}) > 1 and isinstance(value.content, OneOf):
        return undecided(_why_open(value, value.content.test), value)
    return judgements[0]


def every(judgements: Iterable[Judgement]) -> Judgement:
    """The worst of `judgements`: a fail, else an open, else a pass, else `notApplicable`."""
    return _first(judgements, (Verdict.FAIL, Verdict.OPEN, Verdict.PASS, Verdict.NOT_APPLICABLE))


def either(judgements: Iterable[Judgement]) -> Judgement:
    """The best of `judgements`: a pass, else an open, else a fail, else `notApplicable`."""
    return _first(judgements, (Verdict.PASS, Verdict.OPEN, Verdict.FAIL, Verdict.NOT_APPLICABLE))


def for_each(items: Parts[P], judge: Callable[[P], Judgement], none: Judgement | None = None) -> Judgement:
    """Every part judged by `judge`: the worst counts. `none` is the judgement where there are no parts.

    A fail in a part that may not be there is open, and so is a pass where there may be more parts.
    """
    judgements: list[Judgement] = []
    for item in items:
        judgement = judge(item)
        if item.existence is not None and judgement.verdict is Verdict.FAIL:
            judgement = replace(
                judgement, verdict=Verdict.OPEN, reason=f"{judgement.reason}, if {item.existence.reason}"
            )
        judgements.append(judgement)
    missing: Value[Any] | None = None
    if items.missing is not None:
        missing = Value(items.missing, items.range, attribute=items.attribute)
    if missing is not None:
        judgements.append(undecided(_why_open(missing, items.missing), missing))
    elif not judgements and none is not None:
        return none
    return every(judgements)


def _first(judgements: Iterable[Judgement], order: tuple[Verdict, ...]) -> Judgement:
    known = list(judgements)
    return (
        min(known, key=lambda one: order.index(one.verdict)) if known else not_applicable("there is nothing to judge")
    )


def _judgement(verdict: Verdict, reason: str, at: Value[Any] | Part | None) -> Judgement:
    if isinstance(at, Value):
        return Judgement(verdict, reason, value=at)
    if isinstance(at, Asset):
        return Judgement(verdict, reason, range=at.range, asset=at)
    return Judgement(verdict, reason, range=at.range if at is not None else None)


def _same(content: object, wanted: object) -> bool:
    return isinstance(content, bool) == isinstance(wanted, bool) and content == wanted


def _shown(value: Value[Any]) -> str:
    """What a passing value is, in words; never a sensitive content."""
    name = value.attribute or "it"
    content = value.content
    if value.sensitive or isinstance(content, (OneOf, dict, list)) or first_unknown(content) is not None:
        return f"{name} is as it should be"
    shown = (
        {True: "true", False: "false", None: "not set"}.get(content)
        if isinstance(content, (bool, type(None)))
        else None
    )
    note = " by default" if value.origin is Origin.DEFAULT else ""
    return f"{name} is {shown or content}{note}"


def _why_open(value: Value[Any], unknown: Unknown | None) -> str:
    name = value.attribute or "it"
    return f"{name} is not known: {unknown.reason}" if unknown is not None else f"{name} is not known"


@record(frozen=True, slots=True, eq=False)
class Policy:
    """One rule with its metadata and explanation; made by `@policy`, called with an asset.

    `id` never changes its meaning; `name` says the flaw; `title`, `why`, `fix` and `gaps` come from the docstring.
    `maps` names the controls of other catalogues, by catalogue. `kinds` are what it judges (`Estate` for a whole root).
    """

    id: str
    name: str
    severity: Severity
    theme: str
    title: str
    why: str
    fix: str
    gaps: str
    maps: Mapping[str, tuple[str, ...]]
    kinds: tuple[type, ...]
    judge: Callable[..., Judgement] = field(repr=False)
    wants: tuple[str, ...] = ()

    @property
    def point(self) -> int:
        """The TCoP point that the policy gives evidence for: 5, 6 or 10."""
        return int(self.id.split("-")[1])

    def __call__(self, subject: Asset | Estate, estate: Estate, parameters: Parameters) -> Judgement:
        """The judgement of `subject`, which is of one of the policy's kinds."""
        if not self.wants:
            return self.judge(subject)
        given = {"estate": estate, "parameters": parameters}
        return self.judge(subject, **{name: given[name] for name in self.wants})


ID = re.compile(r"[A-Z][A-Z0-9]*-(05|06|10)-\d{3}")
"""`TCOP` is the built-in catalogue's; policies of one's own have a word of their own."""


def policy(
    id: str, name: str, *, severity: Severity, theme: str, maps: Mapping[str, tuple[str, ...]] | None = None
) -> Callable[[Callable[..., Judgement]], Policy]:
    """Makes a `Policy` of a function.

    `id` is the catalogue's (`TCOP-06-101`) or has a word of one's own (`ORG-06-101`), `name` the flaw in kebab-case,
    `theme` one of the catalogue's themes.
    The docstring has the flaw in one sentence, then the sections "Why it matters:" and "How to fix:", and "Known
    gaps:" where there are some. Raises ValueError where id, docstring or annotation is not of that form.
    """

    def decorate(judge: Callable[..., Judgement]) -> Policy:
        if not ID.fullmatch(id):
            raise ValueError(f"{id} is not a policy id such as TCOP-06-101")
        title, why, fix, gaps = _explained(judge)
        kinds, wants = _query(judge)
        return Policy(id, name, severity, theme, title, why, fix, gaps, dict(maps or {}), kinds, judge, wants)

    return decorate


_SECTION = re.compile(r"^(Why it matters|How to fix|Known gaps):\s*", re.MULTILINE)


def _explained(judge: Callable[..., Judgement]) -> tuple[str, str, str, str]:
    pieces = _SECTION.split(inspect.cleandoc(judge.__doc__ or ""))
    sections = {name: _unwrapped(body) for name, body in zip(pieces[1::2], pieces[2::2], strict=True)}
    title = _unwrapped(pieces[0])
    if not title or "Why it matters" not in sections or "How to fix" not in sections:
        raise ValueError(f"{judge.__name__}: the docstring needs a title, 'Why it matters:' and 'How to fix:'")
    return title, sections["Why it matters"], sections["How to fix"], sections.get("Known gaps", "")


def _unwrapped(prose: str) -> str:
    paragraphs = re.split(r"\n\s*\n", prose.strip())
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _query(judge: Callable[..., Judgement]) -> tuple[tuple[type, ...], tuple[str, ...]]:
    names = list(inspect.signature(judge).parameters)
    hints = typing.get_type_hints(judge)
    if not names or names[0] not in hints or set(names[1:]) - {"estate", "parameters"}:
        raise ValueError(f"{judge.__name__}: takes an annotated asset, then only 'estate' and 'parameters'")
    subject = hints[names[0]]
    union = typing.get_origin(subject) in (typing.Union, types.UnionType)
    return (typing.get_args(subject) if union else (subject,)), tuple(names[1:])
