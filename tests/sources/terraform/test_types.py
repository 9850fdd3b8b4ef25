from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcop_iac.model.value import Content, OneOf, Reference, Sensitive, SetContent, Unknown
from tcop_iac.sources.terraform.reader import parse_expression
from tcop_iac.sources.terraform.syntax import Expression, Literal, Tuple
from tcop_iac.sources.terraform.types import (
    ANY,
    BOOL,
    NUMBER,
    STRING,
    Attribute,
    Collection,
    ConversionError,
    InvalidTypeError,
    ObjectType,
    TupleType,
    Type,
    alike,
    convert,
    distinct,
    equal,
    from_float,
    kind,
    number_text,
    parse_type,
    set_of,
    to_number,
)

BUCKET = Unknown("known after apply", (Reference("aws_s3_bucket.b", ("arn",)),), exact=True)
TOPIC = Unknown("known after apply", (Reference("aws_sns_topic.t", ("arn",)),), exact=True)
COMPUTED = Unknown("known after apply", (Reference("aws_s3_bucket.b", ("arn",)),))

STRINGS = Collection("list", STRING)


def parsed(text: str) -> Type:
    """The type that `text` denotes; defaults are literals, or an empty list or object."""
    return parse_type(parse_expression(text)[1], evaluate)


def evaluate(expression: Expression) -> Content:
    if isinstance(expression, Literal):
        return expression.value
    return [] if isinstance(expression, Tuple) else {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("string", STRING),
        ("number", NUMBER),
        ("bool", BOOL),
        ("any", ANY),
        ("list(string)", STRINGS),
        ("set(map(any))", Collection("set", Collection("map", ANY))),
        ("tuple([string, bool])", TupleType((STRING, BOOL))),
        (
            "object({a = string, b = optional(list(string))})",
            ObjectType({"a": Attribute(STRING), "b": Attribute(STRINGS, optional=True)}),
        ),
        ("object({})", ObjectType()),
    ],
)
def test_parse_type(text: str, expected: Type) -> None:
    assert parsed(text) == expected
    assert str(expected) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("list", Collection("list", ANY)),
        ("map", Collection("map", ANY)),
        ('"list"', Collection("list", ANY)),
        ('"map"', Collection("map", ANY)),
        ('"string"', STRING),
    ],
)
def test_parse_type_reads_what_terraform_0_11_wrote(text: str, expected: Type) -> None:
    assert parsed(text) == expected


@pytest.mark.parametrize(
    ("text", "default"),
    [
        ("optional(number, 5)", 5),
        ('optional(number, "5")', 5),
        ("optional(string, true)", "true"),
        ("optional(list(string), [])", []),
        ('optional(object({b = optional(string, "x")}), {})', {"b": "x"}),
        ("optional(string, null)", None),
    ],
)
def test_parse_type_converts_defaults(text: str, default: Content) -> None:
    found = parsed(f"object({{a = {text}}})")
    assert isinstance(found, ObjectType)
    assert found.attributes["a"].default == default


@pytest.mark.parametrize(
    ("text", "message", "at"),
    [
        ("text", 'the keyword "text" is not a valid type specification', "text"),
        ("set", "the set type constructor requires one argument", "set"),
        ('"number"', "either a primitive type keyword", '"number"'),
        ("5", "either a primitive type keyword", "5"),
        ("string(a)", 'type keyword "string" does not expect arguments', "string(a)"),
        ("list(array(string))", '"array" is not a valid type constructor', "array(string)"),
        ("list()", "the list type constructor requires one argument", "list()"),
        ("list(list)", "the list type constructor requires one argument", "list"),
        ("optional(string)", "only as a modifier for object type attributes", "optional(string)"),
        ("tuple(string)", "requires a list of element types", "string"),
        ("object(string)", "requires a map of attribute names", "string"),
        ('object({"a" = string})', "keys must be attribute names", '"a"'),
        ("object({a = string, a = bool})", "keys must be unique", "a"),
        ("object({a = optional()})", "an attribute type and at most one default value", "optional()"),
        ('object({a = optional(number, "x")})', "not compatible with the attribute's type", '"x"'),
    ],
)
def test_parse_type_refuses(text: str, message: str, at: str) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        parsed(text)
    assert message in caught.value.message
    assert text[slice(*caught.value.span)] == at


INNER = ObjectType({"b": Attribute(STRING, optional=True, default="x")})
RULES = ObjectType(
    {
        "port": Attribute(NUMBER),
        "cidrs": Attribute(STRINGS, optional=True, default=["10.0.0.0/8"]),
        "note": Attribute(STRING, optional=True),
        "inner": Attribute(INNER, optional=True, default={}),
        "other": Attribute(INNER, optional=True),
    }
)

