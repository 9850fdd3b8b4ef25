"""Reads `*.tf.json`: the JSON form of the configuration language, to the same syntax as HCL.

Source: "JSON Configuration Syntax" of the language's documentation. Strings are templates, except where the language
takes a bare reference or a type. Every piece of an expression has the span of the JSON string that it stands in.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from itertools import accumulate

from tcop_iac.model.finding import Diagnostic, Level
from tcop_iac.sources.json_places import JsonMember, JsonSyntaxError, JsonValue, parse_json
from tcop_iac.sources.terraform import syntax
from tcop_iac.sources.terraform.reader import parse_expression, parse_template
from tcop_iac.sources.terraform.syntax import Attribute, Block, Body, Expression, Literal, SourceFile, Span

LABELS = {"resource": 2, "data": 2, "ephemeral": 2, "variable": 1, "output": 1, "module": 1, "provider": 1, "check": 1}
"""How many labels the blocks of a type have; the others have none."""

NESTED = frozenset(("required_providers", "lifecycle", "provisioner", "connection", "validation", "backend", "cloud"))
"""Members that are blocks by the language itself; a provider's own nested blocks read as attributes."""


def read_json_file(path: str, content: bytes) -> SourceFile:
    """The blocks of one `*.tf.json` file; what can't be read is told in the diagnostics.

    `path` is the file's path as ranges should show it.
    """
    lines = [0, *accumulate(len(line) + 1 for line in content.split(b"\n"))]
    lines.pop()
    file = SourceFile(path, content, Body(), lines)
    try:
        top = parse_json(content)
    except JsonSyntaxError as error:
        _report(file, "Invalid JSON", f"{error.message}.", (error.offset, error.offset + 1))
        return file
    if top.kind != "object":
        _report(file, "Not a configuration", "A configuration in JSON is an object of blocks.", top.span)
        return file
    for member in top.members:
        if member.key != "//":
            file.body.blocks.extend(_blocks(file, member, member.value, (), LABELS.get(member.key, 0)))
    return file


def _report(file: SourceFile, summary: str, detail: str, span: Span) -> None:
    file.diagnostics = (*file.diagnostics, Diagnostic(Level.ERROR, "syntax-error", summary, detail, file.range(span)))


def _blocks(
    file: SourceFile, member: JsonMember, value: JsonValue, labels: tuple[str, ...], missing: int
) -> Iterator[Block]:
    """The blocks of the type `member.key` below `value`, whose next `missing` levels are labels."""
    for item in value.items:
        if item.kind != "object":
            _report(file, "Not a block", f"A {member.key} block is an object.", item.span)
        elif missing:
            for label in item.members:
                if label.key != "//":
                    yield from _blocks(
                        file,
                        JsonMember(member.key, label.span, label.value),
                        label.value,
                        (*labels, label.key),
                        missing - 1,
                    )
        else:
            yield Block(member.key, labels, item.span, member.span, file, _body(file, item, member.key))


def _body(file: SourceFile, value: JsonValue, block: str) -> Body:
    body = Body()
    for member in value.members:
        if member.key == "dynamic":
            body.blocks.extend(_blocks(file, member, member.value, (), 1))
        elif member.key in NESTED or (block == "dynamic" and member.key == "content"):
            body.blocks.extend(_blocks(file, member, member.value, (), 0))
        elif member.key != "//":
            read = _read_as(block, member.key)
            body.attributes[member.key] = Attribute(member.key, member.span, file, _Building(file, member.value, read))
    return body


def _read_as(block: str, name: str) -> str:
    """How the strings of an attribute are read: as templates, as bare expressions, or as they are."""
    if (block, name) == ("variable", "type"):
        return "expression"
    plain = block == "variable" or name in ("source", "version", "alias", "depends_on", "provider", "providers")
    return "text" if plain or block == "required_providers" else "template"


@dataclasses.dataclass(frozen=True, slots=True)
class _Building:
    """Builds the expression of an attribute when it is first asked for."""

    file: SourceFile
    value: JsonValue
    read: str

    def __call__(self) -> Expression:
        return self._built(self.value)

    def _built(self, value: JsonValue) -> Expression:
        if value.kind == "object":
            items = [(self._text(member.key, member.span), self._built(member.value)) for member in value.members]
            return syntax.Object(value.span, items)
        if value.kind == "array":
            return syntax.Tuple(value.span, [self._built(item) for item in value.items])
        if isinstance(value.content, str):
            return self._text(value.content, value.span)
        assert value.content is None or not isinstance(value.content, list)
        return Literal(value.span, value.content)  # type: ignore[arg-type]

    def _text(self, text: str, span: Span) -> Expression:
        if self.read == "text" or (self.read == "template" and "${" not in text and "%{" not in text):
            return Literal(span, text)
        if self.read == "expression":
            inner, expression = parse_expression(text, self.file.path)
        else:
            inner, parts = parse_template(text, self.file.path)
            wraps = len(parts) == 1 and not isinstance(parts[0], (str, syntax.TemplateIf, syntax.TemplateFor))
            expression = syntax.Template(span, parts, wraps)
        for trouble in inner.diagnostics:
            _report(self.file, trouble.summary, trouble.detail, span)
        return _placed(expression, span)


def _placed(node: Expression, span: Span) -> Expression:
    """`node` with `span` as the place of all its parts."""
    waiting: list[object] = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, (list, tuple)):
            waiting.extend(one)
        elif dataclasses.is_dataclass(one) and not isinstance(one, type) and hasattr(one, "span"):
            one.span = span
            waiting.extend(getattr(one, field.name) for field in dataclasses.fields(one) if field.name != "span")
    return node
