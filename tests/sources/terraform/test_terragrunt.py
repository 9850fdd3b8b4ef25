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
    """What all variables are worth, but those that generated files bring along."""
    return {name: module.variable(name) for name in module.config.variables if not name.startswith("terragrunt_")}


def troubles(module: Module) -> list[str]:
    """The diagnostics of the run so far, each with its code, place and summary."""
    return [f"{one.code} {one.range}: {one.summary}" for one in module.run.troubles.values()]


def scanned(folder: Path, files: Mapping[str, str]) -> Outcome:
    """The outcome of a scan of `files`."""
    return scan(Request([write(folder, files)], ENCRYPTED))


def declared(*names: str) -> str:
    """A module that takes any value by these names."""
    return "".join(f'variable "{name}" {{\n  type    = any\n  default = "unset"\n}}\n' for name in names)


def given(folder: Path, text: str, files: Mapping[str, str] | None = None, inputs: Inputs = Inputs()) -> Content:
    """What `x` is worth in a unit whose `terragrunt.hcl` is `text`."""
    all_files = {"unit/terragrunt.hcl": text, "unit/main.tf": declared("x"), **(files or {})}
    return unit(folder, all_files, inputs=inputs).variable("x")


# A live repository as Gruntwork's examples lay it out

LIVE_UNIT = "live/prod/eu-west-2/db/terragrunt.hcl"

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
EOF
}
remote_state {
  backend = "s3"
  config  = { key = "${path_relative_to_include()}/tf.tfstate" }
}
inputs = merge(local.environment.locals, { level = "root", region = local.region })
""",
    "live/prod/env.hcl": """
locals {
  environment = "prod"
  encrypted   = false
  tags        = { owner = "team-a" }
}
""",
    "live/prod/eu-west-2/region.hcl": 'locals {\n  region = "eu-west-2"\n}\n',
    LIVE_UNIT: """
include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}
terraform {
  source = "../../../../modules//db"
}
dependency "vpc" {
  config_path  = "../vpc"
  mock_outputs = { subnets = ["subnet-1"] }
}
dependency "keys" {
  config_path = "../keys"
}
inputs = {
  name      = "${include.root.locals.environment.locals.environment}-db"
  subnets   = dependency.vpc.outputs.subnets
  key       = dependency.keys.outputs.arn
  encrypted = include.root.inputs.encrypted
}
""",
    "modules/db/main.tf": """
