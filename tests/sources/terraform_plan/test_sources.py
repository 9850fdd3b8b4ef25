"""Resources of a plan are located in the configuration beside it, by address."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tcop_iac.model.resource import Node
from tcop_iac.model.value import Sensitive
from tcop_iac.sources.terraform.library import Library
from tcop_iac.sources.terraform_plan.roots import PlanRoot, read_plan
from tests.sources.terraform_plan.plans import (
    FIXTURES,
    block,
    change,
    constant,
    content,
    fixture,
    plan,
    read,
    references,
    resource,
)
from tests.terraform_estate import write


def node(root: PlanRoot, address: str, *path: str | int) -> Node:
    """The node at a path of names and numbers of elements."""
    found: Node = resource(root, address).body
    for step in path:
        below = found.get(step) if isinstance(step, str) else found.elements()[step]
        assert below is not None
        found = below
    return found


def place(root: PlanRoot, address: str, *path: str | int) -> str:
    """Where the node at a path is written."""
    return str(node(root, address, *path).range)


def test_a_real_plan() -> None:
    root = fixture("modules/plan.json", beside=True)
    assert str(resource(root, 'terraform_data.each["y.z"]').range) == "main.tf:5:1"
    assert place(root, 'terraform_data.each["y.z"]', "input") == "main.tf:7:14"
    one = resource(root, 'module.m["y.z"].terraform_data.inner')
    assert str(one.range) == "m/main.tf:5:1"
    assert [(str(hop.range), hop.message) for hop in one.calls] == [("main.tf:44:1", 'module.m["y.z"] is called here')]
    hops = node(root, 'module.m["y.z"].terraform_data.inner', "input").trace()
    assert [str(hop.range) for hop in hops] == ["main.tf:47:14"]


def test_without_a_library_the_plan_is_the_place() -> None:
    root = fixture("modules/plan.json")
    assert place(root, 'terraform_data.each["x"]', "input") == "plan.json:1:1"
    assert node(root, 'terraform_data.each["x"]', "input").trace() == ()


def test_a_folder_of_other_resources_is_no_source(tmp_path: Path) -> None:
    files = {"main.tf": 'resource "aws_s3_bucket" "b" {}\n'}
    root = read(tmp_path, plan([change("aws_db_instance.a", {"engine": "mysql"})]), files)
    assert place(root, "aws_db_instance.a", "engine") == "plan.json:1:1"


def test_a_folder_that_is_named(tmp_path: Path) -> None:
    write(tmp_path, {"infra/main.tf": 'resource "aws_db_instance" "a" {\n  engine = "mysql"\n}\n', "out/x": ""})
    library = Library(tmp_path, tmp_path)
    path = tmp_path / "out" / "plan.json"
    path.write_text((FIXTURES / "errored/plan.json").read_text())
    assert str(read_plan(path, "out/plan.json", library=library).range) == "out/plan.json:1:1"
    document = plan([change("aws_db_instance.a", {"engine": "mysql"})])
    root = read(tmp_path / "out", document, {}, sources=tmp_path / "infra")
    assert place(root, "aws_db_instance.a", "engine") == "../infra/main.tf:2:12"


def test_what_is_not_written_is_at_its_block(tmp_path: Path) -> None:
    files = {"main.tf": '\nresource "aws_db_instance" "a" {\n  logging {\n  }\n}\n'}
    document = plan([change("aws_db_instance.a", {"port": 5432, "logging": [{"level": "info"}]})])
    root = read(tmp_path, document, files)
    assert place(root, "aws_db_instance.a", "port") == "main.tf:2:1"
    assert place(root, "aws_db_instance.a", "logging", 0, "level") == "main.tf:3:3"


def test_variables_have_the_values_of_the_plan(tmp_path: Path) -> None:
    files = {
        "main.tf": """
variable "names" {
  type = set(string)
}
variable "engine" {}
resource "aws_db_instance" "a" {
  for_each = var.names
  engine   = var.engine
}
"""
    }
    variables = {"names": {"value": ["x", "y"]}, "engine": {"value": "mysql"}}
    changes = [change(f'aws_db_instance.a["{key}"]', {"engine": "mysql"}, index=key) for key in ("x", "y")]
    root = read(tmp_path, plan(changes, variables=variables), files)
    assert place(root, 'aws_db_instance.a["y"]', "engine") == "main.tf:8:14"


def test_instances_that_the_sources_cannot_tell_share_their_block(tmp_path: Path) -> None:
    files = {"main.tf": 'data "x" "y" {}\nresource "aws_db_instance" "a" {\n  count = data.x.y.number\n  port = 1\n}\n'}
    changes = [change(f"aws_db_instance.a[{number}]", {"port": 1}, index=number) for number in range(2)]
    root = read(tmp_path, plan(changes), files)
    assert place(root, "aws_db_instance.a[1]", "port") == "main.tf:4:10"


def test_blocks_of_a_set_are_found_by_what_they_say(tmp_path: Path) -> None:
    files = {
        "main.tf": """
