"""AWS: groups of machines, services of containers, and machines that somebody registers with a load balancer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, flag, number, row, text
from tcop_iac.assets.answers import Answer, agreed, any_of, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.aws.service_scaling import service_moved, service_size
from tcop_iac.assets.fleets import fixed_size, ignored, outside, unless_ignored
from tcop_iac.assets.joins import referring
from tcop_iac.assets.kinds.fleet import Fleet
from tcop_iac.assets.tags import SomeTags
from tcop_iac.assets.twins import twin
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, Origin, Unknown, Value, first_unknown, references, why

_SCALED_BY_OTHERS = ("AmazonECSManaged", "k8s.io/cluster-autoscaler/")
"""Tags by which ECS and the cluster autoscaler know the groups that they scale (their user guides)."""

_OF_KUBERNETES = "kubernetes.io/cluster/"
"""A tag of a cluster's nodes, which something inside of the cluster may scale."""


# groups of machines


def _group_size(site: Site) -> Value[Any]:
    size = fixed_size(number("min_size")(site), number("max_size")(site))
    return unless_ignored(site, size, "max_size", "min_size")


def _group_moved(site: Site) -> Value[Any]:
    """Policies, schedules, capacity providers of ECS, scaling plans, and what tags tell of."""
    attached = _ATTACHED(site)
    if truth(attached.content) is True:
        return attached
    answer = any_of((truth(attached.content), *_provided(site), *_planned(site), *map(_told, _own_tags(site))))
    if answer is False and ignored(site, "desired_capacity", "max_size", "min_size") is not False:
        # where the sizes are left alone, `unless_ignored` has said so of a fixed one
        fixed = fixed_size(number("min_size")(site), number("max_size")(site)).content is not None
        answer = True if fixed else outside("desired_capacity")
    return replace(attached, content=answer)


def _is_on(policy: Site) -> Content:
    """A policy counts unless it is switched off (aws_autoscaling_policy, enabled); a schedule has no such switch."""
    written = flag("enabled")(policy).content
    return True if written is None else written


_ATTACHED = referring(
    ("aws_autoscaling_policy", "autoscaling_group_name"),
    ("aws_autoscaling_schedule", "autoscaling_group_name"),
    test=_is_on,
)


def _provided(site: Site) -> Iterator[Answer]:
    """Whether a capacity provider of ECS manages the size of the group."""
    for there in _managed(site, "aws_ecs_capacity_provider"):
        group = text("auto_scaling_group_provider.auto_scaling_group_arn")(there).content
        if site.resource.address in {one.address for one in references(group)}:
            managed = text("auto_scaling_group_provider.managed_scaling.status")(there).content
            yield _if_there(there, agreed(managed, _is_enabled))


def _is_enabled(status: Content) -> Answer:
    if status is None:
        return Unknown("whether ECS manages the size of the group is not written")
    return status if isinstance(status, Unknown) else status == "ENABLED"


def _planned(site: Site) -> Iterator[Answer]:
    """Whether a scaling plan names the group: autoScalingGroup/its name."""
    name = text("name")(site).content
    for there in _managed(site, "aws_autoscalingplans_scaling_plan"):
        for node in find(there.node, "scaling_instruction.resource_id").nodes:
            is_named = isinstance(name, str) and node.content == f"autoScalingGroup/{name}"
            if is_named or site.resource.address in {one.address for one in references(node.content)}:
                yield _if_there(there, True)


def _managed(site: Site, type_: str) -> Iterator[Site]:
    for one in site.estate.of_type(type_):
        if one.mode == "managed":
            yield Site(one, one.body, site.estate)


def _if_there(there: Site, answer: Answer) -> Answer:
    return there.resource.existence if answer is True and there.resource.existence is not None else answer


def _told(key: str) -> Answer:
    if key.startswith(_OF_KUBERNETES):
        return Unknown("a cluster's own autoscaler may change the number of its nodes")
    return key.startswith(_SCALED_BY_OTHERS)


def group_tags(site: Site) -> Value[Any]:
    """The tags of a group: those of its own over the provider's default tags."""
    whole, own = TAGS.read(site), _own_tags(site)
    shared = whole.content if isinstance(whole.content, dict) else {}
    unknown = why(own.rest if isinstance(own, SomeTags) else None, None if shared else first_unknown(whole.content))
    content = {**shared, **own}
    return replace(whole, content=content if unknown is None else SomeTags(content, unknown))


