"""Adapters: which resource type is which kind, and for every field where a resource says it.

A row holds the reader of one field, with the provider's default and where that is documented. Resources of AWS are read
in the terms of its Terraform provider; `twins` say how CloudFormation spells these. Readers are made by `flag`, `text`,
`number`, `texts`, `document`, `present`, `value`, `companion`, `first_of`, `fixed` and `computed`; paths are dotted
names of attributes and blocks, without indexes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any

from tcop_iac.assets.asset import Asset, Part, Parts, Row, Site, fields
from tcop_iac.model.data_node import DataNode
from tcop_iac.model.documents import decode
from tcop_iac.model.doubtful_node import maybe
from tcop_iac.model.range import Range
from tcop_iac.model.record import record
from tcop_iac.model.resource import Node
from tcop_iac.model.value import Content, OneOf, Origin, Sensitive, Unknown, Value, arms, derived, one_of, why

Reader = Callable[[Site], Value[Any]]
"""Reads one value at a site. Content None means: not written here."""


@record(frozen=True, slots=True)
class Field:
    """One row: the reader of a field; without one the type has no such property (`UNMODELLED`).

    Where the source is silent the content is `default`, or, when `silence` is given, unknown for that reason. `doc`
    names the documentation of the default.
    """

    terraform: Reader | None = None
    default: Content = None
    silence: str = ""
    doc: str = ""

    def read(self, site: Site) -> Value[Any]:
        """The field's value at `site`."""
        if self.terraform is None:
            return Value(None, site.node.range, Origin.UNMODELLED)
        return self._defaulted(self.terraform(site))

    def _defaulted(self, value: Value[Any]) -> Value[Any]:
        silent: Content = Unknown(self.silence) if self.silence else self.default
        if silent is None:
            return value
        if value.content is None:
            return value.holding(silent, Origin.DEFAULT)
        if isinstance(value.content, OneOf):
            return value.holding(
                one_of([silent if arm is None else arm for arm in value.content.values], value.content.test)
            )
        return value


def row(
    terraform: Reader | None = None,
    *,
    default: Content = None,
    silence: str = "",
    doc: str = "",
) -> Field:
    """A row of an adapter; see `Field`. A default or a silence needs the documentation that states it.

    Raises ValueError where that is missing: an undocumented default is a guess.
    """
    if (default is not None or silence) and not doc:
        raise ValueError("a default needs the documentation that states it (doc=…)")
    return Field(terraform, default, silence, doc)


@record(frozen=True, slots=True)
class PartsField:
    """A row that gives the nested parts at a path: one `Part` of `kind` a block or list member.

    `encoded` says that what stands there is JSON text, whose members the parts are.
    """

    kind: type[Part]
    rows: Mapping[str, Row]
    terraform: str
    encoded: bool = False

    def read(self, site: Site) -> Parts[Any]:
        """The parts at `site`."""
        found = find(site.node, self.terraform)
        items: list[Part] = []
        missing = found.missing
        for node in found.nodes:
            source = decoded_node(node) if self.encoded else node
            for element in source.elements():
                # a block is never unknown as a whole, and asking for its content would evaluate all of it
                if element is source and isinstance(element.content, Unknown):
                    missing = why(missing, element.content)
                elif element is source and isinstance(element.content, OneOf):
                    unknown = (arm for arm in arms(element.content) if isinstance(arm, Unknown))
                    missing = why(missing, next(unknown, None))
                    items.extend(self._part(site, member) for member in _members_of_arms(element, element.content))
                else:
                    items.append(self._part(site, element))
        return Parts(tuple(items), found.range, missing, self.terraform)

    def _part(self, site: Site, node: Node) -> Part:
        path = f"{site.path}.{self.terraform}" if site.path else self.terraform
        return self.kind(Site(site.resource, node, site.estate, path), self.rows)


def parts(kind: type[Part], rows: Mapping[str, Row], *, terraform: str, encoded: bool = False) -> PartsField:
    """A row for nested parts of `kind`: the path of their blocks, and the rows of their fields."""
    return PartsField(kind, rows, terraform, encoded)


