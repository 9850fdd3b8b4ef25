"""A body gives what its configuration would: unknown, sensitive and absent members, blocks, numbers."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tcop_iac.model.value import Content, Sensitive, Unknown
from tcop_iac.sources.terraform_plan.roots import read_plan
from tests.sources.terraform_plan.plans import (
    block,
    change,
    constant,
    content,
    fixture,
    plan,
    read,
    references,
    resource,
)


def member(folder: Path, path: str, after: Any, unknown: Any = None, sensitive: Any = None, **written: Any) -> Content:
    """The content at `path` of a planned instance with these arguments."""
    changes = [change("aws_db_instance.a", after, unknown, sensitive)]
    return content(read(folder, plan(changes, [block("aws_db_instance.a", **written)])), "aws_db_instance.a", path)


@pytest.mark.parametrize("silent", [None, "", []])
def test_null_and_what_older_providers_write_for_it_are_absent(tmp_path: Path, silent: Any) -> None:
    assert member(tmp_path, "kms_key_id", {"kms_key_id": silent}) is None


@pytest.mark.parametrize("empty", ["", []])
def test_what_is_written_empty_is_empty(tmp_path: Path, empty: Any) -> None:
    assert member(tmp_path, "x", {"x": empty}, x=constant(empty)) == empty


def test_false_and_zero_are_values(tmp_path: Path) -> None:
    assert member(tmp_path, "a", {"a": False}) is False
    assert member(tmp_path, "a", {"a": 0}) == 0


def test_nested_blocks_are_lists_of_objects(tmp_path: Path) -> None:
    after = {"versioning": [{"status": "Enabled", "mfa": None}], "restore": []}
    root = read(tmp_path, plan([change("aws_s3_bucket.b", after)]))
    body = resource(root, "aws_s3_bucket.b").body
    assert body.content == {"versioning": [{"status": "Enabled"}]}
    node = body.get("versioning")
    assert node is not None
    (element,) = node.elements()
    status = element.get("status")
    assert status is not None
    assert (status.content, element.get("mfa")) == ("Enabled", None)


def test_unknown_members_refer_to_what_writes_them(tmp_path: Path) -> None:
    found = member(tmp_path, "kms_key_id", {}, {"kms_key_id": True}, kms_key_id="aws_kms_key.k.arn")
    assert isinstance(found, Unknown)
    assert (found.reason, references(found)) == ("known after apply", ["aws_kms_key.k.arn"])


def test_what_only_the_provider_decides_is_absent_as_in_the_configuration(tmp_path: Path) -> None:
    assert member(tmp_path, "storage_encrypted", {}, {"storage_encrypted": True, "arn": True}) is None


def test_without_a_configuration_nobody_can_tell_who_decides(tmp_path: Path) -> None:
    root = read(tmp_path, plan([change("aws_db_instance.a", {}, {"storage_encrypted": True})], configuration=None))
    assert content(root, "aws_db_instance.a", "storage_encrypted") == Unknown("known after apply")


def test_an_unknown_inside_a_block(tmp_path: Path) -> None:
    after, unknown = {"logging": [{"prefix": "x"}]}, {"logging": [{"target": True}]}
    written = [{"prefix": constant("x"), "target": {"references": ["aws_s3_bucket.logs.id", "aws_s3_bucket.logs"]}}]
    assert references(member(tmp_path, "logging.target", after, unknown, logging=written)) == ["aws_s3_bucket.logs.id"]


def test_blocks_of_a_set_are_told_apart_by_their_constants(tmp_path: Path) -> None:
    after = {"rule": [{"name": "one"}, {"name": "two"}]}
    unknown = {"rule": [{"key": True}, {"key": True}]}
    written = [
        {"name": constant("two"), "key": {"references": ["aws_kms_key.two.arn"]}},
        {"name": constant("one"), "key": {"references": ["aws_kms_key.one.arn"]}},
    ]
    found = member(tmp_path, "rule", after, unknown, rule=written)
    assert [references(one["key"]) for one in found] == [["aws_kms_key.one.arn"], ["aws_kms_key.two.arn"]]


def test_blocks_written_and_dynamic_ones_of_one_type_are_not_told_apart(tmp_path: Path) -> None:
    after = {"rule": [{"name": "one"}, {"name": "two"}, {"name": "three"}]}
    unknown = {"rule": [{"key": True, "id": True}, {"key": True}, {"key": True}]}
    written = [
        {"name": constant("one"), "key": {"references": ["aws_kms_key.one.arn"]}},
        {"name": constant("two"), "key": {"references": ["aws_kms_key.two.arn"]}},
    ]
    found = member(tmp_path, "rule", after, unknown, rule=written)
    assert [references(one["key"]) for one in found] == [["aws_kms_key.one.arn", "aws_kms_key.two.arn"]] * 3
    assert found[0]["id"] == Unknown("known after apply")


def test_what_the_provider_decides_in_a_written_block_is_absent(tmp_path: Path) -> None:
    found = member(tmp_path, "rule", {"rule": [{}]}, {"rule": [{"id": True}]}, rule=[{"name": constant("one")}])
    assert found == [{}]


def test_members_of_an_attribute_are_of_its_expression(tmp_path: Path) -> None:
    written = {"references": ["aws_kms_key.k.arn", "aws_kms_key.k"]}
    after, unknown = {"settings": {"level": "x", "list": [], "text": ""}}, {"settings": {"key": True}}
    found = member(tmp_path, "settings", after, unknown, settings=written)
    assert references(found.pop("key")) == ["aws_kms_key.k.arn"]
    assert found == {"level": "x", "list": [], "text": ""}


def test_there_is_nothing_below_a_text(tmp_path: Path) -> None:
    assert member(tmp_path, "engine.name", {"engine": "mysql"}) is None


def test_a_single_nested_block_is_an_object(tmp_path: Path) -> None:
    found = member(tmp_path, "timeouts.create", {"timeouts": {"create": "1h"}}, timeouts={"create": constant("1h")})
    assert found == "1h"


def test_a_dynamic_block_is_unknown_without_its_references(tmp_path: Path) -> None:
    found = member(tmp_path, "rule.key", {"rule": [{"name": "one"}]}, {"rule": [{"key": True}]})
    assert found == Unknown("known after apply")


def test_an_unknown_document_is_whole_with_the_configuration_beside(tmp_path: Path) -> None:
    files = {
        "main.tf": """