def _own_tags(site: Site) -> dict[str, Content]:
    """What the blocks of a group say, and the list of maps that older providers take."""
    unknown: Unknown | None = None
    own: dict[str, Content] = {}
    for path in ("tag", "tags"):
        found = find(site.node, path)
        unknown = why(unknown, found.missing)
        for element in (one for node in found.nodes for one in node.elements()):
            there = Site(site.resource, element, site.estate)
            key = text("key")(there).content
            if isinstance(key, str):
                own[key] = text("value")(there).content
            elif key is not None:
                unknown = why(unknown, first_unknown(key))
    return own if unknown is None else SomeTags(own, unknown)


# machines behind a load balancer


def _registered(site: Site) -> tuple[dict[str, Resource], Unknown | None]:
    """The machines that are registered by hand, by address, and why there may be fewer or more."""
    machines = {one.address: one for one in site.estate.of_type("aws_instance") if one.mode == "managed"}
    found: dict[str, Resource] = {}
    doubt: Unknown | None = None
    for match in site.estate.companions(site.resource, "aws_lb_target_group_attachment", "target_group_arn"):
        target = match.resource.body.get("target_id")
        for one in references(target.content) if target is not None else ():
            if one.address in machines:
                found[one.address] = machines[one.address]
                doubt = why(doubt, match.uncertain, machines[one.address].existence)
    return found, doubt


def _count(site: Site) -> Value[Any]:
    """How many machines are registered; a group without any is for others to tell of."""
    found, doubt = _registered(site)
    if not found:
        return _untold(site)
    return Value(len(found) if doubt is None else doubt, site.node.range, attribute="aws_lb_target_group_attachment")


def _tags_of_members(site: Site) -> Value[Any]:
    first = next(iter(_registered(site)[0].values()), None)
    return _untold(site) if first is None else TAGS.read(Site(first, first.body, site.estate))


def _untold(site: Site) -> Value[Any]:
    return Value(None, site.node.range, Origin.UNMODELLED)


ADAPTERS = (
    adapter(
        Fleet,
        terraform="aws_autoscaling_group",
        identity=("name",),
        rows={
            "fixed": row(terraform=computed(_group_size)),
            "moved": row(terraform=computed(_group_moved)),
            "tags": row(terraform=computed(group_tags)),
        },
    ),
    adapter(
        Fleet,
        terraform="aws_ecs_service",
        rows={
            "fixed": row(terraform=computed(service_size)),
            "moved": row(terraform=computed(service_moved)),
            "tags": TAGS,
        },
    ),
    adapter(
        Fleet,
        terraform="aws_lb_target_group",
        rows={"fixed": row(terraform=computed(_count)), "tags": row(terraform=computed(_tags_of_members))},
    ),
)

TWINS = (
    *(
        twin(cloudformation, terraform, {"autoscaling_group_name": "AutoScalingGroupName", "enabled": None})
        for cloudformation, terraform in (
            ("AWS::AutoScaling::ScalingPolicy", "aws_autoscaling_policy"),
            ("AWS::AutoScaling::ScheduledAction", "aws_autoscaling_schedule"),
        )
    ),
    twin("AWS::ECS::CapacityProvider", "aws_ecs_capacity_provider"),
    twin(
        "AWS::AutoScalingPlans::ScalingPlan",
        "aws_autoscalingplans_scaling_plan",
        {"scaling_instruction": "ScalingInstructions"},
    ),
    twin("AWS::ElasticLoadBalancingV2::TargetGroup", "aws_lb_target_group"),
    twin(
        "AWS::ElasticLoadBalancingV2::TargetGroup",
        "aws_lb_target_group_attachment",
        {"target_id": "Id"},
        at="Targets",
        on="target_group_arn",
    ),
    twin(
        "AWS::ApplicationAutoScaling::ScalingPolicy",
        "aws_appautoscaling_policy",
        {"resource_id": "ResourceId|ScalingTargetId"},
    ),
    twin(
        "AWS::ApplicationAutoScaling::ScalableTarget",
        "aws_appautoscaling_scheduled_action",
        at="ScheduledActions",
        on="resource_id",
    ),
)