def _members_of_arms(node: Node, content: OneOf) -> Iterator[Node]:
    """What the known arms of a content hold; each may not be there, since another arm may be the one."""
    for arm in content.values:
        if not isinstance(arm, Unknown) and arm is not None:
            for member in arm if isinstance(arm, list) else [arm]:
                yield DataNode(member, node.range, node.trace, content.test)


def decoded_node(node: Node) -> Node:
    """The document that the JSON text at `node` holds; a document that is one already stays."""
    content, _ = _unwrapped(node.content)
    return DataNode(decode(content), node.range, node.trace, node.existence)


@record(frozen=True, slots=True, eq=False)
class Adapter:
    """Says that resources of a type are assets of a kind, and how its fields are filled.

    A Terraform type may end in `*`: it serves every type of a provider. `identity` names the Terraform attributes
    whose known content identifies the resource to others (a bucket's name). `applies` leaves out resources of the
    type that are not of the kind (a data source is never adapted).
    """

    kind: type[Asset]
    rows: Mapping[str, Row]
    terraform: str
    identity: tuple[str, ...] = ()
    applies: Callable[[Site], bool] | None = None


def adapter(
    kind: type[Asset],
    *,
    terraform: str,
    identity: tuple[str, ...] = (),
    applies: Callable[[Site], bool] | None = None,
    rows: Mapping[str, Row],
) -> Adapter:
    """An adapter; see `Adapter`. Raises ValueError for a row that the kind has no field for."""
    strange = sorted(set(rows) - fields(kind).keys())
    if strange:
        raise ValueError(f"{kind.__name__} has no field {', '.join(strange)} ({terraform})")
    return Adapter(kind, rows, terraform, identity, applies)


@record(frozen=True, slots=True)
class Found:
    """What lies at a path: the nodes, where another would be added, and why there may be more of them."""

    nodes: tuple[Node, ...]
    range: Range
    missing: Unknown | None = None


def find(node: Node, path: str) -> Found:
    """All nodes at the dotted `path` below `node`, through every instance of the blocks on the way."""
    if "." not in path:
        return _below(node, path)
    nodes: list[Node] = [node]
    missing: Unknown | None = None
    deepest = node.range
    for name in path.split("."):
        below: list[Node] = []
        for parent in nodes:
            for element in parent.elements():
                # whether `node` itself is there is for its reader to say
                doubt = element.existence if element is not node else None
                missing = why(missing, doubt)
                child = element.get(name)
                if child is not None:
                    below.append(maybe(child, None if doubt is None else why(child.existence, doubt)))
        if nodes:
            deepest = nodes[0].range
        nodes = below
        if not nodes:
            break
    if nodes:
        deepest = nodes[0].range
        for node in nodes:
            missing = why(missing, node.existence)
    return Found(tuple(nodes), deepest, missing)


def _below(node: Node, name: str) -> Found:
    """`find` for a path of one name, which most are."""
    found: list[Node] = []
    missing: Unknown | None = None
    for element in node.elements():
        child = element.get(name)
        doubt = element.existence if element is not node else None
        if child is not None:
            found.append(child if doubt is None else maybe(child, why(child.existence, doubt)))
        if missing is None:
            missing = doubt
    for one in found:
        if missing is None:
            missing = one.existence
    return Found(tuple(found), found[0].range if found else node.range, missing)


def value(path: str, convert: Callable[[Content], Content] = lambda content: content) -> Reader:
    """A reader of the content at `path`, `convert` applied to each known content it may have.

    Where several blocks on the way repeat, the first decides; fields over repeated blocks are `parts`.
    """

    def read(site: Site) -> Value[Any]:
        found = find(site.node, path)
        if not found.nodes:
            return Value(None, found.range, Origin.ABSENT, path)
        node = found.nodes[0]
        content, sensitive = _unwrapped(node.content)
        content = over_arms(content, convert)
        if found.missing is not None and not isinstance(content, Unknown):
            content = one_of([content, None], found.missing)
        origin = Origin.ABSENT if content is None else Origin.WRITTEN
        return Value(content, node.range, origin, path, node.trace, sensitive)

    return read


