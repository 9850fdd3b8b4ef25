"""Amazon API Gateway, both versions, and AppSync: access logs of stages, and who may call."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    Reader,
    adapter,
    companion,
    computed,
    document,
    find,
    first_of,
    flag,
    over_arms,
    present,
    row,
    text,
    texts,
)
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.aws.resource_policies import admits_anybody
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.entry import AnonymousInterface, ApiStage
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, Origin, Unknown, Value, arms, first_unknown

GRAPHQL = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/appsync_graphql_api"

_ELSEWHERE = Unknown("the interface that it belongs to is not in this configuration")


def _of(api: Site | None, read: Reader, site: Site) -> Value[Any]:
    """What `read` finds at the API; unknown where the API is out of sight."""
    return read(api) if api is not None else Value(_ELSEWHERE, site.node.range, Origin.ABSENT)


def _rest_api(site: Site) -> Site | None:
    return pointed_at(site, "rest_api_id", "aws_api_gateway_rest_api")


def _http_api(site: Site) -> Site | None:
    return pointed_at(site, "api_id", "aws_apigatewayv2_api")


def _none(path: str) -> Reader:
    """A reader of whether the authorisation at `path` is none."""

    def read(site: Site) -> Value[Any]:
        written = text(path)(site)
        if written.content is None:
            return replace(written, content=True)
        return replace(written, content=over_arms(written.content, lambda kind: kind == "NONE"))

    return read


def _method_is_judged(site: Site) -> bool:
    """A preflight request (OPTIONS) never shows who sends it."""
    return text("http_method")(site).content != "OPTIONS"


def _route_is_judged(site: Site) -> bool:
    """Preflight requests are not judged, and of a WebSocket API only the connection is."""
    key = text("route_key")(site).content
    if isinstance(key, str) and key.startswith("OPTIONS "):
        return False
    api = _http_api(site)
    return api is None or text("protocol_type")(api).content != "WEBSOCKET" or key == "$connect"


def _lists_private(types: Content) -> bool:
    return "PRIVATE" in types


def _reachable(site: Site) -> Value[Any]:
    """Whether a REST API is reachable from outside: all but those of type PRIVATE, EDGE being the default."""
    types = _of(_rest_api(site), texts("endpoint_configuration.types"), site)
    if types.content is None:
        return replace(types, content=True)
    doubt = first_unknown(types.content)
    return replace(types, content=doubt if doubt is not None else not _lists_private(types.content))


_RESOURCE_POLICY = first_of(
    companion("aws_api_gateway_rest_api_policy", on="rest_api_id", read=document("policy")), document("policy")
)


def _narrowed(site: Site) -> Value[Any]:
    """Whether the API has a policy that lets nobody in without a condition, or turns away all who do not meet one."""
    policy = _of(_rest_api(site), _RESOURCE_POLICY, site)
    if policy.content is None:
        return replace(policy, content=False)
    admits = [admits_anybody(arm) for arm in arms(policy.content)]
    doubt = next((one for one in admits if isinstance(one, Unknown)), None)
    return replace(policy, content=not any(admits) if doubt is None else doubt)


def _key_suffices(site: Site) -> Value[Any]:
    """Whether a caller needs no more than the key that every client of the API carries, by default or besides."""
    default = _is_key("authentication_type", site)
    if default.content is not False:
        return default
    found = find(site.node, "additional_authentication_provider")
    besides = [
        _is_key("authentication_type", Site(site.resource, element, site.estate))
        for node in found.nodes
        for element in node.elements()
    ]
    sure = next((one for one in besides if one.content is True), None)
    maybe = next((one for one in besides if one.content is not False), None)
    return next(one for one in (sure, maybe, default) if one is not None)


def _is_key(path: str, site: Site) -> Value[Any]:
    kind = text(path)(site)
    return replace(kind, content=over_arms(kind.content, lambda one: one == "API_KEY"))


def _only_additional(site: Site) -> Value[Any]:
    kind = text("authentication_type")(site)
    return replace(kind, content=over_arms(kind.content, lambda one: one != "API_KEY"))


def _visible(site: Site) -> Value[Any]:
    seen = text("visibility")(site)
    return replace(seen, content=over_arms(seen.content, lambda one: one != "PRIVATE"))


ADAPTERS = (
    adapter(
        ApiStage,
        terraform="aws_api_gateway_stage",
        rows={
            "access_logged": row(terraform=present("access_log_settings.destination_arn")),
        },
    ),
    adapter(
        ApiStage,
        terraform="aws_apigatewayv2_stage",
        rows={
            "access_logged": row(terraform=present("access_log_settings.destination_arn")),
        },
    ),
    adapter(
        AnonymousInterface,
        terraform="aws_api_gateway_method",
        applies=_method_is_judged,
        rows={
            "anonymous": row(terraform=_none("authorization")),
            "key_only": row(terraform=flag("api_key_required")),
            "reachable": row(terraform=computed(_reachable)),
            "narrowed": row(terraform=computed(_narrowed)),
            "tags": row(terraform=lambda site: _of(_rest_api(site), TAGS.read, site)),
        },
    ),
    adapter(
        AnonymousInterface,
        terraform="aws_apigatewayv2_route",
        applies=_route_is_judged,
        rows={
            "anonymous": row(terraform=_none("authorization_type")),
            "tags": row(terraform=lambda site: _of(_http_api(site), TAGS.read, site)),
        },
    ),
    adapter(
        AnonymousInterface,
        terraform="aws_appsync_graphql_api",
        rows={
            "anonymous": row(terraform=computed(_key_suffices)),
            "key_only": row(terraform=computed(_only_additional)),
            "reachable": row(terraform=computed(_visible), default=True, doc=f"{GRAPHQL}#visibility-1"),
            "tags": TAGS,
        },
    ),
)

TWINS = (
    twin("AWS::ApiGateway::Stage", "aws_api_gateway_stage", {"access_log_settings": "AccessLogSetting"}),
    twin("AWS::ApiGatewayV2::Stage", "aws_apigatewayv2_stage"),
    twin("AWS::ApiGateway::RestApi", "aws_api_gateway_rest_api"),
    twin("AWS::ApiGatewayV2::Api", "aws_apigatewayv2_api"),
    twin(
        "AWS::ApiGateway::Method",
        "aws_api_gateway_method",
        {"authorization": "AuthorizationType"},
        silent={"authorization": "NONE"},
    ),
    twin("AWS::ApiGatewayV2::Route", "aws_apigatewayv2_route"),
    twin(
        "AWS::AppSync::GraphQLApi",
        "aws_appsync_graphql_api",
        {"additional_authentication_provider": "AdditionalAuthenticationProviders"},
    ),
)
