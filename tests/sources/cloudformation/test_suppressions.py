"""Findings in templates that people have accepted, in comments and in metadata, through the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.sources.cloudformation.deployment import DATABASE, ENCRYPTED, Report, database, scanned

WHY = 'reason="holds nothing"'


def accepted(report: Report) -> list[tuple[str, str | None]]:
    """Address of each finding's resource, and the reason why it is accepted."""
    return [
        (one["resource"]["address"], one["suppression"]["justification"] if one["suppression"] else None)
        for one in report.findings
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Resources:\n  # tcop:ignore {ENCRYPTED} {WHY}\n{database('Db')}",
        f"Resources:\n  Db: # tcop:ignore {ENCRYPTED} {WHY}\n    Type: {DATABASE}\n",
        f"Resources:\n{database('Db').rstrip()} # tcop:ignore {ENCRYPTED} {WHY}\n",
        f"# tcop:ignore {ENCRYPTED} {WHY} owner=data until=2999-01-01\nResources:\n{database('Db')}",
    ],
)
def test_a_comment_accepts_what_begins_on_its_line(text: str, tmp_path: Path) -> None:
    report = scanned(tmp_path, {"t.yaml": text})
    assert (report.code, accepted(report), report.diagnostics) == (0, [("Db", "holds nothing")], [])


def test_a_comment_holds_for_nothing_beside_it(tmp_path: Path) -> None:
    text = f"Resources:\n  # tcop:ignore {ENCRYPTED} {WHY}\n{database('A')}{database('B')}"
    report = scanned(tmp_path, {"t.yaml": text})
    assert (report.code, accepted(report)) == (1, [("A", "holds nothing"), ("B", None)])


def test_a_comment_in_a_nested_template_holds_there_and_one_at_the_call_too(tmp_path: Path) -> None:
    child = f"Resources:\n  # tcop:ignore {ENCRYPTED} {WHY}\n{database('Db')}"
    call = "{0}:\n    Type: AWS::CloudFormation::Stack\n    Properties: {{TemplateURL: {1}}}\n"
    comment = f"# tcop:ignore {ENCRYPTED} {WHY}"
    text = f"Resources:\n  {call.format('In', 'in.yaml')}  {comment}\n  {call.format('At', 'at.yaml')}"
    report = scanned(tmp_path, {"t.yaml": text, "in.yaml": child, "at.yaml": f"Resources:\n{database('Db')}"})
    assert sorted(accepted(report)) == [("At.Db", "holds nothing"), ("In.Db", "holds nothing")]


def in_json(skip: Any, indent: int | None = None) -> str:
    resource = {"Type": DATABASE, "Properties": {"StorageEncrypted": False}}
    skipped = {**resource, "Metadata": {"tcop": {"skip": skip}}}
    return json.dumps({"Resources": {"A": skipped, "B": resource}}, indent=indent)


@pytest.mark.parametrize("indent", [None, 2])
def test_metadata_accepts_the_resource_that_it_stands_in_and_no_other(indent: int | None, tmp_path: Path) -> None:
    skip = [{"id": ENCRYPTED, "reason": "holds nothing", "until": "2999-01-01", "owner": "data"}]
    report = scanned(tmp_path, {"t.json": in_json(skip, indent)})
    assert (report.code, accepted(report), report.diagnostics) == (1, [("A", "holds nothing"), ("B", None)], [])
    assert report.findings[0]["suppression"]["owner"] == "data"


@pytest.mark.parametrize(
    ("skip", "told"),
    [
        ([{"id": ENCRYPTED}], f"The suppression of {ENCRYPTED} gives no reason"),
        ([{"id": ENCRYPTED, "reason": " "}], f"The suppression of {ENCRYPTED} gives no reason"),
        ([ENCRYPTED], f"The suppression of {ENCRYPTED} gives no reason"),
        ([{"reason": "x"}], "The suppression names no policy"),
        (
            [{"id": ENCRYPTED, "reason": "x", "until": "2020-01-01"}],
            f"The suppression of {ENCRYPTED} ended on 2020-01-01",
        ),
        (
            [{"id": ENCRYPTED, "reason": "x", "untl": "1"}],
            "The suppression says untl=, which is none of until, owner, reason",
        ),
        ([{"id": "TCOP-99-999", "reason": "x"}], "There is no policy TCOP-99-999 to suppress"),
    ],
)
def test_one_that_does_not_count_is_told(skip: Any, told: str, tmp_path: Path) -> None:
    report = scanned(tmp_path, {"t.json": in_json(skip)})
    assert (report.code, accepted(report)) == (1, [("A", None), ("B", None)])
    assert [one["summary"] for one in report.report["diagnostics"]] == [told]


def test_metadata_in_yaml_counts_as_well(tmp_path: Path) -> None:
    text = f"Resources:\n{database('A')}    Metadata:\n      tcop: {{skip: [{{id: {ENCRYPTED}, reason: none}}]}}\n"
    assert accepted(scanned(tmp_path, {"t.yaml": text})) == [("A", "none")]
