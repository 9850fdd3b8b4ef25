"""`data "aws_iam_policy_document"` renders as the AWS provider renders it.

Expectations follow the data source's documentation (registry.terraform.io, hashicorp/aws, aws_iam_policy_document).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tcop_iac.model.documents import decode
from tcop_iac.model.value import OneOf, Unknown, references
from tests.terraform_estate import module, outputs


def rendered(folder: Path, text: str) -> Any:
    """The `json` of the data source `x`."""
    return outputs(
        module(folder, {"main.tf": text + 'output "x" {\n  value = data.aws_iam_policy_document.x.json\n}\n'})
    )["x"]


def test_statements_principals_and_conditions(tmp_path: Path) -> None:
    found = rendered(
        tmp_path,
        """
data "aws_iam_policy_document" "x" {
  policy_id = "p"
  statement {
    sid       = "one"
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = ["arn:aws:s3:::b/&{aws:username}/*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::1:root"]
    }
    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com", "ecs.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["1", "2"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = [true]
    }
  }
  statement {
    effect      = "Deny"
    not_actions = ["iam:*"]
    resources   = ["*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}
""",
    )
    assert json.loads(found) == {
        "Version": "2012-10-17",
        "Id": "p",
        "Statement": [
            {
                "Sid": "one",
                "Effect": "Allow",
                "Action": ["s3:ListBucket", "s3:GetObject"],
                "Resource": "arn:aws:s3:::b/${aws:username}/*",
                "Principal": {"AWS": "arn:aws:iam::1:root", "Service": ["ecs.amazonaws.com", "ec2.amazonaws.com"]},
                "Condition": {
                    "StringEquals": {"aws:SourceAccount": ["1", "2"]},
                    "Bool": {"aws:SecureTransport": "true"},
                },
            },
            {"Effect": "Deny", "NotAction": "iam:*", "Resource": "*", "Principal": "*"},
        ],
    }


SOURCES = """
data "aws_iam_policy_document" "a" {
  statement {
    sid       = "same"
    actions   = ["a:A"]
    resources = ["*"]
  }
  statement {
    sid       = "onlyA"
    actions   = ["a:B"]
    resources = ["*"]
  }
}
data "aws_iam_policy_document" "b" {
  statement {
    sid       = "over"
    effect    = "Deny"
    actions   = ["b:A"]
    resources = ["*"]
  }
}
"""


def test_sources_come_first_and_overrides_replace_statements_of_the_same_sid(tmp_path: Path) -> None:
    found = rendered(
        tmp_path,
        SOURCES
        + """
data "aws_iam_policy_document" "x" {
  source_policy_documents   = [data.aws_iam_policy_document.a.json]
  override_policy_documents = [data.aws_iam_policy_document.b.json]
  statement {
    sid       = "same"
    actions   = ["x:A"]
    resources = ["*"]
  }
  statement {
    sid       = "over"
    actions   = ["x:B"]
    resources = ["*"]
  }
}
""",
    )
    statements = json.loads(found)["Statement"]
    assert [(one["Sid"], one["Effect"], one["Action"]) for one in statements] == [
        ("same", "Allow", "x:A"),
        ("onlyA", "Allow", "a:B"),
        ("over", "Deny", "b:A"),
    ]


def test_an_unknown_part_keeps_the_rest_of_the_document(tmp_path: Path) -> None:
    found = rendered(
        tmp_path,
        """
resource "aws_s3_bucket" "b" {}
data "aws_iam_policy_document" "x" {
  statement {
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.b.arn, "${aws_s3_bucket.b.arn}/*"]
  }
}
""",
    )
    assert isinstance(found, Unknown)
    assert "aws_s3_bucket.b.arn" in map(str, references(found))
    (statement,) = decode(found)["Statement"]
    assert statement["Action"] == "s3:*"
    first, second = statement["Resource"]
    assert isinstance(first, Unknown)
    assert second.parts[1] == "/*"


def test_a_statement_that_may_not_be_there_makes_two_documents(tmp_path: Path) -> None:
    found = rendered(
        tmp_path,
        """
variable "open" { type = bool }
data "aws_iam_policy_document" "x" {
  dynamic "statement" {
    for_each = var.open ? ["*"] : []
    content {
      actions   = ["s3:*"]
      resources = [statement.value]
    }
  }
}
""",
    )
    assert isinstance(found, OneOf)
    assert [len(json.loads(arm).get("Statement", [])) for arm in found.values] == [1, 0]


def test_overrides_count_whether_a_statement_is_there_or_not(tmp_path: Path) -> None:
    found = rendered(
        tmp_path,
        SOURCES
        + """
variable "open" { type = bool }
data "aws_iam_policy_document" "x" {
  override_policy_documents = [data.aws_iam_policy_document.b.json]
  dynamic "statement" {
    for_each = var.open ? ["*"] : []
    content {
      actions   = ["s3:*"]
      resources = [statement.value]
    }
  }
}
""",
    )
    assert isinstance(found, OneOf)
    assert [[one.get("Sid") for one in json.loads(arm)["Statement"]] for arm in found.values] == [
        [None, "over"],
        ["over"],
    ]


def test_a_source_that_is_not_known_hides_no_statement_of_its_own(tmp_path: Path) -> None:
    found = rendered(
        tmp_path,
        """
variable "base" {}
data "aws_iam_policy_document" "x" {
  source_policy_documents = [var.base]
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}
""",
    )
    base, own = decode(found)["Statement"]
    assert isinstance(base, Unknown)
    assert own == {"Effect": "Allow", "Action": "*", "Resource": "*"}


def test_a_source_of_which_a_statement_is_not_known_keeps_it(tmp_path: Path) -> None:
    found = rendered(
        tmp_path,
        """
variable "more" { type = list(any) }
data "aws_iam_policy_document" "x" {
  source_policy_documents = [jsonencode({ Statement = var.more })]
}
""",
    )
    (statement,) = decode(found)["Statement"]
    assert isinstance(statement, Unknown)


CONDITION = """
variable "on" { type = bool }
variable "key" {}
data "aws_iam_policy_document" "x" {
  statement {
    actions   = ["s3:*"]
    resources = ["*"]
    %s
  }
}
"""


def test_a_condition_on_an_unknown_key_is_not_left_out(tmp_path: Path) -> None:
    block = 'condition {\n test = "StringEquals"\n variable = "aws:${var.key}"\n values = ["x"]\n }'
    (statement,) = decode(rendered(tmp_path, CONDITION % block))["Statement"]
    ((key, values),) = statement["Condition"]["StringEquals"].items()
    assert key == "aws:?"
    assert values[0] == "x"
    assert isinstance(values[1], Unknown)


def test_a_condition_that_may_not_be_there_is_not_taken_for_certain(tmp_path: Path) -> None:
    block = """
    dynamic "condition" {
      for_each = var.on ? [1] : []
      content {
        test     = "Bool"
        variable = "aws:MultiFactorAuthPresent"
        values   = ["true"]
      }
    }
    """
    (statement,) = decode(rendered(tmp_path, CONDITION % block))["Statement"]
    assert statement["Condition"].values == ({"Bool": {"aws:MultiFactorAuthPresent": "true"}}, None)


def test_the_latest_version_and_the_last_id_count(tmp_path: Path) -> None:
    found = rendered(
        tmp_path,
        """
data "aws_iam_policy_document" "x" {
  version                   = "2008-10-17"
  policy_id                 = "own"
  source_policy_documents   = [jsonencode({ Version = "2012-10-17", Id = "source", Statement = [] })]
  override_policy_documents = [jsonencode({ Id = "last", Statement = [] })]
}
""",
    )
    assert json.loads(found) == {"Version": "2012-10-17", "Id": "last"}


def test_only_a_single_block_of_everybody_is_a_plain_star(tmp_path: Path) -> None:
    found = rendered(
        tmp_path,
        """
data "aws_iam_policy_document" "x" {
  statement {
    actions = ["s3:*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    principals {
      type        = "AWS"
      identifiers = ["1"]
    }
  }
}
""",
    )
    assert json.loads(found)["Statement"][0]["Principal"] == {"*": "*", "AWS": "1"}
