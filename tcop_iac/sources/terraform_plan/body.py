"""The inside of a planned resource as nodes: values, what is known only after apply, and what is sensitive, in one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tcop_iac.model.range import Hop, Range
from tcop_iac.model.resource import Node
from tcop_iac.model.value import Content, OneOf, Reference, Sensitive, Unknown, one_of
from tcop_iac.sources.terraform.traversal import extended
from tcop_iac.sources.terraform_plan.addresses import without_keys
from tcop_iac.sources.terraform_plan.entries import Entry, members
from tcop_iac.sources.terraform_plan.expressions import Written, is_attribute, written
from tcop_iac.sources.terraform_plan.links import Leaf, Links, listed_references
from tcop_iac.sources.terraform_plan.pairing import Pairs, Trail
from tcop_iac.sources.terraform_plan.sources import Source, descended

AFTER_APPLY = "known after apply"


class Body:
    """The body of one planned resource. Nothing is decoded before it is asked for."""

    __slots__ = ("_contents", "_decoded", "_is_broken", "_links", "_pairs", "_place", "entry", "source")

    def __init__(self, entry: Entry, links: Links, source: Source | None, place: Range) -> None:
        self.entry = entry
        self.source = source
        self._links = links
        self._place = place
        self._pairs = Pairs()
        self._contents: dict[str, Content] = {}
        self._is_broken = False
        self._decoded: tuple[dict[str, Any], dict[str, Any], Any] | None = None

    # --- content

    def names(self) -> list[str]:
        """The names of all arguments and blocks that are there."""
        values, unknown, _ = self._parts()
        return [name for name in dict.fromkeys((*values, *unknown)) if self.member(name) is not None]

    def member(self, name: str) -> Content:
        """The content of an argument or of the blocks of a type; None where there is none."""
        if name not in self._contents:
            self._contents[name] = self._member(name)
        return self._contents[name]

    def _member(self, name: str) -> Content:
        values, unknown, marks = self._parts()
        if self._is_broken:
            return Unknown(f"the values of {self.entry.address} can't be read")
        here = marks.get(name) if isinstance(marks, dict) else marks
        try:
            return self._merged(values.get(name), unknown.get(name), here, (name,))
        except RecursionError:
            return Unknown("it is nested too deeply to be read")

    def _parts(self) -> tuple[dict[str, Any], dict[str, Any], Any]:
        if self._decoded is None:
            entry = self.entry
            values = entry.decoded_values()
            self._is_broken = values is None
            self._decoded = (values or {}, members(entry.unknown), entry.decoded_marks())
        return self._decoded

    def _merged(self, value: Any, unknown: Any, marks: Any, path: Trail) -> Content:
        """One content from a value and what stands at the same place in `after_unknown` and `after_sensitive`."""
        if marks is True:
            content = self._merged(value, unknown, None, path)
            return None if content is None else Sensitive(content)
        if unknown is True:
            return self._unknown(path)
        if isinstance(value, dict) or (value is None and isinstance(unknown, dict) and unknown):
            return self._object(value or {}, unknown, marks, path)
        if isinstance(value, list) or (value is None and isinstance(unknown, list) and unknown):
            return self._list(value or [], unknown, marks, path)
        if isinstance(value, str):
            return self._text(value, path)
        return value

    def _object(self, value: dict[str, Any], unknown: Any, marks: Any, path: Trail) -> Content:
        unknown = unknown if isinstance(unknown, dict) else {}
        marks = marks if isinstance(marks, dict) else {}
        pairs = (
            (name, self._merged(value.get(name), unknown.get(name), marks.get(name), (*path, name)))
            for name in dict.fromkeys((*value, *unknown))
        )
        return {name: content for name, content in pairs if content is not None}

    def _list(self, value: list[Any], unknown: Any, marks: Any, path: Trail) -> Content:
        if not value and not isinstance(unknown, list):
            return [] if self._is_written(path) else None
        size = max(len(value), len(unknown) if isinstance(unknown, list) else 0)
        each = self._each_unknown(unknown, path) if isinstance(unknown, list) else None
        if each is not None and len(each) == size and not _has_true(marks):
            return each
        return [
            self._merged(_at(value, number), _at(unknown, number), _at(marks, number), (*path, number))
            for number in range(size)
        ]

    def _text(self, value: str, path: Trail) -> Content:
        """A text; an empty one that nobody wrote is how older provider code says null."""
        if value == "":
            return value if self._is_written(path) else None
        found = self._identified(value, path)
        return value if found is None else found

    # --- what the configuration says

    def _written(self, path: Trail) -> Written | None:
        expressions = self._links.expressions(self.entry)
        return None if expressions is None else written(expressions, self._parts()[0], path, self._pairs)

    def _is_written(self, path: Trail) -> bool:
        """True where an attribute of the configuration says so, and not a block or nobody."""
        found = self._written(path)
        return found is not None and any(map(is_attribute, found.expressions))

    def _unknown(self, path: Trail) -> Content:
        """What is known after apply, with what it refers to; None where only the provider decides.

        An argument that the configuration does not write is as absent as it is from the configuration itself, so that
        the same default holds for both.
        """
        there = self._in_source(path)
        if isinstance(there, Unknown) and there.references:
            return replace(there, reason=AFTER_APPLY)
        found = self._written(path)
        if found is None:
            return Unknown(AFTER_APPLY)
        return None if found.is_absent else unknown_from(self._leaves(found))

    def _each_unknown(self, unknown: list[Any], path: Trail) -> list[Content] | None:
        """The elements of a list that are all unknown, where it refers to as many instances; else None.

        So every element of `[a.id, b.id]` and of `a[*].id` is its own; which is which matters to nobody.
        """
        found = self._written((*path, 0)) if unknown and all(one is True for one in unknown) else None
        if found is None or self._in_source(path) is not None:
            return None
        leaves = self._leaves(found)
        flat = [one for leaf in leaves for one in leaf.references]
        if len(flat) != len(unknown) or not all(leaf.is_resource for leaf in leaves):
            return None
        return [exactly(one, AFTER_APPLY) for one in flat]

    def _leaves(self, found: Written) -> list[Leaf]:
        return self._links.leaves(listed_references(list(found.expressions)), self._links.scope(self.entry))

    def _in_source(self, path: Trail) -> Content:
        """What the configuration files beside the plan give at `path`; None without them."""
        if self.source is None or not self.source.is_same:
            return None
        node, found = descended(self.source.body, self._parts()[0], path, self._pairs)
        content = node.content if found else None
        while isinstance(content, Sensitive):
            content = content.content
        return content

    # --- identifiers

    def _identified(self, value: str, path: Trail) -> Content:
        """The reference behind a known text that is another resource's identifier, else None.

        A configuration knows that reference only, and adapters join by it: the text alone would not tell.
        """
        known = self._links.identified(value)
        if not known:
            return None
        for reference in self._candidates(path, known):
            for named in known.get(without_keys(reference.address), ()):
                if named.address == reference.address and reference.path[:1] in ((), named.path):
                    return exactly(named, f"it is the {named.path[0]} of {named.address}")
        return None

    def _candidates(self, path: Trail, known: Mapping[str, Sequence[Reference]]) -> Sequence[Reference]:
        """What the text at `path` may come from: what is referred to there, or what a state says it hangs on."""
        there = self._in_source(path)
        if isinstance(there, Unknown) and there.references:
            return there.references
        found = self._written(path)
        if found is not None:
            return [one for leaf in self._leaves(found) if leaf.is_resource for one in leaf.references]
        return [one for block in self.entry.dependencies for one in known.get(block, ())]

    # --- places

    def range(self, path: Trail) -> Range:
        """Where the content at `path` is written, or the block where it would be; else the plan's beginning."""
        if self.source is None:
            return self._place
        return descended(self.source.body, self._parts()[0], path, self._pairs)[0].range

    def trace(self, path: Trail) -> tuple[Hop, ...]:
        """The hops that brought the content at `path` to where it is written."""
        if self.source is None:
            return ()
        node, found = descended(self.source.body, self._parts()[0], path, self._pairs)
        return node.trace() if found else ()


