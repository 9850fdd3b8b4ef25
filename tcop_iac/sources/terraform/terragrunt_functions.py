"""Terragrunt's functions, beside those of the language (https://terragrunt.gruntwork.io/docs/reference/hcl/functions/).

They read no process, no account and no secret: what only a run can tell is unknown, with the reason.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from tcop_iac.model.value import Content, OneOf, Reference, Sensitive, Unknown, derived, first_unknown
from tcop_iac.sources.terraform import syntax
from tcop_iac.sources.terraform.alternatives import applied, unmarked_top
from tcop_iac.sources.terraform.evaluate import evaluate, evaluate_whole
from tcop_iac.sources.terraform.functions import FUNCTIONS, FunctionError
from tcop_iac.sources.terraform.functions.glob import matching_files
from tcop_iac.sources.terraform.functions.signature import Function, function, invalid
from tcop_iac.sources.terraform.reader import read_file
from tcop_iac.sources.terraform.scope import EvaluationError, Scope, no_names, whole
from tcop_iac.sources.terraform.syntax import Expression

CONFIG = "terragrunt.hcl"
"""The file that makes a folder a unit."""


def path_is(path: Path, question: Callable[[Path], bool]) -> bool:
    """What `question` (`Path.is_file` …) says of `path`; False for one that no file system can have."""
    try:
        return question(path)
    except (OSError, ValueError):
        return False


def is_inside(path: Path, boundary: Path) -> bool:
    """True where `path`, links followed, is `boundary` or lies below it."""
    try:
        return _is_within(path.resolve(), boundary)
    except (OSError, ValueError, RuntimeError):
        return False


class Context(Protocol):
    """What the functions know of the configuration that calls them. All folders are absolute."""

    base: Path
    """The folder of the file that is evaluated."""
    root: Path
    """The same; relative paths of Terraform's file functions start there."""
    boundary: Path
    """The top of the repository; nothing outside is read."""
    folder: Path
    """The folder of the unit, or of the configuration that is read; an included file is evaluated for its child."""
    original: Path
    """The folder of the unit that all reading started from."""
    environment: Mapping[str, str]
    """The environment variables that are given."""

    def read(self, path: str) -> bytes:
        """The bytes of a file. Raises FunctionError."""

    def included(self, name: str) -> Path | None:
        """The folder of the included file `name` ("" for the only one); None without any. Raises FunctionError."""

    def configuration(self, path: str, fallback: Sequence[Content]) -> Content:
        """What another configuration holds. Raises FunctionError."""

    def render(self, template_text: str, variables: dict[str, Content], path: str) -> Content:
        """The template with `variables` filled in. Raises FunctionError."""


# Places


@function("terragrunt")
def find_in_parent_folders(context: Context, *names: str) -> str:
    """A name (`terragrunt.hcl` if none) and a fallback in, the path of the nearest parent folder's entry out."""
    _at_most("find_in_parent_folders", names, 2)
    wanted = (names and names[0]) or CONFIG
    for folder in context.folder.parents:
        if not _is_within(folder, context.boundary):
            break
        if path_is(folder / wanted, Path.exists):
            return Path(os.path.normpath(folder / wanted)).as_posix()
    if len(names) == 2:
        return names[1]
    raise FunctionError(f'no parent folder inside the repository has "{wanted}"')


@function("terragrunt")
def path_relative_to_include(context: Context, *names: str) -> str:
    """The name of an include in, the path from its folder to the unit's out."""
    _at_most("path_relative_to_include", names, 1)
    return _relative(context.folder, _included(context, names))


@function("terragrunt")
def path_relative_from_include(context: Context, *names: str) -> str:
    """The name of an include in, the path from the unit's folder to that of the include out."""
    _at_most("path_relative_from_include", names, 1)
    return _relative(_included(context, names), context.folder)


@function("terragrunt")
def get_terragrunt_dir(context: Context) -> str:
    """The folder of the unit out."""
    return context.folder.as_posix()


@function("terragrunt")
def get_parent_terragrunt_dir(context: Context, *names: str) -> str:
    """The name of an include in, its folder out."""
    _at_most("get_parent_terragrunt_dir", names, 1)
    return _included(context, names).as_posix()


