"""How large a group of like machines is: from a least and a most, and from what Terraform leaves alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import texts
from tcop_iac.assets.answers import Answer, agreed, any_of
from tcop_iac.assets.asset import Site
from tcop_iac.model.value import Content, OneOf, Unknown, Value, arms, one_of


def fixed_size(least: Value[Any], most: Value[Any]) -> Value[Any]:
    """The number that `least` and `most` agree on, at `most`; None where there is room between them."""
    test = next((one.content.test for one in (least, most) if isinstance(one.content, OneOf)), None)
    sizes = [_fixed(low, high) for low, high in _pairs(least.content, most.content)]
    return replace(most, content=sizes[0] if test is None else one_of(sizes, test))


def _pairs(least: Content, most: Content) -> Iterator[tuple[Content, Content]]:
    """What both may be at once: of one condition the same arms, else each with each."""
    both = isinstance(least, OneOf) and isinstance(most, OneOf) and least.test == most.test
    if both and len(arms(least)) == len(arms(most)):
        yield from zip(arms(least), arms(most), strict=True)
    else:
        yield from ((low, high) for low in arms(least) for high in arms(most))


def _fixed(least: Content, most: Content) -> Content:
    unknown = next((one for one in (most, least) if isinstance(one, Unknown)), None)
    if unknown is not None:
        return unknown
    if least is None or most is None:
        return Unknown("how many there are at least and at most is not written")
    return most if least >= most else None


def ignored(site: Site, *names: str) -> Answer:
    """Whether Terraform leaves one of the attributes `names` alone once the resource is made."""
    wanted = (*names, "all")
    listed = texts("lifecycle.ignore_changes")(site).content
    return agreed(listed, lambda one: _lists(one, wanted))


def _lists(listed: Content, wanted: Sequence[str]) -> Answer:
    if isinstance(listed, Unknown):
        return listed
    return any_of(one if isinstance(one, Unknown) else str(one) in wanted for one in listed or ())


def unless_ignored(site: Site, size: Value[Any], *names: str) -> Value[Any]:
    """`size`, or whatever something outside of this configuration makes of it where Terraform leaves `names` alone."""
    if ignored(site, *names) is False or size.content is None:
        return size
    return replace(size, content=one_of([size.content, None], outside(names[0])))


def outside(name: str) -> Unknown:
    """Why it is not known what changes the number."""
    return Unknown(f"lifecycle ignores changes of {name}, so that something outside of this configuration may scale it")
