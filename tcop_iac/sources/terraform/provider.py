"""Which provider configuration is in force for a resource: aliases, passing to modules, inheritance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcop_iac.model.resource import Provider
from tcop_iac.model.value import Content, OneOf, Unknown
from tcop_iac.sources.terraform import syntax
from tcop_iac.sources.terraform.alternatives import unmarked
from tcop_iac.sources.terraform.body import BlockNode
from tcop_iac.sources.terraform.configuration import requirement
from tcop_iac.sources.terraform.evaluate import evaluate_whole
from tcop_iac.sources.terraform.expansion import Expansion, unknown_expansion
from tcop_iac.sources.terraform.scope import EvaluationError, Scope
from tcop_iac.sources.terraform.syntax import Block, Expression

if TYPE_CHECKING:
    from tcop_iac.sources.terraform.module import Module


class ProviderScope:
    """The provider configurations of one module instance."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._found: dict[tuple[str, Content], Provider] = {}

    def of(self, type_: str, declared: Block, scope: Scope) -> Provider:
        """The provider of a resource: its `provider` argument, else the one its type's first word names.

        `scope` is that of the resource's instance: OpenTofu chooses one of several configurations by `each.key`.
        """
        attribute = declared.body.attributes.get("provider")
        if attribute is None:
            return self.named(type_.partition("_")[0])
        key = provider_key(attribute.expression)
        return self.named(key or type_.partition("_")[0], _instance(attribute.expression, scope))

    def named(self, key: str, instance: Content = None) -> Provider:
        """The configuration `key` ("aws", "aws.eu"): written here, passed by the call, or inherited.

        `instance` is the key of one that has `for_each` (OpenTofu).
        """
        if (key, instance) not in self._found:
            self._found[key, instance] = self._resolved(key, instance)
        return self._found[key, instance]

    def written(self) -> list[Provider]:
        """The provider configurations written in this module, in order."""
        return [
            self.named(key, one)
            for key, declared in self._module.config.providers.items()
            for one in self._keys(declared)
        ]

    def _keys(self, declared: Block) -> list[Content]:
        if "for_each" not in declared.body.attributes:
            return [None]
        expansion = self._expansion(declared)
        return (
            [expansion.unknown] if expansion.unknown is not None else [instance.key for instance in expansion.instances]
        )

    def _expansion(self, declared: Block) -> Expansion:
        return self._module.expansion(("provider", *declared.labels, str(declared.span)), declared)

    def _resolved(self, key: str, instance: Content) -> Provider:
        module = self._module
        name, _, alias = key.partition(".")
        declared = module.config.providers.get(key)
        if declared is not None:
            body = BlockNode(declared, self._scope(declared, instance), module)
            return Provider(name, self._source(name), alias, body, self._major(name))
        if module.call is not None:
            caller = module.call.caller.providers
            passed = _passed(module.call.declared, key)
            if passed is not None:
                return caller.named(provider_key(passed) or name, _instance(passed, module.call.scope))
            if not alias:
                return caller.named(key)
        return Provider(name, self._source(name), alias, None, self._major(name))

    def _scope(self, declared: Block, instance: Content) -> Scope:
        """The scope of a configuration; with `for_each`, `each` is that of the instance, or unknown."""
        if "for_each" not in declared.body.attributes:
            return self._module.scope
        expansion = self._expansion(declared)
        found = next((one for one in expansion.instances if one.key == instance), None)
        if found is None:
            unknown = instance if isinstance(instance, Unknown) else Unknown("no instance of the provider has that key")
            found = unknown_expansion(unknown).instances[0]
        return self._module.scope.bind(**found.bindings)

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
    if isinstance(expression, syntax.Index):  # OpenTofu: aws.by_region[each.key]
        return provider_key(expression.source)
    return None


def _instance(expression: Expression, scope: Scope) -> Content:
    """The key in `aws.by_region[each.key]`; None where there is none."""
    if not isinstance(expression, syntax.Index):
        return None
    try:
        content = unmarked(evaluate_whole(expression.key, scope))[0]
    except EvaluationError as error:
        return Unknown(error.message)
    return content.test if isinstance(content, OneOf) else content


def _passed(call: Block, key: str) -> Expression | None:
    """What the call's `providers` argument passes for `key`."""
    attribute = call.body.attributes.get("providers")
    if attribute is None or not isinstance(attribute.expression, syntax.Object):
        return None
    return next((value for name, value in attribute.expression.items if provider_key(_bare(name)) == key), None)


def _bare(expression: Expression) -> Expression:
    return expression.inner if isinstance(expression, syntax.Parens) else expression
