"""Modules, instances, providers, given values and the trace of hops, through the real reader."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tcop_iac.model.finding import Level
from tcop_iac.model.value import OneOf, Unknown
from tcop_iac.sources.terraform.roots import Root
from tcop_iac.sources.terraform.variables import Input, Inputs
from tests.terraform_estate import attribute, estate, module, outputs, resource, write

BUCKET = """
variable "name" {}
resource "aws_s3_bucket" "this" {
  bucket = var.name
}
output "id" {
  value = aws_s3_bucket.this.id
}
"""


def addresses(root: Root) -> list[str]:
    """The addresses of the managed resources, in order."""
    return [resource.address for resource in root.resources if resource.mode == "managed"]


def codes(root: Root) -> list[str]:
    """The codes of the diagnostics, in order."""
    return [trouble.code for trouble in root.run.troubles.values()]


def test_instances_of_modules_and_resources_have_terraforms_addresses(tmp_path: Path) -> None:
    root = estate(
        tmp_path,
        {
            "main.tf": """
module "plain" {
  source = "./mod"
  name   = "p"
}
module "counted" {
  source = "./mod"
  count  = 2
  name   = "c${count.index}"
}
module "keyed" {
  source   = "./mod"
  for_each = { "x.y" = "1", "q\\"uote" = "2" }
  name     = "${each.key}-${each.value}"
}
resource "aws_sqs_queue" "q" {
  for_each = toset(["b", "a"])
  name     = each.key
}
resource "aws_sqs_queue" "none" {
  count = 0
}
""",
            "mod/main.tf": BUCKET,
        },
    )
    assert addresses(root) == [
        'aws_sqs_queue.q["a"]',
        'aws_sqs_queue.q["b"]',
        "module.plain.aws_s3_bucket.this",
        "module.counted[0].aws_s3_bucket.this",
        "module.counted[1].aws_s3_bucket.this",
        'module.keyed["q\\"uote"].aws_s3_bucket.this',
        'module.keyed["x.y"].aws_s3_bucket.this',
    ]
    assert attribute(root, 'module.keyed["x.y"].aws_s3_bucket.this', "bucket") == "x.y-1"
    assert attribute(root, "module.counted[1].aws_s3_bucket.this", "bucket") == "c1"


def test_references_join_through_outputs_variables_and_each(tmp_path: Path) -> None:
    root = estate(
        tmp_path,
        {
            "main.tf": """
module "b" {
  source   = "./mod"
  for_each = toset(["one"])
  name     = each.value
}
module "wrap" {
  source = "./wrap"
  bucket = module.b["one"].id
}
""",
            "mod/main.tf": BUCKET,
            "wrap/main.tf": """
variable "bucket" {}
locals {
  id = var.bucket
}
resource "aws_s3_bucket_versioning" "v" {
  bucket = local.id
}
""",
        },
    )
    content = attribute(root, "module.wrap.aws_s3_bucket_versioning.v", "bucket")
    assert isinstance(content, Unknown)
    assert [str(one) for one in content.references] == ['module.b["one"].aws_s3_bucket.this.id']


def test_an_unknown_count_is_judged_once_and_says_why(tmp_path: Path) -> None:
    root = estate(
        tmp_path,
        {
            "main.tf": """
variable "create" {}
resource "aws_sqs_queue" "maybe" {
  count = var.create ? 1 : 0
}
resource "aws_sqs_queue" "each" {
  for_each = var.create
  name     = each.value.name
}
resource "aws_sqs_queue" "member" {
  for_each = toset(["a", var.create ? "b" : "c"])
}
"""
        },
    )
    assert addresses(root) == ["aws_sqs_queue.maybe", "aws_sqs_queue.each", "aws_sqs_queue.member"]
    existence = resource(root, "aws_sqs_queue.maybe").existence
    assert existence is not None
    assert existence.reason == "var.create has no default and no value is given"
    assert isinstance(attribute(root, "aws_sqs_queue.each", "name"), Unknown)


def test_what_goes_wrong_in_a_call_that_may_never_be_made_is_no_trouble(tmp_path: Path) -> None:
    call = 'module "m" {\n  source = "./m"\n  count  = %s\n  name   = var.options.name\n}\n'
    given = 'variable "options" {\n  default = null\n}\nvariable "wanted" {}\n'
    for folder, count, expected in (("a", "var.wanted ? 1 : 0", []), ("b", "1", ["evaluation-error"])):
        root = estate(tmp_path / folder, {"main.tf": given + call % count, "m/main.tf": BUCKET})
        (bucket,) = root.resources
        assert isinstance(attribute(root, bucket.address, "bucket"), Unknown)
        assert codes(root) == expected


def test_dynamic_blocks_nest_and_take_iterators(tmp_path: Path) -> None:
    root = estate(
        tmp_path,
        {
            "main.tf": """
variable "unknown" {}
variable "flag" { type = bool }
resource "aws_x" "r" {
  dynamic "rule" {
    for_each = { a = [1, 2], b = [] }
    iterator = outer
    content {
      name = outer.key
      dynamic "port" {
        for_each = outer.value
        content {
          number = port.value
          owner  = outer.key
        }
      }
    }
  }
  rule {
    name = "static"
  }
  dynamic "extra" {
    for_each = var.unknown
    content {
      name = extra.value.name
    }
  }
  dynamic "one" {
    for_each = var.flag ? ["x"] : []
    content {
      name = one.value
    }
  }
}
"""
        },
    )
    body = resource(root, "aws_x.r").body
    rules = body.get("rule")
    assert rules is not None
    assert rules.content == [
        {"name": "a", "port": [{"number": 1, "owner": "a"}, {"number": 2, "owner": "a"}]},
        {"name": "b"},
        {"name": "static"},
    ]
    for name, content in (("extra", Unknown), ("one", str)):
        node = body.get(name)
        assert node is not None
        assert node.existence is not None
        member = node.get("name")
        assert member is not None
        assert isinstance(member.content, content)


def test_values_are_given_in_terraforms_precedence(tmp_path: Path) -> None:
    names = ("default", "env", "tfvars", "auto_a", "auto_b", "cli", "file")
    declared = "".join(f'variable "{name}" {{\n  default = "default"\n}}\n' for name in names)
    given = "".join(f'output "{name}" {{\n  value = var.{name}\n}}\n' for name in names)
    later = {"terraform.tfvars": 2, "a.auto.tfvars": 3, "b.auto.tfvars": 4}
    files = {name: "".join(f'{one} = "{name}"\n' for one in names[rank:]) for name, rank in later.items()}
    extra = tmp_path / "extra.tfvars"
    extra.write_text('file = "extra"\ncli = "extra"\n')
    environment = {f"TF_VAR_{name}": "env" for name in names[1:]}
    options = (Input("var-file", str(extra)), Input("var", "cli=last"))
    found = module(tmp_path, {"main.tf": declared + given, **files}, Inputs(options, environment))
    assert outputs(found) == {
        "default": "default",
        "env": "env",
        "tfvars": "terraform.tfvars",
        "auto_a": "a.auto.tfvars",
        "auto_b": "b.auto.tfvars",
        "cli": "last",
        "file": "extra",
    }


@pytest.mark.parametrize(
    ("type_", "text", "expected"),
    [
        ("string", "5", "5"),
        ("number", "5", 5),
        ("list(string)", '["a", "b"]', ["a", "b"]),
        ("bool", "true", True),
        ("any", "[1]", [1]),
    ],
)
def test_text_from_a_shell_is_read_by_the_variables_type(
    tmp_path: Path, type_: str, text: str, expected: object
) -> None:
    files = {"main.tf": f'variable "v" {{\n  type = {type_}\n}}\noutput "v" {{\n  value = var.v\n}}\n'}
    assert outputs(module(tmp_path, files, Inputs((Input("var", f"v={text}"),)))) == {"v": expected}


def test_a_given_value_of_the_wrong_type_is_an_error_at_its_place(tmp_path: Path) -> None:
    files = {
        "main.tf": 'variable "ports" {\n  type = list(number)\n}\noutput "v" {\n  value = var.ports\n}\n',
        "terraform.tfvars": 'ports = ["a"]\n',
    }
    found = module(tmp_path, files)
    assert isinstance(outputs(found)["v"], Unknown)
    (trouble,) = found.run.troubles.values()
    assert (trouble.level, trouble.code, str(trouble.range)) == (Level.ERROR, "wrong-type", "terraform.tfvars:1:9")
    assert "a number is required" in trouble.summary


def test_a_missing_var_file_is_an_error(tmp_path: Path) -> None:
    found = module(tmp_path, {"main.tf": "locals {}\n"}, Inputs((Input("var-file", "nope.tfvars"),)))
    assert [(one.level, one.code) for one in found.run.troubles.values()] == [(Level.ERROR, "var-file-unreadable")]


PROVIDERS = """
terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.1" }
  }
}
provider "aws" {
  region = "eu-west-2"
}
provider "aws" {
  alias  = "us"
  region = "us-east-1"
}
resource "aws_s3_bucket" "home" {}
resource "aws_s3_bucket" "abroad" {
  provider = aws.us
}
module "inherits" {
  source = "./mod"
}
module "passed" {
  source    = "./mod"
  providers = { aws = aws.us }
}
module "aliased" {
  source    = "./alias"
  providers = { aws.replica = aws.us }
}
"""


def test_providers_are_inherited_passed_and_aliased(tmp_path: Path) -> None:
    root = estate(
        tmp_path,
        {
            "main.tf": PROVIDERS,
            "mod/main.tf": 'resource "aws_s3_bucket" "b" {}\n',
            "alias/main.tf": """
