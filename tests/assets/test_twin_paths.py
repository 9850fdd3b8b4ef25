"""Every property of CloudFormation that a twin or an adapter asks for is one that the type's schema has.

The schemas are those that CloudFormation publishes for us-east-1, as cfn-lint ships them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

import pytest

from tcop_iac.assets.asset import Part, Parts, fields
from tcop_iac.assets.estate import Estate
from tcop_iac.assets.registry import adapters_for, for_adapters, twins
from tcop_iac.assets.twins import HERE, WHOLE, Converted, Twin
from tcop_iac.model.data_node import DataNode
from tcop_iac.model.range import Hop, Range
from tcop_iac.model.resource import Node, Provider, Resource, SourceKind
from tcop_iac.model.value import Content, Unknown

pytest.importorskip("cfnlint", reason="cfn-lint is not installed")

REGION = "us-east-1"
TWINS = [twin for row in twins().values() for twin in row]


def schema_of(cloudformation: str) -> dict[str, Any] | None:
    """The schema of a type, or None where CloudFormation has no such type."""
    from cfnlint.schema import PROVIDER_SCHEMA_MANAGER, ResourceNotFoundError  # noqa: PLC0415 (only here)

    try:
        found: dict[str, Any] = PROVIDER_SCHEMA_MANAGER.get_resource_schema(REGION, cloudformation).schema
    except ResourceNotFoundError:
        return None
    return found


def shapes(whole: dict[str, Any], part: dict[str, Any], depth: int = 0) -> Iterator[dict[str, Any]]:
    """What a part of a schema may be: references followed, the items of lists, each of several forms."""
    if depth > 8:
        return
    reference = part.get("$ref")
    if isinstance(reference, str):
        target: Any = whole
        for name in reference.removeprefix("#/").split("/"):
            target = target[name]
        yield from shapes(whole, target, depth + 1)
        return
    yield part
    for name in ("items", "additionalProperties"):
        if isinstance(part.get(name), dict):
            yield from shapes(whole, part[name], depth + 1)
    for name in ("oneOf", "anyOf", "allOf"):
        for form in part.get(name, ()):
            yield from shapes(whole, form, depth + 1)
    for form in part.get("patternProperties", {}).values():
        yield from shapes(whole, form, depth + 1)


def has(whole: dict[str, Any], path: str) -> bool:
    """True where the schema has a property at the dotted path, or an object without a fixed form on the way."""
    parts = [whole]
    for name in path.split(".") if path else ():
        found = [one for part in parts for one in shapes(whole, part)]
        if any(_is_free(one) for one in found):
            return True
        parts = [one["properties"][name] for one in found if name in one.get("properties", {})]
        if not parts:
            return False
    return True


def _is_free(part: dict[str, Any]) -> bool:
    kinds = part.get("type", "")
    fixed = ("properties", "patternProperties", "$ref", "oneOf", "anyOf", "allOf", "items")
    return "object" in kinds and not any(name in part for name in fixed)


def spelled(twin: Twin) -> Iterator[str]:
    """Every path that the twin's table spells, from the resource down; of alternatives each."""
    tops = [""] if twin.at in ("", WHOLE) else twin.at.split("|")
    if twin.when:
        yield twin.when.removeprefix("!")
    for top in tops:
        if top:
            yield top
        for path in twin.names:
            ways = [top]
            done = ""
            for word in path.split("."):
                done = f"{done}.{word}" if done else word
                name = twin.name(done)
                if name is None:
                    ways = []
                    break
                written = name.path if isinstance(name, Converted) else name
                if written != HERE:
                    ways = [f"{way}.{one}" if way else one for way in ways for one in written.split("|")]
            yield from (way for way in ways if way and not way.rpartition(".")[2].startswith("@"))


@pytest.mark.parametrize("cloudformation", sorted({twin.cloudformation for twin in TWINS}))
def test_what_a_table_spells_is_in_the_schema(cloudformation: str) -> None:
    schema = schema_of(cloudformation)
    assert schema is not None, "CloudFormation has no such type"
    paths = {path for twin in twins()[cloudformation] for path in spelled(twin)}
    assert sorted(path for path in paths if not has(schema, path)) == []


