"""Provider configurations of a plan, and what a state tells of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tcop_iac.model.data_node import DataNode
from tcop_iac.model.range import Range
from tcop_iac.model.resource import Provider
from tcop_iac.model.value import Content, Reference, Unknown
from tcop_iac.sources.terraform_plan.documents import Configuration, ProviderConfig
from tcop_iac.sources.terraform_plan.entries import Entry, members
from tcop_iac.sources.terraform_plan.expressions import is_attribute
from tcop_iac.sources.terraform_plan.links import Links, listed_references

_STATE_PROVIDER = re.compile(r'(?:^|\.)provider\["([^"]+)"\](?:\.(.+))?$')


class Providers:
    """The providers of one plan or state, each made once."""

    def __init__(self, configuration: Configuration | None, links: Links, place: Range) -> None:
        self._table = configuration.provider_config if configuration else {}
        self._links = links
        self._place = place
        self._found: dict[tuple[str, str], Provider] = {}

    def written(self) -> list[Provider]:
        """The provider configurations that the plan shows, in its order."""
        return [self._configured(key) for key in self._table]

    def of(self, entry: Entry) -> Provider:
        """The provider of a resource: as the configuration says, else as its own entry names it."""
        block = self._links.block(entry)
        key = self._key(block.provider_config_key) if block else None
        if key is not None:
            return self._configured(key)
        name = ("", entry.provider or entry.type.partition("_")[0])
        if name not in self._found:
            self._found[name] = _named(name[1])
        return self._found[name]

    def _key(self, key: str) -> str | None:
        """`key` (`module.a:aws.eu`) as the plan lists it; a module without one of its own has its caller's."""
        while key not in self._table:
            module, colon, name = key.rpartition(":")
            if not colon:
                return None
            parent = module.rpartition("module.")[0].rstrip(".")
            key = f"{parent}:{name}" if parent else name
        return key

    def _configured(self, key: str) -> Provider:
        name = ("key", key)
        if name not in self._found:
            config = self._table[key]
            body = _body(config, self._place)
            alias = config.alias or key.rpartition(":")[2].partition(".")[2]
            self._found[name] = Provider(
                config.name, _source(config.full_name or config.name), alias, body, _major(config.version_constraint)
            )
        return self._found[name]


def _named(provider: str) -> Provider:
    """A provider that only its name tells: an address, or a state's `module.a.provider["…"].alias`."""
    found = _STATE_PROVIDER.search(provider)
    source, alias = (found.group(1), found.group(2) or "") if found else (provider, "")
    return Provider(source.rpartition("/")[2], _source(source), alias)


def _source(full_name: str) -> str:
    """The registry source without its host, in lower case."""
    parts = full_name.lower().split("/")
    return "/".join(parts[-2:]) if len(parts) > 1 else f"hashicorp/{parts[0]}"


def _major(constraint: str) -> int | None:
    """The major version, where the constraint fixes one."""
    found = re.match(r"\s*(?:~>|=)?\s*v?(\d+)", constraint)
    return int(found.group(1)) if found else None


def _body(config: ProviderConfig, place: Range) -> DataNode | None:
    expressions = members(config.expressions)
    try:
        content = _content(expressions, f"provider.{config.name}")
    except RecursionError:
        return None
    return DataNode(content, place) if expressions else None


def _content(expressions: dict[str, Any], where: str) -> dict[str, Content]:
    pairs = ((name, _argument(expression, f"{where}.{name}")) for name, expression in expressions.items())
    return {name: content for name, content in pairs if content is not None}


def _argument(expression: Any, where: str) -> Content:
    """The constant that an argument is, or an unknown: a plan does not print the values of provider arguments."""
    if isinstance(expression, list):
        return [_argument(block, where) for block in expression]
    if isinstance(expression, dict) and not is_attribute(expression):
        return _content(expression, where)
    if isinstance(expression, dict) and "constant_value" in expression:
        return expression["constant_value"]
    names = listed_references(expression)
    hangs_on = f"hangs on {names[0]}" if names else "is computed"
    return Unknown(f"{where} {hangs_on}, and a plan does not show its value", tuple(_references(names)))


def _references(names: list[str]) -> Iterator[Reference]:
    for name in names:
        if not any(longer.startswith((f"{name}.", f"{name}[")) for longer in names):
            yield Reference(name)
