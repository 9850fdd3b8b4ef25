"""Where cloud regions are: the table in `locations.json`, read when it is first asked.

The file names the source and the date of each part. A fact that no page of the provider's confirmed is marked there,
and is not certain here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from tcop_iac.model.record import record

EVERYWHERE = frozenset(("*",))
"""The countries of a name that means the whole world."""

_LOCAL_ZONE = re.compile(r"[a-z]{2}(?:-[a-z]+)+-\d-[a-z]{3}-\d[a-z]")
"""A Local Zone, which may lie in another country than its region ("Regions and Zones" in the EC2 user guide)."""


@record(frozen=True, slots=True)
class Place:
    """What a location's name stands for: the countries, of which all are meant, and the regions where those are known.

    `countries` is empty where the provider does not say; `certain` is False where no page of its own confirmed it.
    """

    countries: frozenset[str]
    certain: bool
    regions: tuple[str, ...] = ()


@record(frozen=True, slots=True)
class Profile:
    """A set of countries that an organisation may declare. In `partial` ones only some recipients are meant."""

    countries: frozenset[str]
    partial: Mapping[str, str]


def places(platform: str, name: str) -> Sequence[Place]:
    """What a location's name means on a platform ("aws", "azure", "google"), in lower case and without spaces.

    Several where services mean different places by one name; none where the table does not have it.
    """
    return _places(platform).get(name, ())


def is_local_zone(name: str) -> bool:
    """Whether an AWS name is of the form of a Local Zone."""
    return _LOCAL_ZONE.fullmatch(name) is not None


def profile(name: str) -> Profile:
    """The profile of that name. Raises KeyError where there is none."""
    table = _table()
    written = table["profiles"][name]
    countries = set(written["countries"])
    partial: dict[str, str] = {}
    if "adequate_for" in written:
        adequacy = table[written["adequate_for"]]
        countries.update(adequacy["full"]["countries"])
        countries.update(*(table["groups"][group]["members"] for group in adequacy["full"]["groups"]))
        partial = {one["country"]: one["scope"] for one in adequacy["partial"]}
        partial.update(dict.fromkeys(adequacy["uncertain"]["countries"], adequacy["uncertain"]["note"]))
    return Profile(frozenset(countries), partial)


def profile_names() -> tuple[str, ...]:
    """The names of all profiles."""
    return tuple(_table()["profiles"])


def pair(region: str) -> str | None:
    """The region that Azure pairs a region with, where geo-redundant copies go; None for one without a pair."""
    entry = _table()["regions"]["azure"]["list"].get(region, {})
    found: str | None = entry.get("pair")
    return found


def checked() -> str:
    """The day on which the table was last compared with its sources."""
    return str(_table()["checked"])


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_bytes())
    return table


@cache
def _places(platform: str) -> Mapping[str, Sequence[Place]]:
    regions = _table()["regions"]
    found: dict[str, list[Place]] = {}
    for name, entry in regions[platform]["list"].items():
        found.setdefault(name, []).append(_place(entry, [entry["country"]]))
    for name, entry in regions["aws_local_zones"]["list"].items() if platform == "aws" else ():
        # snapshots and most services stay in the parent region, so data are in both countries
        parent = regions["aws"]["list"][entry["parent"]]
        found.setdefault(name, []).append(_place(entry, [entry["country"], parent["country"]]))
    for entry in _table()["multi"][platform]["list"]:
        found.setdefault(entry["name"].lower(), []).append(_place(entry, entry["spans"]))
    return found


def _place(entry: Mapping[str, Any], spans: Any) -> Place:
    if spans == "worldwide":
        countries = EVERYWHERE
    else:
        countries = frozenset(spans) - {None} if isinstance(spans, list) else frozenset()
    return Place(countries, not entry.get("uncertain", False), tuple(entry.get("regions", ())))