variable "name" { type = string }
variable "level" { type = string }
variable "region" { type = string }
variable "subnets" { type = list(string) }
variable "key" { type = string }
variable "encrypted" { type = bool }
resource "aws_db_instance" "this" {
  identifier        = var.name
  storage_encrypted = var.encrypted
}
""",
}


def test_the_inputs_of_a_unit_reach_the_variables_of_its_module(tmp_path: Path) -> None:
    module = unit(tmp_path, LIVE, "live/prod/eu-west-2/db")
    assert variables(module) == {
        "name": "prod-db",
        "level": "root",
        "region": "eu-west-2",
        "subnets": ["subnet-1"],
        "key": Unknown(
            "dependency keys gives its outputs only once it is applied",
            (Reference("dependency.keys", ("outputs", "arn")),),
            exact=True,
        ),
        "encrypted": False,
    }
    assert troubles(module) == []


def test_only_the_unit_is_a_root_and_not_its_module_or_its_parent(tmp_path: Path) -> None:
    assert roots(tmp_path, LIVE) == ["live/prod/eu-west-2/db"]


def test_the_generated_provider_gives_the_region_and_the_default_tags(tmp_path: Path) -> None:
    library = Library(write(tmp_path, LIVE), tmp_path)
    (config,) = find_roots(library, [tmp_path])
    root = evaluated(library, config, Inputs())
    (provider,) = root.providers
    assert provider.body is not None
    region = provider.body.get("region")
    assert region is not None
    assert region.content == "eu-west-2"
    assert str(region.range) == "live/prod/eu-west-2/db/provider.tf (generated):2:12"
    tags = provider.body.get("default_tags")
    assert tags is not None
    assert tags.content[0]["tags"] == {"owner": "team-a", "unit": "live/prod/eu-west-2/db"}
    assert (root.where, str(root.range)) == ("live/prod/eu-west-2/db", f"{LIVE_UNIT}:1:1")


def test_the_trace_of_a_finding_leads_into_the_file_that_decides(tmp_path: Path) -> None:
    outcome = scanned(tmp_path, LIVE)
    (finding,) = outcome.findings
    assert (finding.verdict.value, str(finding.range)) == ("fail", "modules/db/main.tf:10:23")
    assert [f"{hop.range} {hop.message}" for hop in finding.hops] == [
        "live/prod/env.hcl:4:17 local.encrypted is set here",
        "root.hcl:3:17 local.environment is set here",
        "root.hcl:22:16 the input encrypted is set here",
        f"{LIVE_UNIT}:20:15 var.encrypted is set by the inputs in {LIVE_UNIT}",
    ]
    assert (outcome.roots, outcome.resources, outcome.missing_modules) == (1, 1, 0)
    assert not outcome.incomplete


# Inputs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("inputs = { x = 1 }", 1),
        ('inputs = { "x" = "a", (local.k) = "b" }\nlocals {\n  k = "y"\n}', "a"),
        ('inputs = { (local.k) = "b" }\nlocals {\n  k = "x"\n}', "b"),
        ("inputs = merge({ x = 1, y = 2 }, { x = 3 })", 3),
        ("inputs = merge(local.all, null)\nlocals {\n  all = { x = [1] }\n}", [1]),
        ("inputs = ({ x = true ? 1 : 2 })", 1),
        ("inputs = true ? { x = 1 } : { x = 2 }", 1),
        ('inputs = { for k in ["x", "y"] : k => upper(k) }', "X"),
        ("inputs = {}", "unset"),
        ("inputs = { x = null }", None),
        ('inputs = { x = "[1, 2]" }', [1, 2]),
        ('inputs = { x = "plain text" }', "plain text"),
        ('feature "f" {\n  default = 5\n}\ninputs = { x = feature.f.value }', 5),
        ("locals {\n  a = local.b + 1\n  b = 2\n}\ninputs = { x = local.a }", 3),
        ('inputs = { x = try(local.nothing, "fallback") }', "fallback"),
        ('inputs = { x = [for n in ["a"] : get_env(n, n)] }', ["a"]),
        ('inputs = { x = { (get_env("A", "k")) = 1 } }', {"k": 1}),
    ],
)
def test_inputs_are_evaluated(tmp_path: Path, text: str, expected: Content) -> None:
    assert given(tmp_path, text) == expected


def test_values_arrive_as_the_environment_hands_them_on(tmp_path: Path) -> None:
    """Terragrunt sets TF_VAR_*: without a type a variable is text, and text for a list is read as an expression."""
    module = unit(
        tmp_path,
        {
            "unit/terragrunt.hcl": 'inputs = { a = { k = 1 }, b = 5, c = "[\\"x\\"]", d = true, e = "5" }',
            "unit/main.tf": 'variable "a" {}\nvariable "b" {}\nvariable "c" {\n  type = list(string)\n}\n'
            'variable "d" {\n  type = string\n}\nvariable "e" {\n  type = number\n}\n',
        },
    )
    assert variables(module) == {"a": '{"k":1}', "b": "5", "c": ["x"], "d": "true", "e": 5}


def test_an_unknown_map_may_set_any_variable(tmp_path: Path) -> None:
    module = unit(
        tmp_path,
        {
            "unit/terragrunt.hcl": 'inputs = merge({ a = 1 }, jsondecode(run_cmd("./x.sh")), { b = 2 })',
            "unit/main.tf": declared("a", "b", "c"),
        },
    )
    found = variables(module)
    assert found["b"] == 2
    assert isinstance(found["a"], Unknown)
    assert found["c"].reason == "run_cmd gives what x.sh prints, and no command is run"


def test_inputs_that_are_not_all_known_stay_so_where_they_are_read(tmp_path: Path) -> None:
    module = unit(
        tmp_path,
        {
            "common.hcl": 'inputs = merge(jsondecode(run_cmd("a")), { a = 1 })',
            "unit/terragrunt.hcl": 'locals {\n  c = read_terragrunt_config("../common.hcl")\n}\n'
            "inputs = merge(local.c.inputs, { b = 2, all = local.c.inputs })",
            "unit/main.tf": declared("a", "b", "c", "all"),
        },
    )
    found = variables(module)
    assert (found["a"], found["b"]) == (1, 2)
    assert isinstance(found["c"], Unknown)
    assert isinstance(found["all"], Unknown)


def test_one_of_several_maps_gives_one_of_several_values(tmp_path: Path) -> None:
    text = 'inputs = get_env("A") == "1" ? { x = 1, y = 1 } : { x = 2 }'
    module = unit(tmp_path, {"unit/terragrunt.hcl": text, "unit/main.tf": declared("x", "y")})
    both = module.variable("x")
    assert isinstance(both, OneOf)
    assert both.values == (1, 2)
    assert isinstance(module.variable("y"), Unknown)


def test_the_precedence_of_values_is_terraforms(tmp_path: Path) -> None:
    files = {
        "unit/terragrunt.hcl": """
terraform {
  source = "../mod"
  extra_arguments "vars" {
    commands           = get_terraform_commands_that_need_vars()
    required_var_files = ["${get_parent_terragrunt_dir()}/../common.tfvars"]
    optional_var_files = ["nowhere.tfvars"]
    arguments          = ["-var-file=../more.tfvars", "-lock=false"]
  }
  extra_arguments "init" {
    commands           = ["init"]
    required_var_files = ["../never.tfvars"]
  }
}
inputs = { a = "inputs", b = "inputs", c = "inputs", d = "inputs", e = "inputs", f = "inputs", g = "inputs" }
""",
        "mod/main.tf": declared(*"abcdefg"),
        "mod/terraform.tfvars": 'c = "module"\nd = "module"\n',
        "unit/x.auto.tfvars": 'd = "unit"\n',
        "more.tfvars": 'e = "argument"\nf = "argument"\n',
        "common.tfvars": 'f = "common"\n',
    }
    inputs = Inputs(options=(Input("var", 'g="option"'),), environment={"TF_VAR_b": '"environment"'})
    assert variables(unit(tmp_path, files, inputs=inputs)) == {
        "a": "inputs",
        "b": "environment",
        "c": "module",
        "d": "unit",
        "e": "argument",
        "f": "common",
        "g": "option",
    }


# Includes


@pytest.mark.parametrize(
    ("strategy", "expected"),
    [
        ("shallow", {"tags": {"b": 2}, "list": [2], "text": "child", "parent": 1}),
        ("deep", {"tags": {"a": 1, "b": 2}, "list": [1, 2], "text": "child", "parent": 1}),
        ("no_merge", {"tags": {"b": 2}, "list": [2], "text": "child", "parent": "unset"}),
    ],
)
def test_includes_are_merged_by_their_strategy(tmp_path: Path, strategy: str, expected: Mapping[str, Content]) -> None:
    files = {
        "root.hcl": 'inputs = { tags = { a = 1 }, list = [1], text = "parent", parent = 1 }',
        "unit/terragrunt.hcl": f"""
