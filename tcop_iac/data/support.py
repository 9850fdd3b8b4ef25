"""When versions, families of machines and services end: the table in `support_dates.json`, read when first asked.

The file names the source and the date of each part. What sources disagree on, and what only general knowledge says, is
not certain here, and never makes a fail.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

from tcop_iac.model.record import record


@record(frozen=True, slots=True)
class Lifetime:
    """When a version ends, as ISO dates or "" where none is known.

    `standard_end` ends the support that is included in the price, `extended_end` the paid one. `ended` is True where it
    is over and the day is not known. `certain` is False for what no page of the vendor confirmed.
    """

    standard_end: str
    extended_end: str
    ended: bool
    certain: bool


@record(frozen=True, slots=True)
class Closing:
    """A service that ends: the dates as ISO texts or "", and what takes its place.

    `ended` is True where it is over and the day is not known. `superseded` is True for what the provider keeps running
    as a former generation. `removed_in` is the version of the provider that no longer has the resource type. `certain`
    is False for what no page of the vendor confirmed.
    """

    name: str
    closed_to_new: str
    ends: str
    successor: str
    certain: bool
    ended: bool = False
    superseded: bool = False
    removed_in: str = ""


def lifetime(product: str, version: str) -> Lifetime | None:
    """The dates of a version of a product; of `8.0.46` else those of `8.0`, else of `8`. None where none are listed.

    Only numbers are left out, and what stands for one (`3.9.x.kraft`): `provided.al2030` is no kind of `provided`.
    """
    words = version.split(".")
    for length in range(len(words), 0, -1):
        if length < len(words) and not (words[length][:1].isdigit() or words[length] in ("x", "kraft")):
            break
        entry = _entries().get((product, ".".join(words[:length])))
        if entry is not None:
            return Lifetime(
                entry.get("standard_end", ""),
                entry.get("extended_end", ""),
                bool(entry.get("ended")),
                _is_certain(entry) and "standard_end" not in entry.get("unconfirmed", ()),
            )
    return None


def family_status(kind: str, family: str) -> tuple[str, str, bool] | None:
    """The status of a family of machines ("previous", "older", "ended"), its successor, and whether that is certain."""
    for group in _table()["instance_families"]:
        if group["kind"] == kind and family in group["families"]:
            return group["status"], group.get("successor", ""), _is_certain(group)
    return None


@cache
def closing(type_: str) -> Closing | None:
    """The service behind a resource type, or a type with the argument that makes it one (`azurerm_lb.sku.Basic`).

    None where it is not closing, has not ended, and the provider still has the type.
    """
    for pattern, service in _closing():
        if pattern == type_ or ("*" in pattern and fnmatchcase(type_, pattern)):
            told = "ends" if "ends" in service else "closed_to_new"
            return Closing(
                service["name"],
                service.get("closed_to_new", ""),
                service.get("ends", ""),
                str(service.get("successor", "")),
                _is_certain(service) and told not in service.get("unconfirmed", ()),
                ended=bool(service.get("ended")),
                superseded=bool(service.get("superseded")),
            )
    removed = _removed().get(type_)
    if removed is None:
        return None
    successor = " or ".join(removed.get("successor", ()))
    return Closing(type_, "", "", successor, _is_certain(removed), removed_in=removed["removed_in"])


def _is_certain(entry: Mapping[str, Any]) -> bool:
    return entry.get("confidence") == "sourced" and not entry.get("uncertain")


@cache
def _closing() -> list[tuple[str, Mapping[str, Any]]]:
    return [
        (pattern, service)
        for service in _table()["services"]
        for pattern in (*service.get("terraform", ()), *service.get("cloudformation", ()))
    ]


@cache
def _removed() -> Mapping[str, Mapping[str, Any]]:
    return {
        one["type"]: one for one in _table()["resource_types"] if one["status"] == "removed" and "removed_in" in one
    }


@cache
def _entries() -> Mapping[tuple[str, str], Mapping[str, Any]]:
    return {(entry["product"], str(entry["version"])): entry for entry in _table()["entries"]}


@cache
def _table() -> Any:
    return json.loads(Path(__file__).with_name("support_dates.json").read_text("utf-8"))
