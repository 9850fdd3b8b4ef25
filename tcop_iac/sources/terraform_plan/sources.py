"""The configuration files beside a plan: which block and which attribute a planned resource was written by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tcop_iac.model.range import Hop, Range
from tcop_iac.model.record import record
from tcop_iac.model.resource import Node, Provider
from tcop_iac.sources.terraform.body import BlockNode
from tcop_iac.sources.terraform.expansion import Expansion, Instance
from tcop_iac.sources.terraform.library import Library
from tcop_iac.sources.terraform.module import Module
from tcop_iac.sources.terraform.roots import root_module
from tcop_iac.sources.terraform.variables import Given, Inputs
from tcop_iac.sources.terraform_plan.addresses import without_keys
from tcop_iac.sources.terraform_plan.entries import Entry
from tcop_iac.sources.terraform_plan.pairing import Pairs, Trail, inside


@record(frozen=True, slots=True, eq=False)
class Source:
    """The block that declares a planned resource.

    `is_same` is False where its instance has another key than the planned one: it tells places, and no values.
    """

    body: BlockNode
    is_same: bool
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
        same = self._modules.get(entry.module)
        module = same or self._by_names.get(without_keys(entry.module))
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
        is_same = same is not None and instance.key == entry.key
        return Source(
            body, is_same, declared.range, module.providers.of(entry.type, declared, body.scope), module.calls()
        )


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


def descended(node: Node, values: Any, path: Trail, pairs: Pairs) -> tuple[Node, bool]:
    """The node at `path` below `node`, and True; or the deepest one on the way, and False.

    `values` are the planned ones: the blocks of a set stand in another order there.
    """
    for depth, step in enumerate(path):
        below = node.get(step) if isinstance(step, str) else _element(node, values, path[: depth + 1], pairs)
        if below is None:
            return node, False
        node = below
        values = inside(values, step)
    return node, True


def _element(node: Node, values: Any, path: Trail, pairs: Pairs) -> Node | None:
    """The element at `path`, which ends in a number."""
    elements = node.elements()
    number = path[-1]
    found = pairs.of("sources", path[:-1], values, lambda: _contents(elements))
    return elements[found[number]] if found is not None and isinstance(number, int) and number < len(found) else None


def _contents(elements: Sequence[Node]) -> list[Any]:
    """What tells elements apart; a single one needs no telling, and is not evaluated."""
    return [one.content for one in elements] if len(elements) > 1 else [None] * len(elements)
