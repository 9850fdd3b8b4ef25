from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcop_iac.model.value import Content, Unknown
from tcop_iac.sources.terraform.functions import FUNCTIONS, FunctionError
from tests.sources.terraform.functions.calling import BUCKET, call, same

CASES: list[tuple[str, tuple[Content, ...], Content]] = [
    ("formatdate", ("DD MMM YYYY hh:mm ZZZ", "2018-01-02T23:12:01Z"), "02 Jan 2018 23:12 UTC"),
    ("formatdate", ("EEEE, DD-MMM-YY hh:mm:ss ZZZ", "2018-01-02T23:12:01Z"), "Tuesday, 02-Jan-18 23:12:01 UTC"),
    ("formatdate", ("EEE, DD MMM YYYY hh:mm:ss ZZZ", "2018-01-02T23:12:01-08:00"), "Tue, 02 Jan 2018 23:12:01 -0800"),
    ("formatdate", ("MMM DD, YYYY", "2018-01-02T23:12:01Z"), "Jan 02, 2018"),
    ("formatdate", ("HH:mmaa", "2018-01-02T23:12:01Z"), "11:12pm"),
    ("formatdate", ("H AA h m s M D MMMM", "2018-01-02T00:02:01Z"), "12 AM 0 2 1 1 2 January"),
    ("formatdate", ("Z ZZZZ ZZZZZ", "2018-01-02T00:02:01+05:30"), "+05:30 +0530 +05:30"),
    ("formatdate", ("Z ZZZZ ZZZZZ", "2018-01-02T00:02:01+00:00"), "Z +0000 +00:00"),
    ("formatdate", ("h 'o''clock' '' YYYY", "2018-01-02T23:12:01Z"), "23 o'clock ' 2018"),
    ("formatdate", ("'it''s'", "2018-01-02T23:12:01Z"), "it's"),
    ("formatdate", ("YYYY-MM-DD'T'hh:mm:ssZ", "2018-01-02T23:12:01.999Z"), "2018-01-02T23:12:01Z"),
    ("formatdate", ("", "2018-01-02T23:12:01Z"), ""),
    ("timeadd", ("2017-11-22T00:00:00Z", "10m"), "2017-11-22T00:10:00Z"),
    ("timeadd", ("2017-11-22T00:00:00Z", "-1h30m"), "2017-11-21T22:30:00Z"),
    ("timeadd", ("2017-11-22T00:00:00+02:00", "1.5h"), "2017-11-22T01:30:00+02:00"),
    ("timeadd", ("2017-11-22T00:00:00.6Z", "500ms"), "2017-11-22T00:00:01Z"),
    ("timeadd", ("2017-11-22T00:00:00Z", "-1ns"), "2017-11-21T23:59:59Z"),
    ("timeadd", ("2017-11-22T00:00:00Z", "0"), "2017-11-22T00:00:00Z"),
    ("timeadd", ("2017-11-22T00:00:00Z", "8760h"), "2018-11-22T00:00:00Z"),
    ("timecmp", ("2017-11-22T00:00:00Z", "2017-11-22T00:00:00Z"), 0),
    ("timecmp", ("2017-11-22T00:00:00Z", "2017-11-22T01:00:00Z"), -1),
    ("timecmp", ("2017-11-22T01:00:00Z", "2017-11-22T00:59:00Z"), 1),
    ("timecmp", ("2017-11-22T01:00:00Z", "2017-11-22T00:00:00-01:00"), 0),
    ("timecmp", ("2017-11-22T01:00:00.1Z", "2017-11-22T01:00:00Z"), 1),
]

ERRORS: list[tuple[str, tuple[Content, ...], str]] = [
    ("formatdate", ("YYY", "2018-01-02T23:12:01Z"), 'invalid date format verb "YYY"'),
    ("formatdate", ("x", "2018-01-02T23:12:01Z"), 'invalid date format verb "x"'),
    ("formatdate", ("'a", "2018-01-02T23:12:01Z"), "unterminated literal '"),
    ("formatdate", ("YYYY", "2018-01-02"), "not a valid RFC3339 timestamp"),
    ("formatdate", ("YYYY", "2018-02-30T00:00:00Z"), "not a valid RFC3339 timestamp"),
    ("formatdate", ("YYYY", "2018-01-02T24:00:00Z"), "not a valid RFC3339 timestamp"),
    ("formatdate", ("YYYY", "2018-01-02 00:00:00Z"), "not a valid RFC3339 timestamp"),
    ("timeadd", ("2017-11-22T00:00:00Z", "10"), "invalid duration"),
    ("timeadd", ("2017-11-22T00:00:00Z", "1d"), "invalid duration"),
    ("timeadd", ("2017-11-22T00:00:00Z", ""), "invalid duration"),
    ("timeadd", ("x", "1h"), 'invalid value for "timestamp" parameter: not a valid RFC3339 timestamp'),
    ("timecmp", ("2017-11-22T00:00:00Z", "x"), 'invalid value for "timestamp_b" parameter'),
]


@pytest.mark.parametrize(("name", "arguments", "expected"), CASES)
def test_gives(name: str, arguments: tuple[Content, ...], expected: Content) -> None:
    actual = call(name, *arguments)
    assert same(actual, expected), actual


@pytest.mark.parametrize(("name", "arguments", "message"), ERRORS)
def test_refuses(name: str, arguments: tuple[Content, ...], message: str) -> None:
    with pytest.raises(FunctionError) as caught:
        call(name, *arguments)
    assert message in str(caught.value)


@pytest.mark.parametrize("name", ["timestamp", "plantimestamp"])
def test_the_current_time_is_never_known(name: str) -> None:
    assert FUNCTIONS[name].volatile
    assert isinstance(call(name), Unknown)


def test_an_unknown_time_makes_the_result_unknown() -> None:
    assert call("formatdate", "YYYY", BUCKET).references == BUCKET.references


@given(st.datetimes(datetime(1000, 1, 1), datetime(9000, 1, 1)), st.integers(-(10**6), 10**6))  # noqa: DTZ001 - in UTC
def test_timeadd_of_seconds_is_that_of_python(moment: datetime, seconds: int) -> None:
    start = moment.replace(microsecond=0, tzinfo=UTC)
    end = start + timedelta(seconds=seconds)
    assert call("timeadd", start.strftime("%Y-%m-%dT%H:%M:%SZ"), f"{seconds}s") == end.strftime("%Y-%m-%dT%H:%M:%SZ")
