"""`*.tf.json` and `*.tofu` are read like `*.tf`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tcop_iac.model.value import Unknown
from tests.terraform_estate import attribute, estate, module, outputs, resource

CONFIGURATION = {
    "//": "a comment",
    "variable": {
        "encrypted": {"type": "bool", "default": False},
        "names": {"type": "list(string)", "default": ["a", "b"]},
    },
    "locals": {"flag": "${!var.encrypted}"},
    "provider": {"aws": [{"region": "eu-west-2"}, {"alias": "us", "region": "us-east-1"}]},
    "resource": {
        "aws_db_instance": {
            "x": {
                "//": "another",
                "provider": "aws.us",
                "for_each": "${toset(var.names)}",
                "storage_encrypted": "${var.encrypted}",
                "identifier": "db-${each.key}",
                "tags": {"Name": "${each.key}", "n": 5},
                "dynamic": {"rule": {"for_each": [1, 2], "content": {"port": "${rule.value}"}}},
            }
        },
        "aws_kms_key": {"k": [{"description": "x"}]},
    },
    "output": {"flag": {"value": "${local.flag}"}, "key": {"value": "${aws_kms_key.k.arn}"}},
}


def test_a_json_configuration_evaluates_as_its_hcl_would(tmp_path: Path) -> None:
    text = json.dumps(CONFIGURATION, indent=2)
    root = estate(tmp_path, {"main.tf.json": text})
    assert not root.run.troubles
    assert [one.address for one in root.resources] == [
        'aws_db_instance.x["a"]',
        'aws_db_instance.x["b"]',
        "aws_kms_key.k",
    ]
    address = 'aws_db_instance.x["a"]'
    assert attribute(root, address, "storage_encrypted") is False
    assert attribute(root, address, "identifier") == "db-a"
    assert attribute(root, address, "tags") == {"Name": "a", "n": 5}
    assert attribute(root, address, "rule") == [{"port": 1}, {"port": 2}]
    found = resource(root, address)
    assert found.provider.alias == "us"
    node = found.body.get("storage_encrypted")
    assert node is not None
    line = text.splitlines()[node.range.start_line - 1]
    assert line[node.range.start_column - 1 : node.range.end_column - 1] == '"${var.encrypted}"'
    assert [hop.message for hop in node.trace()] == ["var.encrypted has this default"]


def test_outputs_of_a_json_configuration(tmp_path: Path) -> None:
    values = outputs(module(tmp_path, {"main.tf.json": json.dumps(CONFIGURATION)}))
    assert values["flag"] is True
    assert isinstance(values["key"], Unknown)
    assert [str(one) for one in values["key"].references] == ["aws_kms_key.k.arn"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"resource": }', "1:14"),
        ('{"a": 1', "1:8"),
        ("[]", "1:1"),
        ('{"resource": {"t": {"n": 5}}}', "1:26"),
        ('{"locals": {"x": "${1 +}"}, "output": {"o": {"value": "${local.x}"}}}', "1:18"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(tmp_path: Path, text: str, place: str) -> None:
    found = module(tmp_path, {"ok.tf": "", "bad.tf.json": text})
    outputs(found)
    troubles = [str(one.range) for one in found.run.library.diagnostics]
    assert troubles == [f"bad.tf.json:{place}"]


def test_a_tofu_file_takes_the_place_of_its_namesake(tmp_path: Path) -> None:
    files = {
        "a.tf": 'output "x" {\n  value = "terraform"\n}\n',
        "a.tofu": 'output "x" {\n  value = "tofu"\n}\n',
        "b.tofu": 'output "y" {\n  value = 1\n}\n',
    }
    assert outputs(module(tmp_path, files)) == {"x": "tofu", "y": 1}
