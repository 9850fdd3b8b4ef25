"""AWS Lambda: the web addresses of functions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, over_arms, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.entry import AnonymousInterface
from tcop_iac.assets.twins import Converted, twin
from tcop_iac.model.value import Origin, Unknown, Value

_ELSEWHERE = Unknown("the function that it belongs to is not in this configuration, nor are its tags")


def _anonymous(site: Site) -> Value[Any]:
    written = text("authorization_type")(site)
    return replace(written, content=over_arms(written.content, lambda kind: kind == "NONE"))


def _tags(site: Site) -> Value[Any]:
    function = pointed_at(site, "function_name", "aws_lambda_function", "function_name")
    if function is None:
        return Value(_ELSEWHERE, site.node.range, Origin.ABSENT)
    return TAGS.read(function)


ADAPTERS = (
    adapter(
        AnonymousInterface,
        terraform="aws_lambda_function_url",
        rows={"anonymous": row(terraform=computed(_anonymous)), "tags": row(terraform=computed(_tags))},
    ),
)

TWINS = (
    twin("AWS::Lambda::Function", "aws_lambda_function", {"environment.variables": Converted("Variables", dict)}),
    twin(
        "AWS::Lambda::Url",
        "aws_lambda_function_url",
        {"function_name": "TargetFunctionArn", "authorization_type": "AuthType"},
    ),
)