@function("terragrunt")
def get_original_terragrunt_dir(context: Context) -> str:
    """The folder of the unit that reading started from out."""
    return context.original.as_posix()


@function("terragrunt")
def get_repo_root(context: Context) -> str:
    """The top of the repository out."""
    return context.boundary.as_posix()


@function("terragrunt")
def get_path_from_repo_root(context: Context) -> str:
    """The path from the top of the repository to the unit out."""
    return _relative(context.folder, context.boundary)


@function("terragrunt")
def get_path_to_repo_root(context: Context) -> str:
    """The path from the unit to the top of the repository out."""
    return _relative(context.boundary, context.folder)


def _included(context: Context, names: Sequence[str]) -> Path:
    """The folder of the included file; the unit's own where nothing is included."""
    return context.included(names[0] if names else "") or context.folder


def _relative(path: Path, start: Path) -> str:
    return Path(os.path.relpath(path, start)).as_posix()


def _is_within(path: Path, boundary: Path) -> bool:
    return path == boundary or boundary in path.parents


def _at_most(name: str, given: Sequence[object], most: int) -> None:
    if len(given) > most:
        raise FunctionError(f"{name} takes at most {most} arguments, not {len(given)}")


# Files


@function("terragrunt", unknown="aware")
def read_terragrunt_config(context: Context, path: str, *fallback: Content | None) -> Content:
    """The path of a configuration in, what it holds out; the fallback where there is none."""
    _at_most("read_terragrunt_config", fallback, 1)
    return context.configuration(path, fallback)


@function("terragrunt")
def read_tfvars_file(context: Context, path: str) -> Content:
    """The path of a variable file in, its values as JSON out."""
    content = context.read(path)
    if path.endswith("json"):
        return content.decode("utf-8", "replace")
    file = read_file(path, content)
    if file.diagnostics:
        trouble = file.diagnostics[0]
        raise FunctionError(f"{trouble.range}: {trouble.summary}")
    scope = Scope(no_names, context)
    values = {name: evaluate_whole(each.expression, scope) for name, each in file.body.attributes.items()}
    return FUNCTIONS["jsonencode"].call(values)


@function("terragrunt")
def mark_as_read(path: str) -> str:
    """A path in, the same out."""
    return path


@function("terragrunt")
def mark_glob_as_read(context: Context, *arguments: str) -> Content:
    """A pattern in, the absolute paths that match it out."""
    if not arguments:
        raise FunctionError("mark_glob_as_read needs a pattern")
    pattern = os.path.normpath(context.folder / arguments[-1])
    fixed = re.split(r"[*?\[{]", pattern)[0]
    folder = Path(fixed if fixed.endswith("/") else os.path.dirname(fixed))  # noqa: PTH120 - a piece of a pattern
    if not is_inside(folder, context.boundary):
        raise invalid("pattern", f"{arguments[-1]} leads out of the repository")
    rest = os.path.relpath(pattern, folder)
    return sorted((folder / found).as_posix() for found in matching_files(folder, context.boundary, rest))


# What only a run can tell


@function("terragrunt")
def get_env(context: Context, name: str, *default: str) -> Content:
    """The name of an environment variable and a default in, its value out; unknown without any."""
    _at_most("get_env", default, 1)
    if not name:
        raise invalid("name", "an environment variable has a name")
    if name in context.environment:
        return context.environment[name]
    if default:
        return default[0]
    return _unknown(f"the environment variable {name} is not given, and get_env has no default for it", f"env.{name}")


@function("terragrunt", unknown="aware")
def run_cmd(*arguments: Content | None) -> Content:
    """A command in, what it prints out: unknown, since nothing is run."""
    words = [one for one in arguments if isinstance(one, str) and not one.startswith("--terragrunt-")]
    command = words[0].rpartition("/")[2] if words else "a command"
    return Unknown(f"run_cmd gives what {command} prints, and no command is run", (Reference(f"run_cmd({command})"),))


@function("terragrunt")
def sops_decrypt_file(path: str) -> Content:
    """The path of an encrypted file in, its text out: unknown and sensitive, since nothing is decrypted."""
    name = path.rpartition("/")[2]
    return Sensitive(_unknown(f"{name} is encrypted with sops and not decrypted", f'sops_decrypt_file("{name}")'))


