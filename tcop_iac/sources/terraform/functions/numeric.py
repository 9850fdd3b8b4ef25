"""Numeric functions (https://developer.hashicorp.com/terraform/language/functions/abs and those beside it).

`log` and `pow` work on binary floats of 64 bits, as Terraform's do; everything else is exact.
"""

from __future__ import annotations

import decimal
import math
import re

from tcop_iac.model.value import Content
from tcop_iac.sources.terraform.functions.signature import FunctionError, function, invalid
from tcop_iac.sources.terraform.types import ARITHMETIC, Number, from_float

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
DIGITS_UP_TO_62 = DIGITS + DIGITS[10:].upper()


@function("numeric")
def abs_(num: Number) -> Number:
    """A number in, its distance from zero out."""
    return num if num >= 0 else -num if isinstance(num, int) else ARITHMETIC.minus(num)


@function("numeric")
def ceil(num: Number) -> Number:
    """A number in, the closest whole number that is not smaller out."""
    return num if isinstance(num, int) else int(num.to_integral_value(decimal.ROUND_CEILING))


@function("numeric")
def floor(num: Number) -> Number:
    """A number in, the closest whole number that is not larger out."""
    return num if isinstance(num, int) else int(num.to_integral_value(decimal.ROUND_FLOOR))


@function("numeric")
def max_(*numbers: Number) -> Number:
    """Numbers in, the largest out."""
    if not numbers:
        raise FunctionError("must pass at least one number")
    return max(numbers)


@function("numeric")
def min_(*numbers: Number) -> Number:
    """Numbers in, the smallest out."""
    if not numbers:
        raise FunctionError("must pass at least one number")
    return min(numbers)


@function("numeric")
def signum(num: int) -> int:
    """A whole number in, its sign as -1, 0 or 1 out."""
    return (num > 0) - (num < 0)


@function("numeric")
def pow_(num: Number, power: Number) -> Number:
    """A number and an exponent in, the power out."""
    try:
        return _finite(math.pow(num, power), "pow")
    except (ValueError, OverflowError):
        raise FunctionError("the result of pow is not a finite number") from None


@function("numeric")
def log(num: Number, base: Number) -> Number:
    """A number and a base in, the logarithm out."""
    try:
        return _finite(math.log(num) / math.log(base), "log")
    except (ValueError, OverflowError, ZeroDivisionError):
        raise FunctionError("the result of log is not a finite number") from None


def _finite(result: float, name: str) -> Number:
    if not math.isfinite(result):
        raise FunctionError(f"the result of {name} is not a finite number")
    return from_float(result)


@function("numeric")
def parseint(number: Content, base: int) -> int:
    """The text of a whole number and its base (2 to 62) in, the number out."""
    if not isinstance(number, str):
        raise invalid("number", "first argument must be a string")
    if not 2 <= base <= 62:
        raise invalid("base", "base must be a whole number between 2 and 62 inclusive")
    # up to base 36 letters of either case count the same; beyond it capitals come after small letters
    text = number if base > 36 else number.lower()
    digits = DIGITS_UP_TO_62[:base]
    if not re.fullmatch(f"[+-]?[{digits}]+", text):
        raise invalid("number", f'cannot parse "{number}" as a base {base} integer')
    value = 0
    for digit in text.lstrip("+-"):
        value = value * base + digits.index(digit)
    return -value if text.startswith("-") else value
