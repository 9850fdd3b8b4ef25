"""Evaluates expressions of the Terraform language to content, lazily and with three-valued care for the unknown.

What cannot be computed because the configuration is wrong raises `EvaluationError`, which `try` and `can` catch and
whoever asked for an attribute turns into an unknown with a diagnostic. Semantics follow the HCL native syntax
specification and the "Expressions" pages of the Terraform language documentation.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from decimal import Context, Decimal
from typing import Protocol

from tcop_iac.model.value import (
    MOST_ARMS,
    Content,
    OneOf,
    Reference,
    Sensitive,
    SetContent,
    Unknown,
    derived,
    first_unknown,
    joined,
    one_of,
    unknowns,
)
from tcop_iac.sources.terraform import syntax
from tcop_iac.sources.terraform.functions import FUNCTIONS, FunctionError
from tcop_iac.sources.terraform.functions.context import Context as FunctionContext
from tcop_iac.sources.terraform.syntax import Expression, Span
from tcop_iac.sources.terraform.types import equal, number_text, set_of, to_number

_DIGITS = Context(prec=160)
"""Terraform computes with 512 bits of mantissa, about 154 decimal digits."""


class EvaluationError(Exception):
    """The configuration is wrong at `span`; the message says how, in Terraform's manner."""

    def __init__(self, message: str, span: Span | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.span = span


class Namespace(Protocol):
    """An object whose members are evaluated only when asked for: `var`, `local`, a module's outputs, a resource."""

    def member(self, name: str) -> Content:
        """The member `name`. Raises EvaluationError where there is none."""

    def whole(self) -> Content:
        """The object as content, for functions that want all of it."""


class Scope:
    """Where names are looked up: bindings (`each`, `count`, iterators, `for` variables), then the module's own names."""

    __slots__ = ("bindings", "context", "names")

    def __init__(
        self, names: Callable[[str], Content], context: FunctionContext, bindings: Mapping[str, Content] | None = None
    ) -> None:
        self.names = names
        self.context = context
        self.bindings = bindings or {}

    def bind(self, **bindings: Content) -> Scope:
        """A scope that knows `bindings` as well."""
        return Scope(self.names, self.context, {**self.bindings, **bindings})

    def lookup(self, name: str) -> Content:
        """The content or namespace behind the root `name` of a traversal. Raises EvaluationError."""
        if name in self.bindings:
            return self.bindings[name]
        return self.names(name)


def evaluate(expression: Expression, scope: Scope) -> Content:
    """The content of `expression` in `scope`; may be a `Namespace`. Raises EvaluationError."""
    return _FORMS[type(expression)](expression, scope)


def evaluate_whole(expression: Expression, scope: Scope) -> Content:
    """The content of `expression` in `scope`, without any `Namespace` in it. Raises EvaluationError."""
    return whole(evaluate(expression, scope))


def whole(content: Content) -> Content:
    """`content` with every `Namespace` in it made content."""
    if isinstance(content, dict):
        return {key: whole(member) for key, member in content.items()}
    if isinstance(content, list):
        return type(content)(map(whole, content))
    if isinstance(content, OneOf):
        return one_of([whole(arm) for arm in content.values], content.test)
    return content.whole() if is_namespace(content) else content


def is_namespace(content: Content) -> bool:
    """True for a `Namespace`: anything that is none of the content types."""
    return hasattr(content, "member")


# --- leaves and templates


def _literal(expression: syntax.Literal, scope: Scope) -> Content:
    return expression.value


def _name(expression: syntax.Name, scope: Scope) -> Content:
    return scope.lookup(expression.name)


def _item(expression: syntax.Item, scope: Scope) -> Content:
    return scope.bindings["*"]


def _parens(expression: syntax.Parens, scope: Scope) -> Content:
    return evaluate(expression.inner, scope)


def _broken(expression: syntax.Broken, scope: Scope) -> Content:
    return Unknown("the expression has a syntax error")


def _template(expression: syntax.Template, scope: Scope) -> Content:
    if expression.wraps:
        part = expression.parts[0]
        assert not isinstance(part, (str, syntax.TemplateIf, syntax.TemplateFor))
        return evaluate(part, scope)
    return render(expression.parts, scope)


_Part = str | Expression | syntax.TemplateIf | syntax.TemplateFor


def render(parts: Sequence[_Part], scope: Scope) -> Content:
    """The text of template `parts`: a string, or what stands for it where pieces are unknown."""
    pieces: list[Content] = []
    sensitive = False
    for part in parts:
        piece = _rendered(part, scope)
        while isinstance(piece, Sensitive):
            piece, sensitive = piece.content, True
        pieces.append(piece)
    text = _product(pieces, lambda *chosen: joined([_piece(piece, parts) for piece in chosen]))
    return Sensitive(text) if sensitive else text


def _rendered(part: _Part, scope: Scope) -> Content:
    if isinstance(part, str):
        return part
    if isinstance(part, syntax.TemplateIf):
        return _choose(
            evaluate(part.condition, scope), lambda: render(part.then, scope), lambda: render(part.otherwise, scope)
        )
    if isinstance(part, syntax.TemplateFor):
        collection = _unmarked(evaluate(part.collection, scope))[0]
        if isinstance(collection, (Unknown, OneOf)):
            return derived([collection])
        return joined_content(
            render(part.body, _loop_scope(scope, part.key, part.value, key, member))
            for key, member in members(collection, part.collection.span)
        )
    return evaluate_whole(part, scope)


def joined_content(pieces: Iterable[Content]) -> Content:
    """The text that `pieces` (rendered text, or what stands for it) make together."""
    return _product(list(pieces), lambda *chosen: joined(list(chosen)))


def _piece(content: Content, parts: Sequence[_Part]) -> str | Unknown:
    if isinstance(content, (str, Unknown)):
        return content
    try:
        return text_of(content)
    except EvaluationError as error:
        spans = [part.span for part in parts if not isinstance(part, str)]
        raise EvaluationError(f"Invalid template interpolation value: {error.message}", spans[0] if spans else None) from None


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


# --- traversals


def _attr(expression: syntax.Attr, scope: Scope) -> Content:
    return member(evaluate(expression.source, scope), expression.name, expression.span)


def member(source: Content, name: str, span: Span) -> Content:
    """`source.name`. Raises EvaluationError where `source` has no such attribute."""
    if isinstance(source, dict):
        if name in source:
            return source[name]
        raise EvaluationError(f'Unsupported attribute: this object does not have an attribute named "{name}"', span)
    if isinstance(source, Unknown):
        return extended(source, name)
    if isinstance(source, OneOf):
        return _over(source, lambda arm: _tolerant(lambda: member(arm, name, span)))
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


def _index(expression: syntax.Index, scope: Scope) -> Content:
    return at_index(evaluate(expression.source, scope), evaluate(expression.key, scope), expression.span)


def at_index(source: Content, key: Content, span: Span) -> Content:
    """`source[key]`. Raises EvaluationError where there is no such member."""
    if isinstance(source, Sensitive) or isinstance(key, Sensitive):
        inner, inner_key = _unmarked(source)[0], _unmarked(key)[0]
        return Sensitive(at_index(inner, inner_key, span))
    if isinstance(source, OneOf):
        return _over(source, lambda arm: _tolerant(lambda: at_index(arm, key, span)))
    if isinstance(key, OneOf):
        return _over(key, lambda arm: _tolerant(lambda: at_index(source, arm, span)))
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


def _splat(expression: syntax.Splat, scope: Scope) -> Content:
    source, sensitive = _unmarked_top(evaluate(expression.source, scope))
    result = _splatted(source, expression, scope)
    return Sensitive(result) if sensitive else result


def _splatted(source: Content, expression: syntax.Splat, scope: Scope) -> Content:
    if isinstance(source, Unknown):
        each = evaluate(expression.each, scope.bind(**{"*": source}))
        return derived([each if first_unknown(each) is not None else source])
    if isinstance(source, OneOf):
        return _over(source, lambda arm: _splatted(arm, expression, scope))
    if source is None:
        return []
    elements = source if isinstance(source, list) else [source]
    return [evaluate(expression.each, scope.bind(**{"*": element})) for element in elements]


# --- collections and loops


def _tuple(expression: syntax.Tuple, scope: Scope) -> Content:
    return [evaluate(item, scope) for item in expression.items]


def _object(expression: syntax.Object, scope: Scope) -> Content:
    result: dict[str, Content] = {}
    for key_expression, value in expression.items:
        key, _ = _unmarked(object_key(key_expression, scope))
        if isinstance(key, (Unknown, OneOf)):
            return derived([key])
        if key is None:
            raise EvaluationError("Null value as key: an object key cannot be null", key_expression.span)
        result[text_of(key)] = evaluate(value, scope)
    return result


def object_key(expression: Expression, scope: Scope) -> Content:
    """The key of an object item: a bare name is its own text, anything else is evaluated."""
    if isinstance(expression, syntax.Name):
        return expression.name
    return evaluate_whole(expression, scope)


def _for_tuple(expression: syntax.ForTuple, scope: Scope) -> Content:
    def build(collection: Content) -> Content:
        result: list[Content] = []
        for inner in _iterations(expression, collection, scope):
            if isinstance(inner, Unknown):
                return inner
            result.append(evaluate(expression.result, inner))
        return result

    return _looped(expression.collection, scope, build)


def _for_object(expression: syntax.ForObject, scope: Scope) -> Content:
    def build(collection: Content) -> Content:
        result: dict[str, Content] = {}
        for inner in _iterations(expression, collection, scope):
            if isinstance(inner, Unknown):
                return inner
            key, _ = _unmarked(evaluate_whole(expression.result_key, inner))
            if isinstance(key, (Unknown, OneOf)):
                return derived([key])
            name = text_of(key)
            content = evaluate(expression.result, inner)
            if expression.group:
                result.setdefault(name, []).append(content)
            elif name in result:
                raise EvaluationError(
                    f'Duplicate object key: two different items produced the key "{name}"; use ... to group them',
                    expression.result_key.span,
                )
            else:
                result[name] = content
        return dict(sorted(result.items()))

    return _looped(expression.collection, scope, build)


def _looped(collection: Expression, scope: Scope, build: Callable[[Content], Content]) -> Content:
    content, sensitive = _unmarked_top(evaluate(collection, scope))
    if isinstance(content, OneOf):
        result = _over(content, lambda arm: derived([arm]) if isinstance(arm, Unknown) else build(arm))
    else:
        result = derived([content]) if isinstance(content, Unknown) else build(content)
    return Sensitive(result) if sensitive else result


def _iterations(
    expression: syntax.ForTuple | syntax.ForObject, collection: Content, scope: Scope
) -> Iterator[Scope | Unknown]:
    """The scopes of a `for` expression's iterations that its condition lets through; an `Unknown` where it is unknown."""
    for key, content in members(collection, expression.collection.span):
        inner = _loop_scope(scope, expression.key, expression.value, key, content)
        if expression.condition is not None:
            wanted, _ = _unmarked(evaluate_whole(expression.condition, inner))
            if isinstance(wanted, (Unknown, OneOf)):
                yield derived([wanted])
                return
            if not as_bool(wanted, expression.condition.span):
                continue
        yield inner


def _loop_scope(scope: Scope, key_name: str, value_name: str, key: Content, content: Content) -> Scope:
    return scope.bind(**({key_name: key} if key_name else {}), **{value_name: content})


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


# --- operators and conditionals


def _conditional(expression: syntax.Conditional, scope: Scope) -> Content:
    test, sensitive = _unmarked(evaluate(expression.condition, scope))
    result = _choose(
        test,
        lambda: _arm(expression.then, expression.otherwise, scope),
        lambda: _arm(expression.otherwise, expression.then, scope),
        expression.condition.span,
    )
    return Sensitive(result) if sensitive else result


def _arm(chosen: Expression, other: Expression, scope: Scope) -> Content:
    """The arm taken; both arms have one type, so a list becomes a set where the other arm is one."""
    content = evaluate(chosen, scope)
    if type(content) is list and isinstance(_tolerant(lambda: evaluate(other, scope)), SetContent):
        return set_of(content)
    return content


def _choose(
    test: Content, then: Callable[[], Content], otherwise: Callable[[], Content], span: Span | None = None
) -> Content:
    test, _ = _unmarked(test)
    if isinstance(test, Unknown):
        return one_of([_tolerant(then), _tolerant(otherwise)], test)
    if isinstance(test, OneOf):
        return one_of([_choose(arm, then, otherwise, span) for arm in test.values], test.test)
    return then() if as_bool(test, span) else otherwise()


def as_bool(content: Content, span: Span | None) -> bool:
    """A known content as a condition. Raises EvaluationError where Terraform would not convert it."""
    if isinstance(content, bool):
        return content
    if content in ("true", "false"):
        return bool(content == "true")
    what = "null" if content is None else "not a boolean"
    raise EvaluationError(f"Incorrect condition type: a condition must be true or false, and this is {what}", span)


def _unary(expression: syntax.Unary, scope: Scope) -> Content:
    def compute(operand: Content) -> Content:
        if isinstance(operand, Unknown):
            return derived([operand])
        if expression.operator == "!":
            return not as_bool(operand, expression.operand.span)
        return _normal(-as_number(operand, expression.operand.span))

    return _applied([evaluate_whole(expression.operand, scope)], compute)


def _binary(expression: syntax.Binary, scope: Scope) -> Content:
    if expression.operator in ("&&", "||"):
        return _logical(expression, scope)
    left, right = evaluate_whole(expression.left, scope), evaluate_whole(expression.right, scope)
    if expression.operator in ("==", "!="):
        wanted = expression.operator == "=="
        return _applied([left, right], lambda a, b: _negated(_equality(a, b), wanted))

    def compute(a: Content, b: Content) -> Content:
        if isinstance(a, Unknown) or isinstance(b, Unknown):
            return derived([a, b])
        numbers = as_number(a, expression.left.span), as_number(b, expression.right.span)
        return _OPERATORS[expression.operator](*numbers, expression.span)

    return _applied([left, right], compute)


def _logical(expression: syntax.Binary, scope: Scope) -> Content:
    """`&&` and `||`: the left operand alone decides where it can, and so does a known right one beside an unknown."""
    decides = expression.operator == "||"

    def compute(left: Content) -> Content:
        if not isinstance(left, Unknown) and as_bool(left, expression.left.span) is decides:
            return decides
        right, sensitive = _unmarked(evaluate_whole(expression.right, scope))
        result = _over(right, lambda arm: _logical_right(left, arm, decides, expression.right.span))
        return Sensitive(result) if sensitive else result

    return _applied([evaluate_whole(expression.left, scope)], compute)


def _logical_right(left: Content, right: Content, decides: bool, span: Span) -> Content:
    if isinstance(right, Unknown):
        return derived([left, right])
    if as_bool(right, span) is decides:
        return decides
    return derived([left]) if isinstance(left, Unknown) else not decides


def _negated(content: Content, keep: bool) -> Content:
    return content if keep or isinstance(content, Unknown) else not content


def _equality(left: Content, right: Content) -> Content:
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
        if _equality(a, b) is False:
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


def as_number(content: Content, span: Span | None) -> int | Decimal:
    """A known content as a number. Raises EvaluationError where Terraform would not convert it."""
    if isinstance(content, str):
        with suppress(ValueError):
            return to_number(content)
    if isinstance(content, bool) or not isinstance(content, (int, Decimal)):
        what = "null" if content is None else "not a number"
        raise EvaluationError(f"Invalid operand: unsuitable value for operand: a number is required, and this is {what}", span)
    return content


def _normal(number: int | Decimal) -> int | Decimal:
    return int(number) if isinstance(number, Decimal) and number == number.to_integral_value() else number


def _exact(left: int | Decimal, right: int | Decimal, operation: str) -> int | Decimal:
    if isinstance(left, int) and isinstance(right, int) and operation != "divide":
        return {"add": left + right, "subtract": left - right, "multiply": left * right}[operation]
    return _normal(getattr(_DIGITS, operation)(Decimal(left), Decimal(right)))


def _divided(left: int | Decimal, right: int | Decimal, span: Span) -> Content:
    if right == 0:
        raise EvaluationError("Division by zero", span)
    return _exact(left, right, "divide")


def _remainder(left: int | Decimal, right: int | Decimal, span: Span) -> Content:
    if right == 0:
        raise EvaluationError("Division by zero", span)
    return _normal(_DIGITS.remainder(Decimal(left), Decimal(right)))


_OPERATORS: Mapping[str, Callable[[int | Decimal, int | Decimal, Span], Content]] = {
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


# --- function calls


def _call(expression: syntax.Call, scope: Scope) -> Content:
    special = _SPECIAL.get(expression.name)
    if special is not None:
        return special(expression, scope)
    name = expression.name.removeprefix("core::")
    function = FUNCTIONS.get(name)
    if function is None:
        if name.startswith("provider::"):
            return Unknown(f"{name} is a function of a provider, which runs only in a plan")
        raise EvaluationError(f'Call to unknown function: there is no function named "{name}"', expression.span)
    if function.volatile:
        return Unknown(function.volatile)
    arguments = _arguments(expression, scope)
    if isinstance(arguments, Unknown):
        return arguments
    prefix: tuple[object, ...] = (scope.context,) if function.takes_context else ()

    def compute(*chosen: Content) -> Content:
        if function.unknown == "opaque" and any(first_unknown(one) is not None for one in chosen):
            return derived(list(chosen))
        if function.unknown == "shallow" and any(isinstance(one, Unknown) for one in chosen):
            return derived(list(chosen))
        try:
            return function.call(*prefix, *chosen)
        except FunctionError as error:
            raise EvaluationError(f'Error in function call: call to function "{name}" failed: {error}', expression.span) from None

    return _applied(arguments, compute)


def _arguments(expression: syntax.Call, scope: Scope) -> list[Content] | Unknown:
    """The evaluated arguments, the final one expanded where `...` says so; an `Unknown` where that is unknown."""
    arguments = [_shallow_whole(evaluate(argument, scope)) for argument in expression.arguments]
    if not expression.expand:
        return arguments
    last, _ = _unmarked_top(arguments.pop())
    if isinstance(last, (Unknown, OneOf)):
        return derived([last])
    if not isinstance(last, list):
        raise EvaluationError("Invalid expanding argument value: a list is required before ...", expression.span)
    return [*arguments, *last]


def _shallow_whole(content: Content) -> Content:
    return content.whole() if is_namespace(content) else content


def _try(expression: syntax.Call, scope: Scope) -> Content:
    failure: EvaluationError | None = None
    for argument in expression.arguments:
        try:
            return evaluate(argument, scope)
        except EvaluationError as error:
            failure = error
    reason = failure.message if failure else "no expression is given"
    raise EvaluationError(f"no expression succeeded in try(…): {reason}", expression.span)


def _can(expression: syntax.Call, scope: Scope) -> Content:
    try:
        content = whole(evaluate(expression.arguments[0], scope))
    except EvaluationError:
        return False
    except IndexError:
        raise EvaluationError("can needs one argument", expression.span) from None
    found = first_unknown(content)
    return True if found is None or is_computed_identity(found) else derived([content])


def _one_argument(expression: syntax.Call, scope: Scope) -> Content:
    if len(expression.arguments) != 1:
        raise EvaluationError(f"{expression.name} needs exactly one argument", expression.span)
    return evaluate_whole(expression.arguments[0], scope)


def _sensitive(expression: syntax.Call, scope: Scope) -> Content:
    content = _one_argument(expression, scope)
    return content if isinstance(content, Sensitive) else Sensitive(content)


def _nonsensitive(expression: syntax.Call, scope: Scope) -> Content:
    return _unmarked(_one_argument(expression, scope))[0]


def _issensitive(expression: syntax.Call, scope: Scope) -> Content:
    return isinstance(_one_argument(expression, scope), Sensitive)


def _ephemeral_as_null(expression: syntax.Call, scope: Scope) -> Content:
    return _one_argument(expression, scope)


def _type(expression: syntax.Call, scope: Scope) -> Content:
    raise EvaluationError("the type function is for terraform console only", expression.span)


_SPECIAL: Mapping[str, Callable[[syntax.Call, Scope], Content]] = {
    "try": _try,
    "can": _can,
    "sensitive": _sensitive,
    "nonsensitive": _nonsensitive,
    "issensitive": _issensitive,
    "ephemeralasnull": _ephemeral_as_null,
    "type": _type,
}


# --- the unknown, the several and the sensitive


def _applied(contents: list[Content], compute: Callable[..., Content]) -> Content:
    """`compute` over every combination of what `contents` may be, without sensitive marks; the mark is put back."""
    pairs = [_unmarked(content) for content in contents]
    result = _product([content for content, _ in pairs], compute)
    return Sensitive(result) if any(marked for _, marked in pairs) else result


def _product(contents: list[Content], compute: Callable[..., Content]) -> Content:
    """`compute` over every combination of the arms of `contents`; too many combinations make an unknown."""
    several = [content for content in contents if isinstance(content, OneOf)]
    if not several:
        return compute(*contents)
    count = 1
    for content in several:
        count *= len(content.values)
    if count > MOST_ARMS:
        return derived(contents)
    choices = [content.values if isinstance(content, OneOf) else (content,) for content in contents]
    results = [_tolerant(lambda chosen=chosen: compute(*chosen)) for chosen in itertools.product(*choices)]
    return one_of(results, several[0].test)


def _over(content: Content, compute: Callable[[Content], Content]) -> Content:
    if isinstance(content, OneOf):
        return one_of([compute(arm) for arm in content.values], content.test)
    return compute(content)


def _tolerant(compute: Callable[[], Content]) -> Content:
    """What `compute` gives; an arm that may never be taken does not make the whole expression wrong."""
    try:
        return compute()
    except EvaluationError as error:
        return Unknown(error.message)


def _unmarked_top(content: Content) -> tuple[Content, bool]:
    return (content.content, True) if isinstance(content, Sensitive) else (content, False)


def _unmarked(content: Content) -> tuple[Content, bool]:
    """`content` without any sensitive mark, however deep, and whether there was one."""
    if isinstance(content, Sensitive):
        return _unmarked(content.content)[0], True
    if isinstance(content, (dict, list, OneOf)) and _is_marked(content):
        if isinstance(content, dict):
            return {key: _unmarked(one)[0] for key, one in content.items()}, True
        if isinstance(content, OneOf):
            return one_of([_unmarked(arm)[0] for arm in content.values], content.test), True
        return type(content)(_unmarked(one)[0] for one in content), True
    return content, False


def _is_marked(content: Content) -> bool:
    if isinstance(content, Sensitive):
        return True
    if isinstance(content, dict):
        return any(map(_is_marked, content.values()))
    if isinstance(content, list):
        return any(map(_is_marked, content))
    return isinstance(content, OneOf) and any(map(_is_marked, content.values))


_FORMS: Mapping[type, Callable[..., Content]] = {
    syntax.Literal: _literal,
    syntax.Template: _template,
    syntax.Name: _name,
    syntax.Attr: _attr,
    syntax.Index: _index,
    syntax.Splat: _splat,
    syntax.Item: _item,
    syntax.Call: _call,
    syntax.Tuple: _tuple,
    syntax.Object: _object,
    syntax.ForTuple: _for_tuple,
    syntax.ForObject: _for_object,
    syntax.Conditional: _conditional,
    syntax.Unary: _unary,
    syntax.Binary: _binary,
    syntax.Parens: _parens,
    syntax.Broken: _broken,
}

__all__ = [
    "EvaluationError",
    "Namespace",
    "Scope",
    "evaluate",
    "evaluate_whole",
    "members",
    "render",
    "text_of",
    "unknowns",
    "whole",
]