include "root" {{
  path           = find_in_parent_folders("root.hcl")
  merge_strategy = "{strategy}"
}}
inputs = {{ tags = {{ b = 2 }}, list = [2], text = "child" }}
""",
        "unit/main.tf": declared(*expected),
    }
    assert variables(unit(tmp_path, files)) == expected


def test_later_includes_take_precedence_over_earlier_ones(tmp_path: Path) -> None:
    files = {
        "a.hcl": 'inputs = { x = "a", y = "a", z = "a" }\nterraform {\n  source = "../nowhere"\n}',
        "b.hcl": 'inputs = { y = "b", z = "b" }\nterraform {\n  source = "../mod"\n}',
        "unit/terragrunt.hcl": 'include "a" {\n  path = "../a.hcl"\n}\ninclude "b" {\n  path = "../b.hcl"\n}\n'
        'inputs = { z = "child" }',
        "mod/main.tf": declared("x", "y", "z"),
    }
    assert variables(unit(tmp_path, files)) == {"x": "a", "y": "b", "z": "child"}


def test_an_exposed_file_that_is_not_merged_keeps_its_own_dependencies(tmp_path: Path) -> None:
    text = """
include "r" {
  path           = "../root.hcl"
  expose         = true
  merge_strategy = "no_merge"
}
dependency "d" {
  mock_outputs = merge(include.r.dependency.d.mock_outputs, { b = 2 })
}
inputs = {
  x = [
    include.r.inputs.a,
    include.r.dependency.d.config_path,
    include.r.dependency.d.outputs.a,
    dependency.d.outputs,
    try(include.r.dependency.e, "none"),
  ]
}
"""
    root = """
dependency "d" {
  config_path  = "../d"
  mock_outputs = { a = 1 }
}
inputs = { a = dependency.d.outputs.a }
"""
    assert given(tmp_path, text, {"root.hcl": root}) == [1, "../d", 1, {"a": 1, "b": 2}, "none"]


def test_a_bare_include_is_exposed_without_a_name(tmp_path: Path) -> None:
    text = "include {\n  path   = find_in_parent_folders()\n  expose = true\n}\ninputs = { x = include.locals.l }\n"
    files = {"terragrunt.hcl": "locals {\n  l = path_relative_to_include()\n}\n"}
    assert given(tmp_path, text, files) == "unit"


def test_what_is_not_exposed_cannot_be_used(tmp_path: Path) -> None:
    text = 'include "r" {\n  path = "../root.hcl"\n}\ninputs = { x = include.r.locals.l }\n'
    files = {"unit/terragrunt.hcl": text, "unit/main.tf": declared("x"), "root.hcl": "locals {\n  l = 1\n}\n"}
    module = unit(tmp_path, files)
    assert isinstance(module.variable("x"), Unknown)
    assert troubles(module) == [
        "evaluation-error unit/terragrunt.hcl:4:16: Unsupported attribute: include.r is not exposed (expose = true)"
    ]


def test_locals_do_not_merge_and_functions_start_from_the_child(tmp_path: Path) -> None:
    files = {
        "root.hcl": """
locals {
  l    = "root"
  text = file("beside.txt")
}
inputs = {
  own  = local.l
  text = local.text
  here = [get_terragrunt_dir(), get_parent_terragrunt_dir(), path_relative_to_include(), path_relative_from_include()]
}
""",
        "beside.txt": "beside the root",
        "live/unit/terragrunt.hcl": 'include "r" {\n  path = find_in_parent_folders("root.hcl")\n}\n'
        'locals {\n  l = "child"\n}\ninputs = { child = local.l, up = get_parent_terragrunt_dir("r") }\n',
        "live/unit/main.tf": declared("own", "text", "here", "child", "up"),
    }
    assert variables(unit(tmp_path, files, "live/unit")) == {
        "own": "root",
        "text": "beside the root",
        "here": [f"{tmp_path}/live/unit", str(tmp_path), "live/unit", "../.."],
        "child": "child",
        "up": str(tmp_path),
    }


# Dependencies


def test_mocks_merge_and_are_seen_by_all_files_of_the_unit(tmp_path: Path) -> None:
    files = {
        "root.hcl": """
dependency "vpc" {
  config_path  = "../vpc"
  mock_outputs = { id = "root", cidr = "10.0.0.0/8" }
}
inputs = { from_root = dependency.db.outputs.name }
""",
        "unit/terragrunt.hcl": """
