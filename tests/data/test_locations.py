"""The table of locations holds together, and what it is not sure of never looks sure."""

import json
from importlib import resources
from typing import Any

import pytest

from tcop_iac.data import locations

TABLE: dict[str, Any] = json.loads((resources.files("tcop_iac.data") / "locations.json").read_text("utf-8"))
REGIONS = [
    (home, name, entry) for home in ("aws", "azure", "google") for name, entry in TABLE["regions"][home]["list"].items()
]


@pytest.mark.parametrize(("home", "name", "entry"), REGIONS, ids=[name for _, name, _ in REGIONS])
def test_a_region_has_a_country_or_is_uncertain(home: str, name: str, entry: dict[str, Any]) -> None:
    assert name == name.lower().replace(" ", "")
    (place,) = [one for one in locations.places(home, name) if not one.regions]
    assert place.countries == ({entry["country"]} if entry["country"] else set())
    assert place.certain is not entry.get("uncertain", False)
    assert place.countries or not place.certain


def test_every_source_that_is_named_is_explained_or_a_page() -> None:
    for home in TABLE["regions"].values():
        named = home["source"] if isinstance(home["source"], list) else [home["source"]]
        assert set(named) <= set(TABLE["sources"])
    for source in TABLE["sources"].values():
        assert source.keys() == {"name", "checked", "gives"}


def test_pairs_are_regions() -> None:
    azure = TABLE["regions"]["azure"]["list"]
    for name, entry in azure.items():
        assert locations.pair(name) == entry["pair"]
        assert entry["pair"] is None or entry["pair"] in azure
    assert locations.pair("nowhere") is None


def test_local_zones_are_in_both_countries() -> None:
    (lima,) = locations.places("aws", "us-east-1-lim-1a")
    assert lima.countries == {"PE", "US"}


def test_names_of_several_places() -> None:
    for eu in locations.places("google", "eu"):
        assert "GB" not in eu.countries
    assert {place.countries for place in locations.places("azure", "global")} == {locations.EVERYWHERE}
    assert locations.places("aws", "nowhere") == ()


@pytest.mark.parametrize("name", locations.profile_names())
def test_profiles_name_countries_of_a_cloud_or_a_partner(name: str) -> None:
    found = locations.profile(name)
    assert found.countries
    assert not found.countries & set(found.partial)


def test_adequacy() -> None:
    found = locations.profile("uk-adequacy-eea")
    assert {"GB", "IE", "NO", "CH", "NZ", "KR"} <= found.countries
    assert {"US", "CA", "JP"} <= set(found.partial)
    assert "US" not in found.countries
