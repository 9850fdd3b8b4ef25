"""Which provider configuration is in force for a resource: aliases, passing to modules, inheritance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcop_iac.model.resource import Provider
from tcop_iac.sources.terraform import syntax
from tcop_iac.sources.terraform.body import BlockNode
from tcop_iac.sources.terraform.configuration import requirement
from tcop_iac.sources.terraform.syntax import Block, Expression

if TYPE_CHECKING:
    from tcop_iac.sources.terraform.module import Module


class ProviderScope:
    """The provider configurations of one module instance."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._found: dict[str, Provider] = {}

    def of(self, type_: str, declared: Block) -> Provider:
        """The provider of a resource: its `provider` argument, else the one its type's first word names."""
        attribute = declared.body.attributes.get("provider")
        key = provider_key(attribute.expression) if attribute else None
        return self.named(key or type_.partition("_")[0])

    def named(self, key: str) -> Provider:
        """The configuration `key` ("aws", "aws.eu"): written here, passed by the call, or inherited."""
        if key not in self._found:
            self._found[key] = self._resolved(key)
        return self._found[key]

    def written(self) -> list[Provider]:
        """The provider configurations written in this module, in order."""
        return [self.named(key) for key in self._module.config.providers]

    def _resolved(self, key: str) -> Provider:
        module = self._module
        name, _, alias = key.partition(".")
        declared = module.config.providers.get(key)
        if declared is not None:
            body = BlockNode(declared, module.scope, module)
            return Provider(name, self._source(name), alias, body, self._major(name))
        if module.call is not None:
            caller = module.call.caller.providers
            passed = _passed(module.call.declared, key)
            if passed is not None:
                return caller.named(passed)
            if not alias:
                return caller.named(key)
        return Provider(name, self._source(name), alias, None, self._major(name))

    def _source(self, name: str) -> str:
        """The registry source in lower case; where none is required, Terraform assumes hashicorp's."""
        source = requirement(self._module.config, name).get("source")
        if source is None and self._module.call is not None:
            return self._module.call.caller.providers._source(name)
        parts = (source or f"hashicorp/{name}").lower().split("/")
        return "/".join(parts[-2:])

    def _major(self, name: str) -> int | None:
        """The major version of the provider, where the root's lock file or a version constraint fixes one."""
        module = self._module
        locked = module.run.library.locked_versions(module.root).get(self._source(name))
        if locked is not None:
            return locked
        found = re.match(r"\s*(?:~>|=|>=)?\s*v?(\d+)", requirement(module.config, name).get("version", ""))
        exact = not requirement(module.config, name).get("version", "").strip().startswith((">", "<", "!"))
        if found and exact:
            return int(found.group(1))
        return module.call.caller.providers._major(name) if module.call is not None else None


def provider_key(expression: Expression) -> str | None:
    """The key that a reference to a provider configuration spells: `aws`, `aws.eu`, or the legacy `"aws.eu"`."""
    if isinstance(expression, syntax.Name):
        return expression.name
    if isinstance(expression, syntax.Attr) and isinstance(expression.source, syntax.Name):
        return f"{expression.source.name}.{expression.name}"
    if isinstance(expression, syntax.Literal) and isinstance(expression.value, str):
        return expression.value
    if isinstance(expression, syntax.Index):  # OpenTofu: aws.by_region[each.key]; the instances share one block
        return provider_key(expression.source)
    return None


def _passed(call: Block, key: str) -> str | None:
    """What the call's `providers` argument passes for `key`."""
    attribute = call.body.attributes.get("providers")
    if attribute is None or not isinstance(attribute.expression, syntax.Object):
        return None
    return next(
        (provider_key(value) for name, value in attribute.expression.items if provider_key(_bare(name)) == key), None
    )


def _bare(expression: Expression) -> Expression:
    return expression.inner if isinstance(expression, syntax.Parens) else expression