def unknown_from(leaves: Sequence[Leaf]) -> Content:
    """What is known after apply and hangs on `leaves`."""
    if len(leaves) != 1:
        return Unknown(AFTER_APPLY, tuple(dict.fromkeys(one for leaf in leaves for one in _told(leaf))))
    leaf = leaves[0]
    if not leaf.is_resource:
        return Unknown(AFTER_APPLY, leaf.references)
    arms: list[Content] = [exactly(one, AFTER_APPLY) for one in leaf.references]
    return one_of(arms, Unknown(f"which instance of {_block_of(leaf)} is meant is not told by the plan"))


def _told(leaf: Leaf) -> tuple[Reference, ...]:
    """The references of a leaf among others; of several instances none is surely meant, so their block is named."""
    return leaf.references if len(leaf.references) == 1 else (Reference(_block_of(leaf)),)


def _block_of(leaf: Leaf) -> str:
    return leaf.references[0].address.rpartition("[")[0] or leaf.references[0].address


def exactly(reference: Reference, reason: str) -> Unknown:
    """An unknown that is what `reference` denotes, as far as a plan tells.

    A plan lists references and does not print expressions, so a text around the reference would not show. Two such
    unknowns are therefore never taken for the same text: the single part without an identity sees to that.
    """
    inner = Unknown(reason, (reference,))
    return Unknown(reason, (reference,), exact=True, parts=(inner,))


