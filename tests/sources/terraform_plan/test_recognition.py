"""Plans and states are recognised by what they hold."""

from __future__ import annotations

import json
import time
import zipfile
from pathlib import Path

import pytest

from tcop_iac.sources.terraform_plan.recognition import HEAD, is_plan, is_state
from tests.sources.terraform_plan.plans import FIXTURES, plan

PLANS = ("modules/plan.json", "changes/plan.json", "errored/plan.json")
STATES = ("changes/state_v4.json", "changes/shown_state.json")


@pytest.mark.parametrize("name", PLANS)
def test_real_plans(name: str) -> None:
    head = (FIXTURES / name).read_bytes()[:HEAD]
    assert is_plan(head)
    assert not is_state(head)


@pytest.mark.parametrize("name", STATES)
def test_real_states(name: str) -> None:
    head = (FIXTURES / name).read_bytes()[:HEAD]
    assert is_state(head)
    assert not is_plan(head)


@pytest.mark.parametrize(
    ("text", "plan_", "state"),
    [
        ('{"format_version":"1.2","terraform_version":"1.9.0","variables":{"a":{"value":"', True, False),
        ('{"format_version":"1.0"}', False, True),
        ('{"format_version":"1.0","terraform_version":"1.9.0"}\n', False, True),
        ('{"meta":{},"encrypted_data":"AAAA","encryption_version":"v0"}', False, True),
        ('{"version": 3, "terraform_version": "0.11.1", "serial": 1, "modules": []}', False, True),
        ('{"format_version":"1.0","provider_schemas":{}}', False, False),
        ('{"format_version":"1.0","valid":true,"error_count":0}', False, False),
        ('{"AWSTemplateFormatVersion":"2010-09-09","Resources":{}}', False, False),
        ('{"resource":{"aws_s3_bucket":{"b":{}}}}', False, False),
        ('{"a":{"format_version":"1.0","planned_values":{}}}', False, False),
        ('{"note":"\\"format_version\\": 1, \\"values\\":","version":"4"}', False, False),
        ('[{"format_version":"1.0","values":{}}]', False, False),
        ('resource "a" "format_version" {}', False, False),
        ("", False, False),
    ],
)
def test_other_files(text: str, plan_: bool, state: bool) -> None:
    assert (is_plan(text.encode()), is_state(text.encode())) == (plan_, state)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_a_shell_writes_before_the_text(encoding: str) -> None:
    assert is_plan(json.dumps(plan([])).encode(encoding))


def test_lines_that_a_wrapper_echoes() -> None:
    assert is_plan(b"[command]/usr/bin/terraform show -json tfplan\n" + json.dumps(plan([])).encode())


def test_a_binary_plan(tmp_path: Path) -> None:
    path = tmp_path / "plan"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("tfplan", "…")
    assert is_plan(path.read_bytes()[:HEAD])


@pytest.mark.parametrize("junk", [b"PK\x03\x04" + bytes(60), bytes(range(256)), b"\xff\xfe\x00", b"{" * 4096])
def test_binary_files(junk: bytes) -> None:
    assert not is_plan(junk)
    assert not is_state(junk)


@pytest.mark.parametrize(
    "text",
    [
        '{"format_version":"1.2","variables":{"policy":{"value":"' + '\\"' * HEAD,
        '{"a' + "\\" * (HEAD + 1),
        "\n" * HEAD,
        "{" + '"a",' * HEAD,
    ],
)
def test_a_long_head_takes_no_time(text: str) -> None:
    head = text.encode()[:HEAD]
    start = time.process_time()
    is_plan(head)
    is_state(head)
    assert time.process_time() - start < 1