include "root" {
  path           = "../root.hcl"
  merge_strategy = "deep"
}
dependency "vpc" {
  mock_outputs = { id = "child" }
}
dependency "db" {
  config_path  = "../db"
  skip_outputs = true
  mock_outputs = { name = "mock" }
}
inputs = {
  vpc     = dependency.vpc.outputs
  missing = dependency.vpc.outputs.arn
}
""",
        "unit/main.tf": declared("from_root", "vpc", "missing"),
    }
    found = variables(unit(tmp_path, files))
    assert found["from_root"] == "mock"
    assert found["vpc"] == {"id": "child", "cidr": "10.0.0.0/8"}
    assert found["missing"].references == (Reference("dependency.vpc", ("outputs", "arn")),)


SWITCHED = """
variable "on" {
  type = bool
}
resource "aws_db_instance" "d" {
  storage_encrypted = var.on
}
"""


def test_the_trace_leads_to_the_mock(tmp_path: Path) -> None:
    text = 'dependency "d" {\n  mock_outputs = { on = false }\n}\ninputs = { on = dependency.d.outputs.on }\n'
    (finding,) = scanned(tmp_path, {"unit/terragrunt.hcl": text, "unit/main.tf": SWITCHED}).findings
    assert [f"{hop.range} {hop.message}" for hop in finding.hops] == [
        "unit/terragrunt.hcl:2:25 the outputs of dependency.d are mocked here",
        "unit/terragrunt.hcl:4:17 var.on is set by the inputs in unit/terragrunt.hcl",
    ]


def test_an_open_finding_names_the_dependency_that_it_hangs_on(tmp_path: Path) -> None:
    text = 'dependency "d" {\n  config_path = "../d"\n}\ninputs = { on = dependency.d.outputs.on }\n'
    (finding,) = scanned(tmp_path, {"unit/terragrunt.hcl": text, "unit/main.tf": SWITCHED}).findings
    assert (finding.verdict.value, finding.causes) == ("open", ("dependency.d",))


# Functions


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ('find_in_parent_folders("top.txt")', "{top}/top.txt"),
        ('find_in_parent_folders("live")', "{top}/live"),
        ('find_in_parent_folders("none.hcl", "fallback")', "fallback"),
        ("get_terragrunt_dir()", "{top}/live/unit"),
        ("get_original_terragrunt_dir()", "{top}/live/unit"),
        ("get_repo_root()", "{top}"),
        ("get_path_to_repo_root()", "../.."),
        ("get_path_from_repo_root()", "live/unit"),
        ("path_relative_to_include()", "."),
        ('get_env("GIVEN")', "yes"),
        ('get_env("GIVEN", "no")', "yes"),
        ('get_env("OTHER", "no")', "no"),
        ('jsondecode(read_tfvars_file("../../some.tfvars")).a', [1, "b"]),
        ('jsondecode(read_tfvars_file("../../some.tfvars.json")).a', 2),
        ('read_terragrunt_config("../../other.hcl").locals.here', ["{top}", "{top}/live/unit", "{top}"]),
        ('read_terragrunt_config("../../other.hcl").inputs.i', "in"),
        ('read_terragrunt_config("../../other.hcl").dependency.d.outputs.o', "mock"),
        ('read_terragrunt_config("../../other.hcl").terraform.source', "somewhere"),
        ('read_terragrunt_config("../../other.hcl").generate.g.path', "x.txt"),
        ('read_terragrunt_config("../../other.hcl").remote_state.config.bucket', "state"),
        ('read_terragrunt_config("../../other.hcl").prevent_destroy', True),
        ('read_terragrunt_config("../../none.hcl", { locals = { a = 1 } }).locals.a', 1),
        ('read_terragrunt_config("../..", "none")', "none"),
        ('merge(read_terragrunt_config("../../other.hcl").inputs, { j = 1 })', {"i": "in", "j": 1}),
        ('keys(read_terragrunt_config("../../other.hcl"))[0]', "dependency"),
        ("get_terraform_commands_that_need_locking()[0]", "apply"),
        ("get_default_retryable_errors()", []),
        ('constraint_check("1.2.3", ">= 1.2, < 2")', True),
        ('constraint_check("1.3.0", "~> 1.2.3")', False),
        ('constraint_check("1.3.0", "~> 1.2")', True),
        ('constraint_check("1.3.0", "1.3.0")', True),
        (
            "deep_merge({ a = { b = 1, l = [1] } }, null, { a = { c = 2, l = [2] } })",
            {"a": {"b": 1, "c": 2, "l": [1, 2]}},
        ),
        ('mark_as_read("x")', "x"),
        ('mark_glob_as_read("../../*.txt")', ["{top}/top.txt"]),
        ('startswith("abc", "a") && strcontains("abc", "b")', True),
        ('templatefile("../../top.txt", { who = "me" })', "for me"),
    ],
)
def test_functions(tmp_path: Path, expression: str, expected: Content) -> None:
    files = {
        "top.txt": "for ${who}",
        "some.tfvars": 'a = [1, "b"]\n',
        "some.tfvars.json": '{"a": 2}',
        "other.hcl": """