terraform {
  required_providers {
    aws = { source = "hashicorp/aws", configuration_aliases = [aws.replica] }
  }
}
resource "aws_s3_bucket" "near" {}
resource "aws_s3_bucket" "far" {
  provider = aws.replica
}
""",
        },
    )
    regions = {}
    for one in root.resources:
        region = one.provider.body.get("region") if one.provider.body else None
        regions[one.address] = region.content if region else None
        assert one.provider.source == "hashicorp/aws"
        assert one.provider.version == 5
    assert regions == {
        "aws_s3_bucket.home": "eu-west-2",
        "aws_s3_bucket.abroad": "us-east-1",
        "module.inherits.aws_s3_bucket.b": "eu-west-2",
        "module.passed.aws_s3_bucket.b": "us-east-1",
        "module.aliased.aws_s3_bucket.near": "eu-west-2",
        "module.aliased.aws_s3_bucket.far": "us-east-1",
    }


def test_the_trace_leads_from_the_attribute_to_where_the_value_is_written(tmp_path: Path) -> None:
    root = estate(
        tmp_path,
        {
            "main.tf": """
locals {
  databases = {
    orders = { encrypted = false }
  }
}
module "db" {
  source   = "./db"
  for_each = local.databases
  settings = each.value
}
""",
            "db/main.tf": """
