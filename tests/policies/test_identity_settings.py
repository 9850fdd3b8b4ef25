"""Severities of identity policies, and what the settings `admin-roles` and `known-accounts` change."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcop_iac.loader import load_policies
from tcop_iac.model.finding import Finding
from tcop_iac.parameters import Parameters
from tcop_iac.scan import Request, scan

POLICIES = {policy.id: policy for policy in load_policies()}


def findings(folder: Path, text: str, policy: str, parameters: Parameters | None = None) -> list[Finding]:
    (folder / "main.tf").write_text(text)
    return list(scan(Request([folder], [POLICIES[policy]], parameters=parameters or Parameters())).findings)


def only(folder: Path, text: str, policy: str, parameters: Parameters | None = None) -> tuple[str, str]:
    """The verdict and severity of the one result."""
    (finding,) = findings(folder, text, policy, parameters)
    return finding.verdict.value, finding.severity.value


ROLE = """
resource "aws_iam_role" "r" {
  name = "platform-admin"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = %s }]
  })
}
"""
GIVEN = """
resource "aws_iam_role_policy_attachment" "r" {
  role       = aws_iam_role.r.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}
"""
SERVICE = '{ Service = "ec2.amazonaws.com" }'
EVERYBODY = '{ AWS = "*" }'
PARTNER = '{ AWS = "arn:aws:iam::210987654321:root" }'


def test_full_power_given_to_a_role_is_high_and_critical_where_anybody_may_assume_it(tmp_path: Path) -> None:
    assert only(tmp_path, ROLE % SERVICE + GIVEN, "TCOP-06-401") == ("fail", "high")
    assert only(tmp_path, ROLE % EVERYBODY + GIVEN, "TCOP-06-401") == ("fail", "critical")


def test_administrators_roles_may_have_full_power(tmp_path: Path) -> None:
    parameters = Parameters(admin_roles=("platform-admin",))
    assert only(tmp_path, ROLE % SERVICE + GIVEN, "TCOP-06-401", parameters)[0] == "pass"
    elsewhere = GIVEN.replace("aws_iam_role.r.name", '"platform-admin"')
    assert only(tmp_path, elsewhere, "TCOP-06-401", parameters)[0] == "pass"


@pytest.mark.parametrize(("holder", "severity"), [("user", "critical"), ("group", "high")])
def test_full_power_of_a_user_is_worse_than_a_groups(tmp_path: Path, holder: str, severity: str) -> None:
    text = f"""
resource "aws_iam_{holder}_policy_attachment" "x" {{
  {holder}   = "x"
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}}
"""
    assert only(tmp_path, text, "TCOP-06-401") == ("fail", severity)


POLICY = """
resource "aws_iam_policy" "p" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = %s }] })
}
"""


def test_a_condition_on_the_caller_makes_full_power_milder_and_another_does_not(tmp_path: Path) -> None:
    mfa = '{ Bool = { "aws:MultiFactorAuthPresent" = "true" } }'
    region = '{ StringEquals = { "aws:RequestedRegion" = "eu-west-2" } }'
    assert only(tmp_path, POLICY % mfa, "TCOP-06-401") == ("fail", "high")
    assert only(tmp_path, POLICY % region, "TCOP-06-401") == ("fail", "critical")


def test_an_account_that_is_trusted_is_known_or_not(tmp_path: Path) -> None:
    assert only(tmp_path, ROLE % PARTNER, "TCOP-06-403")[0] == "open"
    known = Parameters(known_accounts=("210987654321",))
    assert only(tmp_path, ROLE % PARTNER, "TCOP-06-403", known)[0] == "pass"
    other = Parameters(known_accounts=("123456789012",))
    assert only(tmp_path, ROLE % PARTNER, "TCOP-06-403", other) == ("fail", "medium")


def test_an_administrators_role_that_trusts_an_account_needs_a_second_factor(tmp_path: Path) -> None:
    assert only(tmp_path, ROLE % PARTNER, "TCOP-06-303")[0] == "open"
    parameters = Parameters(admin_roles=("platform-admin",))
    assert only(tmp_path, ROLE % PARTNER, "TCOP-06-303", parameters)[0] == "fail"


def test_a_service_that_is_not_bound_is_medium(tmp_path: Path) -> None:
    text = """
resource "aws_lambda_permission" "p" {
  action        = "lambda:InvokeFunction"
  function_name = "f"
  principal     = "%s"
}
"""
    assert only(tmp_path, text % "s3.amazonaws.com", "TCOP-06-403") == ("fail", "medium")
    assert only(tmp_path, text % "*", "TCOP-06-403") == ("fail", "critical")


def test_an_administrators_session_is_judged_whoever_assumes_the_role(tmp_path: Path) -> None:
    text = (ROLE % SERVICE).replace('"platform-admin"\n', '"platform-admin"\n  max_session_duration = 43200\n')
    assert findings(tmp_path, text, "TCOP-06-312") == []
    assert only(tmp_path, text, "TCOP-06-312", Parameters(admin_roles=("platform-admin",)))[0] == "fail"


SEARCH = """
resource "aws_opensearch_domain" "search" {
  domain_name = "search"
  %s
}

resource "aws_opensearch_domain_policy" "search" {
  domain_name     = aws_opensearch_domain.search.domain_name
  access_policies = jsonencode({
    Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "*" }]
  })
}
"""
NETWORK = 'vpc_options {\n    subnet_ids = ["subnet-1"]\n  }'


def test_a_search_domain_for_everybody_is_milder_in_its_network(tmp_path: Path) -> None:
    assert only(tmp_path, SEARCH % NETWORK, "TCOP-06-403") == ("fail", "medium")
    assert only(tmp_path, SEARCH % "", "TCOP-06-403") == ("fail", "critical")


def test_a_public_search_domain_weighs_less_where_it_asks_who_calls(tmp_path: Path) -> None:
    users = "advanced_security_options {\n    enabled = true\n  }"
    assert only(tmp_path, SEARCH % users, "TCOP-06-603") == ("fail", "high")
    assert only(tmp_path, SEARCH % "", "TCOP-06-603") == ("fail", "critical")
