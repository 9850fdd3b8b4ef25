"""What a mapping of a template holds once loops, included files and merge keys are written out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tcop_iac.model.finding import Level
from tcop_iac.model.value import Content, Unknown
from tcop_iac.sources.cloudformation.calls import LOOP, TRANSFORM
from tcop_iac.sources.cloudformation.syntax import MERGE, TemplateFile, entries, member, scalar_text

MOST_COPIES = 5_000
"""Rounds that the loops of one template may take; it has 500 resources and 200 outputs at most."""

Member = tuple[str, ScalarNode, Node]
"""Name, key and value."""


class Members:
    """The members of mappings in one template.

    `open` reads a file that is included, relative to another one; `evaluate` says what the values of a loop come to.
    """

    def __init__(
        self,
        file: TemplateFile,
        open: Callable[[Path, TemplateFile], TemplateFile | None],
        evaluate: Callable[[Node], Content],
    ) -> None:
        self._file = file
        self._open = open
        self._evaluate = evaluate
        self._found: dict[int, list[Member]] = {}
        self._by_name: dict[int, dict[str, Node]] = {}
        self._missing: dict[int, Unknown] = {}
        self._made: list[Node] = []  # kept, since what is found is known by the node's id

    def of(self, node: Node) -> list[Member]:
        """Name, key and value of every member of `node`."""
        if id(node) not in self._found:
            self._found[id(node)] = []  # an included file that includes itself ends here
            self._found[id(node)] = self._as_written(node) or list(self._written_out(node))
            self._by_name.pop(id(node), None)  # asked for on the way, when not all was there
        return self._found[id(node)]

    def get(self, node: Node, name: str) -> Node | None:
        """The member `name` of `node`, or None."""
        key = id(node)
        if key not in self._by_name:
            by_name: dict[str, Node] = {}
            for found, _, value in self.of(node):
                by_name.setdefault(found, value)
            self._by_name[key] = by_name
        return self._by_name[key].get(name)

    def missing(self, node: Node) -> Unknown | None:
        """Why `node` may have members that `of` does not give; None where it gives all."""
        self.of(node)
        return self._missing.get(id(node))

    def _as_written(self, node: Node) -> list[Member] | None:
        """The members of a mapping that says all by itself, as most do; None where there is more to it."""
        if not isinstance(node, MappingNode) or node.tag == "!Transform" or node is self._file.root:
            return None
        found: dict[str, Member] = {}
        for key, value in node.value:
            name = key.value
            if (
                not isinstance(key, ScalarNode)
                or name in found
                or key.tag == MERGE
                or name.startswith((LOOP, TRANSFORM))
            ):
                return None
            found[name] = (name, key, value)
        return list(found.values())

    def _written_out(self, node: Node) -> Iterator[Member]:
        if node.tag == "!Transform":
            yield from self._included(node, node)
            return
        self._tell_repeated(node)
        for name, key, value in entries(node):
            if name.startswith(LOOP):
                yield from self._looped(node, name, value)
            elif name == TRANSFORM:
                yield from self._included(node, value)
            elif name == "Transform" and node is self._file.root:
                for one in value.value if isinstance(value, SequenceNode) else [value]:
                    if scalar_text(member(one, "Name")) == "AWS::Include":
                        yield from self._included(node, one)
                yield name, key, value
            else:
                yield name, key, value

    def _tell_repeated(self, node: Node) -> None:
        seen: set[str] = set()
        for key, _ in node.value if isinstance(node, MappingNode) else ():
            if isinstance(key, ScalarNode):
                if key.value in seen and key.tag != MERGE:
                    detail = "The last one stands, as in most readers of YAML; CloudFormation may refuse it."
                    self._file.complain("repeated-key", f"{key.value} is written twice", detail, key, Level.WARNING)
                seen.add(key.value)

    def _leave_open(self, node: Node, reason: Unknown) -> None:
        self._missing.setdefault(id(node), reason)

    # --- loops (AWS::LanguageExtensions)

    def _looped(self, node: Node, name: str, value: Node) -> Iterator[Member]:
        parts = value.value if isinstance(value, SequenceNode) else []
        if len(parts) != 3 or not isinstance(parts[0], ScalarNode) or not isinstance(parts[2], MappingNode):
            detail = "Write an identifier, a list of values, and what is made for each. Nothing is made here."
            self._file.complain("wrong-shape", f"{name} is not of the form of a loop", detail, value)
            self._leave_open(node, Unknown(f"{name} is not of the form of a loop"))
            return
        words = self._words(parts[1])
        if words is None:
            summary = f"The values of {name} are not known here"
            self._file.complain("loop-unknown", summary, "What it makes is not judged.", parts[1], Level.WARNING)
            self._leave_open(node, Unknown(f"the values of {name} are not known"))
            return
        if len(self._made) + len(words) > MOST_COPIES:
            summary = f"{name} makes more than a template may have"
            detail = "What it makes is not judged. A template has 500 resources at most."
            self._file.complain("loop-too-large", summary, detail, parts[1])
            self._leave_open(node, Unknown(f"{name} makes more than a template may have"))
            return
        for word in words:
            made = _replaced(parts[2], parts[0].value, word)
            self._made.append(made)
            yield from self.of(made)
            doubt = self.missing(made)
            if doubt is not None:
                self._leave_open(node, doubt)

    def _words(self, node: Node) -> list[str] | None:
        """The values of a loop; None for what is not known here."""
        found = self._evaluate(node)
        if not isinstance(found, list) or not all(isinstance(word, (str, int)) for word in found):
            return None
        return [str(word) for word in found]

    # --- included files

    def _included(self, node: Node, value: Node) -> Iterator[Member]:
        for one in value.value if isinstance(value, SequenceNode) else [value]:
            name = scalar_text(member(one, "Name")) or "a macro"
            location, file = None, None
            if name == "AWS::Include":
                parameters = member(one, "Parameters")
                written = member(parameters, "Location") if parameters is not None else None
                location = self._evaluate(written) if written is not None else None
            if isinstance(location, str):
                beside = self._file.home(one)
                file = self._open(Path(location.removeprefix("file://")), beside) if _is_local(location) else None
            if file is None:
                if isinstance(location, Unknown):
                    reason = location.reason
                else:
                    reason = f"{location} is not in the repository" if location else f"{name} runs only in a deployment"
                summary = f"What {TRANSFORM} puts here is not known: {reason}"
                self._file.complain("transform-unknown", summary, "It is not judged.", one, Level.WARNING)
                self._leave_open(node, Unknown(f"what {TRANSFORM} puts there is not known: {reason}"))
                continue
            self._file.included[file.where] = (file, one)
            yield from self.of(file.root)
            doubt = self.missing(file.root)
            if doubt is not None:
                self._leave_open(node, doubt)


def _is_local(location: str) -> bool:
    return "://" not in location or location.startswith("file://")


def _replaced(node: Node, identifier: str, word: str) -> Node:
    """A copy of `node` with the loop's identifier replaced by `word`, in keys, texts and references."""
    if isinstance(node, ScalarNode):
        if node.tag == "!Ref" and node.value == identifier:
            return ScalarNode("tag:yaml.org,2002:str", word, node.start_mark, node.end_mark, node.style)
        if "{" not in node.value:
            return node
        plain = "".join(character for character in word if character.isalnum())
        text = node.value.replace(f"${{{identifier}}}", word).replace(f"&{{{identifier}}}", plain)
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