locals {
  here = [get_terragrunt_dir(), get_original_terragrunt_dir(), find_in_parent_folders("none", get_terragrunt_dir())]
}
prevent_destroy = true
inputs          = { i = "in" }
dependency "d" {
  mock_outputs = { o = "mock" }
}
terraform {
  source = "somewhere"
}
generate "g" {
  path = "x.txt"
}
remote_state {
  backend = "s3"
  config  = { bucket = "state" }
}
""",
        "live/unit/terragrunt.hcl": f"inputs = {{ x = {expression} }}",
        "live/unit/main.tf": declared("x"),
    }
    module = unit(tmp_path, files, "live/unit", Inputs(environment={"GIVEN": "yes"}))
    assert module.variable("x") == _placed(expected, str(tmp_path))
    assert troubles(module) == []


def _placed(content: Content, top: str) -> Content:
    """`content` with the folder that the test runs in."""
    if isinstance(content, list):
        return [_placed(one, top) for one in content]
    return content.replace("{top}", top) if isinstance(content, str) else content


@pytest.mark.parametrize(
    ("expression", "reason", "reference"),
    [
        ('get_env("X")', "the environment variable X is not given, and get_env has no default for it", "env.X"),
        (
            'run_cmd("--terragrunt-quiet", "./a/b.sh", "y")',
            "run_cmd gives what b.sh prints, and no command is run",
            "run_cmd(b.sh)",
        ),
        ("get_aws_account_id()", "the AWS account is that of whoever deploys", "get_aws_account_id()"),
        ("get_platform()", "the operating system is that of whoever deploys", "get_platform()"),
        ("values.size", "values.size is given by the stack that uses the unit", "values.size"),
        ("try(values.size, 5)", "values.size is given by the stack that uses the unit", "values.size"),
    ],
)
def test_what_only_a_run_can_tell_is_unknown(tmp_path: Path, expression: str, reason: str, reference: str) -> None:
    found = given(tmp_path, f"inputs = {{ x = {expression} }}")
    assert isinstance(found, Unknown)
    assert (found.reason, str(found.references[0])) == (reason, reference)


def test_secrets_are_sensitive_and_unknown(tmp_path: Path) -> None:
    text = 'locals {\n  s = yamldecode(sops_decrypt_file("secret.yaml"))\n}\ninputs = { x = local.s.password }'
    found = given(tmp_path, text, {"unit/secret.yaml": "password: ENC[...]"})
    assert isinstance(found, Sensitive)
    assert found.content.reason == "secret.yaml is encrypted with sops and not decrypted"


def test_what_a_stack_gives_is_read_where_it_lies_beside_the_unit(tmp_path: Path) -> None:
    assert given(tmp_path, "inputs = { x = values.size }", {"unit/terragrunt.values.hcl": "size = 3\n"}) == 3


# Generated files


def generating(block: str, there: str = "") -> dict[str, str]:
    """A unit with a `generate` block, and its module, which may have a `g.tf` of its own."""
    return {
        "unit/terragrunt.hcl": f'terraform {{\n  source = "../mod"\n}}\n{block}',
        "mod/main.tf": 'output "o" {\n  value = local.g\n}\n',
        **({"mod/g.tf": there} if there else {}),
    }


def block(path: str, if_exists: str, value: int = 1, more: str = "") -> str:
    """A `generate` block that declares the local `g`."""
    contents = f"locals {{\\n g = {value}\\n}}\\n"
    return f'generate "g" {{\n  path = "{path}"\n  if_exists = "{if_exists}"\n  contents = "{contents}"\n{more}}}\n'


THERE = "locals {\n  g = 2\n}\n"
SIGNED = "# Generated by Terragrunt. Sig: nIlQXj57tbuaRZEa\n"


@pytest.mark.parametrize(
    ("text", "there", "expected", "codes"),
    [
        (block("g.tf", "error"), "", 1, []),
        (block("${get_terragrunt_dir()}/g.tf", "error"), "", 1, []),
        (block("g.tf", "overwrite"), THERE, 1, []),
        (block("g.tf", "skip"), THERE, 2, []),
        (block("g.tf", "overwrite_terragrunt"), SIGNED + THERE, 1, []),
        (block("g.tf", "overwrite_terragrunt"), THERE, 2, ["terragrunt-generate"]),
        (block("g.tf", "error"), THERE, 2, ["terragrunt-generate"]),
        (block("g.txt", "overwrite"), THERE, 2, []),
        (block("sub/g.tf", "overwrite"), THERE, 2, []),
        (block("g.tf", "overwrite", more="  disable = true\n"), THERE, 2, []),
        (
            'generate = { g = { path = "g.tf", if_exists = "overwrite", contents = "locals {\\n g = 3\\n}" } }',
            THERE,
            3,
            [],
        ),
    ],
)
def test_generated_files_are_part_of_the_root(
    tmp_path: Path, text: str, there: str, expected: int, codes: list[str]
) -> None:
    module = unit(tmp_path, generating(text, there))
    assert module.output("o") == expected
    assert [one.code for one in module.run.troubles.values()] == codes


def test_unknown_pieces_of_generated_files_stay_unknown_alone(tmp_path: Path) -> None:
    text = """
generate "provider" {
  path     = "provider.tf"
  contents = <<EOF
provider "aws" {
  region  = "${get_env("REGION")}"
  profile = "p-${get_env("STAGE")}"
  default_tags {
    tags = ${jsonencode({ owner = get_env("OWNER"), fixed = "yes" })}
  }
}
EOF
}
"""
    library = Library(write(tmp_path, generating(text)), tmp_path)
    root = evaluated(library, find_roots(library, [tmp_path])[0], Inputs())
    (provider,) = root.providers
    assert provider.body is not None
    content = provider.body.content
    assert content["region"].references == (Reference("env.REGION"),)
    assert content["profile"].prefix == "p-"
    tags = content["default_tags"][0]["tags"]
    assert tags["fixed"] == "yes"
    assert tags["owner"].references == (Reference("env.OWNER"),)
    assert [one.code for one in root.run.troubles.values()] == []


def test_pieces_that_may_be_one_of_several_stay_so(tmp_path: Path) -> None:
    text = """
generate "g" {
  path     = "g.tf"
  contents = <<EOF
locals {
  g = ["${get_env("A") == "1" ? "x" : "y"}", ${get_env("A") == "1" ? jsonencode({ k = 1 }) : "null"}]
}
EOF
}
"""
    quoted, bare = unit(tmp_path, generating(text)).output("o")
    assert isinstance(quoted, OneOf)
    assert isinstance(bare, OneOf)
    assert (quoted.values, bare.values) == (("x", "y"), ({"k": 1}, None))


def test_the_trace_goes_on_where_the_generated_file_is_filled_in(tmp_path: Path) -> None:
    text = """
