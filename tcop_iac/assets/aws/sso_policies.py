"""AWS IAM Identity Center: what permission sets allow by policies of their own."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, document, row
from tcop_iac.assets.kinds.identity import AccessPolicy
from tcop_iac.assets.twins import HERE, twin

ADAPTERS = (
    adapter(
        AccessPolicy,
        terraform="aws_ssoadmin_permission_set_inline_policy",
        rows={"document": row(terraform=document("inline_policy"))},
    ),
)

TWINS = (
    twin(
        "AWS::SSO::PermissionSet",
        "aws_ssoadmin_permission_set_inline_policy",
        {"inline_policy": HERE},
        at="InlinePolicy",
        on="permission_set_arn",
    ),
)
