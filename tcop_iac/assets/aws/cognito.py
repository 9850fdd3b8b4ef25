"""Amazon Cognito: identity pools that give credentials to guests."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, flag, row
from tcop_iac.assets.kinds.entry import GuestAccess
from tcop_iac.assets.twins import twin

IDENTITY_POOL = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_identity_pool"

ADAPTERS = (
    adapter(
        GuestAccess,
        terraform="aws_cognito_identity_pool",
        rows={
            "guests_allowed": row(
                terraform=flag("allow_unauthenticated_identities"),
                default=False,
                doc=f"{IDENTITY_POOL}#allow_unauthenticated_identities-1",
            )
        },
    ),
)

TWINS = (twin("AWS::Cognito::IdentityPool", "aws_cognito_identity_pool"),)
