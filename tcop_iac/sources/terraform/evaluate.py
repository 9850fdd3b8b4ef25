"""Evaluates expressions of the Terraform language to content, lazily and with three-valued care for the unknown.

What cannot be computed because the configuration is wrong raises `EvaluationError`, which `try` and `can` catch and
whoever asked for an attribute turns into an unknown with a diagnostic. Semantics follow the HCL native syntax
specification and the "Expressions" pages of the Terraform language documentation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from tcop_iac.model.value import (
    Content,
    OneOf,
    Sensitive,
    SetContent,
    Unknown,
    derived,
    first_unknown,
    joined,
    one_of,
)
from tcop_iac.sources.terraform import syntax
from tcop_iac.sources.terraform.alternatives import applied, over, product, tolerant, unmarked, unmarked_top
from tcop_iac.sources.terraform.functions import FUNCTIONS, FunctionError
from tcop_iac.sources.terraform.operators import (
    OPERATORS,
    as_bool,
    as_number,
    equality,
    is_computed_identity,
    negated,
    text_of,
)
from tcop_iac.sources.terraform.scope import EvaluationError, Scope, UndeclaredError, is_namespace, whole
from tcop_iac.sources.terraform.syntax import Expression, Span
from tcop_iac.sources.terraform.traversal import at_index, member, members
from tcop_iac.sources.terraform.types import ConversionError, InvalidTypeError, alike, convert, kind, parse_type, set_of
from tcop_iac.sources.terraform.types import whole as whole_number


def evaluate(expression: Expression, scope: Scope) -> Content:
    """The content of `expression` in `scope`; may be a `Namespace`. Raises EvaluationError."""
    return _FORMS[type(expression)](expression, scope)


def evaluate_whole(expression: Expression, scope: Scope) -> Content:
    """The content of `expression` in `scope`, without any `Namespace` in it. Raises EvaluationError."""
    return whole(evaluate(expression, scope))


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
    text = product(pieces, lambda *chosen: joined([_piece(piece, parts) for piece in chosen]))
    return Sensitive(text) if sensitive else text


def _rendered(part: _Part, scope: Scope) -> Content:
    if isinstance(part, str):
        return part
    if isinstance(part, syntax.TemplateIf):
        return _choose(
            evaluate(part.condition, scope), lambda: render(part.then, scope), lambda: render(part.otherwise, scope)
        )
    if isinstance(part, syntax.TemplateFor):
        collection = unmarked(evaluate(part.collection, scope))[0]
        if isinstance(collection, (Unknown, OneOf)):
            return derived([collection])
        return joined_content(
            render(part.body, _loop_scope(scope, part.key, part.value, key, member))
            for key, member in members(collection, part.collection.span)
        )
    return evaluate_whole(part, scope)


def joined_content(pieces: Iterable[Content]) -> Content:
    """The text that `pieces` (rendered text, or what stands for it) make together."""
    return product(list(pieces), lambda *chosen: joined(list(chosen)))


def _piece(content: Content, parts: Sequence[_Part]) -> str | Unknown:
    if isinstance(content, (str, Unknown)):
        return content
    try:
        return text_of(content)
    except EvaluationError as error:
        spans = [part.span for part in parts if not isinstance(part, str)]
        raise EvaluationError(
            f"Invalid template interpolation value: {error.message}", spans[0] if spans else None
        ) from None


# --- traversals


def _attr(expression: syntax.Attr, scope: Scope) -> Content:
    return member(evaluate(expression.source, scope), expression.name, expression.span)


def _index(expression: syntax.Index, scope: Scope) -> Content:
    return at_index(evaluate(expression.source, scope), evaluate(expression.key, scope), expression.span)


def _splat(expression: syntax.Splat, scope: Scope) -> Content:
    source, sensitive = unmarked_top(evaluate(expression.source, scope))
    result = _splatted(source, expression, scope)
    return Sensitive(result) if sensitive else result


def _splatted(source: Content, expression: syntax.Splat, scope: Scope) -> Content:
    if isinstance(source, Unknown):
        each = evaluate(expression.each, scope.bind(**{"*": source}))
        return derived([each if first_unknown(each) is not None else source])
    if isinstance(source, OneOf):
        return over(source, lambda arm: _splatted(arm, expression, scope))
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
        key, _ = unmarked(object_key(key_expression, scope))
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
            key, _ = unmarked(evaluate_whole(expression.result_key, inner))
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
    content, sensitive = unmarked_top(evaluate(collection, scope))
    if isinstance(content, OneOf):
        result = over(content, lambda arm: derived([arm]) if isinstance(arm, Unknown) else build(arm))
    else:
        result = derived([content]) if isinstance(content, Unknown) else build(content)
    return Sensitive(result) if sensitive else result


def _iterations(
    expression: syntax.ForTuple | syntax.ForObject, collection: Content, scope: Scope
) -> Iterator[Scope | Unknown]:
    """The scopes of a `for` expression's iterations that its condition lets through; an `Unknown` ends them."""
    for key, content in members(collection, expression.collection.span):
        inner = _loop_scope(scope, expression.key, expression.value, key, content)
        if expression.condition is not None:
            wanted, _ = unmarked(evaluate_whole(expression.condition, inner))
            if isinstance(wanted, (Unknown, OneOf)):
                yield derived([wanted])
                return
            if not as_bool(wanted, expression.condition.span):
                continue
        yield inner


