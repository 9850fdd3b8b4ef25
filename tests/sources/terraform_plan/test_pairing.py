"""Planned blocks find the written ones, in whatever order the plan has them."""

from __future__ import annotations

from typing import Any

import pytest

from tcop_iac.sources.terraform_plan.pairing import paired


@pytest.mark.parametrize(
    ("planned", "written", "expected"),
    [
        ([{"a": 1}, {"a": 2}], [{"a": 1}, {"a": 2}], [0, 1]),
        ([{"a": 1}, {"a": 2}], [{"a": 2}, {"a": 1}], [1, 0]),
        ([{"a": 1}, {"a": 2}], [{"a": "2"}, {}], [1, 0]),
        ([{"a": True}, {"a": False}], [{"a": "false"}, {"a": "true"}], [1, 0]),
        ([{"a": 1}, {"a": 2}], [{}, {}], [0, 1]),
        ([{"a": 1}, {"a": 2}], [{"a": 8}, {"a": 9}], [0, 1]),
        ([{"a": [1]}, {"a": [2]}], [{"a": [2]}, {"a": [1]}], [0, 1]),
        (["x", "y"], ["y", "x"], [1, 0]),
        ([{"a": 1}], [{}, {}], None),
        ([], [], []),
    ],
)
def test_pairs(planned: list[Any], written: list[Any], expected: list[int] | None) -> None:
    assert paired(planned, written) == expected
