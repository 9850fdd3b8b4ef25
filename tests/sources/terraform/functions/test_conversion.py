from __future__ import annotations

from decimal import Decimal

import pytest

from tcop_iac.model.value import Content, Unknown
from tcop_iac.sources.terraform.functions import FunctionError
from tests.sources.terraform.functions.calling import BUCKET, TOPIC, call, same, set_

CASES: list[tuple[str, tuple[Content, ...], Content]] = [
    ("tostring", ("hello",), "hello"),
    ("tostring", (1,), "1"),
    ("tostring", (Decimal("1.50"),), "1.5"),
    ("tostring", (10**30,), "1" + "0" * 30),
    ("tostring", (True,), "true"),
    ("tonumber", ("1",), 1),
    ("tonumber", ("-1.5e3",), -1500),
    ("tonumber", (".5",), Decimal("0.5")),
    ("tonumber", ("5.",), 5),
    ("tonumber", (7,), 7),
    ("tobool", ("true",), True),
    ("tobool", ("false",), False),
    ("tobool", ("1",), True),
    ("tobool", ("0",), False),
    ("tobool", (True,), True),
    ("tolist", (["a", "b", 3],), ["a", "b", "3"]),
    ("tolist", (set_("a", "b"),), ["a", "b"]),
    ("tolist", ([1, True, "x"],), ["1", "true", "x"]),
    ("tolist", ([None, "a"],), [None, "a"]),
    ("toset", (["c", "b", "b"],), set_("b", "c")),
    ("toset", ([10, 9, 10],), set_(9, 10)),
    ("toset", (["a", "b", 3],), set_("3", "a", "b")),
    ("toset", ([True, False],), set_(False, True)),
    ("tomap", ({"a": 1, "b": 2},), {"a": 1, "b": 2}),
    ("tomap", ({"a": "foo", "b": True},), {"a": "foo", "b": "true"}),
]

ERRORS: list[tuple[str, tuple[Content, ...], str]] = [
    ("tostring", ([],), "cannot convert list to string"),
    ("tonumber", ("no",), 'cannot convert "no" to number'),
    ("tonumber", ("",), 'cannot convert "" to number'),
    ("tonumber", ("0x10",), "cannot convert"),
    ("tonumber", (" 1",), "cannot convert"),
    ("tonumber", ("1_000",), "cannot convert"),
    ("tonumber", (True,), "cannot convert bool to number"),
    ("tobool", ("yes",), 'cannot convert "yes" to bool; only the strings "true" or "false" are allowed'),
    ("tobool", ("True",), "cannot convert"),
    ("tobool", (1,), "cannot convert number to bool"),
    ("tolist", ({},), "cannot convert object to list"),
    ("tolist", ("a",), "cannot convert string to list"),
    ("toset", ("a",), "cannot convert string to set"),
    ("tomap", (["a"],), "cannot convert list to map"),
]

WITH_UNKNOWNS: list[tuple[str, tuple[Content, ...], Content]] = [
    ("tolist", ([BUCKET, 1],), [BUCKET, 1]),
    ("toset", ([BUCKET, "b", TOPIC, "a", BUCKET],), set_("a", "b", BUCKET, TOPIC)),
    ("tomap", ({"a": BUCKET},), {"a": BUCKET}),
    ("ephemeralasnull", (BUCKET,), BUCKET),
]


@pytest.mark.parametrize(("name", "arguments", "expected"), CASES + WITH_UNKNOWNS)
def test_gives(name: str, arguments: tuple[Content, ...], expected: Content) -> None:
    actual = call(name, *arguments)
    assert same(actual, expected), actual


@pytest.mark.parametrize("name", ["tostring", "tonumber", "tobool", "tolist", "toset", "tomap", "ephemeralasnull"])
def test_null_stays_null(name: str) -> None:
    assert call(name, None) is None


@pytest.mark.parametrize(("name", "arguments", "message"), ERRORS)
def test_refuses(name: str, arguments: tuple[Content, ...], message: str) -> None:
    with pytest.raises(FunctionError) as caught:
        call(name, *arguments)
    assert message in str(caught.value)


def test_an_unknown_stays_what_it_refers_to() -> None:
    result = call("tostring", BUCKET)
    assert isinstance(result, Unknown)
    assert result.references == BUCKET.references
