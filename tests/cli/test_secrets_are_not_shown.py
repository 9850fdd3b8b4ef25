"""No report shows a secret: no message, no excerpt, no snippet, no hop, whichever policy finds fault on its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import Program

TOKEN = "ghp_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"
PASSWORD = "tr0ub4dor-and-3"
KEY = "AKIAZ7Q2M4X6P8R1T3VB"

ESTATE = f"""
variable "db_password" {{
  default = "{PASSWORD}"
}}
provider "aws" {{
  access_key = "{KEY}"
}}
locals {{
  github = {{ github_token = "{TOKEN}" }}
  queue  = "amqps://orders:{PASSWORD}@mq.internal"
}}
resource "aws_lambda_function" "orders" {{
  function_name = "orders"
  environment {{
    variables = {{ DB_PASSWORD = var.db_password, GITHUB = local.github.github_token, QUEUE = local.queue }}
  }}
}}
resource "aws_instance" "web" {{
  user_data = "export GITHUB_TOKEN={TOKEN}; mysql --password={PASSWORD}"
}}
resource "aws_db_instance" "orders" {{ # one line, so that others' excerpts hold it too
  engine = "postgres"
  password = "{PASSWORD}"
}}
resource "aws_ssm_parameter" "token" {{
  name  = "/orders/token-{KEY}"
  type  = "String"
  value = "{TOKEN}"
}}
"""


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
@pytest.mark.parametrize("more", [(), ("--show-open", "--show-passed")], ids=["fails", "all"])
def test_secrets_are_in_no_report(here: Path, program: Program, form: str, more: tuple[str, ...]) -> None:
    (here / "infra" / "main.tf").write_text(ESTATE)
    result = program("scan", "infra", "--format", form, *more)
    assert "TCOP-06-501" in result.out
    for secret in (TOKEN, PASSWORD, KEY):
        assert secret not in result.out
        assert secret not in result.err
