"""AWS IAM: permissions that are given to users directly."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, present, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.held_policies import USER, members, named
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.kinds.identity import DirectGrant
from tcop_iac.assets.tags import SomeTags
from tcop_iac.model.value import Content, Origin, Unknown, Value


def _tags_of(content: Content, site: Site) -> Value[Any]:
    """The tags of a user; unknown where that stands elsewhere."""
    user = named(site.estate, USER.type, content)
    if user is None:
        return Value(Unknown("the user stands elsewhere"), site.node.range, Origin.ABSENT, "user")
    return TAGS.read(Site(user, user.body, site.estate))


def _tags(site: Site) -> Value[Any]:
    """The tags of the user that the grant names."""
    node = site.resource.body.get("user")
    return _tags_of(node.content if node is not None else None, site)


def _shared_tags(site: Site) -> Value[Any]:
    """The tags that all users have whom the grant names; unknown where one that stands elsewhere may lack some."""
    node = site.resource.body.get("users")
    found = [_tags_of(one, site) for one in members(node.content if node is not None else None)]
    known = [one.content for one in found if isinstance(one.content, dict) and not isinstance(one.content, SomeTags)]
    shared = {key: tag for key, tag in known[0].items() if all(one.get(key) == tag for one in known)} if known else {}
    if len(known) < len(found) and (shared or not known):
        return next(one for one in found if one.content not in known)
    return Value(shared, site.node.range if node is None else node.range, Origin.WRITTEN, "users")


ADAPTERS = (
    *(
        adapter(
            DirectGrant,
            terraform=type_,
            rows={"to_person": row(terraform=fixed(True)), "tags": row(terraform=computed(_tags))},
        )
        for type_ in ("aws_iam_user_policy", "aws_iam_user_policy_attachment")
    ),
    adapter(
        DirectGrant,
        terraform="aws_iam_policy_attachment",
        rows={"to_person": row(terraform=present("users")), "tags": row(terraform=computed(_shared_tags))},
    ),
)
