from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcop_iac.model.value import Content, OneOf, Unknown
from tcop_iac.sources.terraform.functions import FunctionError
from tests.sources.terraform.functions.calling import BUCKET, PARTLY, TOPIC, call, same, set_

EITHER = OneOf((["a"], []), BUCKET)

CASES: list[tuple[str, tuple[Content, ...], Content]] = [
    ("length", ([],), 0),
    ("length", (["a", "b"],), 2),
    ("length", ({"a": "b"},), 1),
    ("length", (set_("a", "b"),), 2),
    ("length", ("hello",), 5),
    ("length", ("👾🕴️",), 2),
    ("length", ("e\u0301\r\n",), 2),
    ("length", ("🇬🇧🇫🇷",), 2),
    ("length", ("👨\u200d👩\u200d👧",), 1),
    ("length", ("👍🏽",), 1),
    ("length", ("각",), 1),
    ("length", ("नि",), 1),
    ("length", ("\r\u200d🇬",), 3),
    ("length", ("\t\u0301",), 2),
    ("length", ("",), 0),
    ("contains", (["a", "b", "c"], "a"), True),
    ("contains", (["a", "b", "c"], "d"), False),
    ("contains", (set_(1, 2), 2), True),
    ("contains", ([1, 2], "2"), False),
    ("contains", ([["a"], ["b"]], ["b"]), True),
    ("contains", ([{"a": 1}], {"a": 1}), True),
    ("contains", ([], "x"), False),
    ("index", (["a", "b", "c", "b"], "b"), 1),
    ("alltrue", (["true", True],), True),
    ("alltrue", ([True, False],), False),
    ("alltrue", ([True, None],), False),
    ("alltrue", ([],), True),
    ("anytrue", (["true"],), True),
    ("anytrue", ([False, None, True],), True),
    ("anytrue", ([False],), False),
    ("anytrue", ([],), False),
    ("coalesce", ("a", "b"), "a"),
    ("coalesce", ("", "b"), "b"),
    ("coalesce", (None, "", "c"), "c"),
    ("coalesce", (1, 2), 1),
    ("coalesce", (None, False), False),
    ("coalesce", (None, 0, 1), 0),
    ("coalesce", ("", 1), "1"),
    ("coalesce", (True, "x"), "true"),
    ("coalesce", (None, ["a"]), ["a"]),
    ("coalesce", (None, True, ["a"]), True),
    ("coalescelist", (["a", "b"], ["c"]), ["a", "b"]),
    ("coalescelist", ([], ["c", "d"]), ["c", "d"]),
    ("element", (["a", "b", "c"], 1), "b"),
    ("element", (["a", "b", "c"], 3), "a"),
    ("element", (["a", "b", "c"], -1), "c"),
    ("element", (["a", "b", "c"], "2"), "c"),
    ("lookup", ({"a": "ay", "b": "bee"}, "a", "what?"), "ay"),
    ("lookup", ({"a": "ay", "b": "bee"}, "c", "what?"), "what?"),
    ("lookup", ({"a": "ay"}, "a"), "ay"),
    ("lookup", ({}, "c", None), None),
    ("lookup", ({"1": "x"}, 1), "x"),
    ("one", ([],), None),
    ("one", (["hello"],), "hello"),
    ("one", (set_("a"),), "a"),
    ("slice", (["a", "b", "c", "d"], 1, 3), ["b", "c"]),
    ("slice", (["a"], 1, 1), []),
    ("matchkeys", (["i-1", "i-2", "i-3"], ["w", "e", "w"], ["w"]), ["i-1", "i-3"]),
    ("matchkeys", (["a"], ["b"], []), []),
    ("matchkeys", (["a", "b"], [1, 2], ["2"]), ["b"]),
    ("concat", (["a", ""], ["b", "c"]), ["a", "", "b", "c"]),
    ("concat", ([1], ["b"], []), [1, "b"]),
    ("compact", (["a", "", "b", None, "c"],), ["a", "b", "c"]),
    ("compact", ([1, True],), ["1", "true"]),
    ("distinct", (["a", "b", "a", "c", "d", "b"],), ["a", "b", "c", "d"]),
    ("distinct", ([1, "1"],), ["1"]),
    ("distinct", ([["a"], ["a"]],), [["a"]]),
    ("distinct", (set_("a", "b"),), ["a", "b"]),
    ("chunklist", (["a", "b", "c", "d", "e"], 2), [["a", "b"], ["c", "d"], ["e"]]),
    ("chunklist", (["a", "b"], 0), [["a", "b"]]),
    ("chunklist", ([], 3), []),
    ("reverse", ([1, 2, 3],), [3, 2, 1]),
    ("reverse", (set_("a", "b"),), ["b", "a"]),
    ("flatten", ([["a", "b"], [], ["c"]],), ["a", "b", "c"]),
    ("flatten", ([[["a", "b"], []], ["c"]],), ["a", "b", "c"]),
    ("flatten", ([set_("a", "b"), None, {"k": ["v"]}],), ["a", "b", None, {"k": ["v"]}]),
    ("flatten", (set_("a"),), ["a"]),
    ("sort", (["e", "d", "a", "x"],), ["a", "d", "e", "x"]),
    ("sort", (["B", "a", "é", "z", 10, 9],), ["10", "9", "B", "a", "z", "é"]),
    ("sort", ([],), []),
    ("sum", ([10, 13, 6, Decimal("4.5")],), Decimal("33.5")),
    ("sum", (["1", 2],), 3),
    ("sum", ([Decimal("0.1"), Decimal("0.2")],), Decimal("0.3")),
    ("range", (3,), [0, 1, 2]),
    ("range", (1, 4), [1, 2, 3]),
    ("range", (1, 8, 2), [1, 3, 5, 7]),
    ("range", (1, 4, Decimal("0.5")), [1, Decimal("1.5"), 2, Decimal("2.5"), 3, Decimal("3.5")]),
    ("range", (4, 1), [4, 3, 2]),
    ("range", (10, 5, -2), [10, 8, 6]),
    ("range", (-3,), [0, -1, -2]),
    ("range", (0,), []),
    ("keys", ({"a": 1, "c": 2, "b": 3},), ["a", "b", "c"]),
    ("keys", ({},), []),
    ("values", ({"a": 3, "c": 2, "b": 1},), [3, 1, 2]),
    ("merge", ({"a": "b", "c": "d"}, {"e": "f", "c": "z"}), {"a": "b", "c": "z", "e": "f"}),
    ("merge", ({"a": ["b"]}, {"a": [1, 2]}), {"a": [1, 2]}),
    ("merge", ({"a": "b"}, None), {"a": "b"}),
    ("merge", (), {}),
    ("zipmap", (["a", "b"], [1, 2]), {"a": 1, "b": 2}),
    ("zipmap", (["b", "a", "b"], [1, 2, 3]), {"a": 2, "b": 3}),
    ("zipmap", (["b", "b"], [2, "1"]), {"b": "1"}),
    ("transpose", ({"a": ["1", "2"], "b": ["2", "3"]},), {"1": ["a"], "2": ["a", "b"], "3": ["b"]}),
    ("setunion", (["a", "b"], ["b", "c"], ["d"]), set_("a", "b", "c", "d")),
    ("setunion", ([1], ["b"]), set_("1", "b")),
    ("setintersection", (["a", "b"], ["b", "c"], ["b", "d"]), set_("b")),
    ("setintersection", ([1, 2], ["2"]), set_("2")),
    ("setsubtract", (["a", "b", "c"], ["a", "c"]), set_("b")),
    ("setsubtract", (set_(1, 2), [1]), set_(2)),
    ("setproduct", (["x", "y"], ["a", "b"]), [["x", "a"], ["x", "b"], ["y", "a"], ["y", "b"]]),
    ("setproduct", (["x"], []), []),
    ("setproduct", (set_("x", "y"), set_("a")), set_(["x", "a"], ["y", "a"])),
    ("setproduct", (["staging", 1], ["a"]), [["staging", "a"], ["1", "a"]]),
]