class Recorder:
    """A resource of a template of which nothing is known: it keeps which properties are asked for.

    `twin` is the one that it fits: the property that decides over that says so, or may be there or not. All other
    properties are there, or none is.
    """

    range = Range("t.yaml", 1, 1, 1, 1)

    def __init__(self, asked: set[str], twin: Twin, is_there: bool, path: str = "") -> None:
        decides = bool(twin.when) and path == twin.when.removeprefix("!")
        unknown = Unknown("it is only asked for")
        self.content: Content = twin.is_ if decides and twin.is_ else unknown
        self.existence = unknown if decides and not twin.is_ else None
        self._asked = asked
        self._twin = twin
        self._is_there = is_there
        self._path = path

    def get(self, name: str) -> Node | None:
        """The property `name`, which is noted; what is asked for of anything is there."""
        path = f"{self._path}.{name}" if self._path else name
        if name.startswith("@") or path.count(".") > DEEPEST:
            return None
        self._asked.add(path)
        decides = bool(self._twin.when) and path == self._twin.when.removeprefix("!")
        is_there = self._is_there or decides or (bool(self._twin.at) and f"{self._twin.at}.".startswith(f"{path}."))
        return Recorder(self._asked, self._twin, self._is_there, path) if is_there else None

    def elements(self) -> Sequence[Node]:
        """Itself."""
        return (self,)

    def trace(self) -> tuple[Hop, ...]:
        """Nothing."""
        return ()


DEEPEST = 6

APART: Mapping[tuple[str, str], str] = {
    ("AWS::AutoScaling::LaunchConfiguration", "Ami"): "asked of every type that makes machines",
    ("AWS::AutoScaling::LaunchConfiguration", "LaunchTemplate"): "likewise",
    ("AWS::DocDB::DBCluster", "ReplicationSourceIdentifier"): "asked of the clusters of Neptune too, which have it",
    ("AWS::EC2::Instance", "AssociatePublicIpAddress"): "it stands in NetworkInterfaces, which are asked for as well",
    ("AWS::EC2::LaunchTemplate", "Ami"): "asked of every type that makes machines",
    ("AWS::EC2::VPCEndpointService", "AllowedPrincipals"): "they stand in AWS::EC2::VPCEndpointServicePermissions",
    ("AWS::IAM::ManagedPolicy", "Arn"): "a join compares it; in a template a reference says it",
    ("AWS::SNS::Topic", "Policy"): "it stands in AWS::SNS::TopicPolicy",
    ("AWS::SQS::Queue", "Policy"): "it stands in AWS::SQS::QueuePolicy",
    **{
        ("AWS::S3::Bucket", path): "a template gives a canned list only, AccessControl"
        for path in (
            "AccessControlPolicy",
            "AccessControlPolicy.Grant",
            "AccessControlPolicy.Grant.Grantee",
            "AccessControlPolicy.Grant.Grantee.Uri",
            "Grant",
            "Grant.Uri",
        )
    },
    ("AWS::S3::Bucket", "BucketPrefix"): "a name that Terraform makes up",
    ("AWS::S3::Bucket", "ForceDestroy"): "CloudFormation deletes no bucket that is not empty",
    ("AWS::S3::Bucket", "Id"): "a join compares it; in a template a reference says it",
}
"""What is asked for although CloudFormation has no such property, and why that takes nothing away."""

ONLY_TERRAFORM = ("Wo", "NamePrefix")
"""How names end that only Terraform has: of values that it keeps in no state, and of names that it makes up."""


def asked_of(cloudformation: str) -> set[str]:
    """The properties that all fields of all kinds ask for of a resource of this type."""
    asked: set[str] = set()
    provider = Provider("aws", "hashicorp/aws", body=DataNode({"region": "eu-west-2"}, Recorder.range))
    source = SourceKind.CLOUDFORMATION
    for twin, is_there in product(twins()[cloudformation], (True, False)):
        body = Recorder(asked, twin, is_there)
        one = Resource(source, "It", cloudformation, "It", body, provider, Recorder.range, "t.yaml")
        resources = for_adapters([one])
        adapters = adapters_for({resource.type for resource in resources})
        estate = Estate("t.yaml", resources, adapters, Recorder.range, (provider,), frozenset)
        kinds = {adapter.kind for row in adapters.values() for adapter in row}
        waiting: list[Part] = [asset for kind in kinds for asset in estate.of(kind)]
        while waiting:
            part = waiting.pop()
            for name in fields(type(part)):
                value = getattr(part, name)
                if isinstance(value, Parts):
                    waiting.extend(value)
    return asked


@pytest.mark.parametrize("cloudformation", sorted({twin.cloudformation for twin in TWINS}))
def test_what_adapters_ask_for_is_in_the_schema(cloudformation: str) -> None:
    schema = schema_of(cloudformation)
    assert schema is not None
    asked = {path for path in asked_of(cloudformation) if not path.endswith(ONLY_TERRAFORM)}
    wrong = {path for path in asked if not has(schema, path)}
    assert wrong == {path for type_, path in APART if type_ == cloudformation}


def test_the_recorder_hears_what_is_asked_for() -> None:
    assert {"StorageEncrypted", "MasterUserPassword"} <= asked_of("AWS::RDS::DBInstance")
    assert not has(schema_of("AWS::RDS::DBInstance") or {}, "StorageEncryption")
