"""Terraform's types: reading type constraints, converting contents to them, comparing contents, number arithmetic.

Semantics are those of `cty`, Terraform's own type system: see the language's pages on
type constraints (https://developer.hashicorp.com/terraform/language/expressions/type-constraints) and
conversions (https://developer.hashicorp.com/terraform/language/expressions/types#type-conversion).
A content carries no type of its own, so a list may be a tuple and a dict may be a map or an object.
"""

from __future__ import annotations

import decimal
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from decimal import Decimal

from tcop_iac.model.record import record
from tcop_iac.model.value import Content, OneOf, Sensitive, SetContent, Unknown, one_of
from tcop_iac.sources.terraform.syntax import Call, Expression, Literal, Name, Object, Span, Tuple

Number = int | Decimal
"""Terraform's one number type. `bool` is an `int` to Python, never to Terraform: ask `is_number`."""

MOST_DIGITS = 155
"""Significant decimal digits of a number: as many as Terraform's 512 binary ones hold."""

LARGEST_EXPONENT = 4000
"""Numbers of more decimal places than this are refused: nobody means them, and writing them out takes memory."""

ARITHMETIC = decimal.Context(prec=MOST_DIGITS, rounding=decimal.ROUND_HALF_EVEN)
"""The context of all arithmetic on `Decimal`."""

NUMBER_TEXT = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)


class ConversionError(ValueError):
    """A content does not fit a type. `path` names the faulty member (`.rules[0].port`, "" for the whole)."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}" if path else message)
        self.path = path
        self.message = message


class InvalidTypeError(ValueError):
    """A type constraint that is none; `span` is the part at fault."""

    def __init__(self, span: Span, message: str) -> None:
        super().__init__(message)
        self.span = span
        self.message = message


@record(frozen=True, slots=True)
class Primitive:
    """`string`, `number`, `bool`, or `any`."""

    name: str

    def __str__(self) -> str:
        return self.name


@record(frozen=True, slots=True)
class Collection:
    """`list(element)`, `set(element)` or `map(element)`; `kind` is the constructor's name."""

    kind: str
    element: Type

    def __str__(self) -> str:
        return f"{self.kind}({self.element})"


@record(frozen=True, slots=True)
class Attribute:
    """One attribute of an object type. A `default` of None is no default at all, as in Terraform."""

    type: Type
    optional: bool = False
    default: Content = None

    def __str__(self) -> str:
        return f"optional({self.type})" if self.optional else str(self.type)


@record(frozen=True, slots=True)
class ObjectType:
    """`object({ name = type })`."""

    attributes: Mapping[str, Attribute] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"object({{{', '.join(f'{name} = {each}' for name, each in self.attributes.items())}}})"


@record(frozen=True, slots=True)
class TupleType:
    """`tuple([type, type])`."""

    elements: tuple[Type, ...] = ()

    def __str__(self) -> str:
        return f"tuple([{', '.join(map(str, self.elements))}])"


Type = Primitive | Collection | ObjectType | TupleType

STRING = Primitive("string")
NUMBER = Primitive("number")
BOOL = Primitive("bool")
ANY = Primitive("any")

KEYWORDS: Mapping[str, Type] = {each.name: each for each in (STRING, NUMBER, BOOL, ANY)}
COLLECTIONS = ("list", "set", "map")
LEGACY: Mapping[str, Type] = {"string": STRING, "list": Collection("list", ANY), "map": Collection("map", ANY)}
"""What a whole constraint may say in the manner of Terraform 0.11: quoted, or a bare `list` or `map`."""


# Numbers


def is_number(content: Content) -> bool:
    """True for an int or a Decimal, and not for a bool."""
    return isinstance(content, (int, Decimal)) and not isinstance(content, bool)


def whole(number: Number) -> Number:
    """The number itself, as an `int` where it has no fraction."""
    if isinstance(number, Decimal) and number.is_finite() and number == number.to_integral_value():
        return int(number)
    return number


def to_number(text: str) -> Number:
    """The number that `text` denotes in decimal notation; ValueError where it denotes none."""
    if not NUMBER_TEXT.fullmatch(text):
        raise ValueError("a number is required")
    number = Decimal(text)
    if abs(number.adjusted()) > LARGEST_EXPONENT:
        raise ValueError("a number is required; this one is out of range")
    return whole(ARITHMETIC.plus(number))


