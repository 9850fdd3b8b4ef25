"""Unknown values refer to what the configuration says, through variables, outputs, instances and `for_each`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcop_iac.model.value import OneOf, Unknown
from tests.sources.terraform_plan.plans import block, change, content, fixture, plan, read, references


@pytest.mark.parametrize(
    ("address", "name", "expected"),
    [
        ('terraform_data.by_value["x"]', "input", ['terraform_data.each["x"].id']),
        ('terraform_data.by_value["y.z"]', "input", ['terraform_data.each["y.z"].id']),
        ('terraform_data.by_key["y.z"]', "input", ['terraform_data.each["y.z"]']),
        ("terraform_data.counted[1]", "input", ["terraform_data.target[1]"]),
        ("terraform_data.by_local", "input", ["local.first"]),
        ("terraform_data.by_local", "triggers_replace", ["terraform_data.target[0].id"]),
        ("terraform_data.any", "input", ["terraform_data.target", "terraform_data.each"]),
        ('module.m["y.z"].terraform_data.inner', "input", ['terraform_data.each["y.z"]']),
        ('module.m["x"].terraform_data.inner', "triggers_replace", ["terraform_data.target[0].id"]),
        ("terraform_data.of_output", "input", ['module.m["y.z"].terraform_data.inner.id']),
        ("terraform_data.of_output", "triggers_replace", ["terraform_data.target[0].id"]),
        ("data.terraform_remote_state.later", "config.path", ["terraform_data.by_local.id"]),
    ],
)
def test_references_of_a_real_plan(address: str, name: str, expected: list[str]) -> None:
    assert references(content(fixture("modules/plan.json"), address, name)) == expected


@pytest.mark.parametrize(
    ("address", "name", "expected"),
    [
        ("terraform_data.by_local", "input", ['terraform_data.each["x"].id']),
        ('terraform_data.by_key["y.z"]', "input", ['terraform_data.each["y.z"].id']),
        ("terraform_data.counted[1]", "input", ["terraform_data.target[1].id"]),
        ("terraform_data.any", "input", ["terraform_data.target[1].id"]),
        ('module.m["y.z"].terraform_data.inner', "input", ['terraform_data.each["y.z"].id']),
    ],
)
def test_the_configuration_beside_a_plan_tells_more(address: str, name: str, expected: list[str]) -> None:
    assert references(content(fixture("modules/plan.json", beside=True), address, name)) == expected


def test_each_element_of_a_list_is_its_own() -> None:
    root = fixture("modules/plan.json")
    listed = content(root, "terraform_data.listed", "input")
    assert [references(one) for one in listed] == [["terraform_data.target[0]"], ["terraform_data.target[1]"]]
    listed = content(root, "terraform_data.listed", "triggers_replace")
    assert [references(one) for one in listed] == [["terraform_data.by_local.id"], ["terraform_data.target[1].id"]]


def test_an_instance_that_is_not_told_is_one_of_all(tmp_path: Path) -> None:
    buckets = [change(f"aws_s3_bucket.b[{number}]", {}, index=number) for number in range(2)]
    owner = change("aws_s3_bucket_versioning.v", {}, {"bucket": True})
    blocks = [
        block("aws_s3_bucket.b"),
        block("aws_s3_bucket_versioning.v", bucket=["aws_s3_bucket.b", "var.number"]),
    ]
    found = content(read(tmp_path, plan([*buckets, owner], blocks)), "aws_s3_bucket_versioning.v", "bucket")
    assert isinstance(found, OneOf)
    assert [references(arm) for arm in found.values] == [["aws_s3_bucket.b[0]"], ["aws_s3_bucket.b[1]"]]
    assert found.test.reason == "which instance of aws_s3_bucket.b is meant is not told by the plan"


def test_what_is_around_a_reference_is_not_told_so_two_are_never_the_same_text(tmp_path: Path) -> None:
    changes = [change(f"aws_s3_bucket.{name}", {}, {"bucket": True}) for name in "ab"]
    blocks = [block(f"aws_s3_bucket.{name}", bucket="random_pet.p.id") for name in "ab"]
    root = read(tmp_path, plan(changes, blocks))
    found = content(root, "aws_s3_bucket.a", "bucket")
    assert isinstance(found, Unknown)
    assert (found.reason, found.exact, found.identity) == ("known after apply", True, None)


def test_outputs_of_outputs_and_variables_of_variables(tmp_path: Path) -> None:
    inner = {
        "resources": [block("aws_kms_key.k")],
        "outputs": {"arn": {"expression": {"references": ["aws_kms_key.k.arn"]}}},
    }
    outer = {
        "outputs": {"arn": {"expression": {"references": ["module.inner.arn", "module.inner"]}}},
        "module_calls": {"inner": {"source": "./inner", "module": inner}},
    }
    user = {"resources": [block("aws_db_instance.d", kms_key_id="var.key")]}
    between = {
        "module_calls": {
            "user": {"source": "./u", "expressions": {"key": {"references": ["var.key"]}}, "module": user},
        }
    }
    calls = {
        "outer": {"source": "./outer", "module": outer},
        "between": {
            "source": "./b",
            "expressions": {"key": {"references": ["module.outer.arn", "module.outer"]}},
            "module": between,
        },
    }
    changes = [
        change("module.outer.module.inner.aws_kms_key.k", {}, {"arn": True}),
        change("module.between.module.user.aws_db_instance.d", {}, {"kms_key_id": True}),
    ]
    root = read(tmp_path, plan(changes, calls=calls))
    found = content(root, "module.between.module.user.aws_db_instance.d", "kms_key_id")
    assert references(found) == ["module.outer.module.inner.aws_kms_key.k.arn"]


def test_modules_that_pass_in_a_ring_end(tmp_path: Path) -> None:
    """No plan has them, and a mistake in one must not hang the scan."""
    module = {
        "resources": [block("aws_db_instance.d", kms_key_id="var.key")],
        "outputs": {"key": {"expression": {"references": ["var.key"]}}},
    }
    calls = {"m": {"source": "./m", "expressions": {"key": {"references": ["module.m.key"]}}, "module": module}}
    root = read(tmp_path, plan([change("module.m.aws_db_instance.d", {}, {"kms_key_id": True})], calls=calls))
    assert references(content(root, "module.m.aws_db_instance.d", "kms_key_id")) == []


def test_a_known_identifier_is_what_the_configuration_refers_to() -> None:
    root = fixture("changes/plan.json")
    found = content(root, "terraform_data.watcher", "input")
    assert references(found) == ["terraform_data.changing.id"]
    assert found.reason == "it is the id of terraform_data.changing"
    assert references(content(root, "terraform_data.counted[0]", "input")) == ["terraform_data.kept.id"]


def test_a_known_text_that_is_like_an_identifier_and_refers_elsewhere_stays(tmp_path: Path) -> None:
    changes = [
        change("aws_s3_bucket.b", {"id": "logs", "bucket": "logs"}, actions=["no-op"]),
        change("aws_s3_bucket_versioning.v", {"bucket": "logs"}, actions=["no-op"]),
    ]
    blocks = [block("aws_s3_bucket.b"), block("aws_s3_bucket_versioning.v", bucket={"constant_value": "logs"})]
    assert content(read(tmp_path, plan(changes, blocks)), "aws_s3_bucket_versioning.v", "bucket") == "logs"


@pytest.mark.parametrize("name", ["changes/state_v4.json", "changes/shown_state.json"])
def test_a_state_tells_identifiers_by_what_a_resource_depends_on(name: str) -> None:
    assert references(content(fixture(name), "terraform_data.watcher", "input")) == ["terraform_data.changing.id"]