resource "aws_kms_key" "k" {}
resource "aws_iam_policy" "p" {
  policy = jsonencode({ Resource = aws_kms_key.k.arn })
}
"""
    }
    changes = [change("aws_kms_key.k", {}, {"arn": True}), change("aws_iam_policy.p", {}, {"policy": True})]
    blocks = [block("aws_kms_key.k"), block("aws_iam_policy.p", policy="aws_kms_key.k.arn")]
    found = content(read(tmp_path, plan(changes, blocks), files), "aws_iam_policy.p", "policy")
    assert found.reason == "known after apply"
    assert references(found.document["Resource"]) == ["aws_kms_key.k.arn"]


def test_sensitive_members_are_marked(tmp_path: Path) -> None:
    found = member(tmp_path, "a", {"a": {"b": "x", "c": "y"}}, sensitive={"a": {"b": True}})
    assert found == {"b": Sensitive("x"), "c": "y"}
    assert member(tmp_path, "a.b", {"a": [{"b": "x"}]}, sensitive={"a": True}) == Sensitive("x")
    assert member(tmp_path, "a", {"a": "x"}, sensitive=True) == Sensitive("x")


def test_a_sensitive_unknown(tmp_path: Path) -> None:
    found = member(tmp_path, "a", {}, {"a": True}, {"a": True}, a="random_password.p.result")
    assert isinstance(found, Sensitive)
    assert references(found.content) == ["random_password.p.result"]


def test_sensitive_blocks_have_sensitive_elements(tmp_path: Path) -> None:
    root = read(tmp_path, plan([change("aws_db_instance.a", {"a": [{"b": "x"}, {"b": "y"}]}, sensitive={"a": True})]))
    node = resource(root, "aws_db_instance.a").body.get("a")
    assert node is not None
    assert [one.content for one in node.elements()] == [Sensitive({"b": "x"}), Sensitive({"b": "y"})]


@pytest.mark.parametrize("name", ["changes/plan.json", "changes/state_v4.json", "changes/shown_state.json"])
def test_marks_and_numbers_of_real_files(name: str) -> None:
    assert content(fixture(name), "terraform_data.kept", "input") == {
        "name": "kept",
        "secret": Sensitive("not a real secret"),
        "ratio": Decimal("0.1"),
        "big": 9007199254740993,
    }


def test_numbers_keep_their_digits(tmp_path: Path) -> None:
    after = '{"a": 123456789012345678901234567890, "b": 1.10, "c": 1e3, "d": -0.5}'
    document = plan([change("aws_db_instance.a", {"x": 0})])
    text = json.dumps(document).replace('{"x": 0}', after)
    body = resource(read(tmp_path, text), "aws_db_instance.a").body
    assert body.content == {"a": 123456789012345678901234567890, "b": Decimal("1.10"), "c": 1000, "d": Decimal("-0.5")}


def attribute_path(*steps: str | int) -> list[dict[str, Any]]:
    """A path of a state's `sensitive_attributes`."""
    return [
        {"type": "get_attr", "value": step}
        if isinstance(step, str)
        else {"type": "index", "value": {"value": step, "type": "number"}}
        for step in steps
    ]


