"""Type conversion functions (https://developer.hashicorp.com/terraform/language/functions/tostring and the like).

`try`, `can`, `type`, `sensitive`, `nonsensitive` and `issensitive` are the evaluator's: they need more than contents.
"""

from __future__ import annotations

from tcop_iac.model.value import Content
from tcop_iac.sources.terraform.functions.signature import function, invalid
from tcop_iac.sources.terraform.types import ANY, BOOL, NUMBER, STRING, Collection, ConversionError, Type, convert, kind


@function("conversion")
def tostring(v: Content | None) -> Content:
    """A string, number or bool in, a string out."""
    return _converted(v, STRING)


@function("conversion")
def tonumber(v: Content | None) -> Content:
    """A number or the text of one in, a number out."""
    if isinstance(v, str):
        return _converted(v, NUMBER, f'cannot convert "{v}" to number; given string must be a decimal representation')
    return _converted(v, NUMBER)


@function("conversion")
def tobool(v: Content | None) -> Content:
    """A bool or its text in, a bool out."""
    if isinstance(v, str):
        return _converted(v, BOOL, f'cannot convert "{v}" to bool; only the strings "true" or "false" are allowed')
    return _converted(v, BOOL)


@function("conversion", unknown="shallow")
def tolist(v: Content | None) -> Content:
    """A list, tuple or set in, a list of members of one type out."""
    return _converted(v, Collection("list", ANY))


@function("conversion", unknown="shallow")
def toset(v: Content | None) -> Content:
    """A list, tuple or set in, a set of members of one type out."""
    return _converted(v, Collection("set", ANY))


@function("conversion", unknown="shallow")
def tomap(v: Content | None) -> Content:
    """A map or object in, a map of members of one type out."""
    return _converted(v, Collection("map", ANY))


@function("conversion", unknown="aware")
def ephemeralasnull(value: Content | None) -> Content:
    """Any content in, the same out: contents carry no ephemeral mark."""
    return value


def _converted(content: Content, type: Type, otherwise: str = "") -> Content:
    try:
        return convert(content, type)
    except ConversionError as error:
        raise invalid("v", otherwise or f"cannot convert {kind(content)} to {type}: {error}") from None
