"""Amazon Cognito: directories of an application's users, and identity pools that give credentials to guests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, over_arms, row, text, texts, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.entry import GuestAccess
from tcop_iac.assets.kinds.sign_in import UserPool
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, Origin, Unknown, Value, arms, first_unknown, one_of

IDENTITY_POOL = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_identity_pool"
USER_POOL = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_user_pool"


def _password_sign_in(site: Site) -> Value[Any]:
    """True where a client of the pool lets people sign in with `COGNITO`; unknown where no client is in scope."""
    matches = site.estate.companions(site.resource, "aws_cognito_user_pool_client", "user_pool_id")
    if not matches:
        reason = "no client of the pool is in this configuration, so how people sign in is not known"
        return Value(Unknown(reason), site.node.range, Origin.ABSENT, "aws_cognito_user_pool_client")
    answers: list[Value[Any]] = []
    for match in matches:
        answer = _client_signs_in(Site(match.resource, match.resource.body, site.estate))
        if match.uncertain is not None and not isinstance(answer.content, Unknown):
            answer = replace(answer, content=one_of([answer.content, False], match.uncertain))
        answers.append(answer)
    certain = [answer for answer in answers if answer.is_known_to_be(True)]
    undecided = [answer for answer in answers if not answer.is_known_to_be(False)]
    return (certain or undecided or answers)[0]


def _client_signs_in(site: Site) -> Value[Any]:
    """Whether people sign in to a client with a password of the pool's.

    A client that names no provider takes the pool's own users (Amazon Cognito, API_CreateUserPoolClient).
    """
    providers, flows = texts("supported_identity_providers")(site), texts("allowed_oauth_flows")(site)
    if flows.content == ["client_credentials"]:
        return replace(flows, content=False)
    if providers.content is None:
        maybe = [arm for arm in arms(flows.content) if isinstance(arm, Unknown) or arm == ["client_credentials"]]
        return replace(providers, content=True) if not maybe else replace(flows, content=_either(flows.content))
    return replace(providers, content=over_arms(providers.content, _includes_pool))


def _either(content: Content) -> Content:
    unknown = first_unknown(content)
    return unknown if unknown is not None else Unknown("how the client signs in is not known")


def _includes_pool(names: Content) -> Content:
    if "COGNITO" in names:
        return True
    unknown = first_unknown(names)
    return False if unknown is None else unknown


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
    adapter(
        UserPool,
        terraform="aws_cognito_user_pool",
        rows={
            "second_factor": row(
                terraform=text("mfa_configuration"),
                default="OFF",
                doc=f"{USER_POOL}#mfa_configuration-1",
            ),
            "password_sign_in": row(terraform=computed(_password_sign_in)),
            "threat_protection": row(
                terraform=value("user_pool_add_ons.advanced_security_mode", lambda mode: mode == "ENFORCED"),
                default=False,
                doc=f"{USER_POOL}#user_pool_add_ons",
            ),
        },
    ),
)

TWINS = (
    twin("AWS::Cognito::IdentityPool", "aws_cognito_identity_pool"),
    twin(
        "AWS::Cognito::UserPool",
        "aws_cognito_user_pool",
        {"user_pool_add_ons": "UserPoolAddOns", "tags": "UserPoolTags"},
    ),
    twin("AWS::Cognito::UserPoolClient", "aws_cognito_user_pool_client", {"allowed_oauth_flows": "AllowedOAuthFlows"}),
)