def _loop_scope(scope: Scope, key_name: str, value_name: str, key: Content, content: Content) -> Scope:
    return scope.bind(**({key_name: key} if key_name else {}), **{value_name: content})


# --- operators and conditionals


def _conditional(expression: syntax.Conditional, scope: Scope) -> Content:
    test, sensitive = unmarked(evaluate(expression.condition, scope))
    then, otherwise = _Arm(expression.then, scope), _Arm(expression.otherwise, scope)
    result = _choose(test, lambda: _taken(then, otherwise), lambda: _taken(otherwise, then), expression.condition.span)
    return Sensitive(result) if sensitive else result


class _Arm:
    """An arm of a conditional, evaluated at most once: each is looked at for its own sake and for the other's type, so
    that the work of a chain of conditionals would double with every link.
    """

    def __init__(self, expression: Expression, scope: Scope) -> None:
        self.expression = expression
        self._scope = scope
        self._content: Content = None
        self._error: EvaluationError | None = None
        self._is_known = False

    def content(self) -> Content:
        """What the arm comes to. Raises EvaluationError."""
        if not self._is_known:
            self._is_known = True
            try:
                self._content = evaluate(self.expression, self._scope)
            except EvaluationError as error:
                self._error = error
        if self._error is not None:
            raise self._error
        return self._content


def _taken(chosen: _Arm, other: _Arm) -> Content:
    """The arm taken, converted to the type that both arms have in common."""
    content = chosen.content()
    if content is None or isinstance(content, (Unknown, OneOf, Sensitive)) or _is_alike(content, other.expression):
        return content
    is_set = _makes_set(other.expression)
    beside = None if is_set else tolerant(other.content)
    try:
        return _unified(content, beside, is_set)
    except ConversionError:
        kinds = f"one is {kind(content)}, the other {kind(beside)}"
        raise EvaluationError(f"Inconsistent conditional result types: {kinds}", chosen.expression.span) from None


def _makes_set(expression: Expression) -> bool:
    """True where the other arm plainly is a set, whatever its argument is (it may be one that cannot be evaluated)."""
    return isinstance(expression, syntax.Call) and expression.name == "toset"


def _is_alike(content: Content, other: Expression) -> bool:
    """True where the other arm plainly has the type of `content`, which saves evaluating it."""
    if isinstance(other, syntax.Literal):
        return other.value is None or type(other.value) is type(content)
    return isinstance(other, syntax.Object) and type(content) is dict


def _unified(content: Content, other: Content, is_set: bool) -> Content:
    """`content` as the arm of a conditional whose other arm is `other`: text beside text, a set beside a set."""
    if is_set and not isinstance(content, list):
        raise ConversionError("", "a set and something else")
    if isinstance(content, list):
        alike([content, other])
        if type(content) is list and type(other) is list:
            return _unified_members(content, other)
        makes_set = (is_set or isinstance(other, SetContent)) and not isinstance(content, SetContent)
        return set_of(content) if makes_set else content
    return alike([content, other])[0]


def _unified_members(content: list[Content], other: list[Content]) -> list[Content]:
    """The members of a list beside another: pairs have a type in common, or all members where there are more of one."""
    if len(content) == len(other):
        return [alike(pair)[0] for pair in zip(content, other, strict=True)]
    return alike([*content, *other])[: len(content)]


def _choose(
    test: Content, then: Callable[[], Content], otherwise: Callable[[], Content], span: Span | None = None
) -> Content:
    test, _ = unmarked(test)
    if isinstance(test, Unknown):
        return one_of([tolerant(then), tolerant(otherwise)], test)
    if isinstance(test, OneOf):
        return one_of([_choose(arm, then, otherwise, span) for arm in test.values], test.test)
    return then() if as_bool(test, span) else otherwise()