ERRORS: list[tuple[str, tuple[Content, ...], str]] = [
    ("length", (5,), "argument must be a string, a collection type, or a structural type"),
    ("length", (None,), "must not be null"),
    ("contains", ("abc", "a"), "argument must be list, tuple, or set"),
    ("index", ([], "a"), "cannot search an empty list"),
    ("index", (["b"], "a"), "item not found"),
    ("index", (set_("a"), "a"), "argument must be a list or tuple"),
    ("alltrue", ([1],), "bool required, but have number"),
    ("coalesce", ([], True), "all elements must have the same type"),
    ("distinct", ([True, 1],), "all elements must have the same type"),
    ("setunion", ([True], [1]), "all elements must have the same type"),
    ("setproduct", ([True, 1], ["a"]), "all elements must have the same type"),
    ("coalesce", (), "no non-null, non-empty-string arguments"),
    ("coalesce", (None, ""), "no non-null, non-empty-string arguments"),
    ("coalescelist", (), "at least one argument is required"),
    ("coalescelist", ([], []), "no non-null arguments"),
    ("coalescelist", ("a",), "must be lists or tuples"),
    ("element", ([], 0), "cannot use element function with an empty list"),
    ("element", (set_("a"), 0), "cannot read elements from set"),
    ("element", (["a"], Decimal("0.5")), "must be a whole number"),
    ("lookup", ({"a": 1}, "b"), 'lookup failed to find key "b"'),
    ("lookup", (["a"], "b"), "requires a map as the first argument"),
    ("lookup", ({"a": 1}, "a", 2, 3), "takes two or three arguments, got 4"),
    ("one", (["a", "b"],), "either zero or one elements"),
    ("one", ({},), "either zero or one elements"),
    ("slice", (["a"], 0, 2), "end index must not be greater than the length of the list"),
    ("slice", (["a", "b"], 2, 1), "start index must not be greater than end index"),
    ("slice", (["a"], -1, 1), "start index must not be less than zero"),
    ("slice", (set_("a"), 0, 1), "cannot slice a set"),
    ("matchkeys", (["a"], ["b", "c"], ["b"]), "length of keys and values should be equal"),
    ("concat", (), "at least one argument is required"),
    ("concat", (["a"], "b"), "all arguments must be lists or tuples; got string"),
    ("concat", (["a"], None), "must not be null"),
    ("compact", ([["a"]],), "[0]: string required, but have list"),
    ("chunklist", (["a"], -1), "must be positive"),
    ("reverse", ("abc",), "can only reverse list or tuple values, not string"),
    ("flatten", ("a",), "can only flatten lists, sets and tuples"),
    ("sort", (["a", None],), "given list element 1 is null"),
    ("sum", ([],), "cannot sum an empty list"),
    ("sum", (["a"],), "argument must be list, set, or tuple of number values"),
    ("sum", ([None],), "argument must be list, set, or tuple of number values"),
    ("sum", (5,), "argument must be list, set, or tuple"),
    ("range", (), "one, two, or three arguments"),
    ("range", (1, 2, 0), "step must not be zero"),
    ("range", (1, 2, -1), "end must be less than start"),
    ("range", (2, 1, 1), "end must be greater than start"),
    ("range", (1025,), "more than 1024 values"),
    ("keys", (["a"],), "must have map or object type"),
    ("values", (["a"],), "requires a map"),
    ("merge", ({"a": 1}, ["b"]), "arguments must be maps or objects"),
    ("zipmap", (["a"], [1, 2]), "number of keys (1) does not match number of values (2)"),
    ("zipmap", (["a"], set_("b")), "must be a list or tuple"),
    ("zipmap", ([None], [1]), "null value at index 0"),
    ("transpose", ({"a": [None]},), 'cannot use null string for ["a"][0]'),
    ("transpose", ({"a": None},), 'cannot use null list for ["a"]'),
    ("setproduct", (["a"],), "at least two arguments"),
    ("setproduct", (["a"], {"b": 1}), "a set or a list is required"),
    ("setsubtract", ("a", ["b"]), "set of any single type required, but have string"),
    ("list", ("a",), "use tolist"),
    ("map", ("a", "b"), "use tomap"),
]

