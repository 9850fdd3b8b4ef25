"""Computing with contents that may be several, unknown or sensitive, so that operators and functions need not know."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from decimal import Decimal
from functools import partial

from tcop_iac.model.value import MOST_ARMS, Content, OneOf, Sensitive, Unknown, derived, one_of
from tcop_iac.sources.terraform.scope import EvaluationError


def applied(contents: list[Content], compute: Callable[..., Content]) -> Content:
    """`compute` over every combination of what `contents` may be, without sensitive marks; the mark is put back."""
    pairs = [unmarked(content) for content in contents]
    result = product([content for content, _ in pairs], compute)
    return Sensitive(result) if any(marked for _, marked in pairs) else result


def product(contents: list[Content], compute: Callable[..., Content]) -> Content:
    """`compute` over every combination of the arms of `contents`; too many combinations make an unknown."""
    several = [content for content in contents if isinstance(content, OneOf)]
    if not several:
        return compute(*contents)
    count = 1
    for content in several:
        count *= len(content.values)
    if count > MOST_ARMS:
        return derived(contents)
    choices = [content.values if isinstance(content, OneOf) else (content,) for content in contents]
    results = [tolerant(partial(compute, *chosen)) for chosen in itertools.product(*choices)]
    return one_of(results, several[0].test)


def over(content: Content, compute: Callable[[Content], Content]) -> Content:
    """`compute` of a content, or of every arm where it is one of several."""
    if isinstance(content, OneOf):
        return one_of([compute(arm) for arm in content.values], content.test)
    return compute(content)


def tolerant(compute: Callable[[], Content]) -> Content:
    """What `compute` gives; an arm that may never be taken does not make the whole expression wrong."""
    try:
        return compute()
    except EvaluationError as error:
        return Unknown(error.message)


def unmarked_top(content: Content) -> tuple[Content, bool]:
    """`content` without the mark that it carries itself, and whether it did."""
    return (content.content, True) if isinstance(content, Sensitive) else (content, False)


def unmarked(content: Content) -> tuple[Content, bool]:
    """`content` without any sensitive mark, however deep, and whether there was one."""
    if isinstance(content, Sensitive):
        return unmarked(content.content)[0], True
    if Sensitive.made and isinstance(content, (dict, list, OneOf)) and _is_marked(content):
        if isinstance(content, dict):
            return {key: unmarked(one)[0] for key, one in content.items()}, True
        if isinstance(content, OneOf):
            return one_of([unmarked(arm)[0] for arm in content.values], content.test), True
        return type(content)(unmarked(one)[0] for one in content), True
    return content, False


PLAIN = frozenset((str, int, bool, Decimal, type(None)))
"""The types of contents that hold no others."""


def _is_marked(content: Content) -> bool:
    """True where there is a sensitive mark in `content`, however deep.

    Every call of a function asks, often of large maps: leaves are sorted out before they are looked at one by one.
    """
    waiting = [content]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            waiting += [member for member in one.values() if type(member) not in PLAIN]
        elif isinstance(one, list):
            waiting += [member for member in one if type(member) not in PLAIN]
        elif isinstance(one, OneOf):
            waiting += one.values
        elif isinstance(one, Sensitive):
            return True
    return False
