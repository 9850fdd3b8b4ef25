"""Ranges of addresses and ports: whether a list of sources lets the internet in, and which ports a rule is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from tcop_iac.assets.answers import Answer, agreed, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.model.value import Content, OneOf, Origin, Unknown, Value, arms, first_unknown, one_of, why

EVERY_PORT = (0, 65535)

_EVERYWHERE = frozenset({"*", "any", "internet", "0.0.0.0/0", "::/0"})
"""Words for every address; Azure's are `*`, `Internet` and `Any`."""

_OWN_RANGES = (
    "cidr_block",
    "cidr_blocks",
    "ipv6_cidr_block",
    "private_ip",
    "public_ip",
    "ip_cidr_range",
    "address_space",
)
"""Attributes of networks, subnets and addresses that never are a large part of the internet."""

_PREFIX = re.compile(r"/(\d+)\s*$")
_NARROW = 8
"""A range of this length or longer is a 256th of the internet at most."""

_IPV6_UNICAST = "2000::/3"
"""All public IPv6 addresses there are (RFC 4291)."""


def admits_internet(content: Content) -> Answer:
    """Whether a list of sources holds half of the internet's addresses or more.

    Ranges are added up, so that two halves in a list are the whole, as are all ranges but a few. Names of groups and
    services are not the internet.
    """
    return agreed(content, _admits)


def _admits(content: Content) -> Answer:
    if content is None:
        return False
    if isinstance(content, Unknown):
        return _unknown_range(content)
    members = content if isinstance(content, list) else [content]
    if holds_half(tuple(one for one in members if isinstance(one, str))):
        return True
    doubts = (agreed(one, _admits) for one in members if isinstance(one, (Unknown, OneOf)))
    found: Answer = False
    for one in doubts:
        if one is True:
            return True
        found = one if found is False else found
    return found


def _unknown_range(content: Unknown) -> Answer:
    """A partly known range that is narrow, or the range of a network here, is none of the whole internet's."""
    last = content.parts[-1] if content.parts else None
    length = _PREFIX.search(last) if isinstance(last, str) else None
    if length is not None and int(length[1]) >= _NARROW:
        return False
    reference = content.references[0] if content.references else None
    named = content.exact and reference is not None and "var." not in reference.address and bool(reference.path)
    if named and reference is not None and any(word in _OWN_RANGES for word in reference.path):
        return False
    return content


@cache
def holds_half(ranges: tuple[str, ...]) -> bool:
    """Whether ranges hold half or more of all IPv4 addresses, or of the public IPv6 ones, when they are added up."""
    if any(one.strip().lower() in _EVERYWHERE for one in ranges):
        return True
    lengths = [(one, int(found[1])) for one in ranges if (found := _PREFIX.search(one))]
    # each sum is an upper bound, since ranges may overlap; few lists come near
    old = sum(2.0**-length for one, length in lengths if ":" not in one)
    new = sum(2.0 ** -max(length, 3) for one, length in lengths if ":" in one)
    return (old >= 0.5 or new >= 2.0**-4) and _adds_up([one for one, _ in lengths])


def _adds_up(ranges: Iterable[str]) -> bool:
    import ipaddress  # noqa: PLC0415 - slow to load, and few estates have such wide ranges

    networks = []
    for one in ranges:
        try:
            networks.append(ipaddress.ip_network(one.strip(), strict=False))
        except ValueError:
            continue
    old = [one for one in networks if isinstance(one, ipaddress.IPv4Network)]
    new = [one for one in networks if isinstance(one, ipaddress.IPv6Network)]
    public = ipaddress.IPv6Network(_IPV6_UNICAST)
    held = sum(
        min(one.num_addresses, public.num_addresses)
        for one in ipaddress.collapse_addresses(new)
        if one.overlaps(public)
    )
    return (
        sum(one.num_addresses for one in ipaddress.collapse_addresses(old)) >= 2**31 or held * 2 >= public.num_addresses
    )


def from_anywhere(*readers: Callable[[Site], Value[Any]]) -> Callable[[Site], Value[Any]]:
    """A reader of whether one of several lists of sources lets the internet in; the range is that of the list."""

    def read(site: Site) -> Value[Any]:
        lists = [reader(site) for reader in readers]
        answers = [(one, admits_internet(one.content)) for one in lists]
        return worst(answers)

    return read


def worst(answers: Sequence[tuple[Value[Any], Answer]]) -> Value[Any]:
    """The value whose answer is yes, else the one that is not known, else the first that is written, each with it."""
    for value, answer in answers:
        if answer is True:
            return replace(value, content=True)
    for value, answer in answers:
        if isinstance(answer, Unknown):
            return replace(value, content=answer)
    written = next((value for value, _ in answers if value.origin is Origin.WRITTEN), answers[0][0])
    return replace(written, content=False)


def least(answers: Sequence[tuple[Value[Any], Answer]]) -> Value[Any]:
    """The value whose answer is no, else the one that is not known, else the first that is written, each with it."""
    found = worst([(value, negated(answer)) for value, answer in answers])
    return replace(found, content=negated(truth(found.content)))


def ports_between(first: Value[Any], last: Value[Any]) -> Value[Any]:
    """The ports from the content of `first` to that of `last`, as a list of one pair."""
    doubt = why(
        *(one for one in (*arms(first.content), *arms(last.content)) if isinstance(one, Unknown)),
        first_unknown(first.content) if not isinstance(first.content, OneOf) else None,
    )
    if doubt is not None:
        return replace(first if first.is_unknown else last, content=doubt)
    if first.content is None and last.content is None:
        return replace(first, content=[list(EVERY_PORT)])
    starts, ends = arms(first.content), arms(last.content)
    pairs = zip(starts, ends, strict=True) if len(starts) == len(ends) else ((s, e) for s in starts for e in ends)
    contents: list[Content] = [
        [[start if start is not None else end, end if end is not None else start]] for start, end in pairs
    ]
    test = next((one.content.test for one in (first, last) if isinstance(one.content, OneOf)), None)
    return replace(first, content=contents[0] if test is None else one_of(contents, test))


def ports_written(content: Content) -> Content:
    """Ports from a list of texts: `22`, `8000-8999`, and `*` for all."""
    if isinstance(content, OneOf):
        return one_of([ports_written(arm) for arm in content.values], content.test)
    if isinstance(content, Unknown) or content is None:
        return content
    members = content if isinstance(content, list) else [content]
    doubt = first_unknown(members)
    pairs = [_pair(str(one)) for one in members if not isinstance(one, (Unknown, OneOf))]
    known = [list(pair) for pair in pairs if pair is not None]
    if list(EVERY_PORT) in known or doubt is None:
        return known
    return doubt


def _pair(text: str) -> tuple[int, int] | None:
    if text.strip() == "*":
        return EVERY_PORT
    first, _, last = (word.strip() for word in text.partition("-"))
    if not first.isdigit() or not (last or first).isdigit():
        return None
    return int(first), int(last or first)


def hold_port(ports: Content, port: int) -> Answer:
    """Whether one of the pairs in `ports` holds `port`."""
    return agreed(
        ports, lambda pairs: pairs if isinstance(pairs, Unknown) else any(a <= port <= b for a, b in pairs or ())
    )


def beyond(pairs: Sequence[Sequence[int]], allowed: Iterable[int]) -> bool:
    """Whether `pairs` hold a port that is not one of `allowed`."""
    good = set(allowed)
    return any(last - first >= len(good) or not set(range(first, last + 1)) <= good for first, last in pairs)
