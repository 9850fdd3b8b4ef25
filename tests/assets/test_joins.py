"""Companions are joined by reference, whichever module they stand in, and never by likeness of names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcop_iac.assets.adapter import adapter, companion, first_of, flag, row, text
from tcop_iac.assets.asset import Asset
from tcop_iac.assets.estate import Estate
from tcop_iac.model.range import Range
from tcop_iac.model.value import OneOf, Origin, Unknown, Value
from tests.terraform_estate import estate


class Store(Asset):
    """A store with versions, for these tests."""

    versioning: Value[str]


ADAPTER = adapter(
    Store,
    terraform="aws_s3_bucket",
    identity=("bucket",),
    rows={
        "versioning": row(
            terraform=first_of(
                companion("aws_s3_bucket_versioning", on="bucket", read=text("versioning_configuration.status")),
                text("versioning.status"),
            ),
            default="Disabled",
            doc="https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html",
        )
    },
)


def stores(folder: Path, files: dict[str, str]) -> dict[str, Store]:
    """The stores of an estate, by address."""
    root = estate(folder, files)
    found = Estate(root.where, root.resources, {"aws_s3_bucket": [ADAPTER]}, Range("main.tf", 1, 1, 1, 1))
    return {store.address: store for store in found.of(Store)}


VERSIONING = """
resource "aws_s3_bucket_versioning" "v" {
  bucket = %s
  versioning_configuration {
    status = "Enabled"
  }
}
"""
BUCKET = 'variable "name" {}\nresource "aws_s3_bucket" "b" {\n  bucket = %s\n}\n'


@pytest.mark.parametrize(
    ("name", "reference"),
    [
        ('"logs"', "aws_s3_bucket.b.id"),
        ('"logs"', "aws_s3_bucket.b.bucket"),
        ('"logs"', '"logs"'),
        ("var.name", "aws_s3_bucket.b.bucket"),
        ("var.name", "var.name"),
        ('"x-${var.name}"', '"x-${var.name}"'),
        ('"logs"', "one(aws_s3_bucket.b[*].id)"),
        ('"logs"', 'try(aws_s3_bucket.b.id, "")'),
        ('"logs"', 'join("", [aws_s3_bucket.b.id])'),
        ('"logs"', "local.id"),
    ],
)
def test_a_reference_joins(tmp_path: Path, name: str, reference: str) -> None:
    local = "locals {\n  id = aws_s3_bucket.b.id\n}\n"
    (store,) = stores(tmp_path, {"main.tf": BUCKET % name + local + VERSIONING % reference}).values()
    assert store.versioning.content == "Enabled"
    assert str(store.versioning.range) == "main.tf:12:14"
    assert store.versioning.attribute == "versioning_configuration.status"


@pytest.mark.parametrize("reference", ['"other"', '"logs-2"', "var.name", "aws_s3_bucket.other.id"])
def test_likeness_does_not_join(tmp_path: Path, reference: str) -> None:
    other = 'resource "aws_s3_bucket" "other" {}\n'
    found = stores(tmp_path, {"main.tf": BUCKET % '"logs"' + other + VERSIONING % reference})
    store = found["aws_s3_bucket.b"]
    assert (store.versioning.content, store.versioning.origin) == ("Disabled", Origin.DEFAULT)
    assert str(store.versioning.range) == "main.tf:2:1"


def test_a_companion_in_another_module_joins_each_instance(tmp_path: Path) -> None:
    found = stores(
        tmp_path,
        {
            "main.tf": """
resource "aws_s3_bucket" "b" {
  for_each = toset(["a", "b", "c"])
  bucket   = each.key
}
module "versioned" {
  source   = "./versioned"
  for_each = { for key, bucket in aws_s3_bucket.b : key => bucket if key != "c" }
  bucket   = each.value.id
}
""",
            "versioned/main.tf": 'variable "bucket" {}\n' + VERSIONING % "var.bucket",
        },
    )
    assert {address: store.versioning.content for address, store in found.items()} == {
        'aws_s3_bucket.b["a"]': "Enabled",
        'aws_s3_bucket.b["b"]': "Enabled",
        'aws_s3_bucket.b["c"]': "Disabled",
    }


def test_a_companion_that_may_not_be_created_leaves_both_answers(tmp_path: Path) -> None:
    maybe = VERSIONING.replace("{\n  bucket", "{\n  count = var.name == 1 ? 1 : 0\n  bucket", 1) % "aws_s3_bucket.b.id"
    (store,) = stores(tmp_path, {"main.tf": BUCKET % '"logs"' + maybe}).values()
    assert isinstance(store.versioning.content, OneOf)
    assert store.versioning.content.values == ("Enabled", "Disabled")


def test_a_companion_that_is_surely_not_created_does_not_count(tmp_path: Path) -> None:
    none = VERSIONING.replace("{\n  bucket", "{\n  count = 0\n  bucket", 1) % "aws_s3_bucket.b.id"
    (store,) = stores(tmp_path, {"main.tf": BUCKET % '"logs"' + none}).values()
    assert store.versioning.content == "Disabled"


def test_an_inline_block_answers_where_no_companion_does(tmp_path: Path) -> None:
    inline = 'resource "aws_s3_bucket" "b" {\n  versioning {\n    status = "Enabled"\n  }\n}\n'
    (store,) = stores(tmp_path, {"main.tf": inline}).values()
    assert (store.versioning.content, str(store.versioning.range)) == ("Enabled", "main.tf:3:14")


def test_an_unknown_companion_value_stays_unknown(tmp_path: Path) -> None:
    asked = VERSIONING.replace('"Enabled"', "var.name") % "aws_s3_bucket.b.id"
    (store,) = stores(tmp_path, {"main.tf": BUCKET % '"logs"' + asked}).values()
    assert isinstance(store.versioning.content, Unknown)


def test_a_default_needs_its_documentation() -> None:
    with pytest.raises(ValueError, match="documentation"):
        row(terraform=flag("x"), default=True)


def test_a_row_needs_a_field_of_the_kind() -> None:
    with pytest.raises(ValueError, match="no field nonsense"):
        adapter(Store, terraform="aws_x", rows={"nonsense": row(terraform=flag("x"))})