def _has_true(marks: Any) -> bool:
    return isinstance(marks, list) and any(mark is True for mark in marks)


def _at(contents: Any, number: int) -> Any:
    if isinstance(contents, list):
        return contents[number] if number < len(contents) else None
    return contents.get(number) if isinstance(contents, dict) else None


class BodyNode:
    """The resource's own body."""

    __slots__ = ("_body", "_nodes")
    existence: Unknown | None = None

    def __init__(self, body: Body) -> None:
        self._body = body
        self._nodes: dict[str, Node | None] = {}

    @property
    def range(self) -> Range:
        """The header of the block that declares it."""
        return self._body.range(())

    @property
    def content(self) -> Content:
        """All arguments and blocks."""
        return {name: self._body.member(name) for name in self._body.names()}

    def get(self, name: str) -> Node | None:
        """The argument or the blocks `name`; None where the plan has none."""
        if name not in self._nodes:
            content = self._body.member(name)
            self._nodes[name] = None if content is None else PlanNode(self._body, (name,), content)
        return self._nodes[name]

    def elements(self) -> Sequence[Node]:
        """Itself."""
        return (self,)

    def trace(self) -> tuple[Hop, ...]:
        """A block is written where it is."""
        return ()


class PlanNode:
    """A place below the body: an argument, a block, a member of either."""

    __slots__ = ("_body", "_path", "content")
    existence: Unknown | None = None

    def __init__(self, body: Body, path: Trail, content: Content) -> None:
        self._body = body
        self._path = path
        self.content = content

    @property
    def range(self) -> Range:
        """Where it is written in the configuration files beside the plan, else the plan's beginning."""
        return self._body.range(self._path)

    def get(self, name: str) -> Node | None:
        """The member `name`, of the first block where several stand here; None where it has none."""
        if _listed(self.content) is not None:
            first = next(iter(self.elements()), None)
            return first.get(name) if first is not None else None
        content = _inside(self.content, name)
        return None if content is None else PlanNode(self._body, (*self._path, name), content)

    def elements(self) -> Sequence[Node]:
        """The blocks or the members of a list; a single content is a sequence of itself."""
        listed = _listed(self.content)
        if listed is None:
            return (self,)
        return [PlanNode(self._body, (*self._path, number), member) for number, member in enumerate(listed)]

    def trace(self) -> tuple[Hop, ...]:
        """The hops that brought the content here."""
        return self._body.trace(self._path)


def _listed(content: Content) -> list[Content] | None:
    """The members of a list; of a sensitive one, each is sensitive. None for anything else."""
    if isinstance(content, Sensitive):
        inner = _listed(content.content)
        return None if inner is None else [Sensitive(member) for member in inner]
    return content if isinstance(content, list) else None


def _inside(content: Content, name: str) -> Content:
    if isinstance(content, Mapping):
        return content.get(name)
    if isinstance(content, Unknown):
        return extended(content, name)
    if isinstance(content, OneOf):
        return one_of([_inside(arm, name) for arm in content.values], content.test)
    if isinstance(content, Sensitive):
        inner = _inside(content.content, name)
        return None if inner is None else Sensitive(inner)
    return None
