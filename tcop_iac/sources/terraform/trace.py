"""Where a value came from: the hops from an attribute back through locals, variables, module calls and outputs.

Evaluation carries no provenance, since only findings need it; the way is walked again here, from the expression.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from tcop_iac.model.range import Hop
from tcop_iac.model.record import record
from tcop_iac.model.value import Content, OneOf, Sensitive, Unknown
from tcop_iac.sources.terraform import syntax
from tcop_iac.sources.terraform.evaluate import evaluate_whole
from tcop_iac.sources.terraform.scope import EvaluationError, Scope
from tcop_iac.sources.terraform.syntax import Expression, SourceFile

MOST_HOPS = 50
"""A chain longer than this is cut: nobody follows it, and a cycle of names must end."""

Path = tuple[str | int, ...]


@record(frozen=True, slots=True, eq=False)
class Step:
    """An expression on the way: where it stands, in which scope, and which member of it is wanted."""

    expression: Expression
    file: SourceFile
    scope: Scope
    path: Path = ()

    def at(self, *path: Content) -> Step:
        """The step to the member at `path`; an unknown key stays at the whole."""
        if any(not isinstance(name, (str, int)) for name in path):
            return self
        return replace(self, path=path)


def located(expression: Expression, path: Path) -> Expression:
    """The expression that is written inside `expression` for the member at `path`, as far as constructors show it."""
    inner = expression.inner if isinstance(expression, syntax.Parens) else expression
    if not path:
        return expression
    found = _constructed(inner, path[0])
    return located(found, path[1:]) if found is not None else expression


def _constructed(expression: Expression, name: str | int) -> Expression | None:
    if isinstance(expression, syntax.Tuple) and isinstance(name, int) and name < len(expression.items):
        return expression.items[name]
    if isinstance(expression, syntax.Object):
        for key, value in expression.items:
            text = key.name if isinstance(key, syntax.Name) else key.value if isinstance(key, syntax.Literal) else None
            if text == name:
                return value
    if isinstance(expression, syntax.Call) and expression.name in _SAME_SHAPE and len(expression.arguments) == 1:
        return _constructed(expression.arguments[0], name)
    return None


_SAME_SHAPE = frozenset(("jsonencode", "tolist", "tomap", "tuple", "sensitive", "nonsensitive"))
"""Functions whose result has the members of their argument."""


def trace(step: Step) -> tuple[Hop, ...]:
    """The hops that brought the content of `step`, first written first; the step itself is not one of them."""
    hops: list[Hop] = []
    here: Step | None = step
    while here is not None and len(hops) < MOST_HOPS:
        here = _descended(here)
        reference = _reference(here.expression, here.scope)
        if reference is None:
            break
        hop = _origin(here, *reference)
        if hop is None:
            break
        message, here = hop
        hops.append(Hop(here.file.range(located(here.expression, here.path).span), message))
    return tuple(reversed(hops))


def _origin(here: Step, root: str, path: Path) -> tuple[str, Step] | None:
    bound = here.scope.bindings.get(f"{root}@")
    if isinstance(bound, Step):
        rest = path[1:] if path[:1] == ("value",) else ()
        return f"{root}.{'.'.join(map(str, path[:1]))} comes from for_each", replace(
            bound, path=(*bound.path, *rest, *here.path)
        )
    if root in here.scope.bindings:
        return None
    origin = here.scope.origin
    return origin(root, (*path, *here.path)) if origin is not None else None


def _descended(step: Step) -> Step:
    """The step to the part of the expression that decides: the arm taken, the member built, the argument chosen."""
    while True:
        deeper = _DEEPER.get(type(step.expression))
        found = deeper(step) if deeper else None
        if found is None:
            return step
        step = found


def _into_parens(step: Step) -> Step | None:
    assert isinstance(step.expression, syntax.Parens)
    return replace(step, expression=step.expression.inner)


def _into_template(step: Step) -> Step | None:
    assert isinstance(step.expression, syntax.Template)
    inner = [part for part in step.expression.parts if not isinstance(part, str)]
    if len(inner) == 1 and not isinstance(inner[0], (syntax.TemplateIf, syntax.TemplateFor)):
        return replace(step, expression=inner[0])
    return None


def _into_constructor(step: Step) -> Step | None:
    found = _constructed(step.expression, step.path[0]) if step.path else None
    return replace(step, expression=found, path=step.path[1:]) if found is not None else None


def _into_conditional(step: Step) -> Step | None:
    expression = step.expression
    assert isinstance(expression, syntax.Conditional)
    test = _quiet(expression.condition, step.scope)
    if isinstance(test, (Unknown, OneOf)):
        return replace(step, expression=expression.condition, path=())
    return replace(step, expression=expression.then if test in (True, "true") else expression.otherwise)


def _into_call(step: Step) -> Step | None:
    expression = step.expression
    assert isinstance(expression, syntax.Call)
    choose = _CHOOSING.get(expression.name)
    if choose is not None:
        return choose(step, expression)
    if step.path and expression.name in _SAME_SHAPE:
        return _into_constructor(step) or replace(step, expression=expression.arguments[0])
    referring = [one for one in expression.arguments if _reference(_unwrapped(one), step.scope) is not None]
    return replace(step, expression=referring[0], path=()) if len(referring) == 1 else None


def _into_first(step: Step, expression: syntax.Call) -> Step | None:
    """`coalesce` and `try`: the first argument whose content is the result."""
    wanted = _quiet(expression, step.scope)
    for argument in expression.arguments:
        if _quiet(argument, step.scope) == wanted:
            return replace(step, expression=argument)
    return None


def _into_lookup(step: Step, expression: syntax.Call) -> Step | None:
    """`lookup(map, key, default)`: the map where it has the key, else the default."""
    if len(expression.arguments) < 2:
        return None
    table, key = (_quiet(one, step.scope) for one in expression.arguments[:2])
    if isinstance(table, dict) and isinstance(key, str) and key in table:
        return replace(step, expression=expression.arguments[0], path=(key, *step.path))
    return replace(step, expression=expression.arguments[2]) if len(expression.arguments) > 2 else None


def _into_merge(step: Step, expression: syntax.Call) -> Step | None:
    """`merge`: the last argument that has the wanted member."""
    if not step.path or expression.expand:
        return None
    for argument in reversed(expression.arguments):
        content = _quiet(argument, step.scope)
        if isinstance(content, dict) and step.path[0] in content:
            return replace(step, expression=argument)
    return None


_CHOOSING: Mapping[str, Callable[[Step, syntax.Call], Step | None]] = {
    "coalesce": _into_first,
    "try": _into_first,
    "lookup": _into_lookup,
    "merge": _into_merge,
}

_DEEPER: Mapping[type, Callable[[Step], Step | None]] = {
    syntax.Parens: _into_parens,
    syntax.Template: _into_template,
    syntax.Object: _into_constructor,
    syntax.Tuple: _into_constructor,
    syntax.Conditional: _into_conditional,
    syntax.Call: _into_call,
}


def _unwrapped(expression: Expression) -> Expression:
    return _unwrapped(expression.inner) if isinstance(expression, syntax.Parens) else expression


def _reference(expression: Expression, scope: Scope) -> tuple[str, Path] | None:
    """The root name and the path of a traversal, its indexes evaluated; None for anything else."""
    path: list[str | int] = []
    while not isinstance(expression, syntax.Name):
        if isinstance(expression, syntax.Attr):
            path.append(expression.name)
            expression = expression.source
        elif isinstance(expression, syntax.Index):
            key = _quiet(expression.key, scope)
            if not isinstance(key, (str, int)):
                return None
            path.append(key)
            expression = expression.source
        else:
            return None
    return expression.name, tuple(reversed(path))


def evaluated(step: Step) -> Content:
    """The content of the whole expression of `step`, whatever its path; unknown where it is wrong."""
    return _quiet(step.expression, step.scope)


def _quiet(expression: Expression, scope: Scope) -> Content:
    """The content of `expression`; unknown where it is wrong (told already when it was evaluated)."""
    try:
        content = evaluate_whole(expression, scope)
    except EvaluationError as error:
        return Unknown(error.message)
    return content.content if isinstance(content, Sensitive) else content
