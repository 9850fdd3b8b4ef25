"""What Google Cloud's resources have from themselves or from their provider configuration: a place, and labels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, computed, over_arms, row, text, texts, value
from tcop_iac.assets.asset import Site
from tcop_iac.model.resource import Node
from tcop_iac.model.value import Content, OneOf, Origin, Reference, Unknown, Value, derived, one_of

PROVIDER_DOC = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/guides/provider_reference"


def _inherited(name: str) -> Reader:
    """The resource's own argument `name`, else that of its provider configuration, else the environment's."""

    def read(site: Site) -> Value[Any]:
        own = text(name)(site)
        if own.content is not None:
            return own
        body = site.resource.provider.body
        if body is not None:
            written = text(name)(Site(site.resource, body, site.estate))
            if written.content is not None:
                return written
        reason = f"neither the resource nor the provider configuration names a {name}, so it comes from the environment"
        unknown = Unknown(reason, (Reference(f"provider.{site.resource.provider.name}", (name,)),))
        return Value(unknown, body.range if body is not None else site.resource.range, Origin.ABSENT, name)

    return read


def labels(path: str) -> Callable[[Site], Value[Any]]:
    """A reader of the labels at `path` over the provider's `default_labels`."""

    def read(site: Site) -> Value[Any]:
        own = value(path)(site)
        body = site.resource.provider.body
        defaults = _default_labels(body) if body is not None else {}
        if isinstance(own.content, (Unknown, OneOf)) or isinstance(defaults, Unknown):
            return replace(own, content=derived([own.content, defaults]))
        return replace(own, content={**defaults, **(own.content or {})})

    return read


def _default_labels(body: Node) -> Any:
    node = body.get("default_labels")
    content = node.content if node is not None else {}
    return derived([content]) if isinstance(content, (Unknown, OneOf)) else content


_ANY_OF_THEM = Unknown("the data may lie in any of the places that are listed")


def places(path: str, silent: str = "") -> Reader:
    """A reader of the places in a list at `path`, of which each may be the one.

    Where none is written the place is not known for the reason `silent`, or not modelled without one.
    """

    def one(listed: Any) -> Content:
        return one_of(list(listed), _ANY_OF_THEM) if listed else None

    def read(site: Site) -> Value[Any]:
        found = texts(path)(site)
        content = over_arms(found.content, one)
        if content is not None:
            return replace(found, content=content)
        if silent:
            return Value(Unknown(silent), site.node.range, Origin.ABSENT, path)
        return Value(None, site.node.range, Origin.UNMODELLED)

    return computed(read)


LOCATION = row(terraform=text("location"))
"""The row of `DataHolding.location` for types with a `location` (a region, a zone, a multi-region)."""

REGION = row(terraform=_inherited("region"))
"""The row of `DataHolding.location` for types with a `region`."""

ZONE = row(terraform=_inherited("zone"))
"""The row of `DataHolding.location` for types with a `zone`."""

TAGS = row(terraform=labels("labels"))
"""The row of `DataHolding.tags` for types with `labels`."""

SQL_TAGS = row(terraform=value("settings.user_labels"))
"""The row of `DataHolding.tags` for instances of Cloud SQL; `default_labels` reach types with `labels` at the top only.

Source: PROVIDER_DOC, `default_labels`.
"""
