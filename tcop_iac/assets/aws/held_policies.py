"""The policies that a user or a group holds: inline, attached, and through groups."""

from __future__ import annotations

from collections.abc import Iterator

from tcop_iac.assets.adapter import document, row
from tcop_iac.assets.asset import Parts, Site
from tcop_iac.assets.aws.managed_policies import held_by_aws
from tcop_iac.assets.estate import Estate
from tcop_iac.assets.kinds.identity import HeldPolicy
from tcop_iac.model.doubtful_node import maybe
from tcop_iac.model.record import record
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, OneOf, Unknown, arms, first_unknown, references, why

_ROWS = {"document": row(terraform=document("policy"))}


@record(frozen=True, slots=True)
class Holder:
    """How resources of `type` refer to their policies: companion types with the attributes that refer."""

    type: str
    inline: tuple[str, str]
    attached: tuple[tuple[str, str], ...]


GROUP = Holder(
    "aws_iam_group",
    ("aws_iam_group_policy", "group"),
    (("aws_iam_group_policy_attachment", "group"), ("aws_iam_policy_attachment", "groups")),
)
USER = Holder(
    "aws_iam_user",
    ("aws_iam_user_policy", "user"),
    (("aws_iam_user_policy_attachment", "user"), ("aws_iam_policy_attachment", "users")),
)


@record(frozen=True, slots=True)
class GroupPolicies:
    """A row of the policies that the group itself holds."""

    def read(self, site: Site) -> Parts[HeldPolicy]:
        """The policies of the group at `site`."""
        return _parts(site, [(site.resource, None)], [])


@record(frozen=True, slots=True)
class PoliciesOfUser:
    """A row of the policies that the user whom the attribute `user` names holds, also through groups."""

    def read(self, site: Site) -> Parts[HeldPolicy]:
        """The policies of that user."""
        node = site.resource.body.get("user")
        user = named(site.estate, USER.type, node.content if node is not None else None)
        if user is None:
            return Parts((), site.node.range, Unknown("the user stands elsewhere"))
        groups = list(_groups_of(user, site.estate))
        holders = [(user, None), *((group, doubt) for group, doubt in groups if group is not None)]
        unread = [_ELSEWHERE for group, _ in groups if group is None]
        return _parts(site, holders, unread)


_ELSEWHERE = Unknown("a group of the user stands elsewhere")


def named(estate: Estate, type_: str, content: Content) -> Resource | None:
    """The managed resource of `type_` that `content` refers to or names."""
    wanted = {reference.address for reference in references(content)} if isinstance(content, Unknown) else set()
    for resource in estate.of_type(type_):
        if resource.mode != "managed":
            continue
        name = resource.body.get("name")
        if resource.address in wanted or (isinstance(content, str) and name is not None and name.content == content):
            return resource
    return None


def members(content: Content) -> list[Content]:
    """The members of a list that may be one of several; of an unknown list, the unknown."""
    found: list[Content] = []
    for arm in arms(content):
        found.extend(arm if isinstance(arm, list) else [arm])
    return [one for one in found if one is not None]


def _groups_of(user: Resource, estate: Estate) -> Iterator[tuple[Resource | None, Unknown | None]]:
    """The groups that a user is in, each with why it may not be; None for one that stands elsewhere."""
    for type_, on, other in (
        ("aws_iam_user_group_membership", "user", "groups"),
        ("aws_iam_group_membership", "users", "group"),
    ):
        for match in estate.companions(user, type_, on):
            node = match.resource.body.get(other)
            content = node.content if node is not None else None
            doubt = why(match.uncertain, content.test if isinstance(content, OneOf) else None)
            for one in members(content):
                yield named(estate, GROUP.type, one), why(doubt, one if _is_list(one) else None)


def _is_list(content: Content) -> bool:
    """Whether an unknown content stands for a list of several, not for one name."""
    return isinstance(content, Unknown) and not content.exact and not content.parts


def _parts(site: Site, holders: list[tuple[Resource, Unknown | None]], unread: list[Unknown]) -> Parts[HeldPolicy]:
    found: list[HeldPolicy] = []
    missing = why(*unread)
    for holder, doubt in holders:
        kind = GROUP if holder.type == GROUP.type else USER
        inline = site.estate.companions(holder, *kind.inline)
        found.extend(_held(match.resource, why(doubt, match.uncertain), site) for match in inline)
        for type_, on in kind.attached:
            for match in site.estate.companions(holder, type_, on):
                node = match.resource.body.get("policy_arn")
                arn = node.content if node is not None else None
                policy = named(site.estate, "aws_iam_policy", arn)
                if policy is not None:
                    own = arn.test if isinstance(arn, OneOf) else None
                    found.append(_held(policy, why(doubt, match.uncertain, policy.existence, own), site))
                elif not held_by_aws(arn):
                    missing = why(missing, first_unknown(arn), Unknown("an attached policy stands elsewhere"))
    return Parts(tuple(found), site.node.range, missing, "policy")


def _held(resource: Resource, doubt: Unknown | None, site: Site) -> HeldPolicy:
    return HeldPolicy(Site(resource, maybe(resource.body, doubt), site.estate), _ROWS)