CONVERTED: list[tuple[Content, Type, Content]] = [
    (1, STRING, "1"),
    (Decimal("1.50"), STRING, "1.5"),
    (True, STRING, "true"),
    ("a", STRING, "a"),
    ("12", NUMBER, 12),
    ("0.5", NUMBER, Decimal("0.5")),
    ("true", BOOL, True),
    ("0", BOOL, False),
    (None, STRING, None),
    ([1, "a"], ANY, [1, "a"]),
    (["a", 1], STRINGS, ["a", "1"]),
    (SetContent(["a"]), STRINGS, ["a"]),
    ((1, 2), Collection("list", NUMBER), [1, 2]),
    (["b", "a", "b"], Collection("set", STRING), SetContent(["a", "b"])),
    ([1, "a"], Collection("list", ANY), ["1", "a"]),
    ({"b": 1, "a": "x"}, Collection("map", STRING), {"a": "x", "b": "1"}),
    ({"b": 1, "a": "x"}, Collection("map", ANY), {"a": "x", "b": "1"}),
    ([1, "2"], TupleType((STRING, NUMBER)), ["1", 2]),
    ({"b": 1, "z": 2}, INNER, {"b": "1"}),
    ({"b": None}, INNER, {"b": "x"}),
    (
        {"port": "443"},
        RULES,
        {"cidrs": ["10.0.0.0/8"], "inner": {"b": "x"}, "note": None, "other": None, "port": 443},
    ),
    (
        [{"port": 1, "cidrs": [], "inner": {"b": "y"}, "other": {}}],
        Collection("list", RULES),
        [{"cidrs": [], "inner": {"b": "y"}, "note": None, "other": {"b": "x"}, "port": 1}],
    ),
    ({"port": None}, ObjectType({"port": Attribute(NUMBER)}), {"port": None}),
    (BUCKET, NUMBER, BUCKET),
    ([BUCKET, 1], STRINGS, [BUCKET, "1"]),
    ({"a": BUCKET}, ObjectType({"a": Attribute(NUMBER)}), {"a": BUCKET}),
    (OneOf((1, 2), BUCKET), STRING, OneOf(("1", "2"), BUCKET)),
    (OneOf((1, "1"), BUCKET), STRING, "1"),
    (Sensitive(1), STRING, Sensitive("1")),
    ([Sensitive(1)], STRINGS, [Sensitive("1")]),
]


@pytest.mark.parametrize(("content", "type_", "expected"), CONVERTED)
def test_convert(content: Content, type_: Type, expected: Content) -> None:
    converted = convert(content, type_)
    assert converted == expected
    assert type(converted) is type(expected)
    assert repr(converted) == repr(expected)


@pytest.mark.parametrize(
    ("content", "type_", "path", "message"),
    [
        ("x", NUMBER, "", "a number is required"),
        (True, NUMBER, "", "number required, but have bool"),
        (1, BOOL, "", "bool required, but have number"),
        ("True", BOOL, "", 'a bool is required; to convert from string, use lowercase "true"'),
        ("yes", BOOL, "", "a bool is required"),
        (["a"], STRING, "", "string required, but have list"),
        ("a", STRINGS, "", "list of string required, but have string"),
        ({}, STRINGS, "", "list of string required, but have object"),
        (["a"], Collection("map", ANY), "", "map of any single type required, but have list"),
        (1, INNER, "", "object required, but have number"),
        ({}, ObjectType({"a": Attribute(STRING)}), "", 'attribute "a" is required'),
        (
            {},
            ObjectType({"c": Attribute(STRING), "a": Attribute(STRING), "b": Attribute(STRING)}),
            "",
            'attributes "a", "b" and "c" are required',
        ),
        (
            {"rules": [{"port": "x"}]},
            ObjectType({"rules": Attribute(Collection("list", RULES))}),
            ".rules[0].port",
            "a number is required",
        ),
        ({"a": {"b": []}}, Collection("map", INNER), '["a"].b', "string required, but have list"),
        ([1, "x"], TupleType((NUMBER, NUMBER)), "[1]", "a number is required"),
        ([1], TupleType((NUMBER, NUMBER)), "", "tuple of 2 elements required, but have 1"),
        (SetContent(["a"]), TupleType((STRING,)), "", "tuple required, but have set"),
        (OneOf(("1", "x"), BUCKET), NUMBER, "", "a number is required"),
    ],
)
def test_convert_names_the_faulty_member(content: Content, type_: Type, path: str, message: str) -> None:
    with pytest.raises(ConversionError) as caught:
        convert(content, type_)
    assert (caught.value.path, caught.value.message) == (path, message)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1", 1),
        ("-0.50", Decimal("-0.5")),
        ("1e3", 1000),
        (".5", Decimal("0.5")),
        ("5.", 5),
        ("+1", 1),
        ("1E-2", Decimal("0.01")),
    ],
)
def test_to_number(text: str, expected: Content) -> None:
    number = to_number(text)
    assert number == expected
    assert type(number) is type(expected)


