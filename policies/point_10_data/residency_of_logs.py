"""Residency of logs and streams: point 10, storing and maintaining your data, question 1."""

from __future__ import annotations

from tcop_iac.assets.kinds.logs import Destination, LogRoute
from tcop_iac.assets.locations import has_declared_locations
from tcop_iac.judgements import in_declared_location, places_in
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    every,
    for_each,
    not_applicable,
    policy,
    require_that,
    undecided,
)


@policy(
    "TCOP-10-105",
    "logs-sent-outside-declared-places",
    severity=Severity.MEDIUM,
    theme="residency",
    maps={"ncsc-cloud": ("2", "13"), "nist-800-53": ("SA-9(5)", "AU-9")},
)
def logs_sent_to_declared_places(route: LogRoute, parameters: Parameters) -> Judgement:
    """Logs or a stream of events are sent to a region, an account or a service that nobody has declared.

    Why it matters: access logs and streams hold addresses of people and identifiers, so where they go is a transfer of
    data too.

    How to fix: choose a destination in a declared region, and record any service outside the platform that processes
    logs under `approved-processors` and any further account under `known-accounts` in the settings.

    Known gaps: a destination in another configuration is open, unless its name tells the region and the account.
    """
    return for_each(
        route.destinations,
        lambda destination: _judged(destination, route, parameters),
        none=not_applicable("it names no destination"),
    )


def _judged(destination: Destination, route: LogRoute, parameters: Parameters) -> Judgement:
    if destination.processor.is_modelled:
        approved = [name.lower() for name in parameters.approved_processors]
        return require_that(
            destination.processor,
            lambda host: _is_among(host, approved),
            f"data go to {places_in(destination.processor)}, which is no approved processor",
        )
    if not has_declared_locations(route, parameters):
        return not_applicable("the platform has no declared locations")
    flaw = f"data go to {places_in(destination.location)}, which is not a declared location"
    where = in_declared_location(destination.location, route, parameters, flaw)
    return every([where, _account(destination, parameters)])


def _is_among(host: object, approved: list[str]) -> bool:
    name = str(host).lower()
    return any(name == one or name.endswith(f".{one}") or f"/{one}/" in name for one in approved)


def _account(destination: Destination, parameters: Parameters) -> Judgement:
    account = destination.account
    if account.content is None:
        return not_applicable("it is in this account")
    if not parameters.known_accounts:
        return undecided("data go to an account that is not this configuration's own, and no account is known", account)
    return require_that(
        account,
        lambda number: number is None or number in parameters.known_accounts,
        f"data go to account {places_in(account)}, which is not a known one",
    )
