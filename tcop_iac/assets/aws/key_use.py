"""AWS IAM: policies of identities, as far as they give the use of keys."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, document, row
from tcop_iac.assets.kinds.keys import KeyUse
from tcop_iac.assets.twins import twin

ADAPTERS = tuple(
    adapter(KeyUse, terraform=type_, rows={"document": row(terraform=document("policy"))})
    for type_ in ("aws_iam_policy", "aws_iam_role_policy", "aws_iam_group_policy", "aws_iam_user_policy")
)

_DOCUMENT = {"policy": "PolicyDocument"}

TWINS = (
    twin("AWS::IAM::ManagedPolicy", "aws_iam_policy", {**_DOCUMENT, "name": "ManagedPolicyName"}),
    twin("AWS::IAM::Policy", "aws_iam_policy", {**_DOCUMENT, "name": "PolicyName"}),
    *(
        twin(f"AWS::IAM::{owner}", f"aws_iam_{owner.lower()}_policy", _DOCUMENT, at="Policies", on=owner.lower())
        for owner in ("Role", "Group", "User")
    ),
)
