"""What a root's modules declare outside resources, in the form of resources, so that it can be judged like them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tcop_iac.model.data_node import DataNode
from tcop_iac.model.resource import Node, Provider, Resource, SourceKind
from tcop_iac.sources.terraform.body import BlockNode
from tcop_iac.sources.terraform.library import is_downloaded
from tcop_iac.sources.terraform.literals import LiteralBody, NamedNode
from tcop_iac.sources.terraform.module import Module
from tcop_iac.sources.terraform.named_accounts import named_accounts
from tcop_iac.sources.terraform.pins import called_module, locks, required_providers

_NOBODY = Provider("terraform", "builtin/terraform")

Declared = tuple[str, str, Node]
"""A type, an address inside its module, and a body."""


def declarations(modules: Sequence[Module], root: str) -> Sequence[Resource]:
    """Variables, locals, provider configurations and module calls of each module folder once; of the root's outputs,
    backend, and which providers it requires.
    """
    seen: set[Path] = set()
    found: list[Resource] = []
    for module in modules:
        if module.config.path not in seen:
            seen.add(module.config.path)
            found.extend(_resource(declared, module, root) for declared in _declared(module))
    for module in modules[:1]:
        found.extend(_resource(declared, module, root) for declared in _of_root(module, modules))
    return found


def _declared(module: Module) -> Iterator[Declared]:
    config = module.config
    for name, block in config.variables.items():
        default = block.body.attributes.get("default")
        if default is not None:
            yield "terraform_variable", f"var.{name}", NamedNode("default", default)
    for name, local in config.locals.items():
        yield "terraform_local", f"local.{name}", NamedNode("value", local)
    for name, block in config.providers.items():
        yield "terraform_provider", f"provider.{name}", LiteralBody(block)
    for name, block in config.modules.items() if not is_downloaded(config.where) else ():
        yield "terraform_module", f"module.{name}", called_module(config, block)
    if module.call is not None and not is_downloaded(config.where):
        for number, place in named_accounts(config):
            yield "terraform_account", f"account.{number}", DataNode({"account": number}, place)
    if module.call is None:
        for name, block in config.outputs.items():
            yield "terraform_output", f"output.{name}", BlockNode(block, module.scope, module)
        yield from _backends(module)


def _of_root(root: Module, modules: Sequence[Module]) -> Iterator[Declared]:
    """What a root module requires, where it is one that is run by itself and no library's example."""
    backends = list(_backends(root))
    if not (backends or root.config.providers or root.run.library.has_lock(root.root)):
        return
    for name, body in required_providers(root, modules):
        yield "terraform_required_provider", f"required_providers.{name}", body
    for _, name, body in backends:
        yield "terraform_dependency_lock", f"dependency_lock.{name.partition('.')[2]}", locks(root, body)


def _backends(module: Module) -> Iterator[Declared]:
    for file in module.config.files:
        for block in file.body.blocks:
            for inner in block.body.blocks if block.type == "terraform" else ():
                if inner.type in ("backend", "cloud"):
                    name = inner.labels[0] if inner.labels else inner.type
                    yield "terraform_backend", f"backend.{name}", BlockNode(inner, module.scope, module)


def _resource(declared: Declared, module: Module, root: str) -> Resource:
    type_, name, body = declared
    return Resource(
        source=SourceKind.TERRAFORM,
        address=module.path + name,
        type=type_,
        name=name.partition(".")[2],
        body=body,
        provider=_NOBODY,
        range=body.range,
        root=root,
    )
