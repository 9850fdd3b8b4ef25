"""Residency of data: point 10, storing and maintaining your data, question 1."""

from __future__ import annotations

from tcop_iac.assets.kinds.data import DataHolding
from tcop_iac.assets.locations import has_declared_locations
from tcop_iac.judgements import in_declared_location, places_in
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown, arms
from tcop_iac.policy import Judgement, Parameters, Severity, not_applicable, policy


@policy(
    "TCOP-10-101",
    "data-outside-declared-locations",
    severity=Severity.HIGH,
    theme="residency",
    maps={"ncsc-cloud": ("2",), "nist-800-53": ("SA-9(5)",)},
)
def data_in_declared_locations(data: DataHolding, parameters: Parameters) -> Judgement:
    """Data are stored or processed in a location that nobody has declared.

    Why it matters: UK guidance does not force OFFICIAL data to stay in the United Kingdom, but each location must be a
    deliberate, lawful choice.

    How to fix: take the region from a validated variable and keep it to the declared locations, or declare the place in
    the settings (`location-profile`, `allowed-locations`, or `location-rules` for some resources) and record a transfer
    justification.

    Known gaps: the region comes from the provider configuration or the resource; one from the environment is open.
    A location that the shipped table does not have, or has unconfirmed, is open. Until locations are declared in the
    settings, only the United Kingdom counts, and a fail is of medium severity.
    """
    if not data.location.is_modelled or not has_declared_locations(data, parameters):
        return not_applicable("the platform has no declared locations")
    if any(one == "global" for one in arms(data.location.content) if not isinstance(one, Unknown)):
        return not_applicable("the service has no region")
    flaw = f"data are kept in {places_in(data.location)}, which is not a declared location"
    judgement = in_declared_location(data.location, data, parameters, flaw)
    undeclared = judgement.verdict is Verdict.FAIL and not parameters.locations_declared
    return judgement.at(Severity.MEDIUM) if undeclared else judgement
