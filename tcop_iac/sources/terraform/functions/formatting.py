"""The verbs of `format` (https://developer.hashicorp.com/terraform/language/functions/format#specification-syntax)."""

from __future__ import annotations

import decimal
import re
from collections.abc import Sequence
from decimal import Decimal

from tcop_iac.model.record import record
from tcop_iac.model.value import Content, Unknown, derived, first_unknown, joined
from tcop_iac.sources.terraform.functions.graphemes import graphemes
from tcop_iac.sources.terraform.functions.json_text import json_text
from tcop_iac.sources.terraform.functions.signature import FunctionError, invalid
from tcop_iac.sources.terraform.types import (
    BOOL,
    NUMBER,
    STRING,
    ConversionError,
    Number,
    Type,
    convert,
    is_number,
    whole,
)

VERB = re.compile(r"%([0#\-+ ]*)([1-9]\d*)?(?:\.(\d*))?(?:\[([1-9]\d*)\])?([A-Za-z])", re.ASCII)
BASES = {"b": "b", "d": "d", "o": "o", "x": "x", "X": "X"}
MANTISSA_BITS = 512
"""How many bits of a number Terraform holds."""

EXPONENT_FROM = 6
"""The exponent from which Go writes all digits of a number in scientific notation."""

WIDEST = 10_000
"""Columns and places; more only serve to use up memory."""


@record(frozen=True, slots=True)
class Verb:
    """One verb of a template. `width` and `precision` are -1 where none is given; `argument` counts from 1."""

    raw: str
    offset: int
    flags: str
    width: int
    precision: int
    argument: int
    mode: str


def formatted(template: str, arguments: Sequence[Content]) -> Content:
    """`template` with its verbs replaced by `arguments`; an unknown that keeps the known parts where one is unknown."""
    pieces: list[str | Unknown] = []
    position, following, highest = 0, 1, 0
    while (start := template.find("%", position)) >= 0:
        pieces.append(template[position:start])
        if template.startswith("%%", start):
            pieces.append("%")
            position = start + 2
            continue
        verb = _verb(template, start, following)
        if verb.argument > len(arguments):
            raise FunctionError(
                f'not enough arguments for "{verb.raw}" at {start}: '
                f"need index {verb.argument} but have {len(arguments)} total"
            )
        pieces.append(_piece(verb, arguments[verb.argument - 1]))
        position, following, highest = start + len(verb.raw), verb.argument + 1, max(highest, verb.argument)
    if highest < len(arguments):
        used = f"only {highest} used by format string" if highest else "no verbs in format string"
        raise invalid("args", f"too many arguments; {used}")
    return joined([*pieces, template[position:]])


def _verb(template: str, start: int, following: int) -> Verb:
    found = VERB.match(template, start)
    if not found:
        raise FunctionError(f"unrecognized format sequence at offset {start}")
    flags, width, precision, argument, mode = found.groups()
    verb = Verb(
        found[0],
        start,
        flags,
        int(width) if width else -1,
        int(precision or 0) if precision is not None else -1,
        int(argument) if argument else following,
        mode,
    )
    if max(verb.width, verb.precision) > WIDEST:
        raise FunctionError(f'"{verb.raw}" at {start} asks for more than {WIDEST} columns')
    return verb


def _piece(verb: Verb, argument: Content) -> str | Unknown:
    unknown = first_unknown(argument)
    if unknown is None:
        return _known(verb, argument)
    plain = verb.width < 0 and verb.precision < 0 and not verb.flags
    if isinstance(argument, Unknown) and plain and verb.mode in "svd":
        return argument
    return derived([argument])


def _known(verb: Verb, argument: Content) -> str:
    if verb.mode == "v":
        return _padded(verb, _as_is(verb, argument))
    if argument is None:
        raise _unsupported(verb, "null value cannot be formatted")
    if verb.mode == "t":
        return "true" if _converted(verb, argument, BOOL) else "false"
    if verb.mode in ("s", "q"):
        return _text(verb, _converted(verb, argument, STRING))
    if verb.mode in BASES:
        return _integer(verb, _converted(verb, argument, NUMBER))
    if verb.mode in "eEfgG":
        return _decimal(verb, _converted(verb, argument, NUMBER))
    raise FunctionError(f'unsupported format verb "{verb.mode}" in "{verb.raw}" at offset {verb.offset}')