locals {
  place = read_terragrunt_config("../region.hcl").locals.region
}
generate "provider" {
  path     = "provider.tf"
  contents = <<EOF
provider "aws" {
  alias  = "${local.place}"
  region = "${local.place}"
  assume_role {
    role_arn = "arn:aws:iam::1:role/${local.place}-deploy"
  }
}
EOF
}
"""
    files = {**generating(text), "region.hcl": 'locals {\n  region = "eu-west-1"\n}\n'}
    library = Library(write(tmp_path, files), tmp_path)
    (provider,) = evaluated(library, find_roots(library, [tmp_path])[0], Inputs()).providers
    assert provider.body is not None
    region = provider.body.get("region")
    role = provider.body.get("assume_role")
    assert region is not None
    assert role is not None
    assert (provider.alias, region.content) == ("eu-west-1", "eu-west-1")
    assert role.content[0]["role_arn"] == "arn:aws:iam::1:role/eu-west-1-deploy"
    assert [f"{hop.range} {hop.message}" for hop in region.trace()] == [
        "region.hcl:2:12 local.region is set here",
        "unit/terragrunt.hcl:6:11 local.place is set here",
        "unit/terragrunt.hcl:13:15 this is filled into the generated file",
    ]


def test_an_override_file_may_be_generated(tmp_path: Path) -> None:
    text = """
