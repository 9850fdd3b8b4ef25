"""Rows of the texts that a resource holds: maps of settings, lists of names and values, scripts."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, decoded_node, find, first_of, value
from tcop_iac.assets.asset import Parts, Site
from tcop_iac.assets.kinds.secrets import HeldText
from tcop_iac.model.record import record
from tcop_iac.model.resource import Node
from tcop_iac.model.value import Content, OneOf, Sensitive, Unknown, Value, derived, one_of, why
from tcop_iac.secret_text import HOLE, LEAST_LENGTH, is_literal

_SHA1 = re.compile(r"[0-9a-f]{40}")
"""A plan of older AWS providers has only this of a script."""


def held(name: str | None, node: Node, site: Site, content: Content = None, inside: str = "") -> HeldText:
    """One text as a part: the content of `node`, or `content` in its place."""
    here = Site(site.resource, node, site.estate)
    return HeldText(here, name, _text(node.content if content is None else content), inside)


def _text(content: Content) -> Content:
    """A content as text, what is not known of it as a hole; wholly unknown stays so, sensitive is unknown."""
    if isinstance(content, OneOf):
        return one_of([_text(arm) for arm in content.values], content.test)
    if isinstance(content, Sensitive):
        reference = isinstance(content.content, str) and not is_literal(content.content)
        return content.content if reference else Unknown("it is marked sensitive")
    if isinstance(content, Unknown) and isinstance(content.document, (str, Unknown)):
        return _text(content.document)  # Base64 of a text
    if isinstance(content, Unknown) and content.parts:
        return "".join(part if isinstance(part, str) else HOLE for part in content.parts)
    return content if isinstance(content, (Unknown, str)) else str(content)


@record(frozen=True, slots=True)
class Settings:
    """A row of every text in what stands at `paths`, however deep, under the name of its member.

    Without `paths` that is the whole resource. Where a list's members are objects with `name` and `value`, each is a
    text under that name. `within` is where JSON text stands that the paths are in. `unless` is a member beside a value
    and the words by which it says that the value is a reference. `called` gives the name of a text that is no member.
    `only_literals` leaves out what is computed, and what is too short to be a secret.
    """

    paths: tuple[str, ...] = ()
    within: str = ""
    unless: tuple[str, tuple[str, ...]] = ("", ())
    called: Callable[[Site], str] | None = None
    only_literals: bool = False

    def read(self, site: Site) -> Parts[HeldText]:
        """The texts at `site`."""
        found: list[HeldText] = []
        missing: Unknown | None = None
        for name, node in self._nodes(site):
            for item in self._texts(node, self.called(site) if self.called else name, site):
                if isinstance(item, Unknown):
                    missing = why(missing, item)
                else:
                    found.append(item)
        return Parts(tuple(found), site.node.range, missing, self.within or ".".join(self.paths[:1]))

    def _nodes(self, site: Site) -> Iterator[tuple[str, Node]]:
        homes = [site.node]
        if self.within:
            homes = [decoded_node(node) for node in find(site.node, self.within).nodes]
        for home in homes:
            if isinstance(home.content if self.within else None, Unknown) or not self.paths:
                yield "", home
            for path in self.paths:
                yield from ((path.rpartition(".")[2], node) for node in find(home, path).nodes)

    def _texts(self, node: Node, name: str, site: Site, inside: str = "") -> Iterator[HeldText | Unknown]:
        elements = node.elements()
        if len(elements) != 1 or elements[0] is not node:
            for element in elements:
                yield from self._texts(element, name, site, inside)
            return
        content = node.content
        if isinstance(content, dict):
            yield from self._members(node, content, name, site)
        elif isinstance(content, OneOf) and any(isinstance(arm, (dict, list)) for arm in content.values):
            yield content.test
        elif self.only_literals and _is_no_literal(content):
            return
        elif isinstance(content, (str, OneOf, Sensitive, Unknown)):
            # what may be a map as a whole tells no names, and one text has a name
            yield held(name, node, site, inside=inside) if name else derived([content])

    def _members(self, node: Node, content: dict[str, Content], own: str, site: Site) -> Iterator[HeldText | Unknown]:
        named, value = content.get("name"), node.get("value")
        if isinstance(named, str) and value is not None:
            attribute, words = self.unless
            if not attribute or content.get(attribute) not in words:
                yield held(named, value, site)
            return
        for name in content:
            member = node.get(name)
            if member is not None:
                yield from self._texts(member, name, site, inside=own)


def _is_no_literal(content: Content) -> bool:
    if isinstance(content, str):
        return len(content) < LEAST_LENGTH
    return isinstance(content, Unknown) and not content.parts


@record(frozen=True, slots=True)
class Scripts:
    """A row of the scripts at `paths`, in Base64 or not."""

    paths: tuple[str, ...]

    def read(self, site: Site) -> Parts[HeldText]:
        """The scripts at `site`."""
        nodes = [node for path in self.paths for node in find(site.node, path).nodes]
        return Parts(tuple(held(None, node, site, _script(node.content)) for node in nodes), site.node.range)


def script_at(*paths: str) -> Reader:
    """A reader of the script at the first of `paths` that is written, in Base64 or not, with `HOLE` for what is not
    known of it.
    """
    written = first_of(*(value(path) for path in paths))

    def read(site: Site) -> Value[Any]:
        found = written(site)
        return found if found.content is None else replace(found, content=_text(_script(found.content)))

    return read


def _script(content: Content) -> Content:
    if isinstance(content, OneOf):
        return one_of([_script(arm) for arm in content.values], content.test)
    if isinstance(content, str):
        return Unknown("the plan keeps only a hash of it") if _SHA1.fullmatch(content) else _decoded(content)
    return content


def _decoded(text: str) -> str:
    if len(text) < 16 or any(letter.isspace() for letter in text.strip()):
        return text
    try:
        return base64.b64decode(text, validate=True).decode("utf-8", "replace")
    except (ValueError, binascii.Error):
        return text
