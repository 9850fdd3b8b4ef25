from typing import Any

import pytest

from tests.sarif_schema import problems, schema


def log(**result: object) -> dict[str, Any]:
    """A small valid SARIF log, with one result that `result` adds to."""
    return {
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "tcop-iac"}},
                "results": [{"ruleId": "TCOP-06-101", "message": {"text": "storage is not encrypted"}, **result}],
            }
        ],
    }


def test_schema_is_the_oasis_one() -> None:
    assert schema()["id"] == (
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    )


def test_a_valid_log_has_no_problems() -> None:
    region = {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 9}
    location = {"physicalLocation": {"artifactLocation": {"uri": "main.tf"}, "region": region}}
    assert problems(log(kind="fail", level="error", locations=[location])) == []


@pytest.mark.parametrize(
    ("result", "where"),
    [
        ({"kind": "unknown"}, "runs/0/results/0/kind"),
        ({"level": "high"}, "runs/0/results/0/level"),
        ({"severity": "high"}, "runs/0/results/0"),
        ({"message": "storage is not encrypted"}, "runs/0/results/0/message"),
        ({"guid": "not a guid"}, "runs/0/results/0/guid"),
        (
            {"locations": [{"physicalLocation": {"region": {"startLine": 0}}}]},
            "runs/0/results/0/locations/0/physicalLocation/region/startLine",
        ),
        (
            {"locations": [{"physicalLocation": {"artifactLocation": {"uri": "a b.tf"}}}]},
            "runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri",
        ),
    ],
)
def test_a_bad_log_has_problems(result: dict[str, object], where: str) -> None:
    assert any(problem.startswith(f"{where}: ") for problem in problems(log(**result)))


def test_a_log_without_runs_is_bad() -> None:
    assert problems({"version": "2.1.0"})
