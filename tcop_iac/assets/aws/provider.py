"""What every AWS resource has from its provider configuration: a region, and default tags."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import row, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.tags import SomeTags
from tcop_iac.model.resource import Node
from tcop_iac.model.value import Content, OneOf, Origin, Reference, Unknown, Value, derived

PROVIDER_DOC = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs"


def _region(site: Site) -> Value[Any]:
    """The resource's own `region` (provider 6), else that of its provider configuration, else the environment's."""
    own = value("region")(site)
    if own.content is not None:
        return own
    body = site.resource.provider.body
    if body is not None:
        written = value("region")(Site(site.resource, body, site.estate))
        if written.content is not None:
            return written
    reason = "the provider configuration names no region, so it comes from the environment (AWS_REGION)"
    unknown = Unknown(reason, (Reference(f"provider.{site.resource.provider.name}", ("region",)),))
    return Value(unknown, body.range if body is not None else site.resource.range, Origin.ABSENT, "region")


def _tags(site: Site) -> Value[Any]:
    """The resource's `tags` over the provider's `default_tags`, as `tags_all` would show them."""
    own = value("tags", _map)(site)
    body = site.resource.provider.body
    defaults = _default_tags(body) if body is not None else {}
    if isinstance(own.content, (Unknown, OneOf)):
        return own.holding(derived([own.content, defaults]))
    if isinstance(defaults, Unknown):
        return own.holding(SomeTags(own.content or {}, defaults))
    return own.holding({**defaults, **(own.content or {})})


def _default_tags(body: Node) -> Any:
    block = body.get("default_tags")
    tags = block.get("tags") if block is not None else None
    content = _map(tags.content) if tags is not None else {}
    return derived([content]) if isinstance(content, OneOf) else content


def _map(content: Content) -> Content:
    """Tags as a map; blocks of the days of Terraform 0.11 (`tags { Name = "x" }`) are put together."""
    if isinstance(content, list) and all(isinstance(one, dict) for one in content):
        return {key: tag for one in content for key, tag in one.items()}
    if isinstance(content, (dict, Unknown, OneOf)):
        return content
    return Unknown("the tags are no map")


REGION = row(terraform=_region)
"""The row of `DataHolding.location` for AWS."""

TAGS = row(terraform=_tags)
"""The row of `DataHolding.tags` for AWS."""
