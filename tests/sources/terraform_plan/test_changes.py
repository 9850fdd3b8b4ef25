"""Where only changes are asked for, what stays as it is is told apart, and kept for the joins."""

from __future__ import annotations

from pathlib import Path

from tests.sources.terraform_plan.plans import block, change, fixture, plan, read


def test_a_real_plan() -> None:
    root = fixture("changes/plan.json", changes_only=True)
    assert root.unchanged == {"terraform_data.counted[0]", "terraform_data.watcher"}
    assert len(root.resources) == 4


def test_nothing_is_left_out_unless_asked_for() -> None:
    assert fixture("changes/plan.json").unchanged == frozenset()
    assert fixture("changes/state_v4.json", changes_only=True).unchanged == frozenset()


def test_a_resource_changes_with_what_refers_to_it(tmp_path: Path) -> None:
    changes = [
        change("aws_s3_bucket.changed", {"bucket": "a"}, actions=["no-op"]),
        change("aws_s3_bucket.still", {"bucket": "b"}, actions=["no-op"]),
        change("aws_s3_bucket_versioning.changed", {"bucket": "a"}, actions=["update"]),
        change("aws_s3_bucket_versioning.still", {"bucket": "b"}, actions=["no-op"]),
    ]
    blocks = [
        block("aws_s3_bucket.changed"),
        block("aws_s3_bucket.still"),
        block("aws_s3_bucket_versioning.changed", bucket="aws_s3_bucket.changed.id"),
        block("aws_s3_bucket_versioning.still", bucket="aws_s3_bucket.still.id"),
    ]
    root = read(tmp_path, plan(changes, blocks), changes_only=True)
    assert root.unchanged == {"aws_s3_bucket.still", "aws_s3_bucket_versioning.still"}


def test_a_resource_changes_with_what_was_deleted_and_hung_on_it(tmp_path: Path) -> None:
    changes = [
        change("aws_s3_bucket.a", {"bucket": "a"}, actions=["no-op"]),
        change("aws_s3_bucket.b", {"bucket": "b"}, actions=["no-op"]),
        change("aws_s3_bucket_versioning.a", {}, actions=["delete"]),
    ]
    gone = {
        "address": "aws_s3_bucket_versioning.a",
        "type": "aws_s3_bucket_versioning",
        "name": "a",
        "values": {"bucket": "a"},
        "depends_on": ["aws_s3_bucket.a"],
    }
    prior = {"format_version": "1.0", "values": {"root_module": {"resources": [gone]}}}
    root = read(tmp_path, plan(changes, prior_state=prior), changes_only=True)
    assert root.unchanged == {"aws_s3_bucket.b"}
