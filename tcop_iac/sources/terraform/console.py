"""Evaluates single expressions in the scope of a root module, as `terraform console` does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

from tcop_iac.model.range import Hop
from tcop_iac.model.record import record
from tcop_iac.model.value import Content, OneOf, Sensitive, Unknown, first_unknown, references
from tcop_iac.sources.terraform.configuration import configuration
from tcop_iac.sources.terraform.evaluate import evaluate_whole
from tcop_iac.sources.terraform.library import Library
from tcop_iac.sources.terraform.reader import parse_expression
from tcop_iac.sources.terraform.roots import root_module, scan_base
from tcop_iac.sources.terraform.scope import EvaluationError
from tcop_iac.sources.terraform.terragrunt import units
from tcop_iac.sources.terraform.terragrunt_functions import CONFIG
from tcop_iac.sources.terraform.trace import Step, trace
from tcop_iac.sources.terraform.variables import Inputs

HIDDEN = "(sensitive value)"
"""What is shown for a sensitive value, as Terraform shows it."""


@record(frozen=True, slots=True)
class Answer:
    """What an expression evaluates to: an `error`, or a `value` (sensitive parts hidden) that may hold unknowns.

    `unknown` is why the value is not wholly known, `hangs_on` what it hangs on, `hops` where it was written.
    """

    value: Content = None
    error: str = ""
    unknown: str = ""
    hangs_on: tuple[str, ...] = ()
    hops: tuple[Hop, ...] = field(default=())


class Console:
    """The root module in `folder` with `inputs`: of a Terragrunt unit, the module that it stands for; a folder without
    configuration is an empty module.
    """

    def __init__(self, folder: Path, inputs: Inputs) -> None:
        path = folder.resolve()
        base, boundary = scan_base([path])
        library = Library(base, boundary)
        found = units(library, [path]) if (path / CONFIG).is_file() else []
        config = next(iter(found), None) or library.folder(path) or configuration(path, library.where(path), ())
        self.base = base
        self._module = root_module(library, config, inputs)

    def evaluate(self, text: str) -> Answer:
        """The answer to one expression; a wrong one is an answer with an error."""
        file, expression = parse_expression(text)
        if file.diagnostics:
            trouble = file.diagnostics[0]
            return Answer(error=f"{trouble.summary}: {trouble.detail}")
        scope = self._module.scope
        try:
            content = hidden(evaluate_whole(expression, scope))
        except EvaluationError as error:
            return Answer(error=error.message)
        except RecursionError:
            return Answer(error="The expression is nested too deeply to be evaluated")
        found = first_unknown(content)
        hops = trace(Step(expression, file, scope))
        if found is None:
            return Answer(content, hops=hops)
        return Answer(content, unknown=found.reason, hangs_on=tuple(map(str, references(content))), hops=hops)


def hidden(content: Content) -> Content:
    """`content` with every sensitive part replaced by a word for it."""
    if isinstance(content, Sensitive):
        return HIDDEN
    if isinstance(content, dict):
        return {key: hidden(member) for key, member in content.items()}
    if isinstance(content, list):
        return [hidden(member) for member in content]
    if isinstance(content, OneOf):
        return OneOf(tuple(map(hidden, content.values)), content.test)
    return content


def shown(content: Content, indent: str = "") -> str:
    """`content` as people write it in the language; unknown parts in angle brackets."""
    if isinstance(content, Unknown):
        return f"<unknown: {content.reason}>"
    if isinstance(content, OneOf):
        return f"<one of {', '.join(shown(arm, indent) for arm in content.values)}>"
    if isinstance(content, dict):
        return _block("{", [f"{_word(key)} = {shown(one, indent + '  ')}" for key, one in content.items()], "}", indent)
    if isinstance(content, list):
        return _block("[", [f"{shown(one, indent + '  ')}," for one in content], "]", indent)
    return _word(content)


def _block(opening: str, lines: Sequence[str], closing: str, indent: str) -> str:
    if not lines:
        return opening + closing
    body = "".join(f"{indent}  {line}\n" for line in lines)
    return f"{opening}\n{body}{indent}{closing}"


def _word(content: Content) -> str:
    if content is None or isinstance(content, bool):
        return {None: "null", True: "true", False: "false"}[content]
    if isinstance(content, str):
        escaped = content.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
        return '"' + escaped.replace("\t", "\\t").replace("${", "$${").replace("%{", "%%{") + '"'
    return str(content)
