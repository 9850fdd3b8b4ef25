"""What tags say of their asset: which environment it belongs to, what it is for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from tcop_iac.assets.answers import Answer, any_of
from tcop_iac.model.value import Content, OneOf, Unknown, Value, arms
from tcop_iac.parameters import Parameters


class SomeTags(dict[str, Content]):
    """Tags that are written on a resource, where others may come to it from elsewhere: `rest` says why.

    What is written goes before what comes from elsewhere, so a tag that is here is known.
    """

    def __init__(self, written: Mapping[str, Content], rest: Unknown) -> None:
        super().__init__(written)
        self.rest = rest


def values_of(tags: Content, keys: set[str]) -> Iterator[Content]:
    """Every possible content of the tags whose keys, as `squeezed` makes them, are in `keys`.

    Where no such tag is written and one may come from elsewhere, an Unknown.
    """
    for arm in arms(tags):
        if isinstance(arm, Unknown):
            yield arm
        elif isinstance(arm, dict):
            found = [content for key, content in arm.items() if squeezed(key) in keys]
            if not found and isinstance(arm, SomeTags):
                yield arm.rest
            for content in found:
                yield from arms(content)


def squeezed(word: object) -> str:
    """A key or value of a tag without case, hyphens, underscores and spaces, by which people spell them."""
    return re.sub(r"[-_ ]", "", str(word)).lower()


_PLACEHOLDERS = ("", "tbc", "tbd", "tba", "none", "unknown", "n/a", "na", "todo")
"""What stands in a tag that somebody meant to fill in later (catalogue, TCOP-10-501)."""


def is_filled_in(tags: Content, keys: Iterable[str]) -> Answer:
    """Whether one of the tags with `keys` is there, and says something."""
    return any_of(_says_something(value) for value in values_of(tags, set(map(squeezed, keys))))


def _says_something(value: Content) -> Answer:
    return value if isinstance(value, Unknown) else str(value).strip().lower() not in _PLACEHOLDERS


_UNTOLD = Unknown("no tag says whether it belongs to production")


def is_production(tags: Value[dict[str, str]], parameters: Parameters) -> bool | Unknown:
    """Whether tags say that their asset belongs to production; unknown where no tag says so or otherwise."""
    keys, names = set(map(_folded, parameters.production_tags)), set(map(_folded, parameters.production_values))
    return _agreed([_answer(arm, keys, names, _UNTOLD) for arm in arms(tags.content)])


def carries(tags: Value[dict[str, str]], tag: tuple[str, str]) -> bool | Unknown:
    """Whether tags have the key and value of `tag`, compared without case.

    Such a tag allows something to one resource: those that a whole stack or provider may bring do not count.
    """
    key, value = map(_folded, tag)
    return _agreed([_answer(arm, {key}, {value}, False) for arm in arms(tags.content)])


def _agreed(answers: list[bool | Unknown]) -> bool | Unknown:
    unknown = next((answer for answer in answers if isinstance(answer, Unknown)), None)
    if unknown is not None:
        return unknown
    return answers[0] if len(set(answers)) == 1 else Unknown("its tags depend on a condition that is not known")


def _answer(tags: Content, keys: set[str], values: set[str], silent: bool | Unknown) -> bool | Unknown:
    """True where one tag of `keys` surely has one of `values`, False where all surely have another."""
    if isinstance(tags, Unknown):
        return tags
    marks = list(_marks(tags, keys, values))
    if True in marks:
        return True
    unknown = next((mark for mark in marks if isinstance(mark, Unknown)), None)
    if unknown is not None:
        return unknown
    return False if marks else silent


def _marks(tags: Content, keys: set[str], values: set[str]) -> Iterator[bool | Unknown]:
    """For every tag of `keys`, whether it has one of `values`."""
    for key, content in (tags or {}).items():
        if _folded(key) not in keys:
            continue
        answers = {arm if isinstance(arm, Unknown) else _folded(arm) in values for arm in arms(content)}
        unknown = next((answer for answer in answers if isinstance(answer, Unknown)), None)
        if unknown is None and len(answers) > 1 and isinstance(content, OneOf):
            unknown = content.test
        yield unknown if unknown is not None else True in answers


def _folded(word: object) -> str:
    return str(word).strip().lower().replace("_", "-")
