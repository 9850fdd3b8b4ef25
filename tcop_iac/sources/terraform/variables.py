"""Values given to a root module from outside: the environment, tfvars files and the command line.

In Terraform's precedence (documentation, "Variable definition precedence"): `TF_VAR_*`, then `terraform.tfvars`,
then `terraform.tfvars.json`, then `*.auto.tfvars` and `*.auto.tfvars.json` by name, then `--var` and `--var-file` in
their order; the last one wins.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from pathlib import Path

from tcop_iac.model.finding import Diagnostic, Level
from tcop_iac.model.range import Range
from tcop_iac.model.record import record
from tcop_iac.model.value import Content, Unknown
from tcop_iac.sources.terraform.alternatives import applied
from tcop_iac.sources.terraform.evaluate import evaluate_whole
from tcop_iac.sources.terraform.functions import FUNCTIONS
from tcop_iac.sources.terraform.functions.context import Context
from tcop_iac.sources.terraform.operators import text_of
from tcop_iac.sources.terraform.reader import parse_expression, read_file
from tcop_iac.sources.terraform.scope import EvaluationError, Scope, no_names
from tcop_iac.sources.terraform.syntax import Expression, SourceFile
from tcop_iac.sources.terraform.trace import located
from tcop_iac.sources.terraform.types import ANY, Primitive, Type


@record(frozen=True, slots=True)
class Input:
    """One `--var NAME=VALUE` or `--var-file FILE` of the command line."""

    option: str
    text: str


@record(frozen=True, slots=True)
class Given:
    """A value given to a variable: an expression in a file, raw text (from a shell), or content (from JSON).

    `how` names where it comes from, in words for people. With a `scope` the expression has been evaluated in it, and
    the value is its member at `path`: `content`, which Terragrunt hands on in the environment.
    """

    how: str
    expression: Expression | None = None
    file: SourceFile | None = None
    text: str | None = None
    content: Content = None
    scope: Scope | None = None
    path: tuple[str | int, ...] = ()
    message: str = ""
    """What the trace says of the place, where there is more to say than `how` the variable is given."""

    @property
    def range(self) -> Range | None:
        """Where it is written; None for the environment, the command line and JSON."""
        if self.file is None or self.expression is None:
            return None
        return self.file.range(located(self.expression, self.path).span)


@record(frozen=True, slots=True)
class Inputs:
    """What the user gives besides the files of the root.

    `options` are in their order, `modules` say where copies of remote modules lie, by source.
    """

    options: tuple[Input, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    workspace: str = ""
    modules: Mapping[str, Path] = field(default_factory=dict)


@record(frozen=True, slots=True)
class Environment:
    """One of the environments that roots are deployed to: what it gives to each of them.

    `var_files` are names, looked for in each root's folder and then in `folder`, where the settings stand; a root that
    has none of them is evaluated without. `template_parameters` are files of values for templates.
    """

    name: str
    folder: Path
    var_files: tuple[str, ...] = ()
    variables: tuple[str, ...] = ()
    workspace: str = ""
    template_parameters: tuple[Path, ...] = ()

    def inputs(self, root: Path, inputs: Inputs) -> Inputs:
        """`inputs` with what this environment gives to the root module in the folder `root`."""
        found = [path for name in self.var_files if (path := self.file(name, root)) is not None]
        options = (
            *(Input("var-file", str(path)) for path in found),
            *(Input("var", text) for text in self.variables),
            *inputs.options,
        )
        return replace(inputs, options=options, workspace=self.workspace or inputs.workspace)

    def file(self, name: str, root: Path) -> Path | None:
        """The variable file `name` for the root module in the folder `root`, or None."""
        return next((path for path in (root / name, self.folder / name) if path.is_file()), None)


def given_values(folder: Path, where: str, base: Path, inputs: Inputs, complain: list[Diagnostic]) -> dict[str, Given]:
    """All values given to the root module in `folder` (`where` is its path in ranges, relative to `base`).

    Troubles go to `complain`.
    """
    return {
        **environment_values(inputs.environment),
        **automatic_values(folder, where, complain),
        **option_values(inputs.options, base, complain),
    }


def environment_values(environment: Mapping[str, str]) -> dict[str, Given]:
    """The values that environment variables set."""
    return {
        name.removeprefix("TF_VAR_"): Given(f"set by the environment variable {name}", text=text)
        for name, text in sorted(environment.items())
        if name.startswith("TF_VAR_")
    }


def automatic_values(folder: Path, where: str, complain: list[Diagnostic]) -> dict[str, Given]:
    """The values that the variable files in `folder` set without being named; `where` is its path in ranges."""
    values: dict[str, Given] = {}
    for path in _automatic(folder):
        shown = f"{where}/{path.name}" if where not in ("", ".") else path.name
        values.update(values_from_file(path, shown, complain))
    return values


def option_values(options: Iterable[Input], base: Path, complain: list[Diagnostic]) -> dict[str, Given]:
    """The values that the options of the command line set, in their order; `base` is what ranges are relative to."""
    values: dict[str, Given] = {}
    for option in options:
        if option.option == "var-file":
            values.update(values_from_file(Path(option.text), _from_base(Path(option.text), base), complain))
        else:
            name, _, text = option.text.partition("=")
            values[name.strip()] = Given("set by --var", text=text)
    return values


def _from_base(path: Path, base: Path) -> str:
    return Path(os.path.relpath(path.resolve(), base)).as_posix()


def _automatic(folder: Path) -> Iterator[Path]:
    for name in ("terraform.tfvars", "terraform.tfvars.json"):
        if (folder / name).is_file():
            yield folder / name
    names = (path for path in folder.iterdir() if path.name.endswith((".auto.tfvars", ".auto.tfvars.json")))
    yield from sorted((path for path in names if path.is_file()), key=lambda path: path.name)


def values_from_file(path: Path, shown: str, complain: list[Diagnostic]) -> dict[str, Given]:
    """The values that one variable file sets; `shown` is its path in ranges."""
    try:
        content = path.read_bytes()
    except OSError as error:
        detail = f"{error.strerror}. The variables it would set stay as they are."
        complain.append(Diagnostic(Level.ERROR, "var-file-unreadable", f"Can't read the variable file {shown}", detail))
        return {}
    how = f"set by {shown}"
    if path.suffix == ".json":
        return _from_json(content, shown, how, complain)
    file = read_file(shown, content)
    complain.extend(file.diagnostics)
    return {
        name: Given(how, expression=attribute.expression, file=file) for name, attribute in file.body.attributes.items()
    }


def _from_json(content: bytes, shown: str, how: str, complain: list[Diagnostic]) -> dict[str, Given]:
    try:
        document = json.loads(content)
    except ValueError as error:
        range_ = Range(
            shown,
            getattr(error, "lineno", 1),
            getattr(error, "colno", 1),
            getattr(error, "lineno", 1),
            getattr(error, "colno", 1) + 1,
        )
        complain.append(Diagnostic(Level.ERROR, "syntax-error", f"{shown} is not valid JSON", str(error), range_))
        return {}
    if not isinstance(document, dict):
        complain.append(Diagnostic(Level.ERROR, "syntax-error", f"{shown} has no object of variables at its top"))
        return {}
    return {name: Given(how, content=value) for name, value in document.items()}


def expression_of(text: str, how: str) -> tuple[SourceFile, Expression]:
    """The expression that `text` from a shell is, for a variable whose type is no string."""
    return parse_expression(text, f"<{how}>")


def through_environment(content: Content, type_: Type | None, context: Context) -> Content:
    """`content` as a variable of `type_` (None: it declares none) gets it where it is handed on in the environment.

    A primitive variable, or one without a type, gets a collection as JSON; without a type everything arrives as text.
    What any other variable gets is read as an expression.
    """
    is_text = type_ is None or (isinstance(type_, Primitive) and type_ != ANY)

    def arriving(one: Content) -> Content:
        if is_text and isinstance(one, (dict, list)):
            return FUNCTIONS["jsonencode"].call(one)
        if type_ is None:
            return one if one is None or isinstance(one, Unknown) else text_of(one)
        return _read_back(one, context) if isinstance(one, str) and not is_text else one

    return applied([content], arriving)


def _read_back(text: str, context: Context) -> Content:
    file, expression = parse_expression(text)
    try:
        return text if file.diagnostics else evaluate_whole(expression, Scope(no_names, context))
    except EvaluationError:
        return text
