"""What expressions of a plan's configuration refer to: through module variables and outputs to resource instances.

A plan does not print expressions; it lists the references in each (`expressions.bucket.references`). Locals are not
printed at all, so a reference to one ends there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from msgspec import Raw

from tcop_iac.model.record import record
from tcop_iac.model.value import Reference
from tcop_iac.sources.terraform.expansion import Instance
from tcop_iac.sources.terraform_plan.addresses import (
    Index,
    Key,
    Tokens,
    module_names,
    module_steps,
    outermost,
    without_keys,
)
from tcop_iac.sources.terraform_plan.documents import Configuration, ModuleCall, ModuleConfig, ResourceConfig
from tcop_iac.sources.terraform_plan.entries import Entry, decoded, members

DEEPEST = 64
"""References that lead through more variables and outputs than this are taken for a mistake."""

_KNOWN = frozenset(("count", "path", "terraform", "self"))
"""Names whose members a plan always knows."""


@record(frozen=True, slots=True)
class Leaf:
    """What a reference leads to: one of `references`; several where the instance is not told.

    `is_resource` is False for what ends before a resource: a local, an output that is not told.
    """

    references: tuple[Reference, ...]
    is_resource: bool = True


@record(frozen=True, slots=True)
class Scope:
    """Where an expression stands: in which module instance, and in a block with which key and `for_each`."""

    module: str
    key: Key = None
    for_each: Raw | None = None

    def address(self, name: str) -> str:
        """The address of `name` in the module instance."""
        return f"{self.module}.{name}" if self.module else name


class Links:
    """The references of one plan."""

    def __init__(self, configuration: Configuration | None, entries: Iterable[Entry]) -> None:
        self._configuration = configuration
        self._modules: dict[tuple[str, ...], tuple[ModuleConfig, ModuleCall | None] | None] = {}
        self._blocks: dict[tuple[str, ...], Mapping[tuple[str, str, str], ResourceConfig]] = {}
        self._expressions: dict[tuple[object, ...], dict[str, Any]] = {}
        self.entries: dict[str, Entry] = {}
        self._instances: dict[tuple[str, tuple[str, str, str]], dict[Key, Entry]] = {}
        self._module_keys: dict[tuple[str, str], dict[Key, str]] = {}
        self._identifiers: dict[str, dict[str, list[Reference]]] | None = None
        for entry in entries:
            self._add(entry)

    def _add(self, entry: Entry) -> None:
        self.entries[entry.address] = entry
        self._instances.setdefault((entry.module, entry.block), {})[entry.key] = entry
        parent = ""
        for name, key in module_steps(entry.module):
            here = Scope(parent).address(f"module.{name}{suffix(key)}")
            self._module_keys.setdefault((parent, name), {})[key] = here
            parent = here

    # --- the configuration

    def block(self, entry: Entry) -> ResourceConfig | None:
        """The block that declares `entry`, or None where the plan does not show it."""
        names = module_names(entry.module)
        if names not in self._blocks:
            found = self._module(names)
            resources = found[0].resources if found else ()
            self._blocks[names] = {(one.mode, one.type, one.name): one for one in resources}
        return self._blocks[names].get(entry.block)

    def expressions(self, entry: Entry) -> dict[str, Any] | None:
        """The expressions of the block that declares `entry`, by argument; None where the plan does not show it."""
        key = (module_names(entry.module), entry.block)
        if key not in self._expressions:
            block = self.block(entry)
            if block is None:
                return None
            self._expressions[key] = members(block.expressions)
        return self._expressions[key]

    def scope(self, entry: Entry) -> Scope:
        """Where the arguments of `entry` stand."""
        block = self.block(entry)
        return Scope(entry.module, entry.key, block.for_each_expression if block else None)

    def _module(self, names: tuple[str, ...]) -> tuple[ModuleConfig, ModuleCall | None] | None:
        """A module's configuration and the call that leads to it."""
        if names not in self._modules:
            self._modules[names] = self._looked_up(names)
        return self._modules[names]

    def _looked_up(self, names: tuple[str, ...]) -> tuple[ModuleConfig, ModuleCall | None] | None:
        if self._configuration is None:
            return None
        if not names:
            return self._configuration.root_module, None
        parent = self._module(names[:-1])
        call = parent[0].module_calls.get(names[-1]) if parent else None
        return (call.module, call) if call else None

    # --- identifiers

    def identified(self, text: str) -> Mapping[str, Sequence[Reference]]:
        """What has `text` for its identifier: attributes of resource instances, by the address of their block."""
        if self._identifiers is None:
            self._identifiers = _identifiers(self.entries.values())
        return self._identifiers.get(text, {})

    # --- references

    def leaves(self, references: Iterable[str], scope: Scope, depth: int = 0) -> list[Leaf]:
        """What `references` of an expression in `scope` lead to, each once; what a plan knows is left out."""
        if depth > DEEPEST:
            return []
        listed = list(references)
        keyed = any(one in ("each.key", "count.index") for one in listed)
        found: dict[Leaf, None] = {}
        for here in outermost(listed):
            found.update(dict.fromkeys(self._leaves(here, scope, keyed, depth)))
        return list(found)

    def _leaves(self, here: Tokens, scope: Scope, keyed: bool, depth: int) -> list[Leaf]:
        head, rest = here[0], here[1:]
        if head in _KNOWN or not rest:
            return []
        if head == "each":
            return self._each(rest, scope, depth)
        if head == "var":
            return self._variable(str(rest[0]), rest[1:], scope, depth)
        if head == "module":
            return self._output(rest, scope, keyed, depth)
        if head in ("local", "ephemeral"):
            return [Leaf((Reference(scope.address(f"{head}.{rest[0]}"), _path(rest[1:])),), is_resource=False)]
        return [
            self._resource("data", rest, scope, keyed)
            if head == "data"
            else self._resource("managed", here, scope, keyed)
        ]

    def _each(self, rest: Tokens, scope: Scope, depth: int) -> list[Leaf]:
        """`each.value`: the instance, of what `for_each` goes over, that has this block's key."""
        if rest[0] != "value":
            return []
        expression = decoded(scope.for_each)
        found = self.leaves(("each.key", *listed_references(expression)), replace(scope, for_each=None), depth + 1)
        return _extended(found, rest[1:])

    def _variable(self, name: str, rest: Tokens, scope: Scope, depth: int) -> list[Leaf]:
        """A module's variable: what the call passes. The root's own variables are known in a plan."""
        found = self._module(module_names(scope.module))
        if found is None or found[1] is None:
            return []
        call = found[1]
        expression = members(call.expressions).get(name)
        steps = module_steps(scope.module)
        outside = Scope(_parent(scope.module), steps[-1][1], call.for_each_expression)
        return _extended(self.leaves(listed_references(expression), outside, depth + 1), rest)

    def _output(self, rest: Tokens, scope: Scope, keyed: bool, depth: int) -> list[Leaf]:
        """An output of a module called here: what its expression refers to, inside."""
        name, rest = str(rest[0]), rest[1:]
        written = rest[0].key if rest and isinstance(rest[0], Index) else None
        rest = rest if written is None else rest[1:]
        instances = self._module_keys.get((scope.module, name))
        if instances is None:  # a module without resources of its own
            instances = {written: scope.address(f"module.{name}{suffix(written)}")}
        key = _chosen(instances, written, scope.key if keyed else None)
        found = self._module((*module_names(scope.module), name))
        if key not in instances or found is None:
            return [
                Leaf((Reference(scope.address(f"module.{name}{suffix(written)}"), _path(rest)),), is_resource=False)
            ]
        module = found[0]
        if not rest and len(module.outputs) == 1:
            rest = (next(iter(module.outputs)),)
        output = module.outputs.get(str(rest[0])) if rest else None
        if output is None:
            return [Leaf((Reference(instances[key], _path(rest)),), is_resource=False)]
        inside = self.leaves(listed_references(decoded(output.expression)), Scope(instances[key]), depth + 1)
        return _extended(inside, rest[1:])

    def _resource(self, mode: str, here: Tokens, scope: Scope, keyed: bool) -> Leaf:
        type_, name, rest = str(here[0]), str(here[1]) if len(here) > 1 else "", here[2:]
        written = rest[0].key if rest and isinstance(rest[0], Index) else None
        path = _path(rest if written is None else rest[1:])
        instances = self._instances.get((scope.module, (mode, type_, name)), {})
        key = _chosen(instances, written, scope.key if keyed else None)
        if key in instances:
            return Leaf((Reference(instances[key].address, path),))
        if written is None and instances:
            return Leaf(tuple(Reference(entry.address, path) for entry in instances.values()))
        kind = "data." if mode == "data" else ""
        return Leaf((Reference(scope.address(f"{kind}{type_}.{name}{suffix(written)}"), path),))