@pytest.mark.parametrize(
    "text", ["", " 1", "1 ", "1_0", "0x1", "Infinity", "NaN", "1e", "١", "1e999999999", "-1e-999999999"]
)
def test_to_number_refuses(text: str) -> None:
    with pytest.raises(ValueError, match="a number is required"):
        to_number(text)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "1"),
        (Decimal("0.250"), "0.25"),
        (Decimal("1e-7"), "0.0000001"),
        (10**20, "1" + "0" * 20),
        (Decimal("-3.0"), "-3"),
    ],
)
def test_number_text(number: int | Decimal, text: str) -> None:
    assert number_text(number) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30))
def test_numbers_read_back_what_was_written(number: Decimal) -> None:
    assert to_number(number_text(to_number(str(number)))) == number


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e300, max_value=1e300))
def test_from_float_gives_a_number_that_reads_back(number: float) -> None:
    assert float(from_float(number)) == number


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (1, 1, True),
        (1, Decimal(1), True),
        (1, True, False),
        (0, False, False),
        (1, "1", False),
        (True, "true", False),
        (None, None, True),
        (None, "", False),
        ([1, "a"], [1, "a"], True),
        ([1], [True], False),
        ([1], [1, 2], False),
        ([1], SetContent([1]), False),
        ({"a": [1]}, {"a": [1]}, True),
        ({"a": 1}, {"b": 1}, False),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, True),
        (Sensitive("a"), "a", True),
        (BUCKET, BUCKET, True),
        (BUCKET, TOPIC, False),
        (COMPUTED, COMPUTED, False),
        (BUCKET, "a", False),
        ([BUCKET], [BUCKET], True),
        (OneOf(("a", "b"), BUCKET), "a", False),
    ],
)
def test_equal(left: Content, right: Content, expected: bool) -> None:
    assert equal(left, right) is expected
    assert equal(right, left) is expected


def test_set_of_sorts_drops_repeats_and_puts_what_is_not_known_last() -> None:
    assert set_of(["b", BUCKET, "a", None, "b", COMPUTED, BUCKET, COMPUTED]) == [
        "a",
        "b",
        None,
        BUCKET,
        COMPUTED,
        COMPUTED,
    ]
    assert set_of([10, 9, Decimal("9.5"), 10]) == [9, Decimal("9.5"), 10]
    assert set_of([True, False, True]) == [False, True]
    assert set_of([["b"], ["a"], ["b"]]) == [["a"], ["b"]]
    assert set_of([{"a": 1, "b": "x"}, {"a": 1, "b": "x"}, {"a": 0, "b": None}]) == [
        {"a": 0, "b": None},
        {"a": 1, "b": "x"},
    ]


def test_distinct_keeps_the_order_of_first_coming() -> None:
    assert distinct(["b", "a", "b", BUCKET, BUCKET, COMPUTED, COMPUTED]) == ["b", "a", BUCKET, COMPUTED, COMPUTED]


def test_alike_makes_strings_of_mixed_primitives_only() -> None:
    assert alike([1, "a", True, None, BUCKET]) == ["1", "a", "true", None, BUCKET]
    assert alike([1, OneOf(("a", 2), BUCKET)]) == ["1", OneOf(("a", "2"), BUCKET)]
    assert alike([1, Decimal("0.5")]) == [1, Decimal("0.5")]
    assert alike([["a"], SetContent(["a"])]) == [["a"], SetContent(["a"])]


@pytest.mark.parametrize("members", [[1, True], [1, ["a"]], [["a"], {"a": 1}], ["a", None, {}]])
def test_alike_refuses_what_has_no_type_in_common(members: list[Content]) -> None:
    with pytest.raises(ConversionError, match="all elements must have the same type"):
        alike(members)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (True, "bool"),
        (1, "number"),
        ("", "string"),
        ([], "list"),
        ((), "list"),
        (SetContent(), "set"),
        ({}, "object"),
        (None, "null"),
        (BUCKET, "unknown"),
    ],
)
def test_kind(content: Content, expected: str) -> None:
    assert kind(content) == expected


@given(st.lists(st.text() | st.integers() | st.none()))
def test_converting_to_a_set_twice_changes_nothing(members: list[Content]) -> None:
    once = convert(members, Collection("set", ANY))
    assert convert(once, Collection("set", ANY)) == once
