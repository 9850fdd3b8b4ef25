"""The operators of the language over known contents and unknowns, and the conversions of their operands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from decimal import Decimal

from tcop_iac.model.value import Content, OneOf, Sensitive, Unknown, derived, first_unknown
from tcop_iac.sources.terraform.scope import EvaluationError
from tcop_iac.sources.terraform.syntax import Span
from tcop_iac.sources.terraform.types import ARITHMETIC, equal, number_text, to_number
from tcop_iac.sources.terraform.types import whole as whole_number


def text_of(content: Content) -> str:
    """A known primitive as Terraform converts it to a string. Raises EvaluationError for anything else."""
    if isinstance(content, str):
        return content
    if isinstance(content, bool):
        return "true" if content else "false"
    if isinstance(content, (int, Decimal)):
        return number_text(content)
    if content is None:
        raise EvaluationError("the expression result is null; a string is required")
    raise EvaluationError("cannot include the given value in a string template: string required")


def as_bool(content: Content, span: Span | None) -> bool:
    """A known content as a condition. Raises EvaluationError where Terraform would not convert it."""
    if isinstance(content, bool):
        return content
    if content in ("true", "false"):
        return bool(content == "true")
    what = "null" if content is None else "not a boolean"
    raise EvaluationError(f"Incorrect condition type: a condition must be true or false, and this is {what}", span)


def as_number(content: Content, span: Span | None) -> int | Decimal:
    """A known content as a number. Raises EvaluationError where Terraform would not convert it."""
    if isinstance(content, str):
        with suppress(ValueError):
            return to_number(content)
    if isinstance(content, bool) or not isinstance(content, (int, Decimal)):
        what = "null" if content is None else "not a number"
        raise EvaluationError(
            f"Invalid operand: unsuitable value for operand: a number is required, and this is {what}", span
        )
    return content


def negated(content: Content, keep: bool) -> Content:
    """The answer of `==` as it is, or turned round for `!=`; an unknown stays."""
    return content if keep or isinstance(content, Unknown) else not content


def equality(left: Content, right: Content) -> Content:
    """Whether two contents are equal: True, False, or an `Unknown`."""
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return False if _surely_differ(left, right) else derived([left, right])
    if first_unknown(left) is not None or first_unknown(right) is not None:
        return _deep_equality(left, right)
    return equal(left, right)


def _deep_equality(left: Content, right: Content) -> Content:
    """Collections with unknown members: surely different where shape or a known member differs, else unknown."""
    if isinstance(left, dict) and isinstance(right, dict) and left.keys() == right.keys():
        pairs = [(left[key], right[key]) for key in left]
    elif isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        pairs = list(zip(left, right, strict=True))
    else:
        return False
    for a, b in pairs:
        if isinstance(a, (OneOf, Sensitive)) or isinstance(b, (OneOf, Sensitive)):
            continue
        if equality(a, b) is False:
            return False
    return derived([left, right])


def _surely_differ(left: Content, right: Content) -> bool:
    """True where an unknown and a content cannot be equal: text with a known part is neither null nor empty, …"""
    unknown, other = (left, right) if isinstance(left, Unknown) else (right, left)
    assert isinstance(unknown, Unknown)
    if other is None or other == "":
        return bool(unknown.parts) or unknown.document is not None or is_computed_identity(unknown)
    return isinstance(other, str) and not other.startswith(unknown.prefix)


def is_computed_identity(unknown: Unknown) -> bool:
    """True for the `id` or `arn` of a managed resource: never null and never empty once it is created."""
    if not unknown.exact or not unknown.references:
        return False
    reference = unknown.references[0]
    return reference.path in (("id",), ("arn",)) and not _is_input(reference.address)


def _is_input(address: str) -> bool:
    own = address.rpartition("module.")[2].split(".")
    return own[0] in ("var", "local", "data") or "data" in own[:-2] or "var" in own[:-1]


def _exact(left: int | Decimal, right: int | Decimal, operation: str) -> int | Decimal:
    if isinstance(left, int) and isinstance(right, int) and operation != "divide":
        return {"add": left + right, "subtract": left - right, "multiply": left * right}[operation]
    return whole_number(getattr(ARITHMETIC, operation)(Decimal(left), Decimal(right)))


def _divided(left: int | Decimal, right: int | Decimal, span: Span) -> Content:
    if right == 0:
        raise EvaluationError("Division by zero", span)
    return _exact(left, right, "divide")


def _remainder(left: int | Decimal, right: int | Decimal, span: Span) -> Content:
    if right == 0:
        raise EvaluationError("Division by zero", span)
    return whole_number(ARITHMETIC.remainder(Decimal(left), Decimal(right)))


OPERATORS: Mapping[str, Callable[[int | Decimal, int | Decimal, Span], Content]] = {
    "+": lambda a, b, span: _exact(a, b, "add"),
    "-": lambda a, b, span: _exact(a, b, "subtract"),
    "*": lambda a, b, span: _exact(a, b, "multiply"),
    "/": _divided,
    "%": _remainder,
    "<": lambda a, b, span: a < b,
    "<=": lambda a, b, span: a <= b,
    ">": lambda a, b, span: a > b,
    ">=": lambda a, b, span: a >= b,
}
