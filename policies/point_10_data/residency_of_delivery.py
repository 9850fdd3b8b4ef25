"""Residency of what leaves: caches at the edge, outside processors, and the guardrails that bound it; point 10."""

from __future__ import annotations

from tcop_iac.assets.answers import Answer
from tcop_iac.assets.kinds.data import holds_personal_data, is_sensitive
from tcop_iac.assets.kinds.transfers import EdgeCache, LocationGuardrail, OutsidePlatform, ProcessingPlace, Sharing
from tcop_iac.assets.locations import has_declared_locations, is_declared
from tcop_iac.assets.tags import carries
from tcop_iac.judgements import in_declared_location, places_in
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown
from tcop_iac.policy import (
    Estate,
    Judgement,
    Parameters,
    Severity,
    every,
    failed,
    not_applicable,
    passed,
    policy,
    require,
    require_that,
    undecided,
)


@policy(
    "TCOP-10-106",
    "restricted-data-cached-worldwide",
    severity=Severity.LOW,
    theme="residency",
    maps={"ncsc-cloud": ("2",), "nist-800-53": ("SA-9(5)",)},
)
def edge_caches_accounted_for(cache: EdgeCache, parameters: Parameters) -> Judgement:
    """A content network may keep copies of restricted data anywhere in the world.

    Why it matters: that suits open content, but copies of personal data need thought.

    How to fix: switch caching off for paths behind a sign-in, and tag what is open as such. A geographic restriction
    limits the viewers, not the places of copies.

    Known gaps: what it delivers is told by its own tags, or by those of the one bucket behind it; without a
    classification it is open.
    """
    if cache.caches.is_known_to_be(False):
        return passed("it keeps no copies", cache.caches)
    if any(carries(cache.tags, (key, "OPEN")) is True for key in parameters.classification_tags):
        return passed("what it delivers is open data", cache.tags)
    if is_sensitive(cache.tags, parameters) is True or holds_personal_data(cache.tags):
        return require(cache.caches, False, otherwise="copies of restricted data may be kept anywhere")
    return undecided("whether what it delivers is open data is not told by a tag", cache.caches)


@policy(
    "TCOP-10-107",
    "location-guardrail-too-wide",
    severity=Severity.MEDIUM,
    theme="residency",
    maps={"ncsc-cloud": ("2", "4"), "nist-800-53": ("CM-7", "AC-3")},
)
def location_guardrail_in_step(rule: LocationGuardrail, parameters: Parameters) -> Judgement:
    """A rule that refuses locations leaves more of them open than are declared, or does not refuse.

    Why it matters: code review sees only the code that it is given; a guardrail covers everything else.

    How to fix: list only declared locations, and let the rule deny. Global services need exceptions by action, not by
    region.

    Known gaps: a configuration without such a rule is not judged, since the organisation may be managed elsewhere.
    us-east-1 beside declared regions is open: it may be there for global services alone.
    """
    if not has_declared_locations(rule, parameters):
        return not_applicable("the platform has no declared locations")
    if not rule.allowed.is_modelled:
        return passed("the platform's own list is in force", rule)
    return every([_list_in_step(rule, parameters), require(rule.enforced, True, otherwise="it only reports")])


_HOME_OF_GLOBAL_SERVICES = "us-east-1"


def _list_in_step(rule: LocationGuardrail, parameters: Parameters) -> Judgement:
    listed = rule.allowed.content
    if not isinstance(listed, list):
        return require_that(rule.allowed, bool, "it names no locations")
    answers: dict[str, Answer] = {str(one): is_declared(str(one), rule, parameters) for one in listed}
    wide = [place for place, answer in answers.items() if answer is False and place != _HOME_OF_GLOBAL_SERVICES]
    if wide:
        return failed(f"it leaves {' and '.join(wide)} open, which is not declared", rule.allowed)
    doubt = next((answer for answer in answers.values() if isinstance(answer, Unknown)), None)
    if doubt is not None:
        return undecided(f"whether its list is wider than what is declared is not known: {doubt.reason}", rule.allowed)
    if answers.get(_HOME_OF_GLOBAL_SERVICES) is False:
        return undecided("us-east-1 is left open, which may be for global services alone", rule.allowed)
    return passed("it leaves only declared locations open", rule.allowed)


@policy(
    "TCOP-10-108",
    "outside-processor-unapproved",
    severity=Severity.MEDIUM,
    theme="residency",
    maps={"ncsc-cloud": ("2", "8"), "aws-fsbp": ("S3.6",), "nist-800-53": ("SA-9(5)", "AC-21", "AC-20")},
)
def outside_processors_approved(
    subject: Sharing | ProcessingPlace | OutsidePlatform, estate: Estate, parameters: Parameters
) -> Judgement:
    """Data are given to an account, a geography or a company that nobody has approved.

    Why it matters: data platforms outside the main cloud are separate processors with locations of their own.

    How to fix: list accounts under `known-accounts` and companies under `approved-processors`, with contract and
    transfer basis on record, and choose a declared region in the service's own settings.

    Known gaps: the region that a platform of another company works in is not read.
    """
    if isinstance(subject, OutsidePlatform):
        approved = [one.lower() for one in parameters.approved_processors]
        return require_that(
            subject.company,
            lambda name: str(name).lower() in approved,
            f"data are kept by {subject.company.content}, which is no approved processor",
        )
    if isinstance(subject, ProcessingPlace):
        if not has_declared_locations(subject, parameters):
            return not_applicable("the platform has no declared locations")
        flaw = f"data are processed in {places_in(subject.place)}, which is not a declared location"
        return in_declared_location(subject.place, subject, parameters, flaw, silence_is_home=True)
    if subject.outsiders_allowed.is_modelled:
        return _share(subject, parameters)
    return _account(subject, parameters)


def _share(share: Sharing, parameters: Parameters) -> Judgement:
    judgement = require(share.outsiders_allowed, False, otherwise="")
    if judgement.verdict is not Verdict.FAIL:
        return judgement
    return undecided(
        "accounts outside the organisation may be added; each is judged where it is", share.outsiders_allowed
    )


def _account(sharing: Sharing, parameters: Parameters) -> Judgement:
    if sharing.account.is_known_to_be(None):
        return passed("it is given to the organisation's own", sharing.account)
    if not parameters.known_accounts and not sharing.account.is_unknown:
        return undecided(f"no known accounts are listed, and it is given to {sharing.account.content}", sharing.account)
    return require_that(
        sharing.account,
        lambda number: number is None or number in parameters.known_accounts,
        f"it is given to account {sharing.account.content}, which is not a known one",
    )
