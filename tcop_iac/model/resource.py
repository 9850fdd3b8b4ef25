"""A resource as its source declares it, evaluated on demand, and the places in it that adapters read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Protocol

from tcop_iac.model.range import Hop, Range
from tcop_iac.model.record import record
from tcop_iac.model.value import Content, Unknown


class SourceKind(StrEnum):
    """Where resources come from."""

    TERRAFORM = "terraform"
    CLOUDFORMATION = "cloudformation"
    LIVE = "live"


class Node(Protocol):
    """One place in a resource: its body, a nested block, an attribute, a member of an attribute's content.

    Nothing is evaluated before `content` is asked for.
    """

    @property
    def range(self) -> Range:
        """The expression of an attribute; the header of a block (where a missing attribute would be added)."""

    @property
    def content(self) -> Content:
        """The evaluated content; of a block, a dict of its attributes and nested blocks (lists of dicts)."""

    @property
    def existence(self) -> Unknown | None:
        """None where this is surely there; else why that is not known (a `dynamic` block over an unknown)."""

    def get(self, name: str) -> Node | None:
        """The member `name`, or None where the source does not write it (null counts as not written)."""

    def elements(self) -> Sequence[Node]:
        """The nested blocks or list members that this stands for; a single thing is a sequence of itself."""

    def trace(self) -> tuple[Hop, ...]:
        """The hops that brought the content here, first written first; empty where it is written right here."""


@record(frozen=True, slots=True, eq=False)
class Provider:
    """A provider configuration in force for a resource.

    `source` is the provider's registry source in lower case ("hashicorp/aws"), `name` its local name, `alias` its
    alias or "". `body` is None where no provider block is written. `version` is the major version that the
    lock file or `required_providers` fixes, where one does.
    """

    name: str
    source: str
    alias: str = ""
    body: Node | None = None
    version: int | None = None


@record(frozen=True, slots=True, eq=False)
class Resource:
    """One resource instance.

    `address` is as Terraform prints it (`module.a["x"].aws_s3_bucket.b[0]`) or the logical id in a template.
    `existence` is None where the resource is surely created, else why that is not known.
    `calls` are the module calls that lead here, outermost first. `mode` is "managed" or "data". Where adapters know it
    by another type than its source, `declared` is the source's, and `spelled` gives the source's name of an attribute.
    """

    source: SourceKind
    address: str
    type: str
    name: str
    body: Node
    provider: Provider
    range: Range
    root: str
    mode: str = "managed"
    existence: Unknown | None = None
    calls: tuple[Hop, ...] = ()
    declared: str = ""
    spelled: Callable[[str], str] | None = None

    @property
    def shown_type(self) -> str:
        """The type as the source names it."""
        return self.declared or self.type
