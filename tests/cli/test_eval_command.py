"""`tcop-iac eval`: values, unknowns with what they hang on, errors, the trace, and many expressions at once."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tcop_iac.cli.main import run
from tests.terraform_estate import write

FILES = {
    "main.tf": """
variable "asked" {}
variable "sizes" {
  type    = map(object({ gb = optional(number, 20) }))
  default = { small = {} }
}
variable "secret" {
  default   = "hunter2"
  sensitive = true
}
resource "aws_kms_key" "k" {}
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """A root module."""
    return str(write(tmp_path, FILES))


@pytest.mark.parametrize(
    ("expression", "code", "said"),
    [
        ('"a-${1 + 1}"', 0, '"a-2"\n'),
        ("[1, true, null]", 0, "[\n  1,\n  true,\n  null,\n]\n"),
        ("{ a = { b = 1 }, c = {} }", 0, '{\n  "a" = {\n    "b" = 1\n  }\n  "c" = {}\n}\n'),
        ("var.secret", 0, '"(sensitive value)"\n'),
        ("var.nope", 1, 'error: Reference to undeclared input variable "nope" in the root module\n'),
        ("1 +", 1, "error: "),
        ("aws_kms_key.k.arn", 0, "  hangs on aws_kms_key.k.arn\n"),
        ("var.asked", 0, "  not known before deployment: var.asked has no default and no value is given\n"),
    ],
)
def test_one_expression(folder: str, capsys: pytest.CaptureFixture[str], expression: str, code: int, said: str) -> None:
    assert run(["eval", expression, "--dir", folder]) == code
    assert said in capsys.readouterr().out


def test_values_are_given(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["eval", "var.asked", "--dir", folder, "--var", "asked=5", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"value": "5"}


def test_the_trace_tells_where_a_value_is_written(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["eval", "var.sizes.small.gb", "--dir", folder, "--trace"]) == 0
    assert capsys.readouterr().out == "20\n  main.tf:4:48: the type of var.sizes gives this default\n"


def test_many_expressions_in_one_process(
    folder: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [{"expr": "12345678901234567890 + 1"}, {"expr": "var.asked ? 1 : 2"}, {"expr": "upper(1, 2)"}]
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(asked)))
    assert run(["eval", "--stdin-json", "--dir", folder]) == 0
    first, second, third = json.loads(capsys.readouterr().out)
    assert first == {"value": 12345678901234567891}
    assert second["one_of"] == [1, 2]
    assert second["hangs_on"] == ["var.asked"]
    assert "upper" in third["error"]


@pytest.mark.parametrize("text", ["{", "[1]", '{"expr": "1"}', '[{"x": 1}]'])
def test_other_input_is_refused(
    folder: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    assert run(["eval", "--stdin-json", "--dir", folder]) == 2
    assert "expr" in capsys.readouterr().err


def test_a_folder_without_configuration_evaluates_what_needs_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["eval", 'cidrhost("10.0.0.0/8", 5)', "--dir", str(tmp_path)]) == 0
    assert capsys.readouterr().out == '"10.0.0.5"\n'


@pytest.mark.parametrize(
    "options", [["--dir", "nowhere"], ["--module-dir", "x"], ["--module-dir", "x=nowhere"], ["--var", "x"]]
)
def test_options_that_cannot_be_used(folder: str, options: list[str]) -> None:
    assert run(["eval", "1", "--dir", folder, *options]) == 2


def test_a_terragrunt_unit_is_its_module_with_its_inputs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        tmp_path,
        {
            ".git/HEAD": "",
            "modules/m/main.tf": 'variable "name" {}\nlocals {\n  full = "svc-${var.name}"\n}\n',
            "live/app/terragrunt.hcl": 'terraform {\n  source = "../../modules/m"\n}\ninputs = {\n  name = "app"\n}\n',
        },
    )
    assert run(["eval", "local.full", "--dir", str(tmp_path / "live/app"), "--trace"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith('"svc-app"')
    assert "live/app/terragrunt.hcl:5:10" in shown
