"""How data travel: entry points of the web, versions of TLS, stores and databases that take clear text."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class WebEntry(Asset):
    """Where web requests come in."""

    serves_clear: Value[bool]
    """Whether it answers requests in clear text with more than a redirect."""
    reached_from_internet: Value[bool]
    """Whether the internet reaches it."""
    fetches_clear: Value[bool]
    """Whether it fetches what it serves in clear text, though the source could do better."""


class TlsEndpoint(Asset):
    """An endpoint that speaks TLS."""

    speaks_tls: Value[bool]
    modern: Value[bool]
    """Whether it accepts nothing older than TLS 1.2."""
    strong: Value[bool]
    """Whether it agrees to current ciphers only."""
    clear_too: Value[bool]
    """Whether it answers in clear text as well."""


class ObjectTransport(Asset):
    """A store of objects, and whether it answers requests in clear text."""

    refuses_clear: Value[bool]
    serves_website: Value[bool]
    """Whether it is a website, whose endpoint speaks only clear HTTP."""


class DatabaseTransport(Asset):
    """What decides whether a database accepts connections in clear text."""

    forced: Value[bool]
    """Whether connections in clear text are refused."""
    concerns: Value[bool]
    """Whether it decides over a database here."""


class InstanceMetadata(Asset):
    """The metadata service of a machine, or of what machines are made from."""

    token_needed: Value[bool]
    """Whether it answers only to who holds a session token, or not at all."""
    told: Value[bool]
    """Whether anything is written of it."""


class WorkloadIdentity(Asset):
    """How a machine signs in to the cloud, or people to it."""

    well_bound: Value[bool]


class FileTransfer(Asset):
    """A service that files are sent to."""

    clear_text: Value[bool]
    """Whether it takes files over plain FTP."""
    current: Value[bool]
    """Whether it agrees to current algorithms only."""


class InnerTransport(Asset):
    """What moves data inside: between nodes of a cluster, from clients to a cache or a broker."""

    encrypted: Value[bool]
    """Whether the traffic is encrypted, with no clear text beside it."""
    modern: Value[bool]
    """Whether it accepts nothing older than TLS 1.2."""