def from_float(number: float) -> Number:
    """A finite binary number: exactly where it is whole, else the shortest decimal one that reads back as it."""
    return int(number) if number.is_integer() else Decimal(repr(number))


def number_text(number: Number) -> str:
    """The number in plain decimal notation, with neither exponent nor trailing zeros: `1`, `-0.25`."""
    if isinstance(number, int):
        return str(number)
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


# Reading a constraint


def parse_type(expression: Expression, evaluate: Callable[[Expression], Content]) -> Type:
    """The type that a constraint denotes; `evaluate` gives the content of a default in `optional(type, default)`.

    Raises `InvalidTypeError`.
    """
    if isinstance(expression, Literal) and isinstance(expression.value, str):
        legacy = LEGACY.get(expression.value)
    else:
        legacy = LEGACY.get(expression.name) if isinstance(expression, Name) else None
    return legacy or _parse(expression, evaluate)


def _parse(expression: Expression, evaluate: Callable[[Expression], Content]) -> Type:
    if isinstance(expression, Name):
        return _keyword(expression)
    if not isinstance(expression, Call):
        raise InvalidTypeError(
            expression.span,
            "a type specification is either a primitive type keyword (bool, number, string) "
            "or a complex type constructor call, like list(string)",
        )
    if expression.name in KEYWORDS:
        raise InvalidTypeError(expression.span, f'type keyword "{expression.name}" does not expect arguments')
    if expression.name == "optional":
        raise InvalidTypeError(expression.span, '"optional" is valid only as a modifier for object type attributes')
    if expression.name not in (*COLLECTIONS, "object", "tuple"):
        raise InvalidTypeError(expression.span, f'"{expression.name}" is not a valid type constructor')
    if len(expression.arguments) != 1:
        raise InvalidTypeError(expression.span, f"the {expression.name} type constructor requires one argument")
    argument = expression.arguments[0]
    if expression.name == "object":
        return _parse_object(argument, evaluate)
    if expression.name == "tuple":
        return _parse_tuple(argument, evaluate)
    return Collection(expression.name, _parse(argument, evaluate))


def _keyword(name: Name) -> Type:
    if name.name in KEYWORDS:
        return KEYWORDS[name.name]
    if name.name in (*COLLECTIONS, "object", "tuple"):
        raise InvalidTypeError(name.span, f"the {name.name} type constructor requires one argument")
    raise InvalidTypeError(name.span, f'the keyword "{name.name}" is not a valid type specification')


def _parse_tuple(argument: Expression, evaluate: Callable[[Expression], Content]) -> TupleType:
    if not isinstance(argument, Tuple):
        raise InvalidTypeError(argument.span, "the tuple type constructor requires a list of element types")
    return TupleType(tuple(_parse(item, evaluate) for item in argument.items))


def _parse_object(argument: Expression, evaluate: Callable[[Expression], Content]) -> ObjectType:
    if not isinstance(argument, Object):
        raise InvalidTypeError(argument.span, "the object type constructor requires a map of attribute names to types")
    attributes: dict[str, Attribute] = {}
    for key, value in argument.items:
        if not isinstance(key, Name):
            raise InvalidTypeError(key.span, "object type keys must be attribute names")
        if key.name in attributes:
            raise InvalidTypeError(key.span, "object type keys must be unique")
        attributes[key.name] = _parse_attribute(value, evaluate)
    return ObjectType(attributes)


def _parse_attribute(expression: Expression, evaluate: Callable[[Expression], Content]) -> Attribute:
    if not (isinstance(expression, Call) and expression.name == "optional"):
        return Attribute(_parse(expression, evaluate))
    if not 1 <= len(expression.arguments) <= 2:
        raise InvalidTypeError(expression.span, "optional expects an attribute type and at most one default value")
    inner = _parse(expression.arguments[0], evaluate)
    if len(expression.arguments) == 1:
        return Attribute(inner, optional=True)
    written = expression.arguments[1]
    try:
        return Attribute(inner, optional=True, default=convert(evaluate(written), inner))
    except ConversionError as error:
        message = f"this default value is not compatible with the attribute's type constraint: {error}"
        raise InvalidTypeError(written.span, message) from error


# Converting


def convert(content: Content, type: Type) -> Content:
    """`content` as a content of `type`, with the defaults of optional attributes filled in.

    Null stays null; an unknown, alone or as a member, stays unknown. Maps and objects come in the order of their
    keys. Raises `ConversionError`.
    """
    return _convert(content, type, "")


