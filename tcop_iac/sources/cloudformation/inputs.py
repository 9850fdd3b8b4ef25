"""Values for parameters from files, in the shapes that the AWS CLI takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tcop_iac.model.finding import Diagnostic, Level
from tcop_iac.model.range import Range
from tcop_iac.sources.cloudformation.syntax import entries, member
from tcop_iac.sources.cloudformation.template import STACK_TAGS, Given

FORMS = (
    'a list of {"ParameterKey": …, "ParameterValue": …}, {"Parameters": {name: value}, "Tags": {key: value}}, '
    '{name: value}, or a list of "name=value"'
)
"""`aws cloudformation create-stack --parameters`, CodePipeline's template configuration, `aws cloudformation deploy
--parameter-overrides` in its two forms.
"""


def given_parameters(files: Sequence[Path], base: Path, complain: list[Diagnostic]) -> dict[str, Given]:
    """The values that the parameter files give by name, the last one of each; troubles go to `complain`."""
    found: dict[str, Given] = {}
    for path in files:
        where = Path(_relative(path, base)).as_posix()
        place = Range(where, 1, 1, 1, 1)
        try:
            root = yaml.compose(path.read_bytes(), Loader=yaml.CSafeLoader)
        except OSError as error:
            detail = f"{error.strerror}. No parameter is given from it."
            complain.append(Diagnostic(Level.ERROR, "parameters-unreadable", f"Can't read {where}", detail, place))
            continue
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            if mark is not None:
                place = Range(where, mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 1)
            summary = f"{where} is not JSON: {getattr(error, 'problem', error)}"
            detail = "No parameter is given from it."
            complain.append(Diagnostic(Level.ERROR, "parameters-unreadable", summary, detail, place))
            continue
        read = dict(_values(root, where))
        if not read:
            summary, detail = f"{where} gives no parameters", f"It has to be {FORMS}."
            complain.append(Diagnostic(Level.ERROR, "parameters-unreadable", summary, detail, place))
        found.update(read)
    return found


def _relative(path: Path, base: Path) -> str:
    resolved = path.resolve()
    return str(resolved.relative_to(base)) if resolved.is_relative_to(base) else str(resolved)


def _values(root: Node | None, where: str) -> Iterator[tuple[str, Given]]:
    if isinstance(root, SequenceNode):
        for item in root.value:
            key, text = member(item, "ParameterKey"), member(item, "ParameterValue")
            if isinstance(key, ScalarNode) and isinstance(text, ScalarNode):
                yield key.value, _given(text, text.value, where)
            elif isinstance(item, ScalarNode) and "=" in item.value:
                named, _, written = item.value.partition("=")
                yield named, _given(item, written, where)
    elif isinstance(root, MappingNode):
        inner, tags = member(root, "Parameters"), member(root, "Tags")
        if isinstance(inner, MappingNode) and isinstance(tags, MappingNode):
            known = {name: value.value for name, _, value in entries(tags) if isinstance(value, ScalarNode)}
            yield STACK_TAGS, replace(_given(tags, "", where), content=known)
        for name, _, value in entries(inner if isinstance(inner, MappingNode) else root):
            if isinstance(value, ScalarNode):
                yield name, _given(value, value.value, where)
            elif isinstance(value, SequenceNode) and all(isinstance(one, ScalarNode) for one in value.value):
                yield name, _given(value, ",".join(one.value for one in value.value), where)


def _given(node: Node, text: str, where: str) -> Given:
    start, end = node.start_mark, node.end_mark
    return Given(text, Range(where, start.line + 1, start.column + 1, end.line + 1, end.column + 1), "is given here")


def unused(given: Mapping[str, Given], declared: set[str]) -> Iterator[Diagnostic]:
    """A warning for every given parameter that no template declares: it may be a slip."""
    for name, value in given.items():
        if name not in declared and not name.startswith("AWS::"):
            summary, detail = f"No template has the parameter {name}", "The value that is given for it is not used."
            yield Diagnostic(Level.WARNING, "parameter-unused", summary, detail, value.range)
