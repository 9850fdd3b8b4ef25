"""What a tool generates when it runs is not held against what stands in the repository."""

from __future__ import annotations

from pathlib import Path

from tcop_iac.loader import load_policies
from tcop_iac.scan import Request, scan
from tests.terraform_estate import write

UNIT = """\
terraform {
  source = "../module"
}

generate "provider" {
  path      = "provider.tf"
  if_exists = "overwrite"
  contents  = "terraform {\\n  backend \\"s3\\" {}\\n}\\nprovider \\"aws\\" {}\\n"
}
"""


def test_what_terragrunt_generates_may_get_a_version_and_a_lock_file_too(tmp_path: Path) -> None:
    module = 'resource "aws_sqs_queue" "jobs" {\n  name = "jobs"\n}\n'
    write(tmp_path, {"unit/terragrunt.hcl": UNIT, "module/main.tf": module})
    policies = [one for one in load_policies() if one.id == "TCOP-05-015"]
    found = scan(Request([tmp_path], policies)).findings
    assert [(one.verdict.value, str(one.range)) for one in found] == [
        ("open", "unit/provider.tf (generated):2:3"),
        ("open", "unit/provider.tf (generated):4:1"),
    ]