def _unary(expression: syntax.Unary, scope: Scope) -> Content:
    def compute(operand: Content) -> Content:
        if isinstance(operand, Unknown):
            return derived([operand])
        if expression.operator == "!":
            return not as_bool(operand, expression.operand.span)
        return whole_number(-as_number(operand, expression.operand.span))

    return applied([evaluate_whole(expression.operand, scope)], compute)


def _binary(expression: syntax.Binary, scope: Scope) -> Content:
    if expression.operator in ("&&", "||"):
        return _logical(expression, scope)
    left, right = evaluate_whole(expression.left, scope), evaluate_whole(expression.right, scope)
    if expression.operator in ("==", "!="):
        wanted = expression.operator == "=="
        return applied([left, right], lambda a, b: negated(equality(a, b), wanted))

    def compute(a: Content, b: Content) -> Content:
        if isinstance(a, Unknown) or isinstance(b, Unknown):
            return derived([a, b])
        numbers = as_number(a, expression.left.span), as_number(b, expression.right.span)
        return OPERATORS[expression.operator](*numbers, expression.span)

    return applied([left, right], compute)


def _logical(expression: syntax.Binary, scope: Scope) -> Content:
    """`&&` and `||`: the left operand alone decides where it can, and so does a known right one beside an unknown."""
    decides = expression.operator == "||"

    def compute(left: Content) -> Content:
        if not isinstance(left, Unknown) and as_bool(left, expression.left.span) is decides:
            return decides
        right, sensitive = unmarked(evaluate_whole(expression.right, scope))
        result = over(right, lambda arm: _logical_right(left, arm, decides, expression.right.span))
        return Sensitive(result) if sensitive else result

    return applied([evaluate_whole(expression.left, scope)], compute)


def _logical_right(left: Content, right: Content, decides: bool, span: Span) -> Content:
    if isinstance(right, Unknown):
        return derived([left, right])
    if as_bool(right, span) is decides:
        return decides
    return derived([left]) if isinstance(left, Unknown) else not decides


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
            raise EvaluationError(
                f'Error in function call: call to function "{name}" failed: {error}', expression.span
            ) from None

    return applied(arguments, compute)


def _arguments(expression: syntax.Call, scope: Scope) -> list[Content] | Unknown:
    """The evaluated arguments, the final one expanded where `...` says so; an `Unknown` where that is unknown."""
    arguments = [_shallow_whole(evaluate(argument, scope)) for argument in expression.arguments]
    if not expression.expand:
        return arguments
    last, _ = unmarked_top(arguments.pop())
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
        except UndeclaredError:
            raise
        except EvaluationError as error:
            failure = error
    reason = failure.message if failure else "no expression is given"
    raise EvaluationError(f"no expression succeeded in try(…): {reason}", expression.span)


def _can(expression: syntax.Call, scope: Scope) -> Content:
    try:
        content = whole(evaluate(expression.arguments[0], scope))
    except UndeclaredError:
        raise
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
    return unmarked(_one_argument(expression, scope))[0]


def _issensitive(expression: syntax.Call, scope: Scope) -> Content:
    return isinstance(_one_argument(expression, scope), Sensitive)


def _ephemeral_as_null(expression: syntax.Call, scope: Scope) -> Content:
    return _one_argument(expression, scope)


def _convert(expression: syntax.Call, scope: Scope) -> Content:
    """`convert(value, type)` of OpenTofu: the value as the type constraint has it, as a variable's."""
    if len(expression.arguments) != 2:
        raise EvaluationError("convert needs a value and a type", expression.span)
    value, constraint = expression.arguments

    def compute(content: Content) -> Content:
        try:
            return convert(content, parse_type(constraint, lambda default: evaluate(default, scope)))
        except InvalidTypeError as error:
            raise EvaluationError(f"Invalid type specification: {error}", constraint.span) from None
        except ConversionError as error:
            raise EvaluationError(f"Invalid function argument: {error}", value.span) from None

    return applied([evaluate_whole(value, scope)], compute)


def _type(expression: syntax.Call, scope: Scope) -> Content:
    raise EvaluationError("the type function is for terraform console only", expression.span)


_SPECIAL: Mapping[str, Callable[[syntax.Call, Scope], Content]] = {
    "try": _try,
    "can": _can,
    "convert": _convert,
    "sensitive": _sensitive,
    "nonsensitive": _nonsensitive,
    "issensitive": _issensitive,
    "ephemeralasnull": _ephemeral_as_null,
    "type": _type,
}


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
