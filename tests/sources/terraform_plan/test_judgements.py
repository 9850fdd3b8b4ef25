"""Adapters and policies serve plans unchanged: verdicts, and joins by what the configuration refers to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tcop_iac.assets.adapter import adapter, companion, first_of, row, text
from tcop_iac.assets.asset import Asset
from tcop_iac.assets.estate import Estate
from tcop_iac.model.value import OneOf, Value
from tcop_iac.sources.terraform_plan.roots import PlanRoot
from tests.sources.terraform_plan.plans import block, change, constant, judged, plan, read

DATABASE = {"engine": "postgres", "identifier": "one", "storage_encrypted": False, "snapshot_identifier": None}


@pytest.mark.parametrize(
    ("encrypted", "unknown", "verdict"),
    [(True, False, "pass"), (False, False, "fail"), (None, False, "fail"), (None, True, "open")],
)
def test_storage_encryption_of_a_database(tmp_path: Path, encrypted: Any, unknown: bool, verdict: str) -> None:
    after = {**DATABASE, "storage_encrypted": encrypted}
    one = change("aws_db_instance.d", after, {"storage_encrypted": True} if unknown else {})
    written = block("aws_db_instance.d", storage_encrypted=["data.external.e.result", "data.external.e"])
    found = judged(read(tmp_path, plan([one], [written])), "TCOP-06-101")["aws_db_instance.d"]
    assert found.verdict == verdict
    assert ("known after apply" in found.reason) is unknown


@pytest.mark.parametrize(("verdict", "line"), [("pass", True), ("fail", False)])
def test_a_finding_points_into_the_sources(tmp_path: Path, verdict: str, line: bool) -> None:
    files = {"main.tf": f'resource "aws_db_instance" "d" {{\n  storage_encrypted = {str(line).lower()}\n}}\n'}
    one = change("aws_db_instance.d", {**DATABASE, "storage_encrypted": line})
    found = judged(read(tmp_path, plan([one]), files), "TCOP-06-101")["aws_db_instance.d"]
    assert found.verdict == verdict
    assert found.value is not None
    assert str(found.value.range) == "main.tf:2:23"


def test_a_region_of_the_provider_and_of_the_resource(tmp_path: Path) -> None:
    changes = [
        change("aws_db_instance.home", DATABASE),
        change("aws_db_instance.away", {**DATABASE, "region": "us-east-1"}),
    ]
    blocks = [block("aws_db_instance.home"), block("aws_db_instance.away", region=constant("us-east-1"))]
    found = judged(read(tmp_path, plan(changes, blocks)), "TCOP-10-101")
    assert {address: one.verdict.value for address, one in found.items()} == {
        "aws_db_instance.home": "pass",
        "aws_db_instance.away": "fail",
    }


# --- joins


class Store(Asset):
    """A store with versions, for these tests."""

    versioning: Value[str]


ADAPTER = adapter(
    Store,
    terraform="aws_s3_bucket",
    identity=("bucket",),
    rows={
        "versioning": row(
            terraform=first_of(
                companion("aws_s3_bucket_versioning", on="bucket", read=text("versioning_configuration.status"))
            ),
            default="Disabled",
            doc="https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html",
        )
    },
)
ENABLED = {"versioning_configuration": [{"status": "Enabled"}]}


def versionings(root: PlanRoot) -> dict[str, object]:
    """What the stores of a plan say of their versions, by address."""
    found = Estate(root.where, root.resources, {"aws_s3_bucket": [ADAPTER]}, root.range, root.providers)
    return {store.address: store.versioning.content for store in found.of(Store)}


def buckets(*names: str, **members: Any) -> list[dict[str, Any]]:
    """Buckets that are to be created and have names that nobody knows yet."""
    return [change(f"aws_s3_bucket.{name}", members, {"id": True, "arn": True, "bucket": True}) for name in names]


def test_a_companion_that_refers_to_a_computed_id(tmp_path: Path) -> None:
    changes = [*buckets("a", "b"), change("aws_s3_bucket_versioning.v", ENABLED, {"bucket": True})]
    blocks = [
        block("aws_s3_bucket.a"),
        block("aws_s3_bucket.b"),
        block("aws_s3_bucket_versioning.v", bucket="aws_s3_bucket.a.id"),
    ]
    root = read(tmp_path, plan(changes, blocks))
    assert versionings(root) == {"aws_s3_bucket.a": "Enabled", "aws_s3_bucket.b": "Disabled"}


def test_names_made_from_one_reference_do_not_join(tmp_path: Path) -> None:
    """`"${random_pet.p.id}-a"` and `"${random_pet.p.id}-b"` look alike in a plan's configuration."""
    changes = [*buckets("a", "b"), change("aws_s3_bucket_versioning.v", ENABLED, {"bucket": True})]
    blocks = [
        block("aws_s3_bucket.a", bucket="random_pet.p.id"),
        block("aws_s3_bucket.b", bucket="random_pet.p.id"),
        block("aws_s3_bucket_versioning.v", bucket="aws_s3_bucket.a.bucket"),
    ]
    root = read(tmp_path, plan(changes, blocks))
    assert versionings(root) == {"aws_s3_bucket.a": "Enabled", "aws_s3_bucket.b": "Disabled"}


