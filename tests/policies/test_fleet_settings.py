"""What settings decide over groups of machines and services, and how JSON says what changes are ignored."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tcop_iac.loader import load_policies
from tcop_iac.model.finding import Verdict
from tcop_iac.parameters import Parameters
from tcop_iac.scan import Request, scan

POLICY = next(policy for policy in load_policies() if policy.id == "TCOP-05-009")


def verdicts(tmp_path: Path, service: dict[str, object], parameters: Parameters) -> list[Verdict]:
    """The verdicts on one service of ECS in production, in a configuration of JSON."""
    body = {"name": "web", "tags": {"environment": "production"}, **service}
    (tmp_path / "main.tf.json").write_text(json.dumps({"resource": {"aws_ecs_service": {"web": body}}}))
    request = Request(paths=[tmp_path], policies=[POLICY], parameters=parameters)
    return [finding.verdict for finding in scan(request).findings]


@pytest.mark.parametrize(
    ("count", "most", "verdict"), [(3, 3, Verdict.PASS), (3, 2, Verdict.FAIL), (6, 6, Verdict.PASS)]
)
def test_how_many_may_be_fixed(tmp_path: Path, count: int, most: int, verdict: Verdict) -> None:
    parameters = Parameters(fixed_fleet_review_max=most)
    assert verdicts(tmp_path, {"desired_count": count}, parameters) == [verdict]


@pytest.mark.parametrize(
    ("ignored", "verdict"), [(["desired_count"], Verdict.OPEN), ("all", Verdict.OPEN), (["tags"], Verdict.FAIL)]
)
def test_ignored_changes_as_text(tmp_path: Path, ignored: object, verdict: Verdict) -> None:
    service = {"desired_count": 8, "lifecycle": {"ignore_changes": ignored}}
    assert verdicts(tmp_path, service, Parameters()) == [verdict]
