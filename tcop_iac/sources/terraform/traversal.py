"""Attributes, indexes and iteration: what lies inside a content."""

from __future__ import annotations

from collections.abc import Iterator

from tcop_iac.model.value import MOST_ARMS, Content, OneOf, Reference, Sensitive, SetContent, Unknown, derived, one_of
from tcop_iac.sources.terraform.alternatives import over, tolerant, unmarked
from tcop_iac.sources.terraform.operators import as_number, text_of
from tcop_iac.sources.terraform.scope import EvaluationError, is_namespace, whole
from tcop_iac.sources.terraform.syntax import Span


def member(source: Content, name: str, span: Span) -> Content:
    """`source.name`. Raises EvaluationError where `source` has no such attribute."""
    if isinstance(source, dict):
        if name in source:
            return source[name]
        raise EvaluationError(f'Unsupported attribute: this object does not have an attribute named "{name}"', span)
    if isinstance(source, Unknown):
        return extended(source, name)
    if isinstance(source, OneOf):
        return over(source, lambda arm: tolerant(lambda: member(arm, name, span)))
    if isinstance(source, Sensitive):
        return Sensitive(member(source.content, name, span))
    if source is None:
        raise EvaluationError("Attempt to get attribute from null value: this value is null", span)
    if is_namespace(source):
        return source.member(name)
    raise EvaluationError(f'Unsupported attribute: can\'t access "{name}" on a value that is no object', span)


def extended(source: Unknown, name: str) -> Unknown:
    """What lies at `name` inside an unknown object: unknown for the same reason, its reference a step longer."""
    if source.exact and source.references:
        reference = source.references[0]
        return Unknown(source.reason, (Reference(reference.address, (*reference.path, name)),), exact=True)
    return Unknown(source.reason, source.references)


def at_index(source: Content, key: Content, span: Span) -> Content:
    """`source[key]`. Raises EvaluationError where there is no such member."""
    if isinstance(source, Sensitive) or isinstance(key, Sensitive):
        inner, inner_key = unmarked(source)[0], unmarked(key)[0]
        return Sensitive(at_index(inner, inner_key, span))
    if isinstance(source, OneOf):
        return over(source, lambda arm: tolerant(lambda: at_index(arm, key, span)))
    if isinstance(key, OneOf):
        return over(key, lambda arm: tolerant(lambda: at_index(source, arm, span)))
    if isinstance(source, Unknown):
        return source if isinstance(key, (Unknown, int)) else extended(source, str(key))
    if isinstance(key, Unknown):
        return _any_member(source, key)
    if source is None or key is None:
        raise EvaluationError("Attempt to index null value: this value is null", span)
    if isinstance(source, dict):
        name = text_of(key)
        if name not in source:
            raise EvaluationError(f'Invalid index: the given key "{name}" does not identify an element', span)
        return source[name]
    if isinstance(source, list) and not isinstance(source, SetContent):
        return _element(source, key, span)
    if is_namespace(source):
        return source.member(text_of(key))
    raise EvaluationError("Invalid index: this value does not have any indices", span)


def _element(source: list[Content], key: Content, span: Span) -> Content:
    number = as_number(key, span)
    if not isinstance(number, int):
        raise EvaluationError("Invalid index: a whole number is required", span)
    if not 0 <= number < len(source):
        raise EvaluationError(
            f"Invalid index: the given index is {number}, and the collection has {len(source)} elements", span
        )
    return source[number]


def _any_member(source: Content, key: Unknown) -> Content:
    """A known collection at an unknown key: one of its members, where these are few enough to tell apart."""
    found = list(source.values()) if isinstance(source, dict) else source if isinstance(source, list) else None
    if not found or len(found) > MOST_ARMS or any(map(is_namespace, found)):
        return derived([key, whole(source)])
    return one_of(found, key)


def members(collection: Content, span: Span) -> Iterator[tuple[Content, Content]]:
    """The pairs of key and member that Terraform iterates over, in its order. Raises EvaluationError."""
    if is_namespace(collection):
        collection = collection.whole()
    if isinstance(collection, dict):
        yield from sorted(collection.items())
    elif isinstance(collection, SetContent):
        yield from ((element, element) for element in collection)
    elif isinstance(collection, list):
        yield from enumerate(collection)
    else:
        kind = "null" if collection is None else "not a collection"
        raise EvaluationError(f"Iteration over non-iterable value: the value is {kind}", span)
