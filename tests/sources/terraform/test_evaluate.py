"""Expressions evaluate as Terraform evaluates them; checked against `tofu console` and `tofu plan`."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tcop_iac.model.value import Content, OneOf, Sensitive, Unknown, references
from tests.terraform_estate import module, outputs

CONTEXT = """
variable "missing" {}
variable "asked" { type = bool }
variable "nothing" {
  type    = string
  default = null
}
variable "names" {
  type    = list(string)
  default = ["b", "a", 3, true]
}
variable "set" {
  type    = set(string)
  default = ["b", "a", "b"]
}
variable "secret" {
  default   = "hunter2"
  sensitive = true
}
variable "rules" {
  type = map(object({
    port   = number
    cidr   = optional(string, "10.0.0.0/8")
    nested = optional(object({ a = optional(bool, true), b = optional(list(string), ["x"]) }), {})
  }))
  default = {
    ssh = { port = "22" }
    web = { port = 443, cidr = "0.0.0.0/0", nested = { a = false } }
  }
}
resource "aws_s3_bucket" "b" {
  bucket = "known"
}
resource "aws_kms_key" "k" {}
resource "aws_instance" "many" {
  count         = 2
  instance_type = "t3.${count.index == 0 ? "micro" : "large"}"
}
resource "aws_instance" "none" {
  count = 0
}
"""


def value(folder: Path, expression: str) -> Content:
    """The value of one expression in the context."""
    return outputs(module(folder, {"main.tf": CONTEXT, "out.tf": f'output "x" {{\n  value = {expression}\n}}\n'}))["x"]


KNOWN: list[tuple[str, Content]] = [
    ("7 / 2 + 10 % 3 - -2 * 3", Decimal("10.5")),
    ("0.1 + 0.2", Decimal("0.3")),
    ("12345678901234567890123 + 1", 12345678901234567890124),
    ("-5 % 3", -2),
    ('"10" + 5', 15),
    ("!(true && false) || false", True),
    ("1 == 1.0", True),
    ('"1" == 1', False),
    ('true == "true"', False),
    ("null == null", True),
    ("{ a = 1 } == { a = 1 }", True),
    ('"a${1}b${true}"', "a1btrue"),
    ('"%{ for n in ["a", "b"] ~}${n},%{ endfor }end"', "a,b,end"),
    ('"%{ if length(var.names) > 3 }many%{ else }few%{ endif }"', "many"),
    ('"${var.names}"', ["b", "a", "3", "true"]),
    ("var.names[2]", "3"),
    ("var.set", ["a", "b"]),
    ('[for i, v in var.set : "${i}=${v}"]', ["a=a", "b=b"]),
    ("var.rules.ssh", {"port": 22, "cidr": "10.0.0.0/8", "nested": {"a": True, "b": ["x"]}}),
    ('[for k, v in var.rules : "${k}-${v.port}" if v.port > 100]', ["web-443"]),
    ("{ for k, v in var.rules : v.nested.a => k... }", {"false": ["web"], "true": ["ssh"]}),
    ('{ "${var.names[0]}-x" = 1, (var.names[1]) = 2, plain = 3, 4 = 5 }', {"b-x": 1, "a": 2, "plain": 3, "4": 5}),
    ('var.nothing == null ? "none" : var.nothing', "none"),
    ('true ? [] : toset(["a"])', []),
    ("var.nothing == null ? [] : toset(var.nothing)", []),
    ('true ? 1 : "x"', "1"),
    ('false ? "x" : true', "true"),
    ("true ? 1 : 2", 1),
    ("true ? 1 : null", 1),
    ("var.nothing[*]", []),
    ("var.names[0][*]", ["b"]),
    ("values(var.rules)[*].port", [22, 443]),
    ('try(var.rules["nope"].port, "fallback")', "fallback"),
    ("can(var.rules.ssh.port)", True),
    ("can(var.rules.telnet.port)", False),
    ('coalesce(var.nothing, "", "z")', "z"),
    ('lookup(var.rules, "web", null).cidr', "0.0.0.0/0"),
    ("aws_s3_bucket.b.bucket", "known"),
    ("aws_instance.many[*].instance_type", ["t3.micro", "t3.large"]),
    ("aws_instance.many.*.instance_type", ["t3.micro", "t3.large"]),
    ("aws_instance.many[1].instance_type", "t3.large"),
    ("length(aws_instance.none)", 0),
    ("try(aws_instance.none[0].id, null)", None),
    ("one(aws_instance.none[*].id)", None),
    ("false && var.asked", False),
    ("var.asked || true", True),
    ("aws_kms_key.k.arn == null", False),
    ('aws_kms_key.k.arn != ""', True),
    ('"x-${var.missing}" == "y"', False),
    ('"x-${var.missing}" == ""', False),
    ("[for x in [1, 2, 3] : x * 2 if x != 2]", [2, 6]),
    ("nonsensitive(var.secret)", "hunter2"),
    ("issensitive(var.secret)", True),
    ('templatestring("hi $${name}", { name = "you" })', "hi you"),
]


@pytest.mark.parametrize(("expression", "expected"), KNOWN)
def test_known_value(tmp_path: Path, expression: str, expected: Content) -> None:
    found = value(tmp_path, expression)
    assert (found, _types(found)) == (expected, _types(expected))


def _types(content: Content) -> object:
    """The shape of a content with booleans told from numbers (True == 1 in Python)."""
    if isinstance(content, dict):
        return {key: _types(member) for key, member in content.items()}
    if isinstance(content, list):
        return [_types(member) for member in content]
    return isinstance(content, bool)


UNKNOWN: list[tuple[str, str, list[str]]] = [
    ("var.missing", "has no default and no value is given", ["var.missing"]),
    ("var.missing.deep.er", "has no default", ["var.missing.deep.er"]),
    ("aws_s3_bucket.b.id", "only after it is created", ["aws_s3_bucket.b.id"]),
    ("aws_instance.many[0].id", "only after it is created", ["aws_instance.many[0].id"]),
    ("upper(var.missing)", "has no default", ["var.missing"]),
    ("var.missing + 1", "has no default", ["var.missing"]),
    ("!var.asked", "has no default", ["var.asked"]),
    ('join("", aws_s3_bucket.b[*].id)', "only after it is created", ["aws_s3_bucket.b.id"]),
    ("try(aws_s3_bucket.b.id, null)", "only after it is created", ["aws_s3_bucket.b.id"]),
    ('"arn:aws:s3:::${aws_s3_bucket.b.id}/*"', "only after it is created", ["aws_s3_bucket.b.id"]),
    ("[for x in var.missing : x]", "has no default", ["var.missing"]),
    ("timestamp()", "", []),
    ("provider::aws::arn_parse(1)", "function of a provider", []),
    ("terraform.workspace", "chosen at run time", ["terraform.workspace"]),
]


@pytest.mark.parametrize(("expression", "reason", "expected"), UNKNOWN)
def test_unknown_keeps_reason_and_references(tmp_path: Path, expression: str, reason: str, expected: list[str]) -> None:
    found = value(tmp_path, expression)
    assert isinstance(found, Unknown)
    assert reason in found.reason
    assert [str(reference) for reference in references(found)] == expected


def test_partly_known_text_keeps_its_pieces(tmp_path: Path) -> None:
    found = value(tmp_path, '"arn:${var.missing}:x${var.missing}"')
    assert isinstance(found, Unknown)
    assert found.prefix == "arn:"
    assert [part if isinstance(part, str) else "?" for part in found.parts] == ["arn:", "?", ":x", "?"]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ('var.asked ? "AES256" : "aws:kms"', ("AES256", "aws:kms")),
        ('upper(var.asked ? "a" : "b")', ("A", "B")),
        ('"x-${var.asked ? "a" : "b"}"', ("x-a", "x-b")),
        ("var.asked ? 1 : var.asked ? 2 : 3", (1, 2, 3)),
        ("{ a = 1, b = 2 }[var.missing]", (1, 2)),
        ("(var.asked ? { port = 1 } : { port = 2 }).port", (1, 2)),
    ],
)
def test_a_conditional_on_an_unknown_has_all_arms(
    tmp_path: Path, expression: str, expected: tuple[Content, ...]
) -> None:
    found = value(tmp_path, expression)
    assert isinstance(found, OneOf)
    assert found.values == expected


@pytest.mark.parametrize("arm", ['["{0}"]', 'bad("{0}")'])
def test_each_arm_of_a_long_chain_is_evaluated_once(tmp_path: Path, arm: str) -> None:
    links = [f'var.missing == "{number}" ? {arm.format(number % 3)} : ' for number in range(48)]
    content = value(tmp_path, f"{''.join(links)} []")
    assert isinstance(content, (OneOf, Unknown))


def test_equal_arms_are_known(tmp_path: Path) -> None:
    assert value(tmp_path, "var.asked ? 1 : 1") == 1


@pytest.mark.parametrize(
    "expression", ["var.secret", '"x${var.secret}"', "upper(var.secret)", "var.secret == 1 ? 1 : 2"]
)
def test_sensitive_stays_sensitive_and_never_shows_itself(tmp_path: Path, expression: str) -> None:
    found = value(tmp_path, expression)
    assert isinstance(found, Sensitive)
    assert "hunter2" not in repr(found).lower()


WRONG: list[tuple[str, str]] = [
    ("local.nope", 'undeclared local value "nope"'),
    ("var.nope", 'undeclared input variable "nope"'),
    ("aws_s3_bucket.nope.id", "aws_s3_bucket.nope"),
    ("aws_nope.x.id", "undeclared resource"),
    ("data.aws_region.nope.name", "undeclared data source"),
    ("module.nope.x", 'undeclared module "nope"'),
    ("var.names[9]", "the collection has 4 elements"),
    ('var.rules["nope"]', 'key "nope"'),
    ("nope(1)", 'no function named "nope"'),
    ('"a" + 1', "a number is required"),
    ("1 / 0", "Division by zero"),
    ("null.x", "null value"),
    ('"x${null}"', "null"),
    ("each.key", '"each"'),
    ('upper("a", "b")', "upper"),
    ('file("nope.txt")', "nope.txt"),
    ('file("/etc/passwd")', "outside the repository"),
    ("[for x in 5 : x]", "non-iterable"),
    ("{ for x in [1, 1] : x => x }", "Duplicate object key"),
]


@pytest.mark.parametrize(("expression", "message"), WRONG)
def test_a_wrong_expression_is_unknown_and_told_where_it_is(tmp_path: Path, expression: str, message: str) -> None:
    found = module(tmp_path, {"main.tf": CONTEXT, "out.tf": f'output "x" {{\n  value = {expression}\n}}\n'})
    assert isinstance(outputs(found)["x"], Unknown)
    trouble = next(one for one in found.run.troubles.values() if one.range and one.range.path == "out.tf")
    assert message in trouble.summary
    assert trouble.code == "evaluation-error"
    assert trouble.range is not None
    assert trouble.range.start_line == 2


def test_a_cycle_of_locals_ends_in_a_diagnostic(tmp_path: Path) -> None:
    found = module(
        tmp_path, {"main.tf": 'locals {\n  a = local.b\n  b = local.a\n}\noutput "x" {\n  value = local.a\n}\n'}
    )
    assert isinstance(outputs(found)["x"], Unknown)
    assert [trouble.code for trouble in found.run.troubles.values()] == ["cycle"]
