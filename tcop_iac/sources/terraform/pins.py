"""What a configuration takes from elsewhere, and how firmly: modules, providers, the dependency lock file.

Sources: Terraform's documentation, "Module Sources", "Provider Requirements" and "Dependency Lock File".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tcop_iac.model.data_node import DataNode
from tcop_iac.model.range import Hop, Range
from tcop_iac.model.resource import Node
from tcop_iac.model.value import Content, Unknown
from tcop_iac.sources.terraform.configuration import Configuration, early_text, requirement
from tcop_iac.sources.terraform.literals import LiteralBody, LiteralNode, NamedNode
from tcop_iac.sources.terraform.module import Module
from tcop_iac.sources.terraform.module_source import is_local, remote_source
from tcop_iac.sources.terraform.syntax import GENERATED, Attribute, Block, Literal

BUILT_IN = "terraform"
"""The provider that is part of the program, and has no version of its own."""


class _Told:
    """A node with facts beside what is written in it."""

    existence: Unknown | None = None

    def __init__(self, node: Node, facts: Mapping[str, Content], at: Range) -> None:
        self._node = node
        self._facts = {name: DataNode(fact, at) for name, fact in facts.items()}
        self.range = node.range

    @property
    def content(self) -> Content:
        """What is written in it."""
        return self._node.content

    def get(self, name: str) -> Node | None:
        """A fact, else what is written."""
        return self._facts.get(name) or self._node.get(name)

    def elements(self) -> Sequence[Node]:
        """Itself."""
        return (self,)

    def trace(self) -> tuple[Hop, ...]:
        """It is written where it is."""
        return ()


def called_module(config: Configuration, call: Block) -> Node:
    """A module call as it is written, with `reached` ("local", "registry", "git", "other") and the git `ref` beside."""
    body = LiteralBody(call)
    source = call.body.attributes.get("source")
    if source is None:
        return body
    written = early_text(config, source.expression)
    place = source.file.range(source.expression.span)
    if written is None:
        why = Unknown("the source is computed")
        return _Told(body, {"source": why, "reached": why, "ref": why}, place)
    if is_local(written) or written.startswith("/"):
        return _Told(body, {"source": written, "reached": "local"}, place)
    remote = remote_source(written)
    return _Told(body, {"source": written, "reached": remote.kind, "ref": remote.ref}, place)


def required_providers(root: Module, modules: Sequence[Module]) -> Iterator[tuple[str, Node]]:
    """The providers that a root module uses, by local name: what it requires, with `locked` beside.

    `below` are the versions that the modules which it calls require, since the one that is taken suits them all;
    `generated` says whether a tool writes it when it runs, as Terragrunt does.
    """
    locked = root.run.library.locked_versions(root.root)
    for name, node in _providers(root.config).items():
        source = (requirement(root.config, name).get("source") or f"hashicorp/{name}").lower()
        below = [requirement(module.config, name).get("version", "") for module in modules if module is not root]
        facts = {
            "locked": "/".join(source.split("/")[-2:]) in locked,
            "below": sorted({*below} - {""}),
            "generated": node.range.path.endswith(GENERATED),
        }
        yield name, _Told(node, facts, node.range)


def _providers(config: Configuration) -> Mapping[str, Node]:
    """What stands for each provider: its requirement, else its configuration, else the first resource of it."""
    found: dict[str, Node] = {name: _requirement(one) for name, one in config.required_providers.items()}
    for key, block in config.providers.items():
        found.setdefault(key.partition(".")[0], DataNode({}, block.range))
    for (type_, _), block in (*config.managed.items(), *config.data.items()):
        if "provider" not in block.body.attributes:
            found.setdefault(type_.partition("_")[0], DataNode({}, block.range))
    found.pop(BUILT_IN, None)
    return found


def _requirement(declared: Attribute) -> Node:
    """An entry of `required_providers`; a text alone is the version, as in Terraform 0.12."""
    if isinstance(declared.expression, Literal):
        return NamedNode("version", declared)
    return LiteralNode(declared.expression, declared.file)


def locks(root: Module, backend: Node) -> Node:
    """Whether the dependency lock file lies beside a root module; told at its backend."""
    facts = {"present": root.run.library.has_lock(root.root), "generated": backend.range.path.endswith(GENERATED)}
    return DataNode(facts, backend.range)
