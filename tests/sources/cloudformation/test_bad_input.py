"""Templates with faults, through the command line: what is told, where, and that the rest is judged all the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.program import Program, started
from tests.sources.cloudformation.deployment import DATABASE, ENCRYPTED, database, scanned

TWO = f"Resources:\n{database('A')}{database('B')}"
JSON = json.dumps({"Resources": {name: {"Type": DATABASE} for name in "ABC"}}, indent=2)
A, B, C = (name for name in "ABC")


@pytest.mark.parametrize(
    ("content", "told", "judged"),
    [
        pytest.param(TWO.replace("    Type", "   Type", 1), ["t.yaml:4:15"], [B], id="a wrong indent"),
        pytest.param(TWO.replace("  B:\n    ", "  B:\n\t"), ["t.yaml:7:1"], [A], id="a tab"),
        pytest.param(TWO.replace("false", '"fal', 1), ["t.yaml:5:25"], [B], id="a quote that is not closed"),
        pytest.param(TWO.replace("false", "[a", 1), ["t.yaml:6:4"], [B], id="a list that is not closed"),
        pytest.param(TWO.replace("false", "*nobody", 1), ["t.yaml:5:25"], [B], id="an alias of nothing"),
        pytest.param(TWO.replace("false", "false\0", 1), ["t.yaml:5:30"], [A, B], id="a control character"),
        pytest.param(f"{TWO}  C: &c {{Type: x\n", ["t.yaml:10:9"], [A, B], id="an object that is not closed"),
    ],
)
def test_yaml_loses_the_entry_with_the_fault(content: str, told: list[str], judged: list[str], tmp_path: Path) -> None:
    report = scanned(tmp_path, {"t.yaml": content})
    assert report.diagnostics == [f"error syntax-error {place}" for place in told]
    assert [address for address, _ in report.verdicts] == judged
    assert report.code == 3


@pytest.mark.parametrize(
    ("content", "told", "judged"),
    [
        pytest.param(JSON[: JSON.index('"C"') + 30], ["t.json:10:15"], [A, B], id="cut off in a text"),
        pytest.param(JSON[: JSON.index('"C"') + 20], ["t.json:10:14"], [A, B], id="cut off after a name"),
        pytest.param(JSON[: JSON.index('"C"') + 8], ["t.json:9:11"], [A, B], id="cut off in an object"),
        pytest.param(JSON.replace('},\n    "B"', '}\n    "B"'), ["t.json:6:5"], [A, B, C], id="no comma"),
        pytest.param(JSON.replace('"B": {', '"B": {,'), ["t.json:6:11"], [A, C], id="a comma too many"),
        pytest.param(JSON.replace('"B": {', '"B": '), ["t.json:7:13"], [], id="no bracket"),
        pytest.param(JSON.replace('"A": {', '"A": {"x": [1, 2},'), ["t.json:3:21"], [B, C], id="the wrong bracket"),
    ],
)
def test_json_loses_the_entry_with_the_fault(content: str, told: list[str], judged: list[str], tmp_path: Path) -> None:
    report = scanned(tmp_path, {"t.json": content})
    assert report.diagnostics == [f"error syntax-error {place}" for place in told]
    assert [address for address, _ in report.verdicts] == judged
    assert report.code == 3
    assert all("JSON" in one["summary"] for one in report.report["diagnostics"])


BOMB = "".join(f"  m{level}: &m{level} [{', '.join([f'*m{level - 1}'] * 10)}]\n" for level in range(1, 30))


@pytest.mark.parametrize(
    ("content", "told", "judged"),
    [
        pytest.param(
            f"Mappings:\n  m0: &m0 {{a: {{b: c}}}}\n{BOMB}{TWO}    UpdatePolicy: *m29\n",
            "error alias-too-large",
            [A, B],
            id="an alias bomb",
        ),
        pytest.param(f"{TWO}    Metadata: &m\n      a: *m\n", "error alias-too-large", [A, B], id="an alias in itself"),
        pytest.param(TWO.replace("false", "&s [*s]", 1), "error alias-too-large", [A, B], id="a value in itself"),
        pytest.param(f"Resources:\n  - Type: {DATABASE}\n", "error wrong-shape t.yaml:2:3", [], id="a list"),
        pytest.param(f"{TWO}  C: text\n", "error wrong-shape t.yaml:10:3", [A, B], id="a text for a resource"),
        pytest.param(f"{TWO}  C: {{Properties: {{}}}}\n", "error wrong-shape t.yaml:10:3", [A, B], id="no type"),
        pytest.param(f"{TWO}Parameters: 3\n", "error wrong-shape t.yaml:10:13", [A, B], id="a number for a section"),
        pytest.param(TWO.replace("false", "!Ref Gone"), "warning undefined t.yaml:5:25", [A, B], id="no parameter"),
        pytest.param(TWO.replace("false", "!Frob 1"), "warning unknown-function t.yaml:5:25", [A, B], id="no function"),
        pytest.param(f"{TWO}    DependsOn: Gone\n", "warning undefined t.yaml:10:16", [A, B], id="no resource"),
        pytest.param(f"{TWO}    Condition: Gone\n", "warning undefined t.yaml:10:16", [A, B], id="no condition"),
        pytest.param(
            f"{TWO}    DependsOn: A\n".replace("false", "!Ref B", 1), "warning cycle t.yaml:2:3", [A, B], id="a ring"
        ),
        pytest.param(TWO.replace("false", "!GetAtt A.X", 1), "warning cycle t.yaml:2:3", [A, B], id="a need of itself"),
        pytest.param(
            f"Conditions:\n  X: !Not [!Condition Y]\n  Y: !Not [!Condition X]\n{TWO}",
            "warning cycle t.yaml:2:6",
            [A, B],
            id="conditions in a ring",
        ),
        pytest.param(
            f"{TWO}  A:\n    Type: AWS::S3::Bucket\n", "warning repeated-key t.yaml:10:3", [B], id="a name twice"
        ),
        pytest.param(
            f"{TWO}  ? [a, b]\n  : 1\n  ? {{c: d}}\n  : {{Type: x}}\n", "", [A, B], id="keys that are no names"
        ),
        pytest.param(f"---\na: 1\n---\n{TWO}", "warning several-documents t.yaml:4:1", [A, B], id="a document before"),
        pytest.param(f"{TWO}---\n{TWO}", "error several-documents t.yaml:1:1", [A, B], id="two templates"),
        pytest.param("\ufeff" + TWO, "", [A, B], id="a byte order mark"),
        pytest.param(TWO.replace("\n", "\r\n"), "", [A, B], id="Windows's line ends"),
        pytest.param(TWO.replace("\n", "\r"), "", [A, B], id="old line ends"),
        pytest.param(
            f"Description: caf\xe9\n{TWO}".encode("latin-1"), "error not-utf8 t.yaml:1:17", [A, B], id="Latin-1"
        ),
        pytest.param(TWO.encode("utf-16"), "error not-utf8 t.yaml:1:1", [A, B], id="UTF-16"),
        pytest.param(
            '{\n\t"Resources":\t{\n\t\t"A":\t{"Type":\t"AWS::RDS::DBInstance"\n\t}\n}}', "", [A], id="JSON, tabs"
        ),
    ],
)
def test_a_fault_is_told_where_it_is(content: str | bytes, told: str, judged: list[str], tmp_path: Path) -> None:
    report = scanned(tmp_path, {"t.yaml": content})
    assert {one.rpartition(" ")[0] for one in report.diagnostics} == ({" ".join(told.split()[:2])} if told else set())
    assert any(one.startswith(told) for one in report.diagnostics or [""])
    assert [address for address, _ in report.verdicts] == judged
    fails = any(verdict == "fail" for _, verdict in report.verdicts)
    assert report.code == (3 if told.startswith("error") else 1 if fails else 0)


@pytest.mark.parametrize("content", ["", "\n", "# nothing\n", "null", "[]", "{}", "a: b\n", "\ufeff", "\t", "{", "'"])
def test_a_file_that_is_no_template_is_told_when_it_is_named(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "t.yaml"
    path.write_text(content, encoding="utf-8")
    result = Program(capsys)("scan", str(path))
    assert result.code == 2
    assert "is neither a Terraform file" in result.err


def test_a_fault_in_one_template_leaves_the_others(tmp_path: Path) -> None:
    files = {"a.yaml": "AWSTemplateFormatVersion: '2010-09-09'\nResources: {A: [\n", "b.yaml": TWO}
    report = scanned(tmp_path, files)
    assert [place.split()[1] for place in report.diagnostics] == ["syntax-error"]
    assert [address for address, _ in report.verdicts] == [A, B]


def test_the_largest_template_that_there_may_be(tmp_path: Path) -> None:
    description = "x" * 1_900
    resources = "".join(
        f"{database(f'Db{index}', '!Ref On')}    Metadata: {{About: {description}}}\n" for index in range(500)
    )
    text = f"Parameters:\n  On: {{Type: String, Default: 'true'}}\nResources:\n{resources}"
    assert 1_000_000 < len(text) < 1_100_000
    report = scanned(tmp_path, {"t.yaml": text})
    assert report.report["counts"]["verdicts"]["pass"] == 500
    assert (report.code, report.diagnostics) == (0, [])


def test_deep_nesting_ends(tmp_path: Path) -> None:
    deep = "[" * 400 + "]" * 400
    calls = "!Join ['', [" * 150 + "x" + "]]" * 150
    text = f"Resources:\n{database('A', calls)}    Metadata: {{x: {deep}}}\n"
    report = scanned(tmp_path, {"t.yaml": text})
    assert report.verdicts == [(A, "open")]
    assert {one.split()[1] for one in report.diagnostics} == {"nested-too-deep"}


def test_the_program_itself_ends_with_the_right_code(tmp_path: Path) -> None:
    (tmp_path / "t.yaml").write_text(TWO.replace("  B:\n    ", "  B:\n\t"))
    result = started("scan", str(tmp_path), "--policy", ENCRYPTED)
    assert result.code == 3
    assert "t.yaml:7:1: error: A tab stands where YAML takes only spaces" in result.out


@pytest.mark.parametrize("wrong", ["[a]", "{a: b}", "often", "nan", "{Fn::ToJsonString: [1]}"])
def test_a_value_of_the_wrong_form_is_open(wrong: str, tmp_path: Path) -> None:
    text = f"{TWO}  Logs:\n    Type: AWS::Logs::LogGroup\n    Properties: {{RetentionInDays: {wrong}}}\n"
    text = text.replace("StorageEncrypted: false", f"StorageEncrypted: {wrong}\n      MasterUserPassword: {wrong}", 1)
    report = scanned(tmp_path, {"t.yaml": text}, policy="")
    assert report.diagnostics == []
    found = {(one["policy"], one["resource"]["address"]): one["verdict"] for one in report.findings}
    assert found[(ENCRYPTED, A)] == "open"
    assert found[("TCOP-10-202", "Logs")] == "open"
    assert ("TCOP-06-502", A) in found