variable "settings" {
  type = object({ encrypted = optional(bool, true), size = optional(number, 5) })
}
locals {
  encrypted = var.settings.encrypted
}
resource "aws_db_instance" "this" {
  storage_encrypted = local.encrypted
}
""",
        },
    )
    node = resource(root, 'module.db["orders"].aws_db_instance.this').body.get("storage_encrypted")
    assert node is not None
    assert node.content is False
    assert [f"{hop.range} {hop.message}" for hop in node.trace()] == [
        "main.tf:4:28 local.databases is set here",
        "main.tf:9:14 each.value comes from for_each",
        'main.tf:10:14 module.db["orders"].var.settings is passed here',
        "db/main.tf:6:15 local.encrypted is set here",
    ]


def test_the_trace_leads_to_the_default_that_a_type_gives(tmp_path: Path) -> None:
    root = estate(
        tmp_path,
        {
            "main.tf": 'module "db" {\n  source   = "./db"\n  settings = { orders = {} }\n}\n',
            "db/main.tf": """
variable "settings" {
  type = map(object({
    storage = optional(object({ encrypted = optional(bool, false) }), {})
  }))
}
resource "aws_db_instance" "this" {
  for_each          = var.settings
  storage_encrypted = each.value.storage.encrypted
}
""",
        },
    )
    node = resource(root, 'module.db.aws_db_instance.this["orders"]').body.get("storage_encrypted")
    assert node is not None
    assert node.content is False
    assert [f"{hop.range} {hop.message}" for hop in node.trace()] == [
        "db/main.tf:4:60 the type of module.db.var.settings gives this default",
        "db/main.tf:8:23 each.value comes from for_each",
    ]


@pytest.mark.parametrize(
    ("source", "code", "word"),
    [
        ('"./nowhere"', "module-missing", "no Terraform files"),
        ('"terraform-aws-modules/vpc/aws"', "module-missing", "terraform init -backend=false"),
        ('"git::https://example.com/x.git"', "module-missing", "not on disk"),
        ('"../../outside"', "module-missing", "outside the repository"),
        ("var.source", "module-missing", "its source is not known"),
        ("[]", "module-missing", "it is no string"),
        ('"./self"', "module-cycle", "calls itself"),
    ],
)
def test_a_module_that_cannot_be_followed_is_told(tmp_path: Path, source: str, code: str, word: str) -> None:
    folder = tmp_path / "repo"
    write(tmp_path, {"outside/main.tf": 'resource "aws_s3_bucket" "b" {}\n'})
    root = estate(
        folder,
        {
            "r/main.tf": f'module "m" {{\n  source = {source}\n}}\noutput "x" {{\n  value = module.m.id\n}}\n',
            "r/self/main.tf": 'module "again" {\n  source = "../self"\n}\n',
        },
        root="r",
    )
    trouble = next(one for one in root.run.troubles.values() if one.code == code)
    assert word in f"{trouble.summary} {trouble.detail}"
    assert trouble.range is not None
    assert not addresses(root)


def test_modules_that_init_has_downloaded_are_followed(tmp_path: Path) -> None:
    manifest = {
        "Modules": [
            {"Key": "", "Source": "", "Dir": "."},
            {"Key": "db", "Source": "registry.terraform.io/x/db/aws", "Dir": ".terraform/modules/db"},
            {"Key": "db.inner", "Source": "git::https://example.com/i.git", "Dir": ".terraform/modules/db.inner/sub"},
        ]
    }
    root = estate(
        tmp_path,
        {
            "main.tf": 'module "db" {\n  source = "x/db/aws"\n  count  = 1\n}\n',
            ".terraform/modules/modules.json": json.dumps(manifest),
            ".terraform/modules/db/main.tf": 'module "inner" {\n  source = "git::https://example.com/i.git//sub"\n}\n',
            ".terraform/modules/db.inner/sub/main.tf": 'resource "aws_db_instance" "x" {}\n',
        },
    )
    assert addresses(root) == ["module.db[0].module.inner.aws_db_instance.x"]
    assert not codes(root)


DATA = """
data "aws_region" "here" {}
data "aws_region" "own" {
  region = "eu-west-1"
}
data "aws_partition" "here" {}
data "aws_caller_identity" "me" {}
data "template_file" "t" {
  template = "hello $${name}"
  vars     = { name = "you" }
}
data "local_file" "f" {
  filename = "${path.module}/note.txt"
}
data "terraform_remote_state" "net" {
  backend = "s3"
}
ephemeral "aws_secretsmanager_secret_version" "s" {
  secret_id = "x"
}
resource "terraform_data" "d" {
  input = { a = 1 }
}
provider "aws" {
  region = "cn-north-1"
}
"""


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("data.aws_region.here.name", "cn-north-1"),
        ("data.aws_region.here.id", "cn-north-1"),
        ("data.aws_region.own.region", "eu-west-1"),
        ("data.aws_partition.here.partition", "aws-cn"),
        ("data.template_file.t.rendered", "hello you"),
        ("data.local_file.f.content", "a note"),
        ("terraform_data.d.output.a", 1),
        ("data.aws_caller_identity.me.account_id", "data.aws_caller_identity.me.account_id"),
        ("data.terraform_remote_state.net.outputs.vpc", "data.terraform_remote_state.net.outputs.vpc"),
        (
            "ephemeral.aws_secretsmanager_secret_version.s.secret_string",
            "ephemeral.aws_secretsmanager_secret_version.s.secret_string",
        ),
    ],
)
def test_what_can_be_computed_without_a_cloud_is(tmp_path: Path, expression: str, expected: object) -> None:
    files = {"main.tf": DATA + f'output "x" {{\n  value = {expression}\n}}\n', "note.txt": "a note"}
    found = module(tmp_path, files)
    value = outputs(found)["x"]
    assert not found.run.troubles
    if isinstance(value, Unknown):
        assert [str(one) for one in value.references] == [expected]
    else:
        assert value == expected


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("x/db/aws", "x/db/aws"),
        ("x/db/aws//sub", "x/db/aws"),
        ("git::https://example.com/db.git//sub?ref=v1", "git::https://example.com/db.git"),
        ("git::https://example.com/db.git?ref=v1", "git::https://example.com/db.git?ref=v1"),
    ],
)
def test_a_copy_of_a_remote_module_is_followed_wherever_it_lies(tmp_path: Path, source: str, named: str) -> None:
    database = 'resource "aws_db_instance" "x" {}\n'
    copy = write(tmp_path / "copies" / "db", {"main.tf": database, "sub/main.tf": database})
    files = {"main.tf": f'module "db" {{\n  source = "{source}"\n}}\n'}
    root = estate(tmp_path / "repo", files, Inputs(modules={named: copy}))
    assert addresses(root) == ["module.db.aws_db_instance.x"]
    assert not codes(root)


def test_override_files_change_what_others_declare(tmp_path: Path) -> None:
    root = estate(
        tmp_path,
        {
            "main.tf": """
