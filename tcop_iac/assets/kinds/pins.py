"""What code takes from elsewhere, and how firmly."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class ModuleCall(Asset):
    """A call of a module."""

    source: Value[str]
    reached: Value[str]
    """How it is got: "local", "registry", "git" or "other"."""
    ref: Value[str]
    """The branch, tag or commit that git takes; "" where none is named."""
    version: Value[str]
    """The versions of a registry's module that suit."""


class RequiredProvider(Asset):
    """A provider that a root module uses."""

    version: Value[str]
    """The versions that suit."""
    below: Value[list[str]]
    """The versions that suit the modules which are called."""
    locked: Value[bool]
    """Whether the dependency lock file fixes one version."""
    generated: Value[bool]
    """Whether a tool writes it when it runs, which may give it more."""


class DependencyLock(Asset):
    """The dependency lock file of a root module that keeps its state somewhere."""

    present: Value[bool]
    generated: Value[bool]
    """Whether a tool writes the configuration when it runs, and may write the file beside it."""


class TemplateCall(Asset):
    """A stack that is made from another template."""

    location: Value[str]
    """A path or URL of the template."""


class PublishedApplication(Asset):
    """A stack that is made from an application that somebody publishes."""

    version: Value[str]