resource "aws_security_group" "s" {
  ingress {
    from_port = 443
  }
  ingress {
    from_port = 22
  }
}
"""
    }
    after = {"ingress": [{"from_port": 22, "self": False}, {"from_port": 443, "self": False}]}
    root = read(tmp_path, plan([change("aws_security_group.s", after)]), files)
    assert place(root, "aws_security_group.s", "ingress", 0) == "main.tf:6:3"
    assert place(root, "aws_security_group.s", "ingress", 0, "from_port") == "main.tf:7:17"
    assert place(root, "aws_security_group.s", "ingress", 1, "from_port") == "main.tf:4:17"
    assert place(root, "aws_security_group.s", "ingress", 1, "self") == "main.tf:3:3"


def test_blocks_of_a_dynamic_block(tmp_path: Path) -> None:
    files = {
        "main.tf": """
resource "aws_security_group" "s" {
  dynamic "ingress" {
    for_each = [22, 443]
    content {
      from_port = ingress.value
    }
  }
}
"""
    }
    after = {"ingress": [{"from_port": 22}, {"from_port": 443}]}
    root = read(tmp_path, plan([change("aws_security_group.s", after)]), files)
    assert place(root, "aws_security_group.s", "ingress", 1, "from_port") == "main.tf:6:19"
    hops = node(root, "aws_security_group.s", "ingress", 1, "from_port").trace()
    assert [str(hop.range) for hop in hops] == ["main.tf:4:21"]


def test_the_provider_is_that_of_the_sources(tmp_path: Path) -> None:
    files = {
        "main.tf": """
variable "region" {}
provider "aws" {
  region = var.region
}
resource "aws_db_instance" "a" {}
"""
    }
    document: dict[str, Any] = plan([change("aws_db_instance.a", {})], [block("aws_db_instance.a")])
    document["variables"] = {"region": {"value": "eu-west-1"}}
    provider = resource(read(tmp_path, document, files), "aws_db_instance.a").provider
    assert provider.body is not None
    region = provider.body.get("region")
    assert region is not None
    assert (region.content, str(region.range)) == ("eu-west-1", "main.tf:4:12")


def test_broken_sources_leave_the_plan_readable(tmp_path: Path) -> None:
    files = {"main.tf": 'resource "aws_db_instance" "a" {\n  engine = \n}\nmodule "m" {\n  source = "./none"\n}\n'}
    written = block("aws_db_instance.a", engine=constant("mysql"))
    root = read(tmp_path, plan([change("aws_db_instance.a", {"engine": "mysql"})], [written]), files)
    assert node(root, "aws_db_instance.a", "engine").content == "mysql"


def test_what_the_sources_do_not_declare_is_at_the_plan(tmp_path: Path) -> None:
    files = {
        "main.tf": 'resource "aws_db_instance" "a" {}\nresource "aws_db_instance" "none" {\n  count = 0\n}\n',
    }
    changes = [
        change("aws_db_instance.a", {}),
        change("aws_db_instance.none[0]", {}, index=0),
        change("module.m.aws_db_instance.b", {}),
    ]
    root = read(tmp_path, plan(changes), files)
    assert [str(one.range) for one in root.resources] == ["main.tf:1:1", "plan.json:1:1", "plan.json:1:1"]


def test_another_instance_of_the_sources_tells_the_place_and_no_values(tmp_path: Path) -> None:
    files = {
        "main.tf": """
resource "aws_s3_bucket" "b" {
  for_each = toset(["x"])
}
resource "aws_s3_bucket_versioning" "v" {
  for_each = toset(["x"])
  bucket   = aws_s3_bucket.b[each.key].id
}
"""
    }
    changes = [
        change('aws_s3_bucket.b["y"]', {}, {"id": True}, index="y"),
        change('aws_s3_bucket_versioning.v["y"]', {}, {"bucket": True}, index="y"),
    ]
    blocks = [block("aws_s3_bucket.b"), block("aws_s3_bucket_versioning.v", bucket=["aws_s3_bucket.b", "each.key"])]
    root = read(tmp_path, plan(changes, blocks), files)
    address = 'aws_s3_bucket_versioning.v["y"]'
    assert references(content(root, address, "bucket")) == ['aws_s3_bucket.b["y"]']
    assert place(root, address, "bucket") == "main.tf:7:14"


def test_a_sensitive_variable_is_looked_through(tmp_path: Path) -> None:
    files = {
        "main.tf": """
resource "random_password" "p" {}
module "m" {
  source   = "./m"
  password = random_password.p.result
}
""",
        "m/main.tf": """
variable "password" {
  sensitive = true
}
resource "aws_db_instance" "a" {
  password = var.password
}
""",
    }
    one = change("module.m.aws_db_instance.a", {}, {"password": True}, {"password": True})
    found = content(read(tmp_path, plan([change("random_password.p", {}), one]), files), one["address"], "password")
    assert isinstance(found, Sensitive)
    assert references(found.content) == ["random_password.p.result"]
