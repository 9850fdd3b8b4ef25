"""Collection functions (https://developer.hashicorp.com/terraform/language/functions/concat and those beside it).

An unknown member of a collection is carried along where its value does not matter. A map is kept in the order of
its keys, as Terraform has it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from tcop_iac.model.value import Content, OneOf, SetContent, Unknown, derived, first_unknown, one_of
from tcop_iac.sources.terraform.functions.graphemes import graphemes
from tcop_iac.sources.terraform.functions.signature import (
    Bools,
    FunctionError,
    Members,
    StringLists,
    Strings,
    function,
    invalid,
)
from tcop_iac.sources.terraform.types import (
    ARITHMETIC,
    NUMBER,
    ConversionError,
    Number,
    alike,
    convert,
    equal,
    is_number,
    kind,
    set_of,
    whole,
)
from tcop_iac.sources.terraform.types import distinct as distinct_members

MOST_VALUES = 1024
"""How many values `range` makes, as in Terraform."""

MOST_TUPLES = 100_000
"""How many tuples `setproduct` makes; Terraform would run out of memory later."""

MOST_FORKS = 4
"""How many members that may be one of several lists `flatten` follows; the ways double with each."""


# Asking


@function("collection", unknown="shallow")
def length(value: Content) -> Content:
    """A collection or string in, the count of its members or characters out."""
    if isinstance(value, str):
        return len(graphemes(value))
    if not isinstance(value, (list, tuple, dict)):
        raise invalid("value", "argument must be a string, a collection type, or a structural type")
    if isinstance(value, SetContent) and len(value) > 1 and any(map(_is_unknown, value)):
        return derived([value])
    return len(value)


@function("collection", unknown="aware")
def contains(list_: Content, value: Content | None) -> Content:
    """A list or set and a content in, whether it is a member out; unknown where only an unknown member may be it."""
    if isinstance(list_, Unknown):
        return derived([list_, value])
    members = _members(list_, "list", "argument must be list, tuple, or set")
    if value is None:
        return Unknown("whether a collection contains null is not told before it is deployed")
    if any(equal(member, value) for member in members):
        return True
    may_be = members if _is_unknown(value) else [each for each in members if _is_unknown(each)]
    return derived([*may_be, value]) if may_be else False


@function("collection", unknown="aware")
def index(list_: Content, value: Content) -> Content:
    """A list and a member in, the place of the first such member out."""
    if isinstance(list_, Unknown):
        return derived([list_, value])
    members = _ordered(list_, "list", "argument must be a list or tuple")
    if not members:
        raise FunctionError("cannot search an empty list")
    for place, member in enumerate(members):
        if equal(member, value):
            return place
        if _is_unknown(member) or _is_unknown(value):
            return derived([member, value])
    raise FunctionError("item not found")


@function("collection", unknown="aware")
def alltrue(list_: Bools | Unknown) -> Content:
    """A list of bools in, whether all are true out; null counts as false."""
    if isinstance(list_, Unknown):
        return list_
    if any(member is False or member is None for member in list_):
        return False
    return derived(list_) if _is_unknown(list_) else True


@function("collection", unknown="aware")
def anytrue(list_: Bools | Unknown) -> Content:
    """A list of bools in, whether any is true out."""
    if isinstance(list_, Unknown):
        return list_
    if any(member is True for member in list_):
        return True
    return derived(list_) if _is_unknown(list_) else False


# Picking


@function("collection", unknown="aware")
def coalesce(*vals: Content | None) -> Content:
    """Contents in, the first out that is neither null nor an empty string."""
    for val in _of_one_type(vals):
        if _may_be_missing(val):
            return derived(list(vals))
        if val is not None and val != "":
            return val
    raise FunctionError("no non-null, non-empty-string arguments")


def _of_one_type(vals: tuple[Content, ...]) -> list[Content]:
    """`vals` in one type, where there is one; the null of a literal fits any."""
    try:
        return alike(vals)
    except ConversionError:
        if None in vals:
            return list(vals)
        raise


def _may_be_missing(content: Content) -> bool:
    """True for an unknown that has no known part, so that it may turn out null or empty."""
    return isinstance(content, Unknown) and not any(isinstance(part, str) for part in content.parts)


@function("collection", unknown="shallow")
def coalescelist(*vals: Content | None) -> Content:
    """Lists in, the first that has members out."""
    if not vals:
        raise FunctionError("at least one argument is required")
    for val in vals:
        if val is not None and _ordered(val, "vals", "coalescelist arguments must be lists or tuples"):
            return val
    raise FunctionError("no non-null arguments")


@function("collection", unknown="shallow")
def element(list_: Content, index: int) -> Content:
    """A list and an index in, the member there out, counting round and round."""
    members = _ordered(list_, "list", f"cannot read elements from {kind(list_)}")
    if not members:
        raise FunctionError("cannot use element function with an empty list")
    return members[index % len(members)]


@function("collection", unknown="aware")
def lookup(inputMap: Content, key: str, *default: Content | None) -> Content:  # noqa: N803
    """A map, a key and maybe a default in, the member or the default out."""
    if len(default) > 1:
        raise FunctionError(f"lookup() takes two or three arguments, got {2 + len(default)}")
    if isinstance(inputMap, Unknown):
        return derived([inputMap, *default])
    if not isinstance(inputMap, dict):
        raise invalid("inputMap", "lookup() requires a map as the first argument")
    if key in inputMap:
        return inputMap[key]
    if default:
        return default[0]
    raise FunctionError(f'lookup failed to find key "{key}"')


@function("collection", unknown="shallow")
def one(list_: Content) -> Content:
    """A list or set of at most one member in, that member or null out."""
    message = "must be a list, set, or tuple value with either zero or one elements"
    members = _members(list_, "list", message)
    if len(members) > 1:
        raise invalid("list", message)
    return members[0] if members else None


@function("collection", unknown="shallow")
def slice_(list_: Content, start_index: int, end_index: int) -> Content:
    """A list, the index to begin with and the one to stop before in, the members between out."""
    if isinstance(list_, SetContent):
        raise invalid("list", "cannot slice a set, because its elements do not have indices; convert it to a list")
    members = _ordered(list_, "list", "must be a list or tuple value")
    for name, place in (("start", start_index), ("end", end_index)):
        if place < 0:
            raise invalid(f"{name}_index", f"{name} index must not be less than zero")
        if place > len(members):
            raise invalid(f"{name}_index", f"{name} index must not be greater than the length of the list")
    if start_index > end_index:
        raise invalid("start_index", "start index must not be greater than end index")
    return members[start_index:end_index]


@function("collection")
def matchkeys(values: Members, keys: Members, searchset: Members) -> Content:
    """Values, as many keys, and keys to look for in, the values whose key is looked for out."""
    if len(values) != len(keys):
        raise FunctionError("length of keys and values should be equal")
    together = alike([*keys, *searchset])
    keys, searchset = together[: len(keys)], together[len(keys) :]
    return [value for value, key in zip(values, keys, strict=True) if any(equal(key, each) for each in searchset)]


# Lists


@function("collection", unknown="shallow")
def concat(*seqs: Content) -> Content:
    """Lists in, one list of all their members out."""
    if not seqs:
        raise FunctionError("at least one argument is required")
    message = "all arguments must be lists or tuples; got {}"
    return [member for seq in seqs for member in _members(seq, "seqs", message.format(kind(seq)))]


@function("collection", unknown="shallow")
def compact(list_: Strings) -> Content:
    """A list of strings in, those that are neither null nor empty out; unknown where a member may be either."""
    if any(_may_be_missing(member) or isinstance(member, OneOf) for member in list_):
        return derived(list_)
    return [member for member in list_ if member is not None and member != ""]


@function("collection", unknown="shallow")
def distinct(list_: Members) -> Content:
    """A list in, its members without repeats out, in the order of their first coming."""
    return distinct_members(list_)


@function("collection", unknown="shallow")
def chunklist(list_: Members, size: int) -> Content:
    """A list and a size in, lists of that many members out; a size of 0 makes one chunk of all."""
    if size < 0:
        raise FunctionError("the size argument must be positive")
    if not list_:
        return []
    return [list_[start : start + size] for start in range(0, len(list_), size)] if size else [list_]


@function("collection", unknown="shallow")
def reverse(list_: Content) -> Content:
    """A list in, the same backwards out."""
    return _members(list_, "list", f"can only reverse list or tuple values, not {kind(list_)}")[::-1]


@function("collection", unknown="shallow")
def flatten(list_: Content) -> Content:
    """A list of lists in, however deep, one list of all their members out."""
    members = list(_flat(_members(list_, "list", "can only flatten lists, sets and tuples")))
    forks = [member for member in members if _may_be_list(member)]
    if len(forks) > MOST_FORKS:
        return derived(forks)
    return _flattened(members)


def _flat(members: list[Content]) -> Iterator[Content]:
    for member in members:
        if isinstance(member, (list, tuple)):
            yield from _flat(list(member))
        else:
            yield member


def _may_be_list(content: Content) -> bool:
    return isinstance(content, OneOf) and any(isinstance(arm, (list, tuple)) for arm in content.values)


def _flattened(members: list[Content]) -> Content:
    """`members` as they are, or where one may be one of several lists, one of the lists that come of it."""
    for place, member in enumerate(members):
        if _may_be_list(member):
            ways = [list(_flat([*members[:place], arm, *members[place + 1 :]])) for arm in member.values]
            return one_of([_flattened(way) for way in ways], member.test)
    return members


@function("collection")
def sort(list_: Strings) -> Content:
    """A list of strings in, the same in the order of their characters out."""
    if None in list_:
        raise FunctionError(f"given list element {list_.index(None)} is null; a null string cannot be sorted")
    return sorted(list_)


@function("collection")
def sum_(list_: Content) -> Content:
    """A list of numbers in, their sum out."""
    members = _members(list_, "list", f"argument must be list, set, or tuple. Received {kind(list_)}")
    if not members:
        raise invalid("list", "cannot sum an empty list")
    total: Number = 0
    for member in members:
        total = _add(total, _addend(member))
    return total


def _addend(content: Content) -> Number:
    message = "argument must be list, set, or tuple of number values"
    try:
        number = convert(content, NUMBER)
    except ConversionError:
        raise invalid("list", message) from None
    if not is_number(number):
        raise invalid("list", message)
    return number  # type: ignore[no-any-return]  # content is a number, as was asked


def _add(left: Number, right: Number) -> Number:
    return left + right if isinstance(left, int) and isinstance(right, int) else whole(ARITHMETIC.add(left, right))


@function("collection")
def range_(*params: Number) -> Content:
    """A limit, or a start and a limit, or those and a step in, the numbers from start up to the limit out."""
    start, end, step = _range(params)
    if step == 0:
        raise FunctionError("step must not be zero")
    if step < 0 and end > start:
        raise FunctionError("end must be less than start when step is negative")
    if step > 0 and end < start:
        raise FunctionError("end must be greater than start when step is positive")
    values: list[Number] = []
    number = start
    while number > end if step < 0 else number < end:
        if len(values) == MOST_VALUES:
            raise FunctionError("more than 1024 values were generated; use a smaller difference or a larger step")
        values.append(number)
        number = _add(number, step)
    return values


def _range(params: tuple[Number, ...]) -> tuple[Number, Number, Number]:
    if len(params) == 3:
        return params[0], params[1], params[2]
    if not 1 <= len(params) <= 2:
        raise FunctionError("must have one, two, or three arguments")
    start, end = params if len(params) == 2 else (0, params[0])
    return start, end, -1 if end < start else 1


# Maps


@function("collection", unknown="shallow")
def keys(inputMap: Content) -> Content:  # noqa: N803
    """A map in, its keys in order out."""
    if not isinstance(inputMap, dict):
        raise invalid("inputMap", "must have map or object type")
    return sorted(inputMap)


@function("collection", unknown="shallow")
def values(mapping: Content) -> Content:
    """A map in, its members in the order of their keys out."""
    if not isinstance(mapping, dict):
        raise invalid("mapping", "values() requires a map as the first argument")
    return [mapping[key] for key in sorted(mapping)]


@function("collection", unknown="shallow")
def merge(*maps: Content | None) -> Content:
    """Maps in, one with the members of all out; the last of several with one key is kept."""
    result: dict[str, Content] = {}
    for each in maps:
        if each is None:
            continue
        if not isinstance(each, dict):
            raise FunctionError(f'arguments must be maps or objects, got "{kind(each)}"')
        result.update(each)
    return dict(sorted(result.items()))


@function("collection", unknown="shallow")
def zipmap(keys: Strings, values: Content) -> Content:
    """Keys and as many values in, the map of them out."""
    members = _ordered(values, "values", "values argument must be a list or tuple value")
    if _is_unknown(keys):
        return derived([keys])
    if len(keys) != len(members):
        raise FunctionError(f"number of keys ({len(keys)}) does not match number of values ({len(members)})")
    if None in keys:
        raise FunctionError(f"keys list has null value at index {keys.index(None)}")
    return dict(sorted(dict(zip(keys, members, strict=True)).items()))


@function("collection")
def transpose(values: StringLists) -> Content:
    """A map of lists of strings in, the map of those strings to lists of the keys they stood under out."""
    result: dict[str, list[str]] = {}
    for key in sorted(values):
        if values[key] is None:
            raise invalid("values", f'cannot use null list for ["{key}"]')
        for place, member in enumerate(values[key]):
            if member is None:
                raise invalid("values", f'cannot use null string for ["{key}"][{place}]')
            result.setdefault(member, []).append(key)
    return dict(sorted(result.items()))


# Sets


@function("collection", unknown="shallow")
def setunion(first_set: SetContent, *other_sets: SetContent) -> Content:
    """Sets in, the set of all their members out."""
    return set_of(itertools.chain(first_set, *other_sets))


@function("collection")
def setintersection(first_set: SetContent, *other_sets: SetContent) -> Content:
    """Sets in, the set of the members that all have out."""
    first, *others = _alike_sets([first_set, *other_sets])
    return SetContent(each for each in first if all(any(equal(each, member) for member in other) for other in others))


@function("collection")
def setsubtract(a: SetContent, b: SetContent) -> Content:
    """Two sets in, the set of those members of the first that the second lacks out."""
    first, second = _alike_sets([a, b])
    return SetContent(each for each in first if not any(equal(each, member) for member in second))


def _alike_sets(sets: list[Content]) -> list[SetContent]:
    """`sets` with all members of one type, as operations between them need."""
    members = iter(alike(itertools.chain.from_iterable(sets)))
    return [set_of(itertools.islice(members, len(each))) for each in sets]


@function("collection", unknown="shallow")
def setproduct(*sets: Content) -> Content:
    """Sets or lists in, every choice of one member from each out: a list if all are lists, else a set."""
    if len(sets) < 2:
        raise FunctionError("at least two arguments are required")
    pools = [alike(_members(each, "sets", "a set or a list is required")) for each in sets]
    count = 1
    for pool in pools:
        count *= len(pool)
    if count > MOST_TUPLES:
        raise FunctionError(f"{count} combinations are more than tcop-iac works out")
    choices = [list(choice) for choice in itertools.product(*pools)]
    return set_of(choices) if any(isinstance(each, SetContent) for each in sets) else choices


# Removed from the language


@function("collection")
def list_(*vals: Content | None) -> Content:
    """Refused: removed from the language."""
    raise FunctionError('the "list" function was deprecated in Terraform v0.12; use tolist([ ... ]) instead')


@function("collection")
def map_(*vals: Content | None) -> Content:
    """Refused: removed from the language."""
    raise FunctionError('the "map" function was deprecated in Terraform v0.12; use tomap({ ... }) instead')


def _members(content: Content, parameter: str, message: str) -> list[Content]:
    """The members of a list, tuple or set; `message` where it is something else."""
    if isinstance(content, (list, tuple)):
        return list(content)
    raise invalid(parameter, message)


def _ordered(content: Content, parameter: str, message: str) -> list[Content]:
    """The members of a list or tuple, which have a place; a set has none."""
    if isinstance(content, SetContent):
        raise invalid(parameter, message)
    return _members(content, parameter, message)


def _is_unknown(content: Content) -> bool:
    return first_unknown(content) is not None
