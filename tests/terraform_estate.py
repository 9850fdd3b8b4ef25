"""Small Terraform estates for tests: files in, an evaluated root out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content
from tcop_iac.sources.terraform.library import Library
from tcop_iac.sources.terraform.module import Module
from tcop_iac.sources.terraform.roots import Root, evaluated, root_module
from tcop_iac.sources.terraform.scope import whole
from tcop_iac.sources.terraform.variables import Inputs


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Writes `files` (text by relative path) under `folder`, and gives the folder back."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def module(folder: Path, files: Mapping[str, str], inputs: Inputs = Inputs(), root: str = ".") -> Module:
    """The root module that `files` make in the subfolder `root`."""
    library = Library(write(folder, files), folder)
    config = library.folder((folder / root).resolve())
    assert config is not None
    return root_module(library, config, inputs)


def estate(folder: Path, files: Mapping[str, str], inputs: Inputs = Inputs(), root: str = ".") -> Root:
    """The evaluated root that `files` make in the subfolder `root`."""
    library = Library(write(folder, files), folder)
    config = library.folder((folder / root).resolve())
    assert config is not None
    return evaluated(library, config, inputs)


def outputs(found: Module) -> dict[str, Content]:
    """The values of all outputs."""
    return {name: whole(found.output(name)) for name in found.config.outputs}


def resource(root: Root, address: str) -> Resource:
    """The resource at `address`."""
    return next(resource for resource in root.resources if resource.address == address)


def attribute(root: Root, address: str, name: str) -> Content:
    """The content of an attribute of the resource at `address`; None where it is not written."""
    node = resource(root, address).body.get(name)
    return None if node is None else node.content
