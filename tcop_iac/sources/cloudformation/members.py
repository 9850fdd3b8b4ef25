"""What a mapping of a template holds once loops, included files and merge keys are written out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tcop_iac.model.finding import Level
from tcop_iac.sources.cloudformation.syntax import TemplateFile, entries, member

LOOP = "Fn::ForEach::"
TRANSFORM = "Fn::Transform"
MOST_COPIES = 1_000
"""Entries that one loop may make; a template has 500 resources at most."""


class Members:
    """The members of mappings in one file; `open` reads a file that is included, relative to this one."""

    def __init__(self, file: TemplateFile, open: Callable[[Path, TemplateFile], TemplateFile | None]) -> None:
        self._file = file
        self._open = open
        self._found: dict[int, list[tuple[str, ScalarNode, Node]]] = {}

    def of(self, node: Node) -> list[tuple[str, ScalarNode, Node]]:
        """Name, key and value of every member of `node`."""
        if id(node) not in self._found:
            self._found[id(node)] = []  # an included file that includes itself ends here
            self._found[id(node)] = list(self._written_out(node))
        return self._found[id(node)]

    def _written_out(self, node: Node) -> Iterator[tuple[str, ScalarNode, Node]]:
        self._tell_repeated(node)
        for name, key, value in entries(node):
            if name.startswith(LOOP):
                yield from self._looped(name, value)
            elif name == TRANSFORM:
                yield from self._included(value)
            else:
                yield name, key, value

    def _tell_repeated(self, node: Node) -> None:
        seen: set[str] = set()
        for key, _ in node.value if isinstance(node, MappingNode) else ():
            if isinstance(key, ScalarNode):
                if key.value in seen and key.tag != "tag:yaml.org,2002:merge":
                    detail = "The last one stands, as in most readers of YAML; CloudFormation may refuse it."
                    self._file.complain("repeated-key", f"{key.value} is written twice", detail, key, Level.WARNING)
                seen.add(key.value)

    # --- loops (AWS::LanguageExtensions)

    def _looped(self, name: str, value: Node) -> Iterator[tuple[str, ScalarNode, Node]]:
        parts = value.value if isinstance(value, SequenceNode) else []
        if len(parts) != 3 or not isinstance(parts[0], ScalarNode) or not isinstance(parts[2], MappingNode):
            detail = "Write an identifier, a list of values, and what is made for each. Nothing is made here."
            self._file.complain("wrong-shape", f"{name} is not of the form of a loop", detail, value)
            return
        words = self._words(parts[1])
        if words is None:
            summary = f"The values of {name} are not written here"
            self._file.complain("loop-unknown", summary, "What it makes is not judged.", parts[1], Level.WARNING)
            return
        for word in words[:MOST_COPIES]:
            yield from self.of(_replaced(parts[2], parts[0].value, word))

    def _words(self, node: Node) -> list[str] | None:
        """The values of a loop: a list of texts, or a parameter's default; None for what is not known here."""
        if isinstance(node, SequenceNode) and not node.tag.startswith("!"):
            words = [one.value for one in node.value if isinstance(one, ScalarNode) and not one.tag.startswith("!")]
            return words if len(words) == len(node.value) else None
        name = node.value if node.tag == "!Ref" else scalar_text(member(node, "Ref"))
        parameters = member(self._file.root, "Parameters")
        declared = member(parameters, str(name)) if parameters is not None else None
        default = scalar_text(member(declared, "Default")) if declared is not None else None
        return [word.strip() for word in default.split(",")] if default is not None else None

    # --- included files

    def _included(self, value: Node) -> Iterator[tuple[str, ScalarNode, Node]]:
        for one in value.value if isinstance(value, SequenceNode) else [value]:
            location = scalar_text(_path(one, "Parameters", "Location"))
            file = None
            if scalar_text(member(one, "Name")) == "AWS::Include" and location and "://" not in location:
                file = self._open(Path(location), self._file)
            if file is None:
                macro = scalar_text(member(one, "Name")) or "a macro"
                what = f"{location} is not in the repository" if location else f"{macro} runs only in a deployment"
                summary = f"What {TRANSFORM} puts here is not known: {what}"
                self._file.complain("transform-unknown", summary, "It is not judged.", one, Level.WARNING)
                continue
            yield from Members(file, self._open).of(file.root)


def _path(node: Node, *names: str) -> Node | None:
    found: Node | None = node
    for name in names:
        found = member(found, name) if found is not None else None
    return found


def scalar_text(node: Node | None) -> str | None:
    """The text of a scalar without a function; None for anything else."""
    return node.value if isinstance(node, ScalarNode) and not node.tag.startswith("!") else None


def _replaced(node: Node, identifier: str, word: str) -> Node:
    """A copy of `node` with the loop's identifier replaced by `word`, in keys, texts and references."""
    if isinstance(node, ScalarNode):
        if node.tag == "!Ref" and node.value == identifier:
            return ScalarNode("tag:yaml.org,2002:str", word, node.start_mark, node.end_mark, node.style)
        text = node.value.replace(f"${{{identifier}}}", word)
        plain = "".join(character for character in word if character.isalnum())
        text = text.replace(f"&{{{identifier}}}", plain)
        return ScalarNode(node.tag, text, node.start_mark, node.end_mark, node.style)
    if isinstance(node, SequenceNode):
        items = [_replaced(item, identifier, word) for item in node.value]
        return SequenceNode(node.tag, items, node.start_mark, node.end_mark, node.flow_style)
    if not isinstance(node, MappingNode):
        return node
    if len(node.value) == 1:
        key, value = node.value[0]
        if getattr(key, "value", "") == "Ref" and getattr(value, "value", "") == identifier:
            return ScalarNode("tag:yaml.org,2002:str", word, node.start_mark, node.end_mark)
    pairs = [(_replaced(key, identifier, word), _replaced(value, identifier, word)) for key, value in node.value]
    return MappingNode(node.tag, pairs, node.start_mark, node.end_mark, node.flow_style)
