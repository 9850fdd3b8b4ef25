from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcop_iac.model.value import Content
from tcop_iac.sources.terraform.functions import FunctionError
from tests.sources.terraform.functions.calling import BUCKET, call, same

CASES: list[tuple[str, tuple[Content, ...], Content]] = [
    ("abs", (23,), 23),
    ("abs", (0,), 0),
    ("abs", (Decimal("-12.4"),), Decimal("12.4")),
    ("abs", ("-7",), 7),
    ("ceil", (5,), 5),
    ("ceil", (Decimal("5.1"),), 6),
    ("ceil", (Decimal("-5.1"),), -5),
    ("floor", (5,), 5),
    ("floor", (Decimal("4.9"),), 4),
    ("floor", (Decimal("-4.9"),), -5),
    ("max", (12, 54, 3), 54),
    ("max", (Decimal("0.5"), "0.25"), Decimal("0.5")),
    ("min", (12, 54, 3), 3),
    ("min", ("-1", Decimal("0.1")), -1),
    ("signum", (-13,), -1),
    ("signum", (0,), 0),
    ("signum", (344,), 1),
    ("pow", (3, 2), 9),
    ("pow", (4, 0), 1),
    ("pow", (2, Decimal("0.5")), Decimal("1.4142135623730951")),
    ("pow", (2, 53), 9007199254740992),
    ("pow", (10, -2), Decimal("0.01")),
    ("log", (16, 2), 4),
    ("log", (50, 10), Decimal("1.6989700043360185")),
    ("log", (1, 10), 0),
    ("parseint", ("100", 10), 100),
    ("parseint", ("FF", 16), 255),
    ("parseint", ("-10", 2), -2),
    ("parseint", ("+7", 8), 7),
    ("parseint", ("1011111011101111", 2), 48879),
    ("parseint", ("aA", 62), 656),
    ("parseint", ("aA", 36), 370),
    ("parseint", ("A", 37), 36),
]

ERRORS: list[tuple[str, tuple[Content, ...], str]] = [
    ("abs", ("x",), 'invalid value for "num" parameter: a number is required'),
    ("abs", (True,), 'invalid value for "num" parameter: number required, but have bool'),
    ("abs", (None,), 'invalid value for "num" parameter: argument must not be null'),
    ("abs", (), 'abs expects 1 argument; missing value for "num"'),
    ("abs", (1, 2), "abs expects only 1 argument, not 2"),
    ("max", (), "must pass at least one number"),
    ("min", (), "must pass at least one number"),
    ("signum", (Decimal("0.5"),), "must be a whole number"),
    ("log", (0, 2), "not a finite number"),
    ("log", (2, 1), "not a finite number"),
    ("parseint", ("FF", 10), 'cannot parse "FF" as a base 10 integer'),
    ("parseint", ("", 10), "cannot parse"),
    ("parseint", ("1", 63), "between 2 and 62"),
    ("parseint", (12, 10), "first argument must be a string"),
    ("parseint", ("1_000", 10), "cannot parse"),
]


@pytest.mark.parametrize(("name", "arguments", "expected"), CASES)
def test_gives(name: str, arguments: tuple[Content, ...], expected: Content) -> None:
    actual = call(name, *arguments)
    assert same(actual, expected), actual


@pytest.mark.parametrize(("name", "arguments", "message"), ERRORS)
def test_refuses(name: str, arguments: tuple[Content, ...], message: str) -> None:
    with pytest.raises(FunctionError) as caught:
        call(name, *arguments)
    assert message in str(caught.value)


def test_an_unknown_argument_makes_the_result_unknown() -> None:
    result = call("max", 1, BUCKET)
    assert result.references == BUCKET.references
    assert not result.exact


@given(st.integers(), st.integers(2, 36))
def test_parseint_reads_back_what_is_written_in_its_base(number: int, base: int) -> None:
    digits, rest = "", abs(number)
    while rest or not digits:
        rest, digit = divmod(rest, base)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    assert call("parseint", ("-" if number < 0 else "") + digits, base) == number


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_floor_and_ceil_enclose_a_number(number: Decimal) -> None:
    low, high = call("floor", number), call("ceil", number)
    assert low <= number <= high
    assert high - low == (0 if number == number.to_integral_value() else 1)
