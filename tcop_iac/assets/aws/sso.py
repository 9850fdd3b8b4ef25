"""AWS IAM Identity Center: permission sets, what they hold, who is given them; and central root access."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, over_arms, row, text, texts, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.managed_policies import ADMINISTRATOR, gives_full_power
from tcop_iac.assets.kinds.sign_in import CentralRootAccess, PermissionAssignment, PermissionSet, PermissionSetPolicy
from tcop_iac.assets.twins import HERE, twin
from tcop_iac.model.value import Content, Unknown, Value, first_unknown

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"

_DURATION = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
"""An ISO 8601 duration without years and months, as Identity Center takes it."""


def _seconds(content: Content) -> Content:
    match = _DURATION.fullmatch(str(content))
    if match is None or not any(match.groups()):
        return Unknown(f"{content} is not a duration such as PT8H")
    days, hours, minutes, seconds = (int(group or 0) for group in match.groups())
    return ((days * 24 + hours) * 60 + minutes) * 60 + seconds


def _administrator(site: Site) -> Value[Any]:
    written = text("managed_policy_arn")(site)
    return replace(written, content=gives_full_power(written.content, site, (ADMINISTRATOR,)))


def _root_credentials_managed(site: Site) -> Value[Any]:
    written = texts("enabled_features")(site)

    def listed(features: Content) -> Content:
        if "RootCredentialsManagement" in features:
            return True
        unknown = first_unknown(features)
        return False if unknown is None else unknown

    return replace(written, content=over_arms(written.content, listed))


ADAPTERS = (
    adapter(
        PermissionSet,
        terraform="aws_ssoadmin_permission_set",
        rows={
            "session_seconds": row(
                terraform=value("session_duration", _seconds),
                default=3600,
                doc=f"{_DOCS}/ssoadmin_permission_set#session_duration-1",
            )
        },
    ),
    adapter(
        PermissionAssignment,
        terraform="aws_ssoadmin_account_assignment",
        rows={"principal_kind": row(terraform=text("principal_type"))},
    ),
    adapter(
        PermissionSetPolicy,
        terraform="aws_ssoadmin_managed_policy_attachment",
        rows={
            "administrator": row(terraform=computed(_administrator)),
            "permission_set": row(terraform=text("permission_set_arn")),
        },
    ),
    adapter(
        CentralRootAccess,
        terraform="aws_iam_organizations_features",
        rows={"credentials_managed": row(terraform=computed(_root_credentials_managed))},
    ),
)

TWINS = (
    twin("AWS::SSO::PermissionSet", "aws_ssoadmin_permission_set"),
    twin(
        "AWS::SSO::PermissionSet",
        "aws_ssoadmin_managed_policy_attachment",
        {"managed_policy_arn": HERE},
        at="ManagedPolicies",
        on="permission_set_arn",
    ),
    twin("AWS::SSO::Assignment", "aws_ssoadmin_account_assignment"),
)
