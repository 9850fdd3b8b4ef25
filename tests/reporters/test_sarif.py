import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tcop_iac.model.finding import Finding, Outcome, Severity
from tcop_iac.model.range import Hop, Range
from tcop_iac.reporters import sarif
from tcop_iac.reporters.options import ReportOptions
from tests.reporters.outcomes import POLICIES, empty, estate, options, outcome, policy, troubled
from tests.reporters.snapshot import check
from tests.sarif_schema import problems


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return estate(tmp_path)


def read(found: Outcome, how: ReportOptions) -> Any:
    """The log, which must satisfy the schema."""
    text = sarif.report(found, POLICIES, how)
    log = json.loads(text)
    assert problems(log) == []
    assert text == json.dumps(log, ensure_ascii=False, separators=(",", ":")) + "\n"
    return log


def run(found: Outcome, how: ReportOptions) -> Any:
    return read(found, how)["runs"][0]


def indented(log: Any) -> str:
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def test_whole_log(base: Path) -> None:
    check("all.sarif", indented(read(outcome(base), options(base, show_open=True, show_passed=True))))


def test_troubles(base: Path) -> None:
    check("troubles.sarif", indented(read(troubled(base), options(base, exit_code=3))))


def test_nothing_found(base: Path) -> None:
    assert run(empty(base), options(base, exit_code=0))["results"] == []


def test_kinds_are_shown_as_asked(base: Path) -> None:
    def kinds(**how: object) -> set[tuple[str, str]]:
        return {(one["kind"], one["level"]) for one in run(outcome(base), options(base, **how))["results"]}

    fails = {("fail", "error"), ("fail", "warning")}
    assert kinds() == fails
    assert kinds(show_open=True) == fails | {("open", "none")}
    assert kinds(show_open=True, show_passed=True) == fails | {("open", "none"), ("pass", "none")}


def test_all_evaluated_policies_are_rules(base: Path) -> None:
    found = run(outcome(base), options(base, show_open=True, show_passed=True))
    rules = found["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [one.id for one in POLICIES]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in found["results"])
    assert all("security" in rule["properties"]["tags"] for rule in rules)


@pytest.mark.parametrize(
    ("severity", "level", "number", "low", "high"),
    [
        (Severity.CRITICAL, "error", "9.5", 9.0, 10.0),
        (Severity.HIGH, "error", "7.5", 7.0, 8.9),
        (Severity.MEDIUM, "warning", "5.0", 4.0, 6.9),
        (Severity.LOW, "note", "2.0", 0.1, 3.9),
    ],
)
def test_severities(base: Path, severity: Severity, level: str, number: str, low: float, high: float) -> None:
    one = policy("TCOP-06-999", "a-b-c", severity, "theme")
    log = json.loads(sarif.report(empty(base), [one], options(base)))
    [rule] = log["runs"][0]["tool"]["driver"]["rules"]
    assert rule["name"] == "ABC"
    assert rule["defaultConfiguration"]["level"] == level
    assert rule["properties"]["security-severity"] == number
    assert low < float(number) < high
    assert float(number) != 9.0


def test_a_result_names_its_resource_and_place(base: Path) -> None:
    result = run(outcome(base), options(base))["results"][2]
    location = result["locations"][0]
    assert result["message"]["text"] == "'module.store.aws_s3_bucket.b[\"日本\"]': versioning is off."
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "infra/modules/store/main.tf", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3, "startColumn": 15, "endLine": 3, "endColumn": 20},
    }
    assert location["logicalLocations"] == [
        {"fullyQualifiedName": 'module.store.aws_s3_bucket.b["日本"]', "kind": "resource"}
    ]


def test_a_code_flow_ends_at_the_result(base: Path) -> None:
    result = run(outcome(base), options(base))["results"][2]
    [thread] = result["codeFlows"][0]["threadFlows"]
    steps = [step["location"] for step in thread["locations"]]
    assert [step["physicalLocation"]["region"]["startLine"] for step in steps] == [6, 3]
    assert steps[0]["message"]["text"] == "module.store is called here."
    assert steps[-1]["physicalLocation"] == result["locations"][0]["physicalLocation"]
    assert [one["id"] for one in result["relatedLocations"]] == [1]


def test_a_hop_in_no_file_is_left_out(base: Path) -> None:
    result = run(outcome(base), options(base))["results"][0]
    assert not {"relatedLocations", "codeFlows"} & {*result}


def test_an_incomplete_scan_is_no_success(base: Path) -> None:
    [invocation] = run(troubled(base), options(base, exit_code=3))["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["exitCode"] == 3
    notifications = invocation["toolExecutionNotifications"]
    assert len(notifications) == len(troubled(base).diagnostics)
    assert notifications[-1]["level"] == "error"
    assert notifications[-1]["locations"][0]["physicalLocation"]["region"]["startLine"] == 9
    assert run(outcome(base), options(base))["invocations"] == [{"executionSuccessful": True, "exitCode": 1}]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a/b.tf", "a/b.tf"),
        ("odd name #1.tf", "odd%20name%20%231.tf"),
        ("a:b.tf", "a%3Ab.tf"),
        ("100%.tf", "100%25.tf"),
        ("日.tf", "%E6%97%A5.tf"),
        ("\udcff.tf", "%FF.tf"),
        ("../x.tfvars", "../x.tfvars"),
    ],
)
def test_uris_are_encoded(path: str, uri: str) -> None:
    assert sarif.uri(path) == uri


def test_uris_are_relative_and_the_base_is_not_told(base: Path) -> None:
    hop = Hop(Range(str(base / "prod.tfvars"), 1, 1, 1, 2), "var.x is set here")
    found = outcome(base)
    found = replace(found, findings=(replace(found.findings[1], hops=(hop,)),))
    text = sarif.report(found, POLICIES, options(base))
    assert '"uri":"prod.tfvars"' in text
    assert str(base) not in text


def test_fingerprints_stay_when_lines_move_and_change_with_the_attribute(base: Path) -> None:
    one = outcome(base).findings[1]

    def differs(**changes: Any) -> bool:
        changed: Finding = replace(one, **changes)
        return sarif.fingerprint(changed) != sarif.fingerprint(one)

    assert not differs(range=replace(one.range, start_line=90, end_line=91), message="else", severity=Severity.LOW)
    assert differs(attribute="kms_key_id")
    assert differs(address="aws_db_instance.other")
    assert differs(policy="TCOP-06-301")
    assert differs(range=replace(one.range, path="infra/other.tf"))
    assert differs(root="other")


def test_twice_the_same_bytes(base: Path) -> None:
    first, second = (sarif.report(troubled(base), POLICIES, options(base)) for _ in range(2))
    assert first == second