def _convert(content: Content, type: Type, path: str) -> Content:
    if content is None or isinstance(content, Unknown) or type == ANY:
        return content
    if isinstance(content, OneOf):
        return one_of([_convert(arm, type, path) for arm in content.values], content.test)
    if isinstance(content, Sensitive):
        return Sensitive(_convert(content.content, type, path))
    if isinstance(type, Primitive):
        return PRIMITIVE_CONVERSIONS[type.name](content, path)
    if isinstance(type, Collection):
        return _convert_map(content, type, path) if type.kind == "map" else _convert_sequence(content, type, path)
    if isinstance(type, ObjectType):
        return _convert_object(content, type, path)
    return _convert_tuple(content, type, path)


def _to_string(content: Content, path: str) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, bool):
        return "true" if content else "false"
    if isinstance(content, (int, Decimal)):
        return number_text(content)
    raise ConversionError(path, f"string required, but have {kind(content)}")


def _to_number(content: Content, path: str) -> Number:
    if isinstance(content, (int, Decimal)) and not isinstance(content, bool):
        return content
    if isinstance(content, str):
        try:
            return to_number(content)
        except ValueError as error:
            raise ConversionError(path, str(error)) from None
    raise ConversionError(path, f"number required, but have {kind(content)}")


def _to_bool(content: Content, path: str) -> bool:
    if isinstance(content, bool):
        return content
    if not isinstance(content, str):
        raise ConversionError(path, f"bool required, but have {kind(content)}")
    if content in ("true", "1"):
        return True
    if content in ("false", "0"):
        return False
    if content.lower() in ("true", "false"):
        raise ConversionError(path, f'a bool is required; to convert from string, use lowercase "{content.lower()}"')
    raise ConversionError(path, "a bool is required")


PRIMITIVE_CONVERSIONS: Mapping[str, Callable[[Content, str], Content]] = {
    "string": _to_string,
    "number": _to_number,
    "bool": _to_bool,
}


def _convert_sequence(content: Content, type: Collection, path: str) -> Content:
    if not isinstance(content, (list, tuple)):
        raise ConversionError(path, f"{_phrase(type)} required, but have {kind(content)}")
    members = [_convert(member, type.element, f"{path}[{index}]") for index, member in enumerate(content)]
    if type.element == ANY:
        members = alike(members)
    return set_of(members) if type.kind == "set" else members


def _convert_map(content: Content, type: Collection, path: str) -> Content:
    if not isinstance(content, dict):
        raise ConversionError(path, f"{_phrase(type)} required, but have {kind(content)}")
    keys = sorted(content)
    members = [_convert(content[key], type.element, f'{path}["{key}"]') for key in keys]
    return dict(zip(keys, alike(members) if type.element == ANY else members, strict=True))


def _convert_object(content: Content, type: ObjectType, path: str) -> Content:
    if not isinstance(content, dict):
        raise ConversionError(path, f"object required, but have {kind(content)}")
    missing = [name for name, each in type.attributes.items() if name not in content and not each.optional]
    if missing:
        raise ConversionError(path, _required(missing))
    return {
        name: _convert(_or_default(content.get(name), each), each.type, f"{path}.{name}")
        for name, each in sorted(type.attributes.items())
    }


def _or_default(content: Content, attribute: Attribute) -> Content:
    return attribute.default if content is None else content


def _required(names: list[str]) -> str:
    if len(names) == 1:
        return f'attribute "{names[0]}" is required'
    *most, last = (f'"{name}"' for name in sorted(names))
    return f"attributes {', '.join(most)} and {last} are required"


def _convert_tuple(content: Content, type: TupleType, path: str) -> Content:
    if not isinstance(content, (list, tuple)) or isinstance(content, SetContent):
        raise ConversionError(path, f"tuple required, but have {kind(content)}")
    if len(content) != len(type.elements):
        raise ConversionError(path, f"tuple of {len(type.elements)} elements required, but have {len(content)}")
    pairs = zip(content, type.elements, strict=True)
    return [_convert(member, element, f"{path}[{index}]") for index, (member, element) in enumerate(pairs)]


def _phrase(type: Type) -> str:
    """What Terraform calls a collection type: `list of string`, `map of any single type`."""
    if isinstance(type, Collection):
        return f"{type.kind} of {_phrase(type.element)}"
    if isinstance(type, Primitive):
        return "any single type" if type == ANY else type.name
    return "object" if isinstance(type, ObjectType) else "tuple"


