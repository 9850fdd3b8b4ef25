"""AWS IAM: permissions that are given to users directly."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, present, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.held_policies import USER, named
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.kinds.identity import DirectGrant
from tcop_iac.model.value import Origin, Unknown, Value


def _tags(site: Site) -> Value[Any]:
    """The tags of the user that the grant names; unknown where that stands elsewhere."""
    node = site.resource.body.get("user")
    user = named(site.estate, USER.type, node.content if node is not None else None)
    if user is None:
        return Value(Unknown("the user stands elsewhere"), site.node.range, Origin.ABSENT, "user")
    return TAGS.read(Site(user, user.body, site.estate))


ADAPTERS = (
    *(
        adapter(
            DirectGrant,
            terraform=type_,
            rows={"to_person": row(terraform=fixed(True)), "tags": row(terraform=computed(_tags))},
        )
        for type_ in ("aws_iam_user_policy", "aws_iam_user_policy_attachment")
    ),
    adapter(DirectGrant, terraform="aws_iam_policy_attachment", rows={"to_person": row(terraform=present("users"))}),
)
