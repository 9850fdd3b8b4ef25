"""What names stand for: scopes, namespaces, and the error of a wrong configuration."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from tcop_iac.model.value import Content, OneOf, one_of
from tcop_iac.sources.terraform.functions.context import Context as FunctionContext
from tcop_iac.sources.terraform.syntax import Span

if TYPE_CHECKING:
    from tcop_iac.sources.terraform.trace import Step


class EvaluationError(Exception):
    """The configuration is wrong at `span`; the message says how, in Terraform's manner."""

    def __init__(self, message: str, span: Span | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.span = span


class UndeclaredError(EvaluationError):
    """A name that nothing declares. `try` and `can` do not catch it: Terraform finds it beforehand."""


class Namespace(Protocol):
    """An object whose members are evaluated only when asked for: `var`, `local`, a module's outputs, a resource."""

    def member(self, name: str) -> Content:
        """The member `name`. Raises EvaluationError where there is none."""

    def whole(self) -> Content:
        """The object as content, for functions that want all of it."""


Origin = Callable[[str, tuple[str | int, ...]], "tuple[str, Step] | None"]
"""Says where `root.path` is written: a message for people, and the step there; None where the way ends."""


class Scope:
    """Where names are looked up: bindings (`each`, `count`, iterators, `for` variables), then the module's own names.

    `names` gives what a root name stands for, `origin` says where it is written (for `trace`), and `context` is what
    functions may know of the module. A binding `x@` holds the `Step` that the binding `x` comes from.
    """

    __slots__ = ("bindings", "context", "names", "origin")

    def __init__(
        self,
        names: Callable[[str], Content],
        context: FunctionContext,
        origin: Origin | None = None,
        bindings: Mapping[str, Content] | None = None,
    ) -> None:
        self.names = names
        self.context = context
        self.origin = origin
        self.bindings = bindings or {}

    def bind(self, **bindings: Content) -> Scope:
        """A scope that knows `bindings` as well."""
        return Scope(self.names, self.context, self.origin, {**self.bindings, **bindings})

    def lookup(self, name: str) -> Content:
        """The content or namespace behind the root `name` of a traversal. Raises EvaluationError."""
        if name in self.bindings:
            return self.bindings[name]
        return self.names(name)


def no_names(name: str) -> Content:
    """The names of a place that has none: a tfvars file, the text of `--var`."""
    raise EvaluationError(f'Variables not allowed: "{name}" cannot be used here')


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
