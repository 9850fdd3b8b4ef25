"""What retention tags say, in the forms that people write them in."""

from __future__ import annotations

import pytest

from tcop_iac.assets.retention import FOR_EVER, is_tagged, tagged_days
from tcop_iac.model.range import Range
from tcop_iac.model.value import Content, OneOf, Unknown, Value
from tcop_iac.parameters import Parameters

NOBODY_KNOWS = Unknown("nobody knows")


def tags(content: Content) -> Value[dict[str, str]]:
    return Value(content, Range("main.tf", 1, 1, 1, 1))


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("30", 30),
        (30, 30),
        ("30 days", 30),
        ("30d", 30),
        ("2 weeks", 14),
        ("6 months", 186),
        ("7 Years", 2562),
        ("Permanent", FOR_EVER),
        ("for-ever", FOR_EVER),
        ("0", None),
        ("see the schedule", None),
        (NOBODY_KNOWS, NOBODY_KNOWS),
    ],
)
def test_a_tag_says_for_how_long(written: Content, days: Content) -> None:
    assert tagged_days(tags({"Retention": written}), Parameters()) == days


def test_tags_that_may_be_one_or_the_other_say_both() -> None:
    either = OneOf(({"retention-days": "30"}, {}), NOBODY_KNOWS)
    assert tagged_days(tags(either), Parameters()) == OneOf((30, None), NOBODY_KNOWS)
    assert is_tagged(tags(either), Parameters())


@pytest.mark.parametrize(("content", "days"), [({}, None), ({"owner": "records"}, None), (NOBODY_KNOWS, NOBODY_KNOWS)])
def test_without_a_tag_nothing_is_said(content: Content, days: Content) -> None:
    assert tagged_days(tags(content), Parameters()) == days
    assert not is_tagged(tags(content), Parameters())
