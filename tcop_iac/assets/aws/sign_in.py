"""AWS IAM, IAM Identity Center and Amazon Cognito: how people and pipelines sign in."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    adapter,
    companion,
    computed,
    document,
    fixed,
    number,
    over_arms,
    row,
    text,
    texts,
    value,
)
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.kinds.sign_in import (
    LocalUser,
    LongLivedKey,
    PasswordPolicy,
    PermissionAssignment,
    PermissionSet,
    TrustedRole,
    UserPool,
)
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, Origin, Unknown, Value, arms, one_of

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"

_DURATION = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
"""An ISO 8601 duration without years and months, as Identity Center takes it."""


def _seconds(content: Content) -> Content:
    match = _DURATION.fullmatch(str(content))
    if match is None or not any(match.groups()):
        return Unknown(f"{content} is not a duration such as PT8H")
    days, hours, minutes, seconds = (int(group or 0) for group in match.groups())
    return ((days * 24 + hours) * 60 + minutes) * 60 + seconds


def _password_sign_in(site: Site) -> Value[Any]:
    """True where a client of the pool lets people sign in with `COGNITO`; unknown where no client is in scope."""
    matches = site.estate.companions(site.resource, "aws_cognito_user_pool_client", "user_pool_id")
    if not matches:
        reason = "no client of the pool is in this configuration, so how people sign in is not known"
        return Value(Unknown(reason), site.node.range, Origin.ABSENT, "aws_cognito_user_pool_client")
    answers = [_client_signs_in(Site(match.resource, match.resource.body, site.estate)) for match in matches]
    certain = [answer for answer in answers if answer.is_known_to_be(True)]
    if certain:
        return certain[0]
    undecided = [answer for answer in answers if not answer.is_known_to_be(False)]
    return undecided[0] if undecided else answers[0]


def _client_signs_in(site: Site) -> Value[Any]:
    providers, flows = texts("supported_identity_providers")(site), texts("allowed_oauth_flows")(site)
    if flows.content == ["client_credentials"]:
        return replace(flows, content=False)
    if providers.content is None:
        return replace(providers, content=True)
    return replace(providers, content=over_arms(providers.content, lambda names: "COGNITO" in names))


def _user_name(site: Site) -> Value[Any]:
    """The name of the user that a key belongs to: as written, or that of the user it refers to."""
    written = text("user")(site)
    names: list[Content] = []
    for arm in arms(written.content):
        user = next((one for one in site.estate.of(LocalUser) if _refers(arm, one)), None)
        names.append(user.name.content if user is not None else arm)
    unknown = next((arm for arm in arms(written.content) if isinstance(arm, Unknown)), Unknown("it is one of several"))
    return replace(written, content=names[0] if len(names) == 1 else one_of(names, unknown))


def _refers(content: Content, user: LocalUser) -> bool:
    return isinstance(content, Unknown) and any(one.address == user.address for one in content.references)


ADAPTERS = (
    adapter(
        LocalUser,
        terraform="aws_iam_user",
        identity=("name",),
        rows={
            "name": row(terraform=text("name")),
            "tags": TAGS,
            "console_password": row(
                terraform=companion("aws_iam_user_login_profile", on="user", read=fixed(True, "login profile")),
                default=False,
                doc="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords.html",
            ),
        },
    ),
    adapter(LongLivedKey, terraform="aws_iam_access_key", rows={"user": row(terraform=computed(_user_name))}),
    adapter(
        PasswordPolicy,
        terraform="aws_iam_account_password_policy",
        rows={
            "minimum_length": row(
                terraform=number("minimum_password_length"),
                default=6,
                doc="https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html",
            ),
            "remembered": row(
                terraform=number("password_reuse_prevention"),
                default=0,
                doc="https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html",
            ),
        },
    ),
    adapter(
        UserPool,
        terraform="aws_cognito_user_pool",
        rows={
            "second_factor": row(
                terraform=text("mfa_configuration"),
                default="OFF",
                doc=f"{_DOCS}/cognito_user_pool#mfa_configuration-1",
            ),
            "password_sign_in": row(terraform=computed(_password_sign_in)),
            "threat_protection": row(
                terraform=value("user_pool_add_ons.advanced_security_mode", lambda mode: mode == "ENFORCED"),
                default=False,
                doc=f"{_DOCS}/cognito_user_pool#user_pool_add_ons",
            ),
        },
    ),
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
        TrustedRole,
        terraform="aws_iam_role",
        identity=("name",),
        rows={"trust": row(terraform=document("assume_role_policy"))},
    ),
)

TWINS = (
    twin("AWS::IAM::User", "aws_iam_user", {"name": "UserName"}),
    twin("AWS::IAM::User", "aws_iam_user_login_profile", at="LoginProfile", on="user"),
    twin("AWS::IAM::AccessKey", "aws_iam_access_key", {"user": "UserName"}),
    twin("AWS::Cognito::UserPool", "aws_cognito_user_pool", {"user_pool_add_ons": "UserPoolAddOns"}),
    twin("AWS::Cognito::UserPoolClient", "aws_cognito_user_pool_client", {"allowed_oauth_flows": "AllowedOAuthFlows"}),
    twin("AWS::SSO::PermissionSet", "aws_ssoadmin_permission_set"),
    twin("AWS::SSO::Assignment", "aws_ssoadmin_account_assignment"),
    twin("AWS::IAM::Role", "aws_iam_role", {"name": "RoleName", "assume_role_policy": "AssumeRolePolicyDocument"}),
)
