"""Where secrets may stand in clear, and how stored ones are kept."""

from __future__ import annotations

import re

from tcop_iac.assets.asset import Asset, Part, Parts, Site
from tcop_iac.model.value import Content, Origin, Sensitive, Unknown, Value, arms
from tcop_iac.secret_text import tokens


class HeldText(Part):
    """One text that an asset holds in clear: a setting under a name, or a script.

    `name` is what it goes by, `inside` the name of the map that it is a member of; None is the name of a script, which
    may name secrets itself. `content` is what is written: of a
    partly known text the known pieces around holes, unknown where nothing is known or all of it is marked sensitive.
    """

    def __init__(self, site: Site, name: str | None, content: Content, inside: str = "") -> None:
        super().__init__(site, {})
        self.name = name
        self.inside = inside
        self.content = content

    @property
    def shown_name(self) -> str:
        """The name, for people; a secret in a name is not shown either."""
        if self.name is None:
            return "the script"
        return self.name if next(tokens(self.name), None) is None else "a setting"

    @property
    def value(self) -> Value[str]:
        """The text with its place; it never shows itself."""
        node = self._site.node
        return Value(self.content, node.range, Origin.WRITTEN, self.shown_name, node.trace, sensitive=True)

    @property
    def from_secret_store(self) -> bool:
        """Whether it surely refers to a store of secrets."""
        found = [arm.content if isinstance(arm, Sensitive) else arm for arm in arms(self._site.node.content)]
        return all(
            isinstance(arm, Unknown) and any(_STORES.search(str(reference)) for reference in arm.references)
            for arm in found
        )


_STORES = re.compile(r"^resolve:|(^|\.)(data\.)?\w*(secret|ssm_parameter|vault_)\w*\.")
"""Addresses of resources and data sources that keep or read secrets, and dynamic references to such stores."""


class TextHolder(Asset):
    """Something that keeps texts where people and programs can read them: in code, in state, in a console."""

    texts: Parts[HeldText]
    weighs_more: Value[bool]
    """Whether what it keeps is shown to more people than other settings are, or is given to more programs."""


class NamedText(TextHolder):
    """A name in code for a text, or for several: a variable, a local, a provider's argument. Only literals count."""

    written: Value[str]
    """Its source, for a look before it is read."""


class ShownOutput(Asset):
    """A value that a run of the tool prints for people and other programs."""

    hidden: Value[bool]
    """Whether it is marked sensitive, and so not printed."""
    shown: Value[object]
    """What is printed."""


class Password(Asset):
    """A credential that a managed service is created with."""

    kept_by_platform: Value[bool]
    """Whether the platform makes it, or reads it itself from a store of secrets."""
    text: Value[str]
    """What is written; None where nothing is."""
    only_in_state: Value[bool]
    """Whether it surely is generated, read from a store of secrets or marked sensitive: the state alone has it."""


class StoredSecret(Asset):
    """A secret in a store of secrets."""

    renewed: Value[bool]
    """Whether something here replaces it from time to time, or it ends by itself."""
    must_end: Value[bool]
    """Whether a day on which it ends is all that the store offers, so that there is no reason to do without."""
    words: Value[str]
    """Its name."""
    members: Value[list[str]]
    """The names of the members of its content, where that is an object."""
    serves_database: Value[bool]
    """Whether a proxy of a database refers to it."""
    tags: Value[dict[str, str]]


class Rotation(Asset):
    """What replaces a secret in a store from time to time."""

    days: Value[int]
    """After how many days at most."""


class StateStore(Asset):
    """Where the state of the infrastructure is kept."""

    keys: Parts[HeldText]
    """Keys to it that are written in code."""
    clear_transport: Value[bool]
    """Whether it is reached without TLS."""
    locked: Value[bool]
    """Whether two runs at once are kept apart."""
    encrypted: Value[bool]
    """Whether it is encrypted."""
    is_partial: Value[bool]
    """Whether the rest of its settings is given when a run starts."""
    beside_code: Value[bool]
    """Whether it is a file beside the code."""
