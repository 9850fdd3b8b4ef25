"""Where data may be: by profile, by the user's own list, by rules for some of the estate."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcop_iac.loader import load_policies
from tcop_iac.model.finding import Severity, Verdict
from tcop_iac.parameters import LocationRule, Parameters
from tcop_iac.scan import Request, scan

POLICIES = {policy.id: policy for policy in load_policies()}


def found(tmp_path: Path, text: str, parameters: Parameters) -> list[tuple[Verdict, Severity]]:
    """Verdict and severity of every finding of TCOP-10-101 on `text`."""
    (tmp_path / "main.tf").write_text(text)
    request = Request(paths=[tmp_path], policies=[POLICIES["TCOP-10-101"]], parameters=parameters)
    outcome = scan(request)
    assert not outcome.incomplete, outcome.diagnostics
    return [(finding.verdict, finding.severity) for finding in outcome.findings]


def verdicts(tmp_path: Path, text: str, parameters: Parameters) -> list[Verdict]:
    return [verdict for verdict, _ in found(tmp_path, text, parameters)]


def bucket(home: str, location: str, tags: str = "{}") -> str:
    """A store of the platform `home` in a location."""
    if home == "aws":
        provider = f'provider "aws" {{\n  region = "{location}"\n}}\n'
        return provider + f'resource "aws_s3_bucket" "x" {{\n  bucket = "x"\n  tags = {tags}\n}}\n'
    if home == "azure":
        return f'resource "azurerm_storage_account" "x" {{\n  name = "x"\n  location = "{location}"\n}}\n'
    return f'resource "google_storage_bucket" "x" {{\n  name = "x"\n  location = "{location}"\n}}\n'


@pytest.mark.parametrize(
    ("profile", "home", "location", "verdict"),
    [
        ("uk", "aws", "eu-west-2", Verdict.PASS),
        ("uk", "aws", "eu-west-1", Verdict.FAIL),
        ("uk", "azure", "UK South", Verdict.PASS),
        ("uk", "azure", "northeurope", Verdict.FAIL),
        ("uk", "google", "EUROPE-WEST2", Verdict.PASS),
        ("uk", "google", "EU", Verdict.FAIL),  # member states only
        ("uk", "google", "EUR4", Verdict.FAIL),
        ("uk", "google", "EUR5", Verdict.OPEN),  # no page that was read says where it is
        ("uk", "aws", "eu-west-9", Verdict.OPEN),  # a region newer than the table
        ("uk", "aws", "me-west-1", Verdict.OPEN),  # not confirmed
        ("uk-adequacy-eea", "aws", "eu-west-1", Verdict.PASS),
        ("uk-adequacy-eea", "aws", "eu-central-2", Verdict.PASS),
        ("uk-adequacy-eea", "google", "EU", Verdict.PASS),
        ("uk-adequacy-eea", "aws", "us-east-1", Verdict.OPEN),  # for certified recipients only
        ("uk-adequacy-eea", "aws", "ap-southeast-1", Verdict.FAIL),
        ("indonesia", "aws", "ap-southeast-3", Verdict.PASS),
        ("indonesia", "azure", "indonesiacentral", Verdict.PASS),
        ("indonesia", "google", "asia-southeast2", Verdict.PASS),
        ("malaysia", "aws", "ap-southeast-5", Verdict.PASS),
        ("malaysia", "google", "asia-southeast4", Verdict.OPEN),  # not confirmed
        ("philippines", "aws", "ap-southeast-1", Verdict.FAIL),
        ("singapore", "azure", "southeastasia", Verdict.PASS),
        ("thailand", "aws", "ap-southeast-7", Verdict.PASS),
        ("vietnam", "aws", "ap-southeast-1", Verdict.FAIL),
        ("brazil", "google", "southamerica-east1", Verdict.PASS),
        ("brazil", "azure", "southcentralus", Verdict.FAIL),
        ("chile", "aws", "sa-west-1", Verdict.OPEN),  # announced, launch not confirmed
        ("chile", "azure", "chilecentral", Verdict.PASS),
        ("colombia", "aws", "sa-east-1", Verdict.FAIL),
        ("mexico", "aws", "mx-central-1", Verdict.PASS),
        ("peru", "aws", "us-east-1", Verdict.FAIL),
    ],
)
def test_profiles(tmp_path: Path, profile: str, home: str, location: str, verdict: Verdict) -> None:
    parameters = Parameters(location_profile=profile, locations_declared=True)
    assert verdicts(tmp_path, bucket(home, location), parameters) == [verdict]


@pytest.mark.parametrize(
    ("listed", "location", "verdict"),
    [
        (("EU",), "EU", Verdict.PASS),
        (("europe-north1", "europe-west4"), "EUR4", Verdict.PASS),
        (("europe-north1",), "EUR4", Verdict.FAIL),
        (("europe-west9",), "europe-west2", Verdict.FAIL),  # the list goes before the profile
        (("somewhere-new1",), "somewhere-new1", Verdict.PASS),  # whatever the table knows
    ],
)
def test_a_list_goes_before_the_profile(
    tmp_path: Path, listed: tuple[str, ...], location: str, verdict: Verdict
) -> None:
    parameters = Parameters(allowed_locations={"google": listed}, locations_declared=True)
    assert verdicts(tmp_path, bucket("google", location), parameters) == [verdict]
    assert verdicts(tmp_path, bucket("aws", "eu-west-2"), parameters) == [Verdict.PASS]


IRELAND = {"aws": ("eu-west-1",)}


@pytest.mark.parametrize(
    ("rule", "tags", "verdict"),
    [
        (LocationRule(resource="aws_s3_bucket.x", allowed_locations=IRELAND), "{}", Verdict.PASS),
        (LocationRule(resource="*.y", allowed_locations=IRELAND), "{}", Verdict.FAIL),
        (LocationRule(tag=("purpose", "open"), allowed_locations=IRELAND), '{ Purpose = "Open" }', Verdict.PASS),
        (LocationRule(tag=("purpose", "open"), allowed_locations=IRELAND), "{}", Verdict.FAIL),
        (LocationRule(tag=("purpose", "open"), allowed_locations=IRELAND), "{ purpose = var.p }", Verdict.OPEN),
        (LocationRule(classification="OPEN", location_profile="uk-adequacy-eea"), "{}", Verdict.FAIL),
        (
            LocationRule(classification="OPEN", location_profile="uk-adequacy-eea"),
            '{ classification = "open" }',
            Verdict.PASS,
        ),
        (  # every condition has to hold
            LocationRule(resource="*.y", classification="OPEN", location_profile="uk-adequacy-eea"),
            '{ classification = "open" }',
            Verdict.FAIL,
        ),
    ],
)
def test_rules(tmp_path: Path, rule: LocationRule, tags: str, verdict: Verdict) -> None:
    text = 'variable "p" {}\n' + bucket("aws", "eu-west-1", tags)
    parameters = Parameters(location_rules=(rule,), locations_declared=True)
    assert verdicts(tmp_path, text, parameters) == [verdict]


def test_until_somebody_declares_locations_a_fail_is_medium(tmp_path: Path) -> None:
    text = bucket("aws", "eu-west-1")
    assert found(tmp_path, text, Parameters()) == [(Verdict.FAIL, Severity.MEDIUM)]
    assert found(tmp_path, text, Parameters(locations_declared=True)) == [(Verdict.FAIL, Severity.HIGH)]
