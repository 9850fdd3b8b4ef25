"""Addresses are taken apart as Terraform prints them."""

from __future__ import annotations

import pytest

from tcop_iac.sources.terraform.expansion import Instance
from tcop_iac.sources.terraform_plan.addresses import Index, Key, Tokens, module_steps, outermost, tokens, without_keys


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aws_x.a", ("aws_x", "a")),
        ("aws_x.a[0].id", ("aws_x", "a", Index(0), "id")),
        ('module.m["a.b"].aws_x.a["[0]"]', ("module", "m", Index("a.b"), "aws_x", "a", Index("[0]"))),
        (r'a["say \"x\""]', ("a", Index('say "x"'))),
        (r'a["\x"]', ("a", Index(r"\x"))),
        ("", ()),
    ],
)
def test_tokens(text: str, expected: Tokens) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize("key", ["a", 'a"b', "a\\b", "a\nb", "${a}", "%{a}", "é", "a.b[0]"])
def test_a_key_comes_back_from_its_spelling(key: str) -> None:
    assert tokens("a" + Instance(key, {}).suffix) == ("a", Index(key))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", ()),
        ("module.a", (("a", None),)),
        ('module.a["x.module.y"].module.b[1]', (("a", "x.module.y"), ("b", 1))),
        ("module.a.aws_x.b[0]", (("a", None),)),
    ],
)
def test_module_steps(address: str, expected: tuple[tuple[str, Key], ...]) -> None:
    assert module_steps(address) == expected


def test_without_keys() -> None:
    assert without_keys('module.a["x"].data.aws_x.b[0]') == "module.a.data.aws_x.b"


def test_outermost() -> None:
    listed = ["a.b[0].id", "a.b[0]", "a.b", "c.d", "c.d.e"]
    assert [len(one) for one in outermost(listed)] == [4, 2, 3]