def _unsupported(verb: Verb, reason: str) -> FunctionError:
    return FunctionError(f'unsupported value for "{verb.raw}" at {verb.offset}: {reason}')


def _converted(verb: Verb, argument: Content, type: Type) -> Content:
    try:
        return convert(argument, type)
    except ConversionError as error:
        raise _unsupported(verb, str(error)) from None


def _as_is(verb: Verb, argument: Content) -> str:
    if "#" not in verb.flags and isinstance(argument, str):
        return argument
    if "#" not in verb.flags and is_number(argument):
        return general(argument, -1)
    return json_text(argument)


def _text(verb: Verb, text: str) -> str:
    if verb.precision > 0:
        text = "".join(graphemes(text)[: verb.precision])
    return _padded(verb, json_text(text) if verb.mode == "q" else text)


def _padded(verb: Verb, text: str) -> str:
    padding = ("0" if "0" in verb.flags else " ") * (verb.width - len(graphemes(text)))
    return text + padding if "-" in verb.flags else padding + text


def _integer(verb: Verb, number: Number) -> str:
    value = whole(number)
    if not isinstance(value, int):
        raise _unsupported(verb, "an integer is required")
    digits = format(abs(value), BASES[verb.mode])
    if verb.precision >= 0:
        digits = "" if value == 0 and verb.precision == 0 else digits.rjust(verb.precision, "0")
    prefix = {"x": "0x", "X": "0X", "o": "0", "b": "0b"}.get(verb.mode, "") if "#" in verb.flags else ""
    zeros = "0" in verb.flags and "-" not in verb.flags and verb.precision < 0
    return _signed(verb, value < 0, prefix, digits, zeros)


def _decimal(verb: Verb, number: Number) -> str:
    written = Decimal(number).copy_abs()
    value = _as_held(written)
    if verb.mode in "gG":
        digits = general(value if verb.precision >= 0 else written, verb.precision)
    else:
        places = 6 if verb.precision < 0 else verb.precision
        digits = format(value, f".{places}f") if verb.mode == "f" else _scientific(value, places)
    digits = digits.upper() if verb.mode.isupper() else digits
    return _signed(verb, number < 0, "", digits, zeros="0" in verb.flags)


def _as_held(number: Decimal) -> Decimal:
    """The number as the binary fraction that Terraform holds, which decides how it rounds a half."""
    numerator, denominator = number.as_integer_ratio()
    shift = MANTISSA_BITS - numerator.bit_length() + denominator.bit_length()
    shift = max(shift - ((numerator << max(shift, 0)) // denominator >= 1 << MANTISSA_BITS), 0)
    mantissa, rest = divmod(numerator << shift, denominator)
    mantissa += 2 * rest > denominator or (2 * rest == denominator and mantissa % 2)
    return decimal.Context(prec=shift + MANTISSA_BITS).divide(Decimal(mantissa), Decimal(1 << shift))


def _signed(verb: Verb, negative: bool, prefix: str, digits: str, zeros: bool) -> str:
    sign = "-" if negative else "+" if "+" in verb.flags else " " if " " in verb.flags else ""
    if zeros:
        digits = digits.rjust(verb.width - len(sign) - len(prefix), "0")
    text = sign + prefix + digits
    return text.ljust(verb.width) if "-" in verb.flags else text.rjust(verb.width)


def general(number: Number, precision: int) -> str:
    """The number as Go's `%g` writes it: with an exponent where that is below -4 or at least the precision.

    A precision of -1 gives all digits: `1234567` becomes `1.234567e+06`.
    """
    value = Decimal(number)
    if precision >= 0:
        value = decimal.Context(prec=max(precision, 1), rounding=decimal.ROUND_HALF_EVEN).plus(value)
    value = value.normalize(decimal.Context(prec=decimal.MAX_PREC))
    if not value:
        return "0"
    exponent, digits = value.adjusted(), len(value.as_tuple().digits)
    limit = max(precision, 1) if precision >= 0 else EXPONENT_FROM
    if precision > digits > exponent:
        limit = digits
    return _scientific(value, digits - 1) if exponent < -4 or exponent >= limit else format(value, "f")


def _scientific(value: Decimal, places: int) -> str:
    mantissa, _, exponent = format(value, f".{places}e").partition("e")
    return f"{mantissa}e{exponent[0]}{exponent[1:].rjust(2, '0')}"
