"""Terragrunt: units found, their inputs worked out, and the root modules they stand for, through the real reader."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tcop_iac.loader import load_policies
from tcop_iac.model.finding import Outcome
from tcop_iac.model.value import Content, OneOf, Reference, Sensitive, Unknown
from tcop_iac.scan import Request, scan
from tcop_iac.sources.terraform.library import Library
from tcop_iac.sources.terraform.module import Module
from tcop_iac.sources.terraform.roots import evaluated, find_roots, root_module
from tcop_iac.sources.terraform.variables import Input, Inputs
from tests.terraform_estate import attribute, write

ENCRYPTED = [policy for policy in load_policies() if policy.id == "TCOP-06-101"]


def roots(folder: Path, files: Mapping[str, str]) -> list[str]:
    """Where the roots among `files` are."""
    return [config.where for config in find_roots(Library(write(folder, files), folder), [folder])]


def unit(folder: Path, files: Mapping[str, str], where: str = "unit", inputs: Inputs = Inputs()) -> Module:
    """The root module of the unit in the folder `where`."""
    library = Library(write(folder, files), folder)
    config = next(config for config in find_roots(library, [folder]) if config.where == where)
    return root_module(library, config, inputs)


def variables(module: Module) -> dict[str, Content]:
    """What all variables are worth."""
    return {name: module.variable(name) for name in module.config.variables}


def troubles(module: Module) -> list[str]:
    """The diagnostics of the run so far, each with its code, place and summary."""
    return [f"{one.code} {one.range}: {one.summary}" for one in module.run.troubles.values()]


def declared(*names: str) -> str:
    """A module that takes any value by these names."""
    return "".join(f'variable "{name}" {{\n  type    = any\n  default = "unset"\n}}\n' for name in names)


def given(folder: Path, text: str, files: Mapping[str, str] | None = None, inputs: Inputs = Inputs()) -> Content:
    """What `x` is worth in a unit whose `terragrunt.hcl` is `text`."""
    all_files = {"unit/terragrunt.hcl": text, "unit/main.tf": declared("x"), **(files or {})}
    return unit(folder, all_files, inputs=inputs).variable("x")


# A live repository as Gruntwork's examples lay it out

LIVE = {
    ".git/HEAD": "",
    "root.hcl": """
locals {
  environment = read_terragrunt_config(find_in_parent_folders("env.hcl"))
  region      = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals.region
}
generate "provider" {
  path      = "provider.tf"
  if_exists = "overwrite_terragrunt"
  contents  = <<EOF
provider "aws" {
  region = "${local.region}"
  default_tags {
    tags = ${jsonencode(merge(local.environment.locals.tags, { unit = path_relative_to_include() }))}
  }
}