WITH_UNKNOWNS: list[tuple[str, tuple[Content, ...], Content]] = [
    ("length", ([BUCKET, "a"],), 2),
    ("length", (set_(BUCKET),), 1),
    ("contains", ([BUCKET, "a"], "a"), True),
    ("contains", (["a", None], None), Unknown("whether a collection contains null is not told before it is deployed")),
    ("contains", ([BUCKET], BUCKET), True),
    ("contains", ([], BUCKET), False),
    ("index", (["a", BUCKET], "a"), 0),
    ("alltrue", ([BUCKET, False],), False),
    ("anytrue", ([BUCKET, True],), True),
    ("coalesce", ("a", BUCKET), "a"),
    ("coalesce", (None, PARTLY, "x"), PARTLY),
    ("coalescelist", ([BUCKET], ["a"]), [BUCKET]),
    ("element", (["a", BUCKET], 1), BUCKET),
    ("lookup", ({"a": BUCKET, "b": 1}, "b"), 1),
    ("lookup", ({"a": BUCKET}, "a"), BUCKET),
    ("lookup", ({}, "a", BUCKET), BUCKET),
    ("one", ([BUCKET],), BUCKET),
    ("slice", (["a", BUCKET], 1, 2), [BUCKET]),
    ("concat", ([BUCKET], ["a"]), [BUCKET, "a"]),
    ("compact", ([PARTLY, ""],), [PARTLY]),
    ("distinct", ([BUCKET, "a", BUCKET, TOPIC],), [BUCKET, "a", TOPIC]),
    ("chunklist", ([BUCKET, "a"], 1), [[BUCKET], ["a"]]),
    ("reverse", (["a", BUCKET],), [BUCKET, "a"]),
    ("flatten", ([[BUCKET], "a"],), [BUCKET, "a"]),
    ("keys", ({"b": BUCKET, "a": 1},), ["a", "b"]),
    ("values", ({"b": BUCKET, "a": 1},), [1, BUCKET]),
    ("merge", ({"a": BUCKET}, {"b": 1}), {"a": BUCKET, "b": 1}),
    ("zipmap", (["a"], [BUCKET]), {"a": BUCKET}),
    ("setunion", (["b", BUCKET], ["a"]), set_("a", "b", BUCKET)),
    ("setproduct", ([BUCKET], ["a"]), [[BUCKET, "a"]]),
]

