"""Evaluated content: plain Python values, and what stands in where a value is not plainly known.

Content is one of
- `None` (null), `str`, `bool`, `int` or `Decimal` (numbers keep their digits, never a binary float),
- `list` (list and tuple), `SetContent` (set: sorted and without duplicates), `dict` with `str` keys (map and object),
- `Unknown`: not known before deployment, with the reason and what it refers to,
- `OneOf`: one of several contents, because a condition is unknown,
- `Sensitive`: a content that must never reach a message, a report, a cache or a log.

Collections may hold unknown members. `Value` is content together with where it was written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import field
from enum import StrEnum
from typing import Any, ClassVar, Generic, NoReturn, TypeVar

from tcop_iac.model.range import Hop, Range
from tcop_iac.model.record import record

Content = Any
"""One of the forms that the module's docstring lists; written out, the recursive union helps nobody."""

T = TypeVar("T")

MOST_ARMS = 16
"""A `OneOf` of more arms than this is no longer told apart: it becomes `Unknown` (the product of arms grows fast)."""


@record(frozen=True, slots=True)
class Reference:
    """What a value refers to: an address as Terraform prints it and the path of attributes behind it.

    `Reference('module.a["x"].aws_s3_bucket.b', ("id",))`, `Reference("module.a.var.name")`. `to_logical_id` is True for
    one to a resource of a template, whose address does not tell it from others.
    """

    address: str
    path: tuple[str, ...] = ()
    to_logical_id: bool = field(default=False, compare=False)

    def __str__(self) -> str:
        return ".".join((self.address, *self.path))


@record(frozen=True, slots=True)
class Unknown:
    """A content that nobody can know before deployment.

    - `reason`: why, in words a user can act on ("var.key has no value"); no full stop.
    - `references`: everything it hangs on, still joinable.
    - `exact`: it is what its first reference denotes, not something computed from it; two exact unknowns with the
      same first reference are equal once deployed. Further references are other names for the same.
    - `parts`: for a partly known string, its pieces in order: known `str` and `Unknown`.
    - `document`: for text made by `jsonencode` (and the like), the content it encodes, with unknown members.
    """

    reason: str
    references: tuple[Reference, ...] = ()
    exact: bool = False
    parts: tuple[str | Unknown, ...] = ()
    document: Content = field(default=None, compare=False)

    @property
    def prefix(self) -> str:
        """The known beginning of a partly known string, else the empty string."""
        first = self.parts[0] if self.parts else None
        return first if isinstance(first, str) else ""

    @property
    def identity(self) -> tuple[str, ...] | None:
        """A key that two unknowns share only when they are sure to be the same text once deployed, else None."""
        if self.parts:
            keys: list[str] = []
            for part in self.parts:
                own = (f"={part}",) if isinstance(part, str) else part.identity
                if own is None:
                    return None
                keys.extend(own)
            return tuple(keys)
        return (str(self.references[0]),) if self.exact and self.references else None

    def __bool__(self) -> NoReturn:
        raise TypeError("an unknown content has no truth value; ask whether it is known")


@record(frozen=True, slots=True)
class OneOf:
    """One of `values`, because `test` (the unknown condition) is not known. Build it with `one_of`."""

    values: tuple[Content, ...]
    test: Unknown

    def __bool__(self) -> NoReturn:
        raise TypeError("one of several contents has no truth value; judge all of them")


@record(frozen=True, slots=True)
class Sensitive:
    """A content marked sensitive. It never shows itself, not even in a traceback.

    `made` is True once any mark was made in this process: before that nobody needs to search contents for marks.
    """

    content: Content
    made: ClassVar[bool] = False

    def __post_init__(self) -> None:
        Sensitive.made = True

    def __repr__(self) -> str:
        return "Sensitive(…)"

    def __bool__(self) -> NoReturn:
        raise TypeError("a sensitive content has no truth value; unwrap it first")


class SetContent(list[Content]):
    """A set: its members sorted as Terraform sorts them and without duplicates."""


def one_of(values: list[Content], test: Unknown) -> Content:
    """The `OneOf` of `values`, flattened and without repeats; the value itself where only one is left.

    More than `MOST_ARMS` different values become an `Unknown` that hangs on everything they hang on.
    """
    flat: list[Content] = []
    for value in values:
        for arm in value.values if isinstance(value, OneOf) else (value,):
            if not any(type(arm) is type(seen) and arm == seen for seen in flat):
                flat.append(arm)
    if len(flat) == 1:
        return flat[0]
    if len(flat) > MOST_ARMS:
        return derived([test, *flat])
    return OneOf(tuple(flat), test)