def test_a_companion_in_a_module_that_is_passed_the_id(tmp_path: Path) -> None:
    module = {"resources": [block("aws_s3_bucket_versioning.v", bucket="var.bucket")]}
    calls = {
        "m": {
            "source": "./m",
            "expressions": {"bucket": {"references": ["aws_s3_bucket.a.id", "aws_s3_bucket.a"]}},
            "module": module,
        }
    }
    changes = [*buckets("a", "b"), change("module.m.aws_s3_bucket_versioning.v", ENABLED, {"bucket": True})]
    root = read(tmp_path, plan(changes, [block("aws_s3_bucket.a"), block("aws_s3_bucket.b")], calls))
    assert versionings(root) == {"aws_s3_bucket.a": "Enabled", "aws_s3_bucket.b": "Disabled"}


def test_a_companion_of_an_output_of_an_instance(tmp_path: Path) -> None:
    module = {
        "resources": [block("aws_s3_bucket.b")],
        "outputs": {"id": {"expression": {"references": ["aws_s3_bucket.b.id", "aws_s3_bucket.b"]}}},
    }
    calls = {"m": {"source": "./m", "for_each_expression": {}, "module": module}}
    inside = [
        change(f'module.m["{key}"].aws_s3_bucket.b', {}, {"bucket": True}, module_address=f'module.m["{key}"]')
        for key in "xy"
    ]
    reference = ['module.m["y"].id', 'module.m["y"]']
    changes = [*inside, change("aws_s3_bucket_versioning.v", ENABLED, {"bucket": True})]
    root = read(tmp_path, plan(changes, [block("aws_s3_bucket_versioning.v", bucket=reference)], calls))
    assert versionings(root) == {
        'module.m["x"].aws_s3_bucket.b': "Disabled",
        'module.m["y"].aws_s3_bucket.b': "Enabled",
    }


def test_companions_of_instances_by_their_key(tmp_path: Path) -> None:
    changes = [
        *(change(f'aws_s3_bucket.b["{key}"]', {}, {"bucket": True}, index=key) for key in "xy"),
        change('aws_s3_bucket_versioning.v["x"]', ENABLED, {"bucket": True}, index="x"),
    ]
    blocks = [block("aws_s3_bucket.b"), block("aws_s3_bucket_versioning.v", bucket=["aws_s3_bucket.b", "each.key"])]
    root = read(tmp_path, plan(changes, blocks))
    assert versionings(root) == {'aws_s3_bucket.b["x"]': "Enabled", 'aws_s3_bucket.b["y"]': "Disabled"}


def test_a_companion_of_an_instance_that_is_not_told_may_be_anyones(tmp_path: Path) -> None:
    changes = [
        *(change(f"aws_s3_bucket.b[{number}]", {}, {"bucket": True}, index=number) for number in range(2)),
        change("aws_s3_bucket_versioning.v", ENABLED, {"bucket": True}),
    ]
    blocks = [block("aws_s3_bucket.b"), block("aws_s3_bucket_versioning.v", bucket=["aws_s3_bucket.b", "var.n"])]
    found = versionings(read(tmp_path, plan(changes, blocks)))
    for one in found.values():
        assert isinstance(one, OneOf)
        assert set(one.values) == {"Enabled", "Disabled"}


def test_a_companion_of_what_stands_already(tmp_path: Path) -> None:
    changes = [
        change("aws_s3_bucket.a", {"id": "logs", "bucket": "logs"}, actions=["no-op"]),
        change("aws_s3_bucket_versioning.v", {**ENABLED, "bucket": "logs"}, actions=["no-op"]),
    ]
    blocks = [block("aws_s3_bucket.a"), block("aws_s3_bucket_versioning.v", bucket="aws_s3_bucket.a.id")]
    assert versionings(read(tmp_path, plan(changes, blocks))) == {"aws_s3_bucket.a": "Enabled"}


def test_companions_in_a_state(tmp_path: Path) -> None:
    def kept(type_: str, name: str, attributes: dict[str, Any], *dependencies: str) -> dict[str, Any]:
        instance = {"attributes": attributes, "dependencies": dependencies}
        return {"mode": "managed", "type": type_, "name": name, "instances": [instance]}

    state = {
        "version": 4,
        "terraform_version": "1.9.0",
        "serial": 1,
        "resources": [
            kept("aws_s3_bucket", "a", {"id": "logs", "bucket": "logs"}),
            kept("aws_s3_bucket", "b", {"id": "data", "bucket": "data"}),
            kept("aws_s3_bucket_versioning", "v", {**ENABLED, "bucket": "logs"}, "aws_s3_bucket.a"),
        ],
    }
    assert versionings(read(tmp_path, state)) == {"aws_s3_bucket.a": "Enabled", "aws_s3_bucket.b": "Disabled"}
