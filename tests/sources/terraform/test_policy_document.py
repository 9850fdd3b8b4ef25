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
                "Action": ["s3:GetObject", "s3:ListBucket"],
                "Resource": "arn:aws:s3:::b/${aws:username}/*",
                "Principal": {"AWS": "arn:aws:iam::1:root", "Service": ["ec2.amazonaws.com", "ecs.amazonaws.com"]},
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
    assert [len(json.loads(arm)["Statement"]) for arm in found.values] == [1, 0]