def arms(content: Content) -> tuple[Content, ...]:
    """All contents that `content` may turn out to be: the arms of a `OneOf`, else itself."""
    return content.values if isinstance(content, OneOf) else (content,)


def unknowns(content: Content) -> Iterator[Unknown]:
    """Every `Unknown` in `content`, however deep, in order; the test of a `OneOf` counts."""
    waiting = [content]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Unknown):
            yield one
        elif isinstance(one, dict):
            waiting.extend(reversed(one.values()))
        elif isinstance(one, (list, tuple)):
            waiting.extend(reversed(one))
        elif isinstance(one, OneOf):
            waiting.extend(reversed((one.test, *one.values)))
        elif isinstance(one, Sensitive):
            waiting.append(one.content)


def first_unknown(content: Content) -> Unknown | None:
    """The first `Unknown` in `content`, however deep, or None where everything is known."""
    return next(unknowns(content), None)


def why(*reasons: Unknown | None) -> Unknown | None:
    """The first of `reasons` that there is, or None: why something is not known, from several possible causes."""
    return next((reason for reason in reasons if reason is not None), None)


def references(content: Content) -> tuple[Reference, ...]:
    """Everything that the unknown parts of `content` hang on, each once, in order."""
    return tuple(dict.fromkeys(ref for unknown in unknowns(content) for ref in unknown.references))


def derived(contents: list[Content]) -> Unknown:
    """An `Unknown` computed from `contents`, at least one of which is unknown: its first reason, all its references."""
    found = [unknown for content in contents for unknown in unknowns(content)]
    refs = tuple(dict.fromkeys(ref for unknown in found for ref in unknown.references))
    return Unknown(found[0].reason if found else "its value is not known before deployment", refs)


def joined(pieces: list[str | Unknown]) -> Content:
    """The string that `pieces` make together: a `str` where all are known, else an `Unknown` that keeps its parts."""
    parts: list[str | Unknown] = []
    for piece in pieces:
        for part in piece.parts or (piece,) if isinstance(piece, Unknown) else (piece,):
            if isinstance(part, str) and parts and isinstance(parts[-1], str):
                parts[-1] += part
            elif part != "":
                parts.append(part)
    unknown = [part for part in parts if isinstance(part, Unknown)]
    if not unknown:
        return "".join(part for part in parts if isinstance(part, str))
    if len(parts) == 1:
        return unknown[0]
    refs = tuple(dict.fromkeys(ref for part in unknown for ref in part.references))
    return Unknown(unknown[0].reason, refs, parts=tuple(parts))


class Origin(StrEnum):
    """How a value came to be."""

    WRITTEN = "written"
    """The source says it."""
    DEFAULT = "default"
    """The source is silent and the provider documents what it does then."""
    ABSENT = "absent"
    """The source is silent and nothing is the answer: content is None."""
    UNMODELLED = "unmodelled"
    """The resource type has nothing of the kind; judgements over it are `notApplicable`."""


@record(frozen=True, slots=True)
class Value(Generic[T]):
    """One property of an asset: its content, where the source decides it, and how it came to be.

    `range` is the expression that decides, or the block where the property would be added.
    `attribute` is the property as its source spells it. `trace` gives the hops that brought the content, first
    written first; it is worked out when asked, since only findings need it. `certain` is False where the
    part of the source that holds it may not be there at all.
    """

    content: T | Unknown | OneOf | None
    range: Range
    origin: Origin = Origin.WRITTEN
    attribute: str = ""
    trace: Callable[[], tuple[Hop, ...]] = field(default=tuple, compare=False, repr=False)
    sensitive: bool = False
    certain: bool = True

    def holding(self, content: Any, origin: Origin | None = None) -> Value[Any]:
        """The same value with another content: what `replace` does, for what is done to most values."""
        return Value(
            content, self.range, origin or self.origin, self.attribute, self.trace, self.sensitive, self.certain
        )

    @property
    def is_unknown(self) -> bool:
        """True where the content, or any arm or member of it, is not known."""
        return first_unknown(self.content) is not None

    @property
    def is_modelled(self) -> bool:
        """False where the resource type has no such property at all."""
        return self.origin is not Origin.UNMODELLED

    def is_known_to_be(self, wanted: object) -> bool:
        """True only where every content it may have equals `wanted` (same type, same value)."""
        return all(type(arm) is type(wanted) and arm == wanted for arm in arms(self.content))

    def could_be(self, wanted: object) -> bool:
        """True where some content it may have equals `wanted`, or is not known."""
        return any(
            isinstance(arm, Unknown) or (type(arm) is type(wanted) and arm == wanted) for arm in arms(self.content)
        )

    def __bool__(self) -> NoReturn:
        raise TypeError("a value has no truth value; ask is_known_to_be(…), could_be(…) or is_unknown")
