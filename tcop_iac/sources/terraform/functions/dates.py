"""Date and time functions (https://developer.hashicorp.com/terraform/language/functions/formatdate and the like).

`timestamp` and `plantimestamp` depend on when somebody runs Terraform, so that nobody knows their result before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tcop_iac.model.value import Content, Unknown
from tcop_iac.sources.terraform.functions.signature import FunctionError, function, invalid

if TYPE_CHECKING:
    from datetime import datetime

RFC3339 = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|([-+])([01]\d|2[0-3]):([0-5]\d))", re.ASCII
)
DURATION = re.compile(r"(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)", re.ASCII)
NANOSECONDS = {
    "ns": 1,
    "us": 10**3,
    "µs": 10**3,
    "μs": 10**3,
    "ms": 10**6,
    "s": 10**9,
    "m": 60 * 10**9,
    "h": 3600 * 10**9,
}
TOKEN = re.compile(r"'((?:[^']|'')*)('?)|(([A-Za-z])\4*)|[^A-Za-z']+")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@function("date", volatile="timestamp() gives the time at which Terraform runs")
def timestamp() -> Content:
    """Nothing in, the current time out."""
    return Unknown("timestamp() gives the time at which Terraform runs")


@function("date", volatile="plantimestamp() gives the time at which Terraform plans")
def plantimestamp() -> Content:
    """Nothing in, the time of the plan out."""
    return Unknown("plantimestamp() gives the time at which Terraform plans")


@function("date")
def timeadd(timestamp: str, duration: str) -> str:
    """A time as RFC 3339 has it and a duration such as `1h30m` in, the time moved by it out."""
    from datetime import timedelta  # noqa: PLC0415 - slow to load

    moment, nanoseconds = _moment(timestamp, "timestamp")
    seconds, _ = divmod(nanoseconds + _nanoseconds(duration), 10**9)
    try:
        return _rfc3339(moment + timedelta(seconds=seconds))
    except OverflowError:
        raise FunctionError(f"{timestamp} moved by {duration} is out of range") from None


@function("date")
def timecmp(timestamp_a: str, timestamp_b: str) -> int:
    """Two times in, -1, 0 or 1 out as the first is earlier than, the same as or later than the second."""
    first, second = _moment(timestamp_a, "timestamp_a"), _moment(timestamp_b, "timestamp_b")
    return (first > second) - (first < second)


@function("date")
def formatdate(format: str, time: str) -> str:
    """A format such as `YYYY-MM-DD` and a time in, the time so written out."""
    moment, _ = _moment(time, "time")
    pieces: list[str] = []
    for token in TOKEN.finditer(format):
        if token[3]:
            pieces.append(_written(token[3], moment))
        elif token[1] is None:
            pieces.append(token[0])
        elif not token[2]:
            raise invalid("format", "unterminated literal '")
        else:
            pieces.append(token[1].replace("''", "'") if token[1] else "'")
    return "".join(pieces)


def _written(verb: str, moment: datetime) -> str:
    writer = VERBS.get(verb)
    if writer is None:
        raise invalid("format", f'invalid date format verb "{verb}"')
    return writer(moment)


def _zone(moment: datetime, separator: str) -> str:
    offset = moment.strftime("%z")
    return f"{offset[:3]}{separator}{offset[3:5]}"


def _zulu(moment: datetime) -> str:
    return "Z" if not moment.utcoffset() else _zone(moment, ":")


VERBS: Mapping[str, Callable[[datetime], str]] = {
    "YY": lambda moment: f"{moment.year % 100:02}",
    "YYYY": lambda moment: f"{moment.year:04}",
    "M": lambda moment: f"{moment.month}",
    "MM": lambda moment: f"{moment.month:02}",
    "MMM": lambda moment: MONTHS[moment.month - 1][:3],
    "MMMM": lambda moment: MONTHS[moment.month - 1],
    "D": lambda moment: f"{moment.day}",
    "DD": lambda moment: f"{moment.day:02}",
    "EEE": lambda moment: WEEKDAYS[moment.weekday()][:3],
    "EEEE": lambda moment: WEEKDAYS[moment.weekday()],
    "h": lambda moment: f"{moment.hour}",
    "hh": lambda moment: f"{moment.hour:02}",
    "H": lambda moment: f"{moment.hour % 12 or 12}",
    "HH": lambda moment: f"{moment.hour % 12 or 12:02}",
    "AA": lambda moment: "AM" if moment.hour < 12 else "PM",
    "aa": lambda moment: "am" if moment.hour < 12 else "pm",
    "m": lambda moment: f"{moment.minute}",
    "mm": lambda moment: f"{moment.minute:02}",
    "s": lambda moment: f"{moment.second}",
    "ss": lambda moment: f"{moment.second:02}",
    "Z": _zulu,
    "ZZZ": lambda moment: "UTC" if not moment.utcoffset() else _zone(moment, ""),
    "ZZZZ": lambda moment: _zone(moment, ""),
    "ZZZZZ": lambda moment: _zone(moment, ":"),
}


def _moment(text: str, parameter: str) -> tuple[datetime, int]:
    """The time that `text` denotes, to the second, and the nanoseconds over."""
    from datetime import datetime, timedelta, timezone  # noqa: PLC0415 - slow to load

    found = RFC3339.fullmatch(text)
    if not found:
        raise invalid(parameter, f'not a valid RFC3339 timestamp: cannot use "{text}"')
    *parts, fraction, sign, hours, minutes = found.groups()
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
    year, month, day, hour, minute, second = map(int, parts)
    try:
        moment = datetime(year, month, day, hour, minute, second, tzinfo=timezone(offset))
    except ValueError as error:
        raise invalid(parameter, f'not a valid RFC3339 timestamp: "{text}": {error}') from None
    return moment, int((fraction or "")[:9].ljust(9, "0"))


def _rfc3339(moment: datetime) -> str:
    return f"{moment.year:04}{moment.strftime('-%m-%dT%H:%M:%S')}{_zulu(moment)}"


def _nanoseconds(duration: str) -> int:
    """A duration as Go writes it: numbers with units, one after the other."""
    from fractions import Fraction  # noqa: PLC0415 - slow to load

    text = duration[1:] if duration[:1] in ("-", "+") else duration
    if text == "0":
        return 0
    parts = list(DURATION.finditer(text))
    if not parts or "".join(part[0] for part in parts) != text:
        raise invalid("duration", f'time: invalid duration "{duration}"')
    total = sum(int(Fraction(part[1]) * NANOSECONDS[part[2]]) for part in parts)
    return -total if duration.startswith("-") else total