def flag(path: str) -> Reader:
    """A reader of a boolean; "true" and "false" in any case, 1 and 0 count (providers convert them)."""
    return value(path, _flag)


def text(path: str) -> Reader:
    """A reader of a string; numbers and booleans read as Terraform would write them."""
    return value(path, _text)


def number(path: str) -> Reader:
    """A reader of a number; numeric strings count."""
    return value(path, _number)


def texts(path: str) -> Reader:
    """A reader of a list of strings; a single string is a list of one. Lists of repeated blocks are put together."""

    def read(site: Site) -> Value[Any]:
        found = find(site.node, path)
        if not found.nodes:
            return Value(None, found.range, Origin.ABSENT, path)
        first = found.nodes[0]
        if len(found.nodes) == 1:
            return value(path, _texts)(site)
        together: list[Content] = []
        sensitive = False
        for node in found.nodes:
            content, marked = _unwrapped(node.content)
            sensitive = sensitive or marked
            if isinstance(content, (Unknown, OneOf)):
                return Value(derived([content]), node.range, Origin.WRITTEN, path, node.trace, sensitive)
            together.extend(_texts(content) or [])
        return Value(together, first.range, Origin.WRITTEN, path, first.trace, sensitive)

    return read


def document(path: str) -> Reader:
    """A reader of a JSON document (a policy): JSON text, `jsonencode(…)` or a rendered document, decoded."""

    def read(site: Site) -> Value[Any]:
        found = find(site.node, path)
        if not found.nodes:
            return Value(None, found.range, Origin.ABSENT, path)
        node = found.nodes[0]
        content, sensitive = _unwrapped(node.content)
        if isinstance(content, OneOf):
            content = one_of([decode(arm) for arm in content.values], content.test)
        else:
            content = decode(content)
        return Value(content, node.range, Origin.WRITTEN, path, node.trace, sensitive)

    return read


def present(path: str) -> Reader:
    """A reader of whether anything is written at `path`: True, False, or unknown where a block may be missing.

    An unknown content counts as unknown (it may be null once deployed), a reference to a resource as written.
    """

    def read(site: Site) -> Value[Any]:
        found = find(site.node, path)
        if not found.nodes:
            return Value(False, found.range, Origin.ABSENT, path)
        node = found.nodes[0]
        if found.missing is not None:
            return Value(one_of([True, False], found.missing), node.range, Origin.WRITTEN, path, node.trace)
        content, sensitive = _unwrapped(node.content)
        return Value(
            over_arms(content, _is_written, keep=_may_be_null), node.range, Origin.WRITTEN, path, node.trace, sensitive
        )

    return read


def fixed(content: Content, path: str = "") -> Reader:
    """A reader for what is so whatever the source says (a provider that always encrypts)."""
    return lambda site: Value(content, site.node.range, Origin.DEFAULT, path)


def computed(compute: Callable[[Site], Value[Any]]) -> Reader:
    """A reader by a function of its own, for what is odd."""
    return compute


def companion(type_: str, *, on: str, read: Reader) -> Reader:
    """A reader of a companion resource: one of `type_` whose attribute `on` refers to this resource.

    Where no companion refers to it the content is None, at the resource's own block. Where the companion may not be
    created, or may refer to another resource, None is one of the contents.
    """

    def read_companion(site: Site) -> Value[Any]:
        result: Value[Any] | None = None
        for match in site.estate.companions(site.resource, type_, on):
            here = read(Site(match.resource, match.resource.body, site.estate))
            if match.uncertain is not None and not isinstance(here.content, Unknown):
                here = replace(here, content=one_of([here.content, None], match.uncertain))
            result = here if result is None else fallen_back(result, here)
        return Value(None, site.node.range, Origin.ABSENT, type_) if result is None else result

    return read_companion


