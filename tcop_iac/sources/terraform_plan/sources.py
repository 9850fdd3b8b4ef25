"""The configuration files beside a plan: which block and which attribute a planned resource was written by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tcop_iac.model.range import Hop, Range
from tcop_iac.model.resource import Node, Provider
from tcop_iac.sources.terraform.body import BlockNode
from tcop_iac.sources.terraform.expansion import Expansion, Instance
from tcop_iac.sources.terraform.library import Library
from tcop_iac.sources.terraform.module import Module
from tcop_iac.sources.terraform.roots import root_module
from tcop_iac.sources.terraform.variables import Given, Inputs
from tcop_iac.sources.terraform_plan import pairing
from tcop_iac.sources.terraform_plan.addresses import without_keys
from tcop_iac.sources.terraform_plan.entries import Entry


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """The block that declares a planned resource."""

    body: BlockNode
    range: Range
    provider: Provider
    calls: tuple[Hop, ...]


class Sources:
    """The evaluated root module in a folder, with the values that the plan has for its variables."""

    def __init__(self, root: Module) -> None:
        self._modules: dict[str, Module] = {}
        self._by_names: dict[str, Module] = {}
        self.providers: list[Provider] = []
        for module in root.descendants():
            address = module.path.rstrip(".")
            self._modules[address] = module
            self._by_names.setdefault(without_keys(address), module)
            self.providers.extend(module.providers.written())

    def find(self, entry: Entry) -> Source | None:
        """The block that declares `entry`; None where there is none by its address."""
        module = self._modules.get(entry.module) or self._by_names.get(without_keys(entry.module))
        if module is None:
            return None
        table = module.config.managed if entry.mode == "managed" else module.config.data
        declared = table.get((entry.type, entry.name))
        if declared is None:
            return None
        instance = _instance(module.expansion(entry.block, declared), entry)
        if instance is None:
            return None
        body = module.body(entry.block, declared, instance)
        return Source(body, declared.range, module.providers.of(entry.type, declared), module.calls())


def _instance(expansion: Expansion, entry: Entry) -> Instance | None:
    """The instance with the entry's key; where the keys are not known, the one that stands for all."""
    same = (one for one in expansion.instances if one.key == entry.key)
    return next(same, next(iter(expansion.instances), None))


def sources_in(
    library: Library, folder: Path, variables: Mapping[str, Any], inputs: Inputs, entries: Sequence[Entry]
) -> Sources | None:
    """The root module in `folder`, where it declares any of `entries`; else None: the plan is not of this folder."""
    config = library.folder(folder)
    if config is None:
        return None
    module = root_module(library, config, inputs)
    if variables:
        module.given = {name: Given("set in the plan", content=value) for name, value in variables.items()}
    found = Sources(module)
    return found if any(found.find(entry) for entry in entries) else None


def descended(node: Node, values: Any, path: Sequence[str | int]) -> tuple[Node, bool]:
    """The node at `path` below `node`, and True; or the deepest one on the way, and False.

    `values` are the planned ones: the blocks of a set stand in another order there.
    """
    for step in path:
        below = node.get(step) if isinstance(step, str) else _element(node, values, step)
        if below is None:
            return node, False
        node = below
        values = _value(values, step)
    return node, True


def _element(node: Node, values: Any, number: int) -> Node | None:
    elements = node.elements()
    if not isinstance(values, list):
        return elements[0] if number == 0 and elements else None
    if len(elements) == len(values) == 1:
        return elements[0]
    contents = [one.content for one in elements]
    pairs = pairing.paired(values, [one if isinstance(one, dict) else {} for one in contents])
    return elements[pairs[number]] if pairs is not None else None


def _value(values: Any, step: str | int) -> Any:
    if isinstance(step, str):
        return values.get(step) if isinstance(values, dict) else None
    return values[step] if isinstance(values, list) and step < len(values) else None