locals {
  size = 1
}
resource "aws_db_instance" "x" {
  storage_encrypted = true
  engine            = "postgres"
  allocated_storage = local.size
  tag {
    key = "base"
  }
  timeouts {
    create = "1h"
  }
}
""",
            "a_override.tf": """
locals {
  size = 2
}
resource "aws_db_instance" "x" {
  storage_encrypted = false
  tag {
    key = "over"
  }
}
""",
            "override.tf": 'resource "aws_db_instance" "nothing" {}\n',
        },
    )
    found = resource(root, "aws_db_instance.x").body
    assert found.content == {
        "storage_encrypted": False,
        "engine": "postgres",
        "allocated_storage": 2,
        "timeouts": [{"create": "1h"}],
        "tag": [{"key": "over"}],
    }
    encrypted = found.get("storage_encrypted")
    assert encrypted is not None
    assert str(encrypted.range) == "a_override.tf:6:23"


def test_a_for_each_over_very_many_elements_is_cut_and_told(tmp_path: Path) -> None:
    root = estate(
        tmp_path,
        {
            "main.tf": """
resource "aws_sqs_queue" "q" {
  count = 1000000
}
"""
        },
    )
    assert len(addresses(root)) == 2000
    (trouble,) = root.run.troubles.values()
    assert (trouble.level, trouble.code) == (Level.ERROR, "too-many-instances")


def test_a_conditional_on_an_unknown_reaches_the_attribute_as_both(tmp_path: Path) -> None:
    root = estate(
        tmp_path, {"main.tf": 'variable "k" {}\nresource "aws_x" "r" {\n  a = var.k == "" ? "AES256" : "aws:kms"\n}\n'}
    )
    content = attribute(root, "aws_x.r", "a")
    assert isinstance(content, OneOf)
    assert content.values == ("AES256", "aws:kms")
