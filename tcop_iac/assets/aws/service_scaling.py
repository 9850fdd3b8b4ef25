"""Amazon ECS: how many tasks a service has, and what Application Auto Scaling makes of that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import number, text
from tcop_iac.assets.answers import Answer, agreed, any_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.fleets import fixed_size, unless_ignored
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, Origin, Unknown, Value, joined, one_of, references

_MOVERS = ("aws_appautoscaling_policy", "aws_appautoscaling_scheduled_action")

_ELSEWHERE = Unknown("which service a scaling target moves is not known")


def service_size(site: Site) -> Value[Any]:
    """How many tasks there are; between the bounds of a scaling target None, where they differ.

    A service of which nobody says the number has one task at most (aws_ecs_service, and the API's CreateService). One
    that runs a task on every machine, or on machines of one's own, has no number.
    """
    strategy, launched = text("scheduling_strategy")(site).content, text("launch_type")(site).content
    if strategy == "DAEMON" or launched == "EXTERNAL":
        return Value(None, site.node.range, Origin.UNMODELLED)
    sure = _targets(site, True)
    if sure:
        there = Site(sure[0], sure[0].body, site.estate)
        return fixed_size(number("min_capacity")(there), number("max_capacity")(there))
    count = number("desired_count")(site)
    count = replace(count, content=1) if count.content is None else count
    doubt = next((answer for _, answer in _answers(site) if isinstance(answer, Unknown)), None)
    if doubt is not None:
        return replace(count, content=one_of([count.content, None], doubt))
    return unless_ignored(site, count, "desired_count")


def service_moved(site: Site) -> Value[Any]:
    """Whether a policy or a schedule uses the service's scaling target; without one there is no room to ask about."""
    sure = _targets(site, True)
    if not sure:
        return Value(True, site.node.range, attribute="desired_count")
    answers = [_uses(site, one, sure[0]) for type_ in _MOVERS for one in site.estate.of_type(type_)]
    return Value(any_of(answers), sure[0].range, attribute="aws_appautoscaling_policy.resource_id")


def _uses(site: Site, mover: Resource, target: Resource) -> Answer:
    content = text("resource_id")(Site(mover, mover.body, site.estate)).content
    by_target = any(one.address == target.address for one in references(content))
    answer = True if by_target else agreed(content, lambda one: _names_service(site, one))
    return mover.existence if answer is True and mover.existence is not None else answer


def _targets(site: Site, wanted: bool) -> list[Resource]:
    return [target for target, answer in _answers(site) if answer is wanted]


def _answers(site: Site) -> Iterator[tuple[Resource, Answer]]:
    """Every scaling target of ECS, and whether it moves the service."""
    for target in site.estate.of_type("aws_appautoscaling_target"):
        there = Site(target, target.body, site.estate)
        if not text("service_namespace")(there).could_be("ecs"):
            continue
        answer = agreed(text("resource_id")(there).content, lambda one: _names_service(site, one))
        yield target, target.existence if answer is True and target.existence is not None else answer


def _names_service(site: Site, content: Content) -> Answer:
    """Whether the id of a scaling target, `service/cluster/service`, is that of the service at `site`."""
    services = site.estate.once("names of services", lambda: _names(site))
    named = {one.address for one in references(content)} & set(services)
    if named:
        return site.resource.address in named
    pieces: list[str | Unknown] = [str(content)]
    if isinstance(content, Unknown):
        pieces = list(content.parts or (content,))
    first = pieces[0]
    if isinstance(first, str) and not first.startswith("service/"):
        return False
    last = _last(pieces)
    if isinstance(last, Unknown) and last.identity is not None and last.identity in services.values():
        return services[site.resource.address] == last.identity
    return _same(last, text("name")(site).content)


def _names(site: Site) -> dict[str, tuple[str, ...] | None]:
    """By address, what identifies the name of every service whose name is not known."""
    found: dict[str, tuple[str, ...] | None] = {}
    for one in site.estate.of_type("aws_ecs_service"):
        name = text("name")(Site(one, one.body, site.estate)).content
        found[one.address] = name.identity if isinstance(name, Unknown) else None
    return found


def _last(pieces: list[str | Unknown]) -> Content:
    """What stands behind the last slash."""
    tail: list[str | Unknown] = []
    for piece in reversed(pieces):
        if isinstance(piece, str) and "/" in piece:
            tail.insert(0, piece.rpartition("/")[2])
            return joined(tail)
        tail.insert(0, piece)
    return _ELSEWHERE


def _same(last: Content, name: Content) -> Answer:
    """Whether two texts are the same; a service without a name of its own is known by reference only."""
    if name is None:
        return False
    if isinstance(last, str) and isinstance(name, str):
        return last == name
    if isinstance(last, Unknown) and isinstance(name, Unknown):
        return True if last.identity is not None and last.identity == name.identity else _ELSEWHERE
    return _ELSEWHERE