@function("terragrunt")
def get_aws_account_id() -> Content:
    """The account id out."""
    return _of_a_run("get_aws_account_id", "the AWS account is that of whoever deploys")


@function("terragrunt")
def get_aws_account_alias() -> Content:
    """The alias of the account out."""
    return _of_a_run("get_aws_account_alias", "the AWS account is that of whoever deploys")


@function("terragrunt")
def get_aws_caller_identity_arn() -> Content:
    """The ARN of whoever deploys out."""
    return _of_a_run("get_aws_caller_identity_arn", "the AWS identity is that of whoever deploys")


@function("terragrunt")
def get_aws_caller_identity_user_id() -> Content:
    """The user id of whoever deploys out."""
    return _of_a_run("get_aws_caller_identity_user_id", "the AWS identity is that of whoever deploys")


@function("terragrunt")
def get_platform() -> Content:
    """The operating system out."""
    return _of_a_run("get_platform", "the operating system is that of whoever deploys")


@function("terragrunt")
def get_working_dir() -> Content:
    """The folder that Terraform runs in out."""
    return _of_a_run("get_working_dir", "Terragrunt chooses the working directory when it runs")


@function("terragrunt")
def get_terraform_command() -> Content:
    """The command that is run out."""
    return _of_a_run("get_terraform_command", "the command is known only when Terragrunt runs")


@function("terragrunt")
def get_terraform_cli_args() -> Content:
    """The arguments of the command that is run out."""
    return _of_a_run("get_terraform_cli_args", "the arguments are known only when Terragrunt runs")


@function("terragrunt")
def get_terragrunt_source_cli_flag() -> str:
    """The source that the command line gives out: none."""
    return ""


def _of_a_run(name: str, reason: str) -> Unknown:
    return _unknown(reason, f"{name}()")


def _unknown(reason: str, address: str) -> Unknown:
    return Unknown(reason, (Reference(address),), exact=True)


# Lists for extra_arguments


@function("terragrunt")
def get_terraform_commands_that_need_vars() -> Content:
    """The commands that take variables out."""
    return ["apply", "console", "destroy", "import", "plan", "push", "refresh"]


@function("terragrunt")
def get_terraform_commands_that_need_locking() -> Content:
    """The commands that lock the state out."""
    return ["apply", "destroy", "import", "plan", "refresh", "taint", "untaint"]


@function("terragrunt")
def get_terraform_commands_that_need_input() -> Content:
    """The commands that may ask for input out."""
    return ["apply", "import", "init", "plan", "refresh"]


@function("terragrunt")
def get_terraform_commands_that_need_parallelism() -> Content:
    """The commands that run in parallel out."""
    return ["apply", "plan", "destroy"]


@function("terragrunt")
def get_default_retryable_errors() -> Content:
    """The errors that are tried again out: they change no resource, so none are listed."""
    return []


# Values


@function("terragrunt", unknown="aware")
def deep_merge(*maps: Content | None) -> Content:
    """Maps in, one out: maps are merged into each other, lists are joined, and of other values the later one holds."""
    result: Content = {}
    for one in maps:
        result = deeply_merged(result, one)
    return result


def deeply_merged(lower: Content, upper: Content) -> Content:
    """`lower` with `upper` merged into it, as an include of the strategy `deep` does it."""
    return applied([lower, upper], _merged)


def _merged(lower: Content, upper: Content) -> Content:
    if upper is None:
        return lower
    if isinstance(lower, dict) and isinstance(upper, dict):
        merged = {name: deeply_merged(lower[name], one) if name in lower else one for name, one in upper.items()}
        return {**lower, **merged}
    if isinstance(lower, list) and isinstance(upper, list):
        return [*lower, *upper]
    if isinstance(lower, Unknown) and isinstance(upper, (dict, list)):
        return Unknown(lower.reason, lower.references)
    return upper


_VERSION = re.compile(r"\s*(=|!=|>=?|<=?|~>)?\s*v?(\d+(?:\.\d+)*)\s*$")


@function("terragrunt")
def constraint_check(version: str, constraint: str) -> bool:
    """A version and a constraint in, whether it is met out."""
    found = _VERSION.match(version)
    if found is None or found[1]:
        raise invalid("version", f'"{version}" is no version')
    return all(_meets(_numbers(found[2]), part) for part in constraint.split(","))


