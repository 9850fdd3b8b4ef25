"""The syntax of templates: YAML and JSON as PyYAML's nodes with marks. Aliases share the node that they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tcop_iac.model.finding import Diagnostic, Level
from tcop_iac.model.range import Range


@dataclass(slots=True, eq=False, weakref_slot=True)
class TemplateFile:
    """A template's file: its top-level mapping, and what is wrong with its syntax.

    `included` are the files, by path, that pieces of it come from, and the nodes that include them. With `fixed`, all
    of it stands at one place: it is the text of a string.
    """

    path: Path
    where: str
    root: MappingNode
    text: str
    diagnostics: list[Diagnostic] = field(default_factory=list)
    included: dict[str, tuple[TemplateFile, Node]] = field(default_factory=dict)
    fixed: Range | None = None
    _lines: list[str] = field(default_factory=list)

    def range(self, node: Node) -> Range:
        """The place of `node`, without what follows it up to the next one."""
        if self.fixed is not None:
            return self.fixed
        home = self.home(node)
        line, column = home._end(node)
        start = node.start_mark
        return Range(home.where, start.line + 1, start.column + 1, line + 1, column + 1)

    def home(self, node: Node) -> TemplateFile:
        """The file that `node` is written in: this one, or one that is included."""
        found = self.inclusion(node)
        return found[0] if found is not None else self

    def inclusion(self, node: Node) -> tuple[TemplateFile, Node] | None:
        """The included file that `node` is written in, and what includes it; None where it is written here."""
        return self.included.get(node.start_mark.name) if self.included else None

    def _end(self, node: Node) -> tuple[int, int]:
        """The end of a node as lines and columns from 0; marks of block nodes stand at the next token."""
        while isinstance(node, (MappingNode, SequenceNode)) and not node.flow_style and node.value:
            last = node.value[-1]
            child = last[1] if isinstance(last, tuple) else last
            if child.end_mark.line < node.start_mark.line:  # an alias of something above
                break
            node = child
        end = node.end_mark
        if end.column == 0 and end.line > node.start_mark.line:
            lines = self.lines
            index = min(end.line, len(lines)) - 1
            while index > node.start_mark.line and not lines[index].strip():
                index -= 1
            return index, len(lines[index])
        return end.line, end.column

    @property
    def lines(self) -> list[str]:
        """The lines of the text."""
        if not self._lines:
            self._lines.extend(self.text.splitlines())
        return self._lines

    def complain(self, code: str, summary: str, detail: str, node: Node, level: Level = Level.ERROR) -> None:
        """Keeps a diagnostic at `node`."""
        self.diagnostics.append(Diagnostic(level, code, summary, detail, self.range(node)))


MERGE = "tag:yaml.org,2002:merge"


def entries(node: Node) -> Iterator[tuple[str, ScalarNode, Node]]:
    """The members of a mapping with their keys, merge keys (`<<`) followed, the last of equal keys standing."""
    found: dict[str, tuple[ScalarNode, Node]] = {}
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                continue
            if key.tag == MERGE:
                for source in value.value if isinstance(value, SequenceNode) else [value]:
                    for name, merged_key, merged in entries(source):
                        found.setdefault(name, (merged_key, merged))
            else:
                found.pop(key.value, None)
                found[key.value] = (key, value)
    for name, (key, value) in found.items():
        yield name, key, value


def member(node: Node, name: str) -> Node | None:
    """The member `name` of a mapping, or None."""
    merges = False
    for key, value in reversed(node.value) if isinstance(node, MappingNode) else ():
        if isinstance(key, ScalarNode):
            if key.tag == MERGE:
                merges = True
            elif key.value == name:
                found: Node = value
                return found
    return next((value for key, _, value in entries(node) if key == name), None) if merges else None


def scalar_text(node: Node | None) -> str | None:
    """The text of a scalar without a function; None for anything else."""
    return node.value if isinstance(node, ScalarNode) and not node.tag.startswith("!") else None