SET_ELEMENT = [
    {"type": "get_attr", "value": "a"},
    {"type": "index", "value": {"value": {"b": "x"}, "type": ["object", {}]}},
]


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ([], [{"b": "x"}, {"b": "y"}]),
        ([attribute_path("a")], Sensitive([{"b": "x"}, {"b": "y"}])),
        ([attribute_path("a", 1, "b")], [{"b": "x"}, {"b": Sensitive("y")}]),
        ([attribute_path("a", 0)], [Sensitive({"b": "x"}), {"b": "y"}]),
        ([attribute_path("a"), attribute_path("a", 0, "b")], Sensitive([{"b": "x"}, {"b": "y"}])),
        ([attribute_path("a", 0, "b"), attribute_path("a")], Sensitive([{"b": "x"}, {"b": "y"}])),
        ([SET_ELEMENT], Sensitive([{"b": "x"}, {"b": "y"}])),
        ([[]], Sensitive([{"b": "x"}, {"b": "y"}])),
    ],
)
def test_sensitive_paths_of_a_state(tmp_path: Path, paths: Any, expected: Content) -> None:
    instance = {"attributes": {"a": [{"b": "x"}, {"b": "y"}]}, "sensitive_attributes": paths}
    kept = {"mode": "managed", "type": "aws_x", "name": "a", "instances": [instance]}
    state = {"version": 4, "terraform_version": "1.9.0", "serial": 1, "resources": [kept]}
    assert content(read(tmp_path, state), "aws_x.a", "a") == expected


def test_a_broken_body_is_unknown_and_not_empty(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    text = json.dumps(plan([change("aws_db_instance.a", {"engine": "EDGE"})])).encode()
    path.write_bytes(text.replace(b"EDGE", b"\xff\xfe"))
    found = content(read_plan(path, "plan.json"), "aws_db_instance.a", "engine")
    assert found == Unknown("the values of aws_db_instance.a can't be read")


def test_a_body_that_is_nested_too_deeply_is_unknown(tmp_path: Path) -> None:
    deep: Any = "x"
    for _ in range(900):
        deep = {"a": deep}
    assert isinstance(member(tmp_path, "a", {"a": deep}), Unknown)