def kind(content: Content) -> str:
    """What Terraform calls the type of `content`, without its element type: `string`, `list`, `object`, …"""
    if isinstance(content, bool):
        return "bool"
    if isinstance(content, str):
        return "string"
    if isinstance(content, (int, Decimal)):
        return "number"
    if isinstance(content, SetContent):
        return "set"
    if isinstance(content, (list, tuple)):
        return "list"
    if isinstance(content, dict):
        return "object"
    return "null" if content is None else "unknown"


def alike(members: Iterable[Content]) -> list[Content]:
    """`members` as Terraform puts them into one collection: strings all, where there are strings among primitives.

    Raises `ConversionError` where no type fits all. Inside members that are collections nothing is changed.
    """
    found = list(members)
    kinds = {kind(arm) for arm in _each_arm(found)} - {"null", "unknown"}
    if len(kinds) < 2:
        return found
    if "string" in kinds and kinds <= PRIMITIVE_CONVERSIONS.keys():
        return [_convert(member, STRING, "") for member in found]
    if kinds <= {"list", "set"}:
        return found
    raise ConversionError("", "all elements must have the same type")


def _each_arm(members: list[Content]) -> Iterator[Content]:
    for member in members:
        yield from member.values if isinstance(member, OneOf) else (member,)


# Comparing


def equal(left: Content, right: Content) -> bool:
    """True where both have the same type and value, deeply: `true`, `1` and `"1"` are three different contents.

    Unknowns are equal only where they are sure to be the same once deployed; sensitive marks do not count.
    """
    left, right = _unmarked(left), _unmarked(right)
    if isinstance(left, Unknown) and isinstance(right, Unknown):
        return left.identity is not None and left.identity == right.identity
    if kind(left) != kind(right):
        return False
    if isinstance(left, dict):
        return left.keys() == right.keys() and all(equal(member, right[key]) for key, member in left.items())
    if isinstance(left, (list, tuple)):
        return len(left) == len(right) and all(map(equal, left, right))
    if isinstance(left, (Unknown, OneOf)) or isinstance(right, (Unknown, OneOf)):
        return False
    return bool(left == right)


def _unmarked(content: Content) -> Content:
    return content.content if isinstance(content, Sensitive) else content


# Sets


def set_of(members: Iterable[Content]) -> SetContent:
    """The set of `members`: without duplicates, in Terraform's order. Mixed primitives become strings.

    Unknown members are kept, and come last.
    """
    ordered = sorted(alike(members), key=_set_order)
    result = SetContent()
    for member in ordered:
        if not _ends_with_equal(result, member):
            result.append(member)
    return result


def distinct(members: Iterable[Content]) -> list[Content]:
    """`members` in their order, each once; an unknown is never taken for another, unless surely the same."""
    seen: dict[tuple[int, Content], list[Content]] = {}
    result: list[Content] = []
    for member in members:
        bucket = seen.setdefault(_set_order(member), [])
        if not any(equal(member, other) for other in bucket):
            bucket.append(member)
            result.append(member)
    return result


def _ends_with_equal(ordered: list[Content], member: Content) -> bool:
    key = _set_order(member)
    for other in reversed(ordered):
        if _set_order(other) != key:
            return False
        if equal(other, member):
            return True
    return False


def _set_order(content: Content) -> tuple[int, Content]:
    """The key that sorts set members: unknowns last, before them nulls, before them values of one type."""
    content = _unmarked(content)
    if isinstance(content, bool):
        return 0, content
    if isinstance(content, (int, Decimal)):
        return 1, content
    if isinstance(content, str):
        return 2, content
    if content is None:
        return 4, ""
    return (5, "") if isinstance(content, (Unknown, OneOf)) else (3, _set_text(content))


def _set_text(content: Content) -> str:
    """How `cty` writes a collection to order it in a set of collections."""
    content = _unmarked(content)
    if content is None:
        return "~"
    if isinstance(content, bool):
        return "T" if content else "F"
    if isinstance(content, str):
        escaped = content.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
        return f'"{escaped}"'
    if isinstance(content, (int, Decimal)):
        return format(content, ".10g") if isinstance(content, Decimal) else str(content)
    if isinstance(content, dict):
        return f"<{''.join(f'{_set_text(content[key])};' for key in sorted(content))}>"
    if isinstance(content, (list, tuple)):
        return f"[{''.join(f'{_set_text(member)};' for member in content)}]"
    return "?"
