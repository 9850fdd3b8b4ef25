"""AWS: what web application firewalls are put before."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, flag, over_arms, present, row, text, texts
from tcop_iac.assets.answers import agreed, any_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.joins import pointed_at, referring
from tcop_iac.assets.kinds.traffic import WebService
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, OneOf, Origin, Unknown, Value

_ASSOCIATED = referring(
    ("aws_wafv2_web_acl_association", "resource_arn"), ("aws_wafregional_web_acl_association", "resource_arn")
)


def _is_public_balancer(site: Site) -> Value[Any]:
    """Internet-facing where nothing else is said (aws_lb, internal)."""
    inside = flag("internal")(site)
    if inside.content is None:
        return replace(inside, content=True, origin=Origin.DEFAULT)
    return replace(inside, content=over_arms(inside.content, lambda one: not one))


def _balancer_filtered(site: Site) -> Value[Any]:
    """By an association; a filtered distribution may stand before it, and be the only one that gets through to it."""
    found = _ASSOCIATED(site)
    if found.content is not False:
        return found
    distributions = site.estate.of_type("aws_cloudfront_distribution")
    if any(present("web_acl_id")(Site(one, one.body, site.estate)).content is not False for one in distributions):
        return replace(found, content=Unknown("a filtered distribution may be the only one that gets through to it"))
    return found


def _is_application_balancer(site: Site) -> bool:
    content = text("load_balancer_type")(site).content
    return content in (None, "application") or isinstance(content, (Unknown, OneOf))


def _is_public_api(site: Site) -> Value[Any]:
    """Whether the stage's API is not private; at the edge where nothing is said (aws_api_gateway_rest_api)."""
    api = pointed_at(site, "rest_api_id", "aws_api_gateway_rest_api")
    if api is None:
        return replace(text("rest_api_id")(site), content=Unknown("its API stands elsewhere, and may be private"))
    types = texts("endpoint_configuration.types")(api)
    return replace(types, content=agreed(types.content, _is_not_private))


def _is_not_private(content: Content) -> bool | Unknown:
    if isinstance(content, Unknown):
        return content
    listed = content if isinstance(content, list) else []
    private = any_of(one if isinstance(one, Unknown) else one == "PRIVATE" for one in listed)
    return private if isinstance(private, Unknown) else not private


def _stage_filtered(site: Site) -> Value[Any]:
    """By an association with the stage, or with an ARN that is made of the API's id."""
    found = _ASSOCIATED(site)
    api = pointed_at(site, "rest_api_id", "aws_api_gateway_rest_api")
    if found.content is not False or api is None:
        return found
    by_api = _ASSOCIATED(api)
    return found if by_api.content is False else by_api


def _is_open_graph(site: Site) -> Value[Any]:
    """Global where nothing else is said (aws_appsync_graphql_api, visibility)."""
    written = text("visibility")(site)
    if written.content is None:
        return replace(written, content=True, origin=Origin.DEFAULT)
    return replace(written, content=over_arms(written.content, lambda one: one != "PRIVATE"))


ADAPTERS = (
    *(
        adapter(
            WebService,
            terraform=type_,
            applies=_is_application_balancer,
            rows={
                "public": row(terraform=computed(_is_public_balancer)),
                "filtered": row(terraform=computed(_balancer_filtered)),
            },
        )
        for type_ in ("aws_lb", "aws_alb")
    ),
    adapter(
        WebService,
        terraform="aws_cloudfront_distribution",
        rows={"public": row(terraform=flag("enabled")), "filtered": row(terraform=present("web_acl_id"))},
    ),
    adapter(
        WebService,
        terraform="aws_api_gateway_stage",
        rows={"public": row(terraform=computed(_is_public_api)), "filtered": row(terraform=computed(_stage_filtered))},
    ),
    adapter(
        WebService,
        terraform="aws_appsync_graphql_api",
        rows={
            "public": row(terraform=computed(_is_open_graph)),
            "filtered": row(terraform=_ASSOCIATED),
            "data_only": row(terraform=fixed(True)),
        },
    ),
)

TWINS = (twin("AWS::WAFv2::WebACLAssociation", "aws_wafv2_web_acl_association"),)
