"""Answers of three values: yes, no, or an unknown that says why nobody can tell yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from tcop_iac.model.value import Content, OneOf, Unknown

Answer = bool | Unknown
"""`True`, `False`, or why it is not known. It is asked with `is True`, `is False` or `isinstance(…, Unknown)`."""


def any_of(answers: Iterable[Answer]) -> Answer:
    """True where one answer surely is, False where all surely are not, else the first reason why not known."""
    doubt: Unknown | None = None
    for answer in answers:
        if answer is True:
            return True
        if doubt is None and isinstance(answer, Unknown):
            doubt = answer
    return False if doubt is None else doubt


def all_of(answers: Iterable[Answer]) -> Answer:
    """True where all answers surely are, False where one surely is not, else the first reason why not known."""
    return negated(any_of(negated(answer) for answer in answers))


def negated(answer: Answer) -> Answer:
    """The opposite answer; an unknown stays unknown."""
    return answer if isinstance(answer, Unknown) else not answer


def agreed(content: Content, ask: Callable[[Any], Answer]) -> Answer:
    """`ask` of every content that `content` may be: their common answer, else why they differ.

    An unknown content is handed to `ask` as well, since a partly known one may have an answer.
    """
    if not isinstance(content, OneOf):
        return ask(content)
    found = [agreed(arm, ask) for arm in content.values]
    doubt = next((one for one in found if isinstance(one, Unknown)), None)
    if doubt is not None:
        return doubt
    return found[0] if len(set(found)) == 1 else content.test


def truth(content: Content) -> Answer:
    """Whether `content` is set and true: the common answer of all that it may be."""
    return agreed(content, lambda one: one if isinstance(one, Unknown) else bool(one))


def truth_or(content: Content, silent: bool) -> Answer:
    """`truth` of a content, where each that is not set counts as `silent`: a documented default."""
    return agreed(content, lambda one: silent if one is None else truth(one))
