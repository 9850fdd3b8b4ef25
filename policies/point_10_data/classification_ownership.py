"""Classification and ownership: point 10, getting the right technology, processes and training, question 8."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from tcop_iac.assets.answers import Answer
from tcop_iac.assets.kinds.data import DataHolding
from tcop_iac.assets.kinds.logs import LogStore
from tcop_iac.assets.kinds.stores import MessageStore
from tcop_iac.assets.kinds.transfers import CopyOfData, DataDiscovery
from tcop_iac.assets.tags import carries, is_filled_in, is_production, squeezed, values_of
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Content, Unknown, arms
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
    undecided,
)


def _values(data: DataHolding, keys: Iterable[str]) -> list[Content]:
    return list(values_of(data.tags.content, set(map(squeezed, keys))))


def _judged_once(data: DataHolding, estate: Estate) -> bool:
    """Whether this is the asset that speaks for its resource, which may be several assets."""
    same = (one for one in estate.assets_of(data.resource) if isinstance(one, DataHolding) and one.tags.is_modelled)
    return next(same, None) is data


def _answers(estate: Estate, keys: tuple[str, ...], transient: tuple[str, str] | None) -> dict[DataHolding, Answer]:
    """For every store that needs one of the tags, whether it has it. With `transient`, what keeps no records, or is
    tagged so, needs none.
    """

    def answers() -> dict[DataHolding, Answer]:
        stores = (one for one in estate.of(DataHolding) if one.tags.is_modelled and _judged_once(one, estate))
        wanted = (one for one in stores if transient is None or _keeps_records(one, estate, transient))
        return {one: is_filled_in(one.tags.content, keys) for one in wanted}

    return estate.once((owner_named, keys, transient), answers)


def _keeps_records(data: DataHolding, estate: Estate, transient: tuple[str, str]) -> bool:
    logs = any(isinstance(one, LogStore) for one in estate.assets_of(data.resource))
    return not (isinstance(data, MessageStore) or logs or carries(data.tags, transient) is True)


def _judge(
    subject: DataHolding | Estate, answers: dict[DataHolding, Answer], missing: Callable[[str], Judgement]
) -> Judgement:
    """A tag on every store; where none in the whole root surely has it, the root is judged and not each store."""
    nowhere = True not in answers.values()
    if isinstance(subject, Estate):
        told = nowhere and answers
        return _root(list(answers.values()), missing) if told else not_applicable("stores are judged one by one")
    if subject not in answers or nowhere:
        return not_applicable("the root is judged as a whole, or the store needs no such tag")
    answer = answers[subject]
    if isinstance(answer, Unknown):
        return undecided(f"whether it is tagged so is not known: {answer.reason}", subject.tags)
    return passed("it is tagged so", subject.tags) if answer else missing("it has")


def _root(answers: list[Answer], missing: Callable[[str], Judgement]) -> Judgement:
    doubt = next((one for one in answers if isinstance(one, Unknown)), None)
    if doubt is not None:
        who = f"its {len(answers)} stores are" if len(answers) > 1 else "its store is"
        return undecided(f"whether {who} tagged so is not known: {doubt.reason}")
    return missing(
        f"none of its {len(answers)} stores of data has" if len(answers) > 1 else "its store of data has not"
    )


@policy(
    "TCOP-10-501",
    "owner-not-named",
    severity=Severity.MEDIUM,
    theme="classification-ownership",
    maps={"ncsc-cloud": ("4", "14"), "nist-800-53": ("CM-8(4)", "PM-5", "AC-16")},
)
def owner_named(subject: DataHolding | Estate, estate: Estate, parameters: Parameters) -> Judgement:
    """A store of data names no owner.

    Why it matters: decisions on access, retention and sharing need an accountable person or role.

    How to fix: give an owner by the default tags of the provider (`owner-tag-keys` are the keys that count), and ask
    for it by a policy of the platform.

    Known gaps: tags that a policy of the platform or a resource group hands down are not seen. Where no store of a
    configuration has an owner there is one result for all of them.
    """
    keys = parameters.owner_tag_keys

    def missing(who: str) -> Judgement:
        words = "it has no tag that names an owner" if who == "it has" else f"{who} a tag that names an owner"
        return failed(words, None if isinstance(subject, Estate) else subject.tags)

    return _judge(subject, _answers(estate, keys, None), missing)


_TOO_HIGH = ("SECRET", "TOP SECRET", "TOP-SECRET")
"""Classifications that must never be on these platforms (catalogue, TCOP-10-502)."""

_PERSONAL_DATA = ("personal-data",)
_SAID = ("yes", "no", "true", "false")


@policy(
    "TCOP-10-502",
    "classification-not-marked",
    severity=Severity.MEDIUM,
    theme="classification-ownership",
    maps={"ncsc-cloud": ("4",), "cis-aws-3.0": ("2.1.3",), "nist-800-53": ("RA-2", "AC-16", "MP-3")},
)
def classification_marked(subject: DataHolding | Estate, estate: Estate, parameters: Parameters) -> Judgement:
    """A store of data does not say how it is classified and whether it holds personal data, or says it wrongly.

    Why it matters: keys, audit and residency follow from what a store holds.

    How to fix: tag it with one of `classifications` and with personal-data yes or no.

    Known gaps: queues, topics and groups of logs need no tag, nor does what is tagged as transient. Where no store of a
    configuration is classified there is one result for all of them.
    """

    def missing(who: str) -> Judgement:
        words = "it is not classified by a tag" if who == "it has" else f"{who} a tag with its classification"
        return failed(words, None if isinstance(subject, Estate) else subject.tags).at(Severity.LOW)

    classified = _answers(estate, parameters.classification_tags, parameters.transient_tag)
    personal = _answers(estate, _PERSONAL_DATA, parameters.transient_tag)
    judgement = _judge(subject, classified, missing)
    if isinstance(subject, Estate):
        said = judgement.verdict is not Verdict.NOT_APPLICABLE or any(one is not False for one in personal.values())
        who = f"none of its {len(personal)} stores" if len(personal) > 1 else "not one store"
        nowhere = failed(f"{who} of data says whether it holds personal data")
        return judgement if said or not personal else nowhere.at(Severity.LOW)
    if judgement.verdict is not Verdict.PASS:
        return judgement
    told_once = all(one is False for one in personal.values())
    return every([_class_of(subject, parameters), *([] if told_once else [_personal(subject)])])


def _class_of(data: DataHolding, parameters: Parameters) -> Judgement:
    allowed = {squeezed(one) for one in parameters.classifications}
    found = _values(data, parameters.classification_tags)
    written = [str(one) for one in found if not isinstance(one, Unknown)]
    if any(squeezed(one) in map(squeezed, _TOO_HIGH) for one in written):
        return failed("it is marked as data that must not be on this platform", data.tags).at(Severity.CRITICAL)
    strange = [one for one in written if squeezed(one) not in allowed]
    if strange and len(strange) == len(found):
        return failed(f"{strange[0]!r} is no classification that is in use", data.tags)
    if strange or len(written) < len(found):
        return undecided("its classification depends on what is not known", data.tags)
    return passed("it is classified", data.tags)


def _personal(data: DataHolding) -> Judgement:
    found = _values(data, _PERSONAL_DATA)
    if any(isinstance(one, Unknown) for one in found):
        return undecided("whether it says if it holds personal data is not known", data.tags)
    if not found:
        return failed("it does not say whether it holds personal data", data.tags).at(Severity.LOW)
    if any(str(one).lower() not in _SAID for one in found):
        return failed("it does not say yes or no to personal data", data.tags)
    return passed("it says whether it holds personal data", data.tags)


@policy(
    "TCOP-10-503",
    "sensitive-data-discovery-off",
    severity=Severity.MEDIUM,
    theme="classification-ownership",
    maps={
        "ncsc-cloud": ("13", "14"),
        "cis-aws-3.0": ("2.1.3",),
        "aws-fsbp": ("Macie.1",),
        "nist-800-53": ("RA-2", "SI-4"),
    },
)
def sensitive_data_discovered(discovery: DataDiscovery) -> Judgement:
    """The service that looks for sensitive data is paused.

    Why it matters: tags go stale; discovery shows what is really there.

    How to fix: let it run for estates with sensitive data.

    Known gaps: a configuration without such a service is not judged, since the organisation may run it elsewhere.
    """
    return require(discovery.running, True, otherwise="it is paused")


@policy(
    "TCOP-10-504",
    "production-data-in-other-environment",
    severity=Severity.MEDIUM,
    theme="classification-ownership",
    maps={"cwe": ("CWE-200",), "ncsc-cloud": ("3",), "nist-800-53": ("SC-32", "SI-19", "SA-3(2)")},
)
def production_data_kept_apart(copy: CopyOfData, parameters: Parameters) -> Judgement:
    """A store outside production is made of production data.

    Why it matters: restoring live data into a weaker environment is a common cause of leaks.

    How to fix: keep environments in accounts of their own, and restore only masked copies outside production.

    Known gaps: the environment is told by tags (`production-tags`), that of a source in another configuration by the
    words of its name; whether a copy is masked is not told in code.
    """
    if copy.source.is_known_to_be(None):
        return not_applicable("it is not made of other data")
    if is_production(copy.tags, parameters) is True:
        return passed("it belongs to production itself", copy.tags)
    source = _source_is_production(copy, parameters)
    if isinstance(source, Unknown):
        return undecided(f"whether its source holds production data is not known: {source.reason}", copy.source)
    if source is False:
        return passed("its source does not belong to production", copy.source)
    home = is_production(copy.tags, parameters)
    if isinstance(home, Unknown):
        return undecided(f"it is made of production data: {home.reason}", copy.source)
    return failed("it is made of production data and stands outside production", copy.source)


def _source_is_production(copy: CopyOfData, parameters: Parameters) -> Answer:
    if copy.source_tags.is_modelled:
        return is_production(copy.source_tags, parameters)
    words = {one for one in parameters.production_values if one != "true"}
    names = list(arms(copy.source.content))
    unknown = next((one for one in names if isinstance(one, Unknown)), None)
    tells = any(words & set(re.split(r"[^a-z0-9]+", str(one).lower())) for one in names if isinstance(one, str))
    return unknown if unknown is not None and not tells else tells