generate "versions" {
  path     = "versions_override.tf"
  contents = <<EOF
provider "aws" {
  region  = "${upper("eu")}"
  profile = "${get_env("P")}"
}
EOF
}
"""
    files = {**generating(text), "mod/provider.tf": 'provider "aws" {\n  region = "us"\n}\n'}
    library = Library(write(tmp_path, files), tmp_path)
    root = evaluated(library, find_roots(library, [tmp_path])[0], Inputs())
    (provider,) = root.providers
    assert provider.body is not None
    assert provider.body.content["region"] == "EU"
    assert list(root.run.troubles) == []


def test_a_child_replaces_what_its_parent_generates_by_the_same_name(tmp_path: Path) -> None:
    text = 'include "r" {\n  path = "../root.hcl"\n}\n' + block("g.tf", "error")
    assert unit(tmp_path, {**generating(text), "root.hcl": block("g.tf", "error", 9)}).output("o") == 1


def test_a_broken_generated_file_is_told_and_the_rest_stands(tmp_path: Path) -> None:
    contents = "provider aws {\\n region = = 1\\n}\\nlocals {\\n g = 4\\n}"
    text = f'generate "p" {{\n  path = "p.tf"\n  contents = "{contents}"\n}}\n'
    module = unit(tmp_path, generating(text))
    assert module.output("o") == 4
    assert [str(one.range) for one in module.run.troubles.values()] == ["unit/p.tf (generated):2:11"]


# Sources


@pytest.mark.parametrize(
    "source",
    [
        '"../mod"',
        '"../mod?ref=x"',
        '"..//mod"',
        '"./../mod/"',
        '"${get_repo_root()}/mod"',
        '"${get_repo_root()}//mod"',
        '"${get_path_to_repo_root()}//mod"',
        '"${dirname(find_in_parent_folders("mod"))}//mod"',
    ],
)
def test_local_sources_are_followed(tmp_path: Path, source: str) -> None:
    files = {
        "unit/terragrunt.hcl": f"terraform {{\n  source = {source}\n}}\ninputs = {{ x = 1 }}",
        "mod/main.tf": declared("x"),
    }
    assert roots(tmp_path, files) == ["unit"]
    assert unit(tmp_path, files).variable("x") == 1


def test_the_files_of_the_unit_are_part_of_the_root(tmp_path: Path) -> None:
    files = {
        "unit/terragrunt.hcl": 'terraform {\n  source = "../mod"\n}\n',
        "unit/main.tf": 'output "replaced" {\n  value = 1\n}\n',
        "unit/extra.tf": 'output "extra" {\n  value = local.of_module\n}\n',
        "mod/main.tf": 'output "gone" {\n  value = 1\n}\n',
        "mod/locals.tf": "locals {\n  of_module = 2\n}\n",
    }
    module = unit(tmp_path, files)
    assert {name: module.output(name) for name in module.config.outputs} == {"replaced": 1, "extra": 2}


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ('"git::git@github.com:a/b.git//m?ref=v1"', "git::git@github.com:a/b.git//m?ref=v1 is not on disk"),
        ('"github.com/a/b//m"', "github.com/a/b//m is not on disk"),
        ('"tfr:///a/b/c?version=1"', "tfr:///a/b/c?version=1 is not on disk"),
        ('"../nowhere"', "there are no Terraform files in ../nowhere"),
        ('"../../outside"', "../../outside lies outside the repository and is not read"),
        ("values.source", "its source is not known: values.source is given by the stack that uses the unit"),
        ("[1]", "its source is not known: it is no single string"),
    ],
)
def test_a_module_that_is_not_there_is_told(tmp_path: Path, source: str, why: str) -> None:
    write(tmp_path, {"outside/main.tf": declared("x")})
    files = {"unit/terragrunt.hcl": f"terraform {{\n  source = {source}\n}}\ninputs = {{ x = 1 }}"}
    outcome = scan(Request([write(tmp_path / "repo", {".git/HEAD": "", **files})], ENCRYPTED))
    (trouble,) = outcome.diagnostics
    assert (trouble.code, str(trouble.range)) == ("module-missing", "unit/terragrunt.hcl:2:12")
    assert trouble.summary == f"the module of unit unit: {why}"
    assert (outcome.missing_modules, outcome.roots, outcome.resources) == (1, 1, 0)
    assert ("terragrunt init" in trouble.detail) == ("is not on disk" in why)


def test_every_unit_that_misses_its_module_is_counted(tmp_path: Path) -> None:
    """The source may be that of a shared file: each unit is told where it includes that."""
    include = 'include "c" {\n  path = "../common.hcl"\n}\n'
    outcome = scanned(
        tmp_path,
        {
            "common.hcl": 'terraform {\n  source = "git::https://example.com/m.git"\n}\n',
            "a/terragrunt.hcl": include,
            "b/terragrunt.hcl": include,
        },
    )
    assert outcome.missing_modules == 2
    assert [str(one.range) for one in outcome.diagnostics] == ["a/terragrunt.hcl:1:1", "b/terragrunt.hcl:1:1"]


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        ("git::https://example.com/m.git//db?ref=${values.version}", "git::https://example.com/m.git"),
        ("tfr:///a/b/c//db?version=1.0", "a/b/c"),
        ("tfr://registry.example.com/a/b/c//db?version=1.0", "tfr://registry.example.com/a/b/c"),
    ],
)
def test_copies_of_remote_modules_are_used(tmp_path: Path, source: str, copy: str) -> None:
    files = {
        "unit/terragrunt.hcl": f'terraform {{\n  source = "{source}"\n}}\ninputs = {{ x = 1 }}',
        "copy/db/main.tf": declared("x"),
    }
    module = unit(tmp_path, files, inputs=Inputs(modules={copy: tmp_path / "copy"}))
    assert module.variable("x") == 1
    assert troubles(module) == []


def test_what_terragrunt_has_downloaded_is_used(tmp_path: Path) -> None:
    files = {
        "unit/terragrunt.hcl": 'terraform {\n  source = "git::https://example.com/m.git//db"\n}\ninputs = { x = 1 }',
        "unit/.terragrunt-cache/abc/def/db/main.tf": declared("x"),
    }
    assert unit(tmp_path, files).variable("x") == 1
    files["unit/.terragrunt-cache/abc/old/db/main.tf"] = declared("x")
    assert [one.code for one in unit(tmp_path, files).run.troubles.values()] == ["module-missing"]


def test_modules_that_init_has_downloaded_for_a_local_module_are_used(tmp_path: Path) -> None:
    working = "unit/.terragrunt-cache/abc/def/mod"
    files = {
        "unit/terragrunt.hcl": 'terraform {\n  source = "..//mod"\n}\n',
        "mod/main.tf": 'module "m" {\n  source = "a/b/c"\n}\noutput "o" {\n  value = module.m.o\n}\n',
        f"{working}/main.tf": "",
        f"{working}/.terraform/modules/modules.json": '{"Modules": [{"Key": "m", "Dir": ".terraform/modules/m"}]}',
        f"{working}/.terraform/modules/m/main.tf": 'output "o" {\n  value = 7\n}\n',
    }
    module = unit(tmp_path, files)
    assert module.output("o") == 7


# Which folders are roots

EXCLUDED = 'exclude {\n  if      = true\n  actions = ["%s"]\n}\nterraform {\n  source = "../m"\n}\n'


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"a/terragrunt.hcl": "inputs = {}\n"}, []),
        ({"a/terragrunt.hcl": "", "a/main.tf": "locals {}\n"}, ["a"]),
        ({"a/terragrunt.hcl": 'terraform {\n  source = "../m"\n}\n', "m/main.tf": "", "n/main.tf": ""}, ["a", "n"]),
        (
            {
                "terragrunt.hcl": 'terraform {\n  source = "${get_parent_terragrunt_dir()}/m"\n}\n',
                "a/terragrunt.hcl": "include {\n  path = find_in_parent_folders()\n}\n",
                "m/main.tf": "",
            },
            ["a"],
        ),
        ({"a/terragrunt.hcl": 'skip = true\nterraform {\n  source = "../m"\n}\n', "m/main.tf": ""}, ["m"]),
        ({"a/terragrunt.hcl": EXCLUDED % "all", "m/main.tf": ""}, ["m"]),
        ({"a/terragrunt.hcl": EXCLUDED % "destroy", "m/main.tf": ""}, ["a"]),
        ({".boilerplate/terragrunt.hcl": 'terraform {\n  source = "{{ .S }}"\n}\n'}, []),
        ({"a/.terragrunt-cache/x/y/terragrunt.hcl": 'terraform {\n  source = "../m"\n}\n'}, []),
        (
            {
                "a/terragrunt.hcl": 'terraform {\n  source = "../m"\n}\n',
                "m/main.tf": 'module "n" {\n  source = "../n"\n}\n',
                "n/main.tf": 'module "m" {\n  source = "../m"\n}\n',
            },
            ["a"],
        ),
    ],
)
def test_which_folders_are_roots(tmp_path: Path, files: Mapping[str, str], expected: list[str]) -> None:
    assert roots(tmp_path, files) == expected


def test_a_unit_may_be_named_by_its_file(tmp_path: Path) -> None:
    folder = write(tmp_path, LIVE)
    outcome = scan(Request([folder / LIVE_UNIT], ENCRYPTED))
    assert [one.root for one in outcome.findings] == ["live/prod/eu-west-2/db"]


def test_two_units_of_one_module_are_two_roots(tmp_path: Path) -> None:
    files = {
        "m/main.tf": SWITCHED,
        "a/terragrunt.hcl": 'terraform {\n  source = "../m"\n}\ninputs = { on = false }\n',
        "b/terragrunt.hcl": 'terraform {\n  source = "../m"\n}\ninputs = { on = true }\n',
    }
    outcome = scanned(tmp_path, files)
    assert [(one.root, one.verdict.value) for one in outcome.findings] == [("a", "fail"), ("b", "pass")]


def test_resources_see_the_inputs(tmp_path: Path) -> None:
    library = Library(write(tmp_path, LIVE), tmp_path)
    root = evaluated(library, find_roots(library, [tmp_path])[0], Inputs())
    assert attribute(root, "aws_db_instance.this", "identifier") == "prod-db"


# Bad input


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("inputs = { x = ", "syntax-error"),
        ("inputs = 5\n", "evaluation-error"),
        ('inputs = ["x"]\n', "evaluation-error"),
        ("inputs = { x = local.nothing }\n", "evaluation-error"),
        (f'inputs = {{ x = find_in_parent_folders("{"x" * 5000}") }}\n', "evaluation-error"),
        ('inputs = { x = read_terragrunt_config("\\u0000") }\n', "evaluation-error"),
        ('include "r" {\n  path = "\\u0000"\n}\n', "terragrunt-include"),
        ('terraform {\n  source = "../\\u0000"\n}\n', "module-missing"),
        ("locals {\n  a = local.b\n  b = local.a\n}\ninputs = { x = local.a }\n", "cycle"),
        ('include "r" {\n  path = "../none.hcl"\n}\n', "terragrunt-include"),
        ('include "r" {\n  path = "terragrunt.hcl"\n}\n', "terragrunt-include"),
        ('include "r" {\n  path = "../../outside.hcl"\n}\n', "terragrunt-include"),
        ('include "r" {\n  path = find_in_parent_folders("none.hcl")\n}\n', "evaluation-error"),
        ('include "r" {\n  path = ["a"]\n}\n', "evaluation-error"),
        ('include "r" {\n}\n', "evaluation-error"),
        ('include "r" {\n  path = include.r.locals.x\n}\n', "cycle"),
        ('include "r" {\n  path = "../ok.hcl"\n  merge_strategy = "sideways"\n}\n', "terragrunt-include"),
        ('include "r" {\n  path = "../nested.hcl"\n}\n', "terragrunt-include"),
        ("inputs = { x = include.q.locals.y }\n", "evaluation-error"),
        ('inputs = { x = read_terragrunt_config("none.hcl") }\n', "evaluation-error"),
        ('inputs = { x = read_terragrunt_config("../../outside.hcl") }\n', "evaluation-error"),
        ("inputs = { x = read_terragrunt_config() }\n", "evaluation-error"),
        ('inputs = { x = read_terragrunt_config("../loop.hcl").locals.a }\n', "cycle"),
        ('inputs = { x = file("../../outside.hcl") }\n', "evaluation-error"),
        ('inputs = { x = read_tfvars_file("none.tfvars") }\n', "evaluation-error"),
        ('inputs = { x = get_env("") }\n', "evaluation-error"),
        ('inputs = { x = get_env("A", "b", "c") }\n', "evaluation-error"),
        ('inputs = { x = constraint_check("one", "> 1") }\n', "evaluation-error"),
        ('inputs = { x = constraint_check("1.0", "about 1") }\n', "evaluation-error"),
        ("inputs = { x = dependency.none.outputs.y }\n", "evaluation-error"),
        ("inputs = { x = feature.none.value }\n", "evaluation-error"),
        ("inputs = { x = var.y }\n", "evaluation-error"),
        ("inputs = { x = no_such_function() }\n", "evaluation-error"),
        ('inputs = { y = mark_as_read("a"...) }\n', "evaluation-error"),
        ('generate "g" {\n  path = "g.tf"\n  contents = run_cmd("x")\n}\n', "terragrunt-generate"),
        ('generate "g" {\n  path = "g.tf"\n  contents = [1]\n}\n', "terragrunt-generate"),
        (
            'terraform {\n  extra_arguments "v" {\n    commands = ["plan"]\n    required_var_files = ["no"]\n  }\n}\n',
            "var-file-unreadable",
        ),
        ("inputs = " + "[" * 3000 + "]" * 3000, "too-deep"),
        ("\x00", "not-text"),
    ],
)
def test_bad_input_is_told_and_never_ends_the_scan(tmp_path: Path, text: str, expected: str) -> None:
    files = {
        ".git/HEAD": "",
        "unit/terragrunt.hcl": text,
        "unit/main.tf": declared("x") + 'resource "aws_db_instance" "d" {\n  storage_encrypted = false\n}\n',
        "ok.hcl": "",
        "nested.hcl": 'include "more" {\n  path = "ok.hcl"\n}\n',
        "loop.hcl": 'locals {\n  a = read_terragrunt_config("loop.hcl").locals.a\n}\n',
    }
    write(tmp_path, {"outside.hcl": "locals {}\n"})
    outcome = scan(Request([write(tmp_path / "repo", files)], ENCRYPTED))
    codes = [one.code for one in outcome.diagnostics]
    assert expected in codes
    assert "internal-error" not in codes
    assert [one.verdict.value for one in outcome.findings] == ["fail"]


def test_inputs_of_an_include_that_was_not_read_are_unknown(tmp_path: Path) -> None:
    text = 'include "r" {\n  path = "../none.hcl"\n}\ninputs = { y = 1 }\n'
    module = unit(tmp_path, {"unit/terragrunt.hcl": text, "unit/main.tf": declared("x", "y")})
    assert module.variable("y") == 1
    assert module.variable("x").reason == "the file none.hcl, which is included, was not read"


def test_a_value_that_does_not_fit_is_told_where_the_input_is_set(tmp_path: Path) -> None:
    files = {
        "unit/terragrunt.hcl": 'inputs = merge({\n  x = "many"\n}, {})\n',
        "unit/main.tf": 'variable "x" {\n  type = number\n}\n',
    }
    module = unit(tmp_path, files)
    assert isinstance(module.variable("x"), Unknown)
    assert [one.partition(": ")[0] for one in troubles(module)] == ["wrong-type unit/terragrunt.hcl:2:7"]
