"""Where data are kept, and whether the organisation has declared that place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any

from tcop_iac.assets.answers import Answer, all_of, any_of
from tcop_iac.assets.asset import Asset, fields
from tcop_iac.assets.tags import carries
from tcop_iac.data import locations
from tcop_iac.data.locations import EVERYWHERE, Place, Profile
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Origin, Unknown, Value
from tcop_iac.parameters import LocationRule, Parameters

_PLATFORMS = {"aws": "aws", "AWS": "aws", "awscc": "aws", "azurerm": "azure", "azapi": "azure", "google": "google"}

ANYWHERE = ("global", "automatic")
"""Locations that leave the place to the provider."""

_AWS_ZONE = re.compile(r"([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$")
"""An availability zone; the group is its region (AWS, "Regions and Zones")."""

_AWS_EDGE_ZONE = re.compile(r"([a-z]{2}(?:-[a-z]+)+-\d)(?:-[a-z]{3}-\d[a-z]|-wl\d-.*)$")
"""A local or wavelength zone, which may lie in another country than its region, the group."""

_GOOGLE_ZONE = re.compile(r"([a-z]+-[a-z]+\d+)-[a-z]$")
"""A zone; the group is its region (Google Cloud, "Regions and zones")."""


def platform(resource: Resource) -> str:
    """The public cloud that a resource belongs to, as `Parameters.allowed_locations` names it; "" for any other."""
    word = resource.type.partition("::" if "::" in resource.type else "_")[0]
    return _PLATFORMS.get(word, "")


def region(location: str) -> str:
    """A location in the form that lists of regions use: Azure's display names folded, zones reduced to their region."""
    folded = location.replace(" ", "").lower()
    zone = _AWS_ZONE.match(folded) or _AWS_EDGE_ZONE.match(folded) or _GOOGLE_ZONE.match(folded)
    return zone.group(1) if zone else folded


def has_declared_locations(asset: Asset, parameters: Parameters) -> bool:
    """Whether any place is declared for the platform of `asset`: an empty list of the user's declares none."""
    home = platform(asset.resource)
    return home != "" and parameters.allowed_locations.get(home, ("",)) != ()


def is_declared(location: str, asset: Asset, parameters: Parameters) -> Answer:
    """Whether `location` is one of those declared for `asset`.

    The first rule of the settings that holds for the asset decides, then the user's list for its platform, then the
    profile. An unknown says why that is not sure: the place of a location, or whether a rule holds, is not known.
    """
    for rule in parameters.location_rules:
        holds = _holds(rule, asset, parameters)
        if holds is False:
            continue
        answer = _is_among(location, platform(asset.resource), rule.allowed_locations, rule.location_profile)
        return answer if holds is True else holds
    return _is_among(location, platform(asset.resource), parameters.allowed_locations, parameters.location_profile)


def _holds(rule: LocationRule, asset: Asset, parameters: Parameters) -> Answer:
    return all_of(_conditions(rule, asset, parameters))


def _conditions(rule: LocationRule, asset: Asset, parameters: Parameters) -> Iterator[Answer]:
    if rule.resource:
        yield fnmatchcase(asset.address, rule.resource)
    if rule.tag is not None:
        yield carries(_tags(asset), rule.tag)
    if rule.classification:
        yield any_of(carries(_tags(asset), (key, rule.classification)) for key in parameters.classification_tags)


def _tags(asset: Asset) -> Value[dict[str, str]]:
    """The tags of an asset, also of a kind that has none, as far as its resource says."""
    if "tags" in fields(type(asset)):
        found: Value[dict[str, str]] = getattr(asset, "tags")  # noqa: B009 (not every kind has it)
        return found
    node = asset.resource.body.get("tags") or asset.resource.body.get("labels")
    written: Any = node.content if node is not None else {}
    return Value(written, asset.range, Origin.WRITTEN, "tags")


def _is_among(location: str, home: str, listed: Mapping[str, Sequence[str]], profile: str) -> Answer:
    if location in ANYWHERE:
        return False
    if home in listed:
        return _is_listed(location, home, {region(name) for name in listed[home]} | {*map(_folded, listed[home])})
    return _is_in(location, home, locations.profile(profile)) if profile else False


def _is_listed(location: str, home: str, names: set[str]) -> Answer:
    """Whether a list of names has the location itself, its region, or every region that it means."""
    folded = _folded(location)
    if folded in names:
        return True
    if home == "aws" and _AWS_EDGE_ZONE.match(folded):
        return False if region(location) not in names else _stays_in_its_country(folded)
    known = [place for place in locations.places(home, folded) if place.certain and place.regions]
    return region(location) in names or any(names.issuperset(place.regions) for place in known)


def _stays_in_its_country(zone: str) -> Answer:
    found = locations.places("aws", zone)
    return len(found[0].countries) == 1 if found else _unlisted(zone)


def _is_in(location: str, home: str, profile: Profile) -> Answer:
    """Whether all places that the location may mean are in the profile's countries."""
    folded = _folded(location)
    name = folded if home == "aws" and _AWS_EDGE_ZONE.match(folded) else region(location)
    found = locations.places(home, name)
    answers = {_lies_in(place, profile) for place in found}
    if len(answers) != 1:
        return Unknown(f"services mean different places by {location}") if answers else _unlisted(location)
    answer = answers.pop()
    if isinstance(answer, Unknown) or any(place.certain for place in found):
        return answer
    return Unknown(f"where {location} is has not been confirmed (table of {locations.checked()})")


def _lies_in(place: Place, profile: Profile) -> Answer:
    if place.countries == EVERYWHERE:
        return False
    if not place.countries:
        return Unknown("the provider does not say where that is")
    outside = place.countries - profile.countries
    partly = [country for country in sorted(outside) if country in profile.partial]
    if not outside:
        return True
    if len(partly) < len(outside):
        return False
    return Unknown(f"the profile has that country for some recipients only ({profile.partial[partly[0]]})")


def _unlisted(location: str) -> Unknown:
    return Unknown(f"{location} is not in the table of locations of {locations.checked()}")


def _folded(location: str) -> str:
    return location.replace(" ", "").lower()