def _identifiers(entries: Iterable[Entry]) -> dict[str, dict[str, list[Reference]]]:
    found: dict[str, dict[str, list[Reference]]] = {}
    for entry in entries:
        block = without_keys(entry.address)
        for name, value in (entry.decoded_values() or {}).items():
            if isinstance(value, str) and value and _is_identifier(name):
                found.setdefault(value, {}).setdefault(block, []).append(Reference(entry.address, (name,)))
    return found


def _is_identifier(name: str) -> bool:
    """True for the attributes by which a resource is referred to, in all providers that have adapters."""
    return name in ("id", "arn", "self_link") or name.endswith(("_id", "_arn"))


def _chosen(instances: Mapping[Key, object], written: Key, own: Key) -> Key:
    """The key of the instance that a reference means: as written, the block's own key, or the only one there is."""
    if written is not None:
        return written
    if own is not None and own in instances:
        return own
    return next(iter(instances)) if len(instances) == 1 else None


def suffix(key: Key) -> str:
    """The key as an address shows it."""
    return Instance(key, {}).suffix


def _parent(module: str) -> str:
    """The address of the module instance that calls `module`."""
    parent = ""
    for name, key in module_steps(module)[:-1]:
        parent = Scope(parent).address(f"module.{name}{suffix(key)}")
    return parent


def _path(rest: Tokens) -> tuple[str, ...]:
    """Names and text keys; a number leads into a list, which a reference's path does not tell."""
    names = (one if isinstance(one, str) else one.key for one in rest)
    return tuple(name for name in names if isinstance(name, str))


def _extended(leaves: list[Leaf], rest: Tokens) -> list[Leaf]:
    """`leaves` with `rest` behind the one that is a whole resource (`var.bucket.id`, where the bucket is passed)."""
    if len(leaves) != 1 or not rest or not leaves[0].is_resource:
        return leaves
    path = _path(rest)
    return [
        replace(
            leaves[0],
            references=tuple(one if one.path else Reference(one.address, path) for one in leaves[0].references),
        )
    ]


def listed_references(expression: Any) -> list[str]:
    """The references that an expression of the configuration lists, however deep its blocks."""
    found: list[str] = []
    waiting = [expression]
    while waiting:
        one = waiting.pop()
        listed = one.get("references") if isinstance(one, dict) else None
        if isinstance(listed, list):
            found.extend(name for name in listed if isinstance(name, str))
        elif isinstance(one, dict):
            waiting.extend(reversed(one.values()))
        elif isinstance(one, list):
            waiting.extend(reversed(one))
    return found