def _meets(version: tuple[int, ...], constraint: str) -> bool:
    found = _VERSION.match(constraint)
    if found is None:
        raise invalid("constraint", f'"{constraint}" is no version constraint')
    wanted = _numbers(found[2])
    if found[1] == "~>":
        digits = max(found[2].count("."), 1)
        return version >= wanted and version[:digits] == wanted[:digits]
    return {
        "!=": version != wanted,
        ">": version > wanted,
        ">=": version >= wanted,
        "<": version < wanted,
        "<=": version <= wanted,
    }.get(found[1] or "=", version == wanted)


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(number) for number in version.split(".")]
    return tuple(numbers + [0] * (3 - len(numbers)))


TERRAGRUNT_FUNCTIONS: Mapping[str, Function] = {
    each.name: each for each in list(vars().values()) if isinstance(each, Function)
}
"""Every function that only Terragrunt knows, by name."""


# Calls


class Called(str):
    """The name that a call of one of Terragrunt's functions is replaced by; looking it up makes the call."""

    call: syntax.Call


def prepared(expression: Expression) -> Expression:
    """`expression` with every call of a function that only Terragrunt knows made a name (see `Called`).

    That way one evaluator serves both languages, and a trace goes on in the configuration that was read.
    """
    found: Expression = mapped(expression, _prepared)
    return found


def _prepared(node: object) -> Expression | None:
    if isinstance(node, syntax.Call) and node.name in TERRAGRUNT_FUNCTIONS:
        name = Called(node.name)
        name.call = replace(node, arguments=[prepared(argument) for argument in node.arguments])
        return syntax.Name(node.span, name)
    if isinstance(node, syntax.Object):
        return syntax.Object(node.span, [(_prepared_key(key), prepared(value)) for key, value in node.items])
    return None


def mapped(node: Any, change: Callable[[object], Expression | None]) -> Any:
    """The syntax `node` with `change` made to the outermost parts that it gives something for, the rest copied."""
    changed = change(node)
    if changed is not None:
        return changed
    if isinstance(node, (list, tuple)):
        return type(node)(mapped(each, change) for each in node)
    if is_dataclass(node) and not isinstance(node, type):
        return replace(node, **{each.name: mapped(getattr(node, each.name), change) for each in fields(node)})
    return node


def _prepared_key(key: Expression) -> Expression:
    """A bare name as a key is its own text, so that a call there needs parentheses."""
    return syntax.Parens(key.span, prepared(key)) if isinstance(key, syntax.Call) else prepared(key)


class CallingScope(Scope):
    """A scope that makes the calls that `Called` names stand for."""

    __slots__ = ()

    def bind(self, **bindings: Content) -> Scope:
        """A scope that knows `bindings` as well."""
        return CallingScope(self.names, self.context, self.origin, {**self.bindings, **bindings})

    def lookup(self, name: str) -> Content:
        """The content or namespace behind `name`. Raises EvaluationError."""
        return self._answer(name.call) if isinstance(name, Called) else super().lookup(name)

    def _answer(self, call: syntax.Call) -> Content:
        function = TERRAGRUNT_FUNCTIONS[call.name]
        arguments = self._arguments(call)
        if isinstance(arguments, Unknown):
            return arguments
        prefix = (self.context,) if function.takes_context else ()

        def compute(*chosen: Content) -> Content:
            if function.unknown == "opaque" and any(first_unknown(one) is not None for one in chosen):
                return derived(list(chosen))
            try:
                return function.call(*prefix, *chosen)
            except FunctionError as error:
                raise EvaluationError(f"Error in function call: {call.name}: {error}", call.span) from None

        return applied(arguments, compute)

    def _arguments(self, call: syntax.Call) -> list[Content] | Unknown:
        arguments = [whole(evaluate(argument, self)) for argument in call.arguments]
        if not call.expand:
            return arguments
        last, _ = unmarked_top(arguments.pop())
        if isinstance(last, (Unknown, OneOf)):
            return derived([last])
        if not isinstance(last, list):
            raise EvaluationError("Invalid expanding argument value: a list is required before ...", call.span)
        return [*arguments, *last]
