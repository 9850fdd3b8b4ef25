"""Make an estate dominated by modules, and its flat twin: `python bench/modules.py --output DIR`.

Two hundred roots call forty shared modules, three levels deep, with `for_each` on every call and every resource. The
twin in `DIR/flat` has the same resource instances, each written out in its root with the values that the modules would
give it. So the cost of one instance behind modules can be told beside that of one that is written out.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path

ROOTS = 200
PRODUCTS, STACKS, STORES = 12, 12, 16
"""Shared modules by level: a root calls a product, that calls a stack, and that calls two stores."""

PLACES = ("north", "south")
PARTS = ("live-a", "live-b", "standby-a", "standby-b")
"""What a product and a stack make an instance for, each."""

STORE_VARIABLES = """
variable "name" {
  type = string
}

variable "shards" {
  type    = set(string)
  default = ["a"]
}

variable "settings" {
  type = object({
    key_arn   = optional(string)
    retention = optional(number, 400)
    public    = optional(bool, false)
  })
  default = {}
}

variable "tags" {
  type    = map(string)
  default = {}
}

locals {
  prefix = "${var.name}-store-@number@"
  tags   = merge(var.tags, { module = "store-@number@" })
}
"""

RESOURCES: Mapping[str, str] = {
    "aws_sqs_queue": """
  name                    = "{prefix}-{shard}"
  sqs_managed_sse_enabled = {key} == null ? true : null
  kms_master_key_id       = {key}
  tags                    = {tags}
""",
    "aws_cloudwatch_log_group": """
  name              = "/{prefix}/{shard}"
  retention_in_days = {retention}
  kms_key_id        = {key}
  tags              = {tags}
""",
    "aws_db_instance": """
  identifier              = "{prefix}-{shard}"
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  storage_encrypted       = {key} != null
  kms_key_id              = {key}
  publicly_accessible     = {public}
  backup_retention_period = 7
  tags                    = {tags}
""",
    "aws_sns_topic": """
  name              = "{prefix}-{shard}"
  kms_master_key_id = {key}
  tags              = {tags}
""",
    "aws_dynamodb_table": """
  name     = "{prefix}-{shard}"
  hash_key = "id"
  tags     = {tags}

  attribute {{
    name = "id"
    type = "S"
  }}

  server_side_encryption {{
    enabled     = {key} != null
    kms_key_arn = {key}
  }}

  point_in_time_recovery {{
    enabled = {public} ? false : true
  }}
""",
}


@dataclass(frozen=True)
class Given:
    """What a root gives to its product."""

    name: str
    key: str | None
    retention: int
    public: bool


def store(number: int) -> Iterator[tuple[str, str]]:
    """The files of a module of the third level: two resource types, one instance for each shard."""
    yield "variables.tf", STORE_VARIABLES.replace("@number@", str(number)).lstrip()
    written = {
        "prefix": "${local.prefix}",
        "shard": "${each.key}",
        "key": "var.settings.key_arn",
        "retention": "var.settings.retention",
        "public": "var.settings.public",
        "tags": "local.tags",
    }
    blocks = (
        f'resource "{type_}" "this" {{\n  for_each = var.shards\n{RESOURCES[type_].format(**written)}}}\n'
        for type_ in types_of(number)
    )
    yield "main.tf", "\n".join(blocks)


def types_of(number: int) -> tuple[str, str]:
    """The resource types of a store."""
    types = tuple(RESOURCES)
    return types[number % len(types)], types[(number + 1) % len(types)]


def stores_of(stack: int) -> tuple[int, int]:
    """The stores that a stack calls."""
    return stack * 2 % STORES, (stack * 2 + 7) % STORES


def caller(calls: Mapping[str, str], over: str, keys: tuple[str, ...]) -> str:
    """A module that hands what it is given to the modules of `calls` (sources by name), once for each key."""
    head = f"""
variable "name" {{
  type = string
}}

variable "settings" {{
  type    = any
  default = {{}}
}}

variable "{over}" {{
  type    = set(string)
  default = {list_of(keys)}
}}

locals {{
  instances = {{ for key in var.{over} : key => "${{var.name}}-${{key}}" }}
}}
"""
    blocks = (
        f"""
module "{name}" {{
  source   = "{source}"
  for_each = local.instances

  name     = each.value
  settings = merge(var.settings, {{}})
}}
"""
        for name, source in calls.items()
    )
    return head.lstrip() + "".join(blocks)


def list_of(words: tuple[str, ...]) -> str:
    """A list of strings in HCL."""
    return "[" + ", ".join(f'"{word}"' for word in words) + "]"


def given_to(number: int) -> Given:
    """What the root `number` gives: good and bad settings in turn."""
    key = f"arn:aws:kms:eu-west-2:111122223333:key/{number:08}" if number % 3 else None
    return Given(f"service-{number:03}", key, 400 if number % 4 else 30, number % 5 == 0)


def root(number: int) -> str:
    """A root that calls one product, and gives it the settings."""
    given = given_to(number)
    key = f'"{given.key}"' if given.key else "null"
    return f"""provider "aws" {{
  region = "eu-west-2"
}}

module "service" {{
  source   = "../../modules/product-{number % PRODUCTS}"
  for_each = toset(["{given.name}"])

  name = each.key
  settings = {{
    key_arn   = {key}
    retention = {given.retention}
    public    = {str(given.public).lower()}
  }}
}}
"""


def flat_root(number: int) -> str:
    """The same resource instances as behind `root(number)`, written out."""
    given = given_to(number)
    blocks = ['provider "aws" {\n  region = "eu-west-2"\n}\n']
    for place, part, store_number in product(PLACES, PARTS, stores_of(number % PRODUCTS)):
        prefix = f"{given.name}-{place}-{part}-store-{store_number}"
        written = {
            "prefix": prefix,
            "shard": "a",
            "key": f'"{given.key}"' if given.key else "null",
            "retention": str(given.retention),
            "public": str(given.public).lower(),
            "tags": f'{{\n    module = "store-{store_number}"\n  }}',
        }
        blocks += (
            f'resource "{type_}" "{prefix}" {{{RESOURCES[type_].format(**written)}}}\n'
            for type_ in types_of(store_number)
        )
    return "\n".join(blocks)


def estate(roots: int) -> Iterator[tuple[str, str]]:
    """Paths and texts of both estates with so many roots."""
    for number in range(STORES):
        for name, text in store(number):
            yield f"modular/modules/store-{number}/{name}", text
    for number in range(STACKS):
        calls = {f"store_{store}": f"../store-{store}" for store in stores_of(number)}
        yield f"modular/modules/stack-{number}/main.tf", caller(calls, "parts", PARTS)
    for number in range(PRODUCTS):
        yield f"modular/modules/product-{number}/main.tf", caller({"stack": f"../stack-{number}"}, "places", PLACES)
    for number in range(roots):
        yield f"modular/services/{number:03}/main.tf", root(number)
        yield f"flat/services/{number:03}/main.tf", flat_root(number)


def write(output: Path, roots: int = ROOTS) -> int:
    """Writes both estates into `output`, which is made anew, and gives the number of resource instances of each."""
    shutil.rmtree(output, ignore_errors=True)
    instances = 0
    for name, text in estate(roots):
        path = output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        if name.startswith("flat/"):
            instances += text.count("\nresource ")
    return instances


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Make an estate dominated by modules, and its flat twin.")
    parser.add_argument("--output", type=Path, required=True, help="the folder to make; what it holds is replaced")
    print(f"{write(parser.parse_args().output)} resource instances, behind modules and written out")


if __name__ == "__main__":
    main()