def first_of(*readers: Reader) -> Reader:
    """A reader of the first of `readers` that the source answers; an uncertain answer keeps the next as an arm."""

    def read(site: Site) -> Value[Any]:
        result = readers[0](site)
        for reader in readers[1:]:
            if not _has_none(result.content):
                break
            result = fallen_back(result, reader(site))
        return result

    return read


def fallen_back(first: Value[Any], second: Value[Any]) -> Value[Any]:
    """`first`, with `second` in the place of every content that is None."""
    if first.content is None:
        return second if second.content is not None else first
    if isinstance(first.content, OneOf) and None in first.content.values:
        arms = [second.content if arm is None else arm for arm in first.content.values]
        return replace(first, content=one_of(arms, first.content.test))
    return first


def over_arms(
    content: Content,
    convert: Callable[[Content], Content],
    keep: Callable[[Unknown], Content] = lambda unknown: unknown,
) -> Content:
    """`convert` applied to every known content that `content` may be; None stays None."""
    if isinstance(content, OneOf):
        return one_of([over_arms(arm, convert, keep) for arm in content.values], content.test)
    if isinstance(content, Unknown):
        return keep(content)
    return None if content is None else convert(content)


def _unwrapped(content: Content) -> tuple[Content, bool]:
    """`content` without sensitive marks, and whether there were any."""
    if not Sensitive.made or content is None or isinstance(content, (str, bool)):
        return content, False
    if isinstance(content, Sensitive):
        return _unwrapped(content.content)[0], True
    if isinstance(content, OneOf):
        pairs = [_unwrapped(arm) for arm in content.values]
        return one_of([arm for arm, _ in pairs], content.test), any(marked for _, marked in pairs)
    if isinstance(content, dict):
        members = {key: _unwrapped(member) for key, member in content.items()}
        return {key: member for key, (member, _) in members.items()}, any(marked for _, marked in members.values())
    if isinstance(content, list):
        items = [_unwrapped(member) for member in content]
        return type(content)(member for member, _ in items), any(marked for _, marked in items)
    return content, False


def _has_none(content: Content) -> bool:
    return content is None or (isinstance(content, OneOf) and None in content.values)


def _flag(content: Content) -> Content:
    if isinstance(content, str):
        content = {"true": True, "1": True, "false": False, "0": False}.get(content.lower(), content)
    elif isinstance(content, int) and not isinstance(content, bool):
        content = {1: True, 0: False}.get(content, content)
    return content if content is None or isinstance(content, bool) else _misshapen("boolean")


def _text(content: Content) -> Content:
    if isinstance(content, bool):
        return "true" if content else "false"
    if isinstance(content, (list, dict)):
        return _misshapen("text")
    return str(content) if isinstance(content, (int, Decimal)) else content


def _number(content: Content) -> Content:
    if isinstance(content, str):
        try:
            parsed = Decimal(content)
        except InvalidOperation:
            return _misshapen("number")
        if not parsed.is_finite():
            return _misshapen("number")
        return int(parsed) if parsed == parsed.to_integral_value() else parsed
    is_number = isinstance(content, (int, Decimal)) and not isinstance(content, bool)
    return content if content is None or is_number else _misshapen("number")


def _misshapen(kind: str) -> Unknown:
    """What the provider, or CloudFormation, refuses to take: nobody knows what it would have been."""
    return Unknown(f"what is written is no {kind}")


def _texts(content: Content) -> Content:
    if isinstance(content, list):
        return [_text(member) for member in content]
    return None if content is None else [_text(content)]


def _is_written(content: Content) -> bool:
    return content not in ("", [], {})


def _may_be_null(unknown: Unknown) -> Content:
    """A reference to a resource's computed attribute is never null once deployed, nor is a partly known text.

    Any other unknown may be.
    """
    if any(isinstance(part, str) and part for part in unknown.parts):
        return True
    points_at_resource = unknown.exact and not any(
        part in ref.address for ref in unknown.references for part in ("var.", "local.", "data.terraform_remote_state")
    )
    return True if points_at_resource else unknown
