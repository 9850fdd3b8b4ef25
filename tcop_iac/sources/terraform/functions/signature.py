"""A Terraform function as a value, and the decorator that makes one of a Python function.

The annotations of the Python function are the signature: they say what each argument is converted to.

    @function("string")
    def trimprefix(str_: str, prefix: str) -> str:

- `str`, `bool`, `Number`, `int` (a whole number), `SetContent`, `Members` (a list), `Strings`, `Bools`,
  `StringLists` (a map): converted as Terraform does; `Content`: any content, as it comes.
- `… | None` allows null, `… | Unknown` lets an unknown argument through; without it the result is unknown too.
- A first parameter `context: Context` receives the caller's context.
- An underscore at the end of a name belongs to Python: `str_` is the parameter `str`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain, repeat
from types import FunctionType
from typing import Literal, NamedTuple

from tcop_iac.model.record import record
from tcop_iac.model.value import Content, Unknown, derived
from tcop_iac.sources.terraform.types import (
    ANY,
    BOOL,
    NUMBER,
    STRING,
    Collection,
    ConversionError,
    Number,
    Type,
    convert,
    whole,
)

Handling = Literal["opaque", "shallow", "aware"]
"""What a function does with unknowns: never sees one; sees them as members only; sees them all."""

Members = list[Content]
"""A list of members of one type. Of this and the following, a member may be null, and in `shallow` and `aware`
functions unknown."""

Strings = list[Content]
"""A list of strings."""

Bools = list[Content]
"""A list of bools."""

StringLists = dict[str, Content]
"""A map of lists of strings."""

CALLED_WITH_VARIABLE_ARGUMENTS = 0x04
"""The flag of a code object whose function takes `*arguments` (`inspect.CO_VARARGS`)."""


class FunctionError(Exception):
    """A call that Terraform refuses: what is wrong with which argument. No full stop."""


class NotKnownError(Exception):
    """A result that nobody can know before deployment; the message is the reason, and the call gives an `Unknown`."""


@record(frozen=True, slots=True)
class Function:
    """One function of the language. `call` takes positional contents, and first the context if `takes_context`."""

    name: str
    call: Callable[..., Content]
    family: str
    unknown: Handling = "opaque"
    takes_context: bool = False
    volatile: str = ""
    """Why nobody knows the result before deployment; empty for an ordinary function."""


class Parameter(NamedTuple):
    """What an argument is converted to, and whether it may be null or unknown."""

    name: str
    type: Type
    nullable: bool
    takes_unknown: bool
    whole: bool


TYPES: Mapping[str, Type] = {
    "str": STRING,
    "bool": BOOL,
    "Number": NUMBER,
    "int": NUMBER,
    "Content": ANY,
    "Members": Collection("list", ANY),
    "Strings": Collection("list", STRING),
    "Bools": Collection("list", BOOL),
    "SetContent": Collection("set", ANY),
    "StringLists": Collection("map", Collection("list", STRING)),
}


def function(
    family: str, *, unknown: Handling = "opaque", volatile: str = ""
) -> Callable[[Callable[..., Content]], Function]:
    """The decorator that makes a `Function` of a Python function, with arguments counted, converted and checked."""

    def build(implementation: Callable[..., Content]) -> Function:
        assert isinstance(implementation, FunctionType)
        name = implementation.__name__.rstrip("_")
        call, takes_context = _checked(name, implementation)
        return Function(name, call, family, unknown, takes_context, volatile)

    return build


def _checked(name: str, implementation: FunctionType) -> tuple[Callable[..., Content], bool]:
    code = implementation.__code__
    count = code.co_argcount
    annotations = implementation.__annotations__
    parameters = [_parameter(each, annotations[each]) for each in code.co_varnames[:count]]
    takes_context = bool(parameters) and parameters[0].name == "context"
    required = count - len(implementation.__defaults__ or ())
    rest: Parameter | None = None
    if code.co_flags & CALLED_WITH_VARIABLE_ARGUMENTS:
        rest = _parameter(code.co_varnames[count], annotations[code.co_varnames[count]])
    if takes_context:
        parameters, required = parameters[1:], required - 1

    def arguments(given: Sequence[Content]) -> list[Content]:
        _count(name, parameters, required, rest, len(given))
        padded = chain(parameters, repeat(rest)) if rest else parameters
        return [_argument(content, parameter) for content, parameter in zip(given, padded, strict=False)]

    def call(*given: Content) -> Content:
        context, given = (given[:1], given[1:]) if takes_context else ((), given)
        converted = arguments(given)
        if any(argument is UNANSWERABLE for argument in converted):
            return derived(list(given))
        try:
            return implementation(*context, *converted)
        except ConversionError as error:
            raise FunctionError(str(error)) from None
        except NotKnownError as error:
            return Unknown(str(error))

    return call, takes_context


class _Unanswerable:
    """Stands in for an unknown argument that the function has no use for."""


UNANSWERABLE = _Unanswerable()


def _parameter(name: str, annotation: str) -> Parameter:
    base, *others = annotation.split(" | ")
    if base == "Context":
        return Parameter(name, ANY, nullable=False, takes_unknown=False, whole=False)
    return Parameter(
        name.rstrip("_"),
        TYPES[base],
        nullable="None" in others,
        takes_unknown="Unknown" in others or base == "Content",
        whole=base == "int",
    )


def _count(name: str, parameters: Sequence[Parameter], required: int, rest: Parameter | None, given: int) -> None:
    if given < required:
        raise FunctionError(f'{name} expects {_arguments(required)}; missing value for "{parameters[given].name}"')
    if given > len(parameters) and rest is None:
        raise FunctionError(f"{name} expects only {_arguments(len(parameters))}, not {given}")


def _arguments(count: int) -> str:
    return "1 argument" if count == 1 else f"{count} arguments"


def _argument(content: Content, parameter: Parameter) -> Content:
    if content is None:
        if parameter.nullable:
            return None
        raise invalid(parameter.name, "argument must not be null")
    if isinstance(content, Unknown):
        return content if parameter.takes_unknown else UNANSWERABLE
    try:
        converted = convert(content, parameter.type)
    except ConversionError as error:
        raise invalid(parameter.name, str(error)) from None
    return whole_number(converted, parameter.name) if parameter.whole else converted


def invalid(parameter: str, message: str) -> FunctionError:
    """The error of a value that an argument must not have."""
    return FunctionError(f'invalid value for "{parameter}" parameter: {message}')


def whole_number(number: Number, parameter: str) -> int:
    """`number` where it is whole, else a `FunctionError`."""
    found = whole(number)
    if isinstance(found, int):
        return found
    raise invalid(parameter, "value must be a whole number")
