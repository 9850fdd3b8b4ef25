"""The provider of every planned resource: aliases, modules, versions, arguments."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tcop_iac.model.value import Unknown
from tests.sources.terraform_plan.plans import AWS, block, change, constant, plan, read, references, resource


def config(**arguments: Any) -> dict[str, Any]:
    """A provider configuration with arguments."""
    return {"name": "aws", "full_name": AWS, "expressions": arguments}


PROVIDERS = {
    "aws": {**config(region=constant("eu-west-2")), "version_constraint": "~> 6.0"},
    "aws.us": {**config(region=constant("us-east-1")), "alias": "us"},
    "module.m:aws": {**config(region=constant("eu-west-1")), "module_address": "module.m"},
}


@pytest.mark.parametrize(
    ("key", "region", "alias"),
    [
        ("aws", "eu-west-2", ""),
        ("aws.us", "us-east-1", "us"),
        ("module.m:aws", "eu-west-1", ""),
        ("module.m.module.n:aws", "eu-west-1", ""),
        ("module.o:aws", "eu-west-2", ""),
        ("module.o.module.n:aws.us", "us-east-1", "us"),
    ],
)
def test_provider_keys(tmp_path: Path, key: str, region: str, alias: str) -> None:
    document = plan([change("aws_db_instance.a", {})], [block("aws_db_instance.a", key)], providers=PROVIDERS)
    provider = resource(read(tmp_path, document), "aws_db_instance.a").provider
    node = provider.body.get("region") if provider.body else None
    assert node is not None
    assert (provider.name, provider.source, provider.alias, node.content) == ("aws", "hashicorp/aws", alias, region)


@pytest.mark.parametrize(
    ("constraint", "major"),
    [("~> 6.0", 6), ("5.31.0", 5), ("= 5.1", 5), (">= 5.0", None), ("< 7.0", None), ("", None), ("> 4, ~> 5", None)],
)
def test_versions(tmp_path: Path, constraint: str, major: int | None) -> None:
    providers = {"aws": {**config(), "version_constraint": constraint}}
    document = plan([change("aws_db_instance.a", {})], [block("aws_db_instance.a")], providers=providers)
    assert resource(read(tmp_path, document), "aws_db_instance.a").provider.version == major


def test_an_argument_that_the_plan_does_not_show_is_unknown(tmp_path: Path) -> None:
    region = {"references": ["var.places.region", "var.places"]}
    tags = [{"tags": {"references": ["local.tags"]}}]
    providers = {"aws": config(region=region, default_tags=tags)}
    document = plan([change("aws_db_instance.a", {})], [block("aws_db_instance.a")], providers=providers)
    body = resource(read(tmp_path, document), "aws_db_instance.a").provider.body
    assert body is not None
    assert isinstance(body.content["region"], Unknown)
    assert body.content["region"].reason == (
        "provider.aws.region hangs on var.places.region, and a plan does not show its value"
    )
    assert references(body.content["region"]) == ["var.places.region"]
    assert references(body.content["default_tags"][0]["tags"]) == ["local.tags"]


def test_a_provider_without_arguments_has_no_body(tmp_path: Path) -> None:
    document = plan([change("aws_db_instance.a", {})], [block("aws_db_instance.a")], providers={"aws": config()})
    root = read(tmp_path, document)
    assert resource(root, "aws_db_instance.a").provider.body is None
    assert [one.source for one in root.providers] == ["hashicorp/aws"]


def test_without_a_configuration_the_resource_names_its_provider(tmp_path: Path) -> None:
    document = plan([change("aws_db_instance.a", {}, provider_name="registry.opentofu.org/Hashicorp/AWS")])
    document["configuration"] = None
    provider = resource(read(tmp_path, document), "aws_db_instance.a").provider
    assert (provider.name.lower(), provider.source, provider.body) == ("aws", "hashicorp/aws", None)


def test_arguments_that_are_nested_too_deeply_are_left_out(tmp_path: Path) -> None:
    deep: Any = constant("x")
    for _ in range(800):
        deep = {"a": deep}
    document = plan([change("aws_db_instance.a", {})], [block("aws_db_instance.a")], providers={"aws": config(a=deep)})
    assert resource(read(tmp_path, document), "aws_db_instance.a").provider.body is None
