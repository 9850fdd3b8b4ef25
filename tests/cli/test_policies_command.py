import json
import re
from pathlib import Path

import pytest

from tcop_iac.data.frameworks import ids
from tcop_iac.loader import load_policies
from tests.cli.program import Program

POLICIES = load_policies()


def test_list(program: Program) -> None:
    result = program("policies", "list")
    assert result.code == 0
    assert [line.split() for line in result.out.splitlines()] == [
        [one.id, one.severity.value, one.theme, one.name] for one in POLICIES
    ]


def test_list_as_json(program: Program) -> None:
    document = json.loads(program("policies", "list", "--format", "json").out)
    assert document["version"] == 1
    assert [one["id"] for one in document["policies"]] == [one.id for one in POLICIES]


def test_list_of_some(program: Program) -> None:
    result = program("policies", "list", "--point", "6", "--theme", "encryption-at-rest", "--severity", "high")
    listed = [line.split()[0] for line in result.out.splitlines()]
    assert listed == [
        one.id for one in POLICIES if one.theme == "encryption-at-rest" and one.severity.value in ("high", "critical")
    ]


def test_list_as_markdown_is_the_page_in_docs(program: Program) -> None:
    page = (Path(__file__).parents[2] / "docs" / "catalogue.md").read_text()
    assert program("policies", "list", "--format", "markdown").out == page, "make catalogue writes it anew"


def test_list_by_framework(program: Program) -> None:
    result = program("policies", "list", "--framework", "cis")
    assert re.match(r"CIS AWS Foundations Benchmark 3.0: \d+ of 62 are covered\n", result.out)
    assert "  1.1    not covered\n" in result.out
    for policy in POLICIES:
        for id_ in policy.maps.get("cis-aws-3.0", ()):
            (line,) = [one for one in result.out.splitlines() if one.split()[:1] == [id_]]
            assert policy.id in line


def test_what_a_framework_has_and_no_policy_answers_to(program: Program) -> None:
    document = json.loads(program("policies", "list", "--framework", "ncsc", "--point", "5", "--format", "json").out)
    assert list(document["covered"]) == [str(number) for number in range(1, 15)]
    covered = {id_ for one in POLICIES if one.point == 5 for id_ in one.maps.get("ncsc-cloud", ())}
    assert {id_ for id_, ids in document["covered"].items() if ids} == covered


@pytest.mark.parametrize("framework", ["cis-aws-3.0", "aws-fsbp", "checkov", "trivy", "ncsc-cloud"])
def test_policies_answer_to_ids_that_there_are(framework: str) -> None:
    answered = {id_ for one in POLICIES for id_ in one.maps.get(framework, ())}
    assert sorted(answered - set(ids(framework))) == []


def test_list_of_an_unknown_theme(program: Program) -> None:
    result = program("policies", "list", "--theme", "encryption-at-res")
    assert result.code == 2
    assert "did you mean 'encryption-at-rest'?" in result.err


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.id)
def test_show_tells_everything(program: Program, policy: object) -> None:
    one = next(known for known in POLICIES if known is policy)
    told = " ".join(program("policies", "show", one.id).out.split())
    for text in (one.id, one.name, one.title, one.why[1:], one.fix[1:], one.gaps[1:], one.theme, one.severity.value):
        assert " ".join(text.split()) in told
    for catalogue, answered in one.maps.items():
        assert f"{catalogue}: {', '.join(answered)}" in told


@pytest.mark.parametrize("name", ["database-storage-unencrypted", "tcop-06-101", "TCOP-06-101"])
def test_show_by_any_name(program: Program, name: str) -> None:
    assert program("policies", "show", name).out.startswith("TCOP-06-101 database-storage-unencrypted\n")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("TCOP-O6-101", "did you mean 'TCOP-06-101'?"),
        ("database-storage-unecrypted", "did you mean 'database-storage-unencrypted'?"),
        ("zzz", "`tcop-iac policies list` lists them all."),
    ],
)
def test_show_of_a_typo(program: Program, name: str, hint: str) -> None:
    result = program("policies", "show", name)
    assert (result.code, result.out) == (2, "")
    assert hint in result.err


def test_show_lines_are_readable(program: Program) -> None:
    for one in POLICIES:
        assert max(map(len, program("policies", "show", one.id).out.splitlines())) <= 100