UNDECIDED: list[tuple[str, tuple[Content, ...]]] = [
    ("length", (BUCKET,)),
    ("length", (set_("a", BUCKET),)),
    ("contains", (["a", BUCKET], "b")),
    ("contains", (["a"], BUCKET)),
    ("contains", (BUCKET, "a")),
    ("index", ([BUCKET, "a"], "a")),
    ("alltrue", ([True, BUCKET],)),
    ("anytrue", ([False, BUCKET],)),
    ("coalesce", (BUCKET, "a")),
    ("lookup", ({"a": 1}, BUCKET)),
    ("lookup", (BUCKET, "a", "b")),
    ("compact", (["a", BUCKET],)),
    ("zipmap", ([BUCKET], ["a"])),
    ("concat", (["a"], BUCKET)),
    ("merge", ({"a": 1}, BUCKET)),
    ("sort", (["b", BUCKET],)),
    ("sum", ([1, BUCKET],)),
]


@pytest.mark.parametrize(("name", "arguments", "expected"), CASES + WITH_UNKNOWNS)
def test_gives(name: str, arguments: tuple[Content, ...], expected: Content) -> None:
    actual = call(name, *arguments)
    assert same(actual, expected), actual


@pytest.mark.parametrize(("name", "arguments", "message"), ERRORS)
def test_refuses(name: str, arguments: tuple[Content, ...], message: str) -> None:
    with pytest.raises(FunctionError) as caught:
        call(name, *arguments)
    assert message in str(caught.value)


@pytest.mark.parametrize(("name", "arguments"), UNDECIDED)
def test_is_unknown_and_keeps_the_reference(name: str, arguments: tuple[Content, ...]) -> None:
    result = call(name, *arguments)
    assert isinstance(result, Unknown)
    assert result.references == BUCKET.references


def test_flatten_of_a_member_that_may_be_one_of_several_lists() -> None:
    result = call("flatten", [EITHER, ["b"]])
    assert result == OneOf((["a", "b"], ["b"]), BUCKET)


def test_flatten_gives_up_where_too_many_members_may_be_several_lists() -> None:
    assert isinstance(call("flatten", [EITHER] * 5), Unknown)


def test_setproduct_refuses_to_fill_the_memory() -> None:
    with pytest.raises(FunctionError, match="more than tcop-iac works out"):
        call("setproduct", *[list(range(100))] * 4)


def test_maps_come_in_the_order_of_their_keys() -> None:
    assert list(call("merge", {"b": 1}, {"a": 2})) == ["a", "b"]
    assert list(call("zipmap", ["b", "a"], [1, 2])) == ["a", "b"]


@given(st.lists(st.text()), st.lists(st.text()))
def test_sets_follow_the_laws_of_sets(left: list[str], right: list[str]) -> None:
    union, both = call("setunion", left, right), call("setintersection", left, right)
    only_left = call("setsubtract", left, right)
    assert union == sorted({*left, *right})
    assert both == sorted({*left} & {*right})
    assert call("setunion", only_left, both) == sorted({*left})


@given(st.lists(st.integers()), st.integers(1, 9))
def test_chunks_put_together_are_the_list(members: list[int], size: int) -> None:
    chunks = call("chunklist", members, size)
    assert call("flatten", chunks) == members
    assert all(len(chunk) == size for chunk in chunks[:-1])


@given(st.dictionaries(st.text(), st.integers()))
def test_zipmap_of_keys_and_values_is_the_map(content: dict[str, int]) -> None:
    assert call("zipmap", call("keys", content), call("values", content)) == content
