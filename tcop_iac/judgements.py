"""Judgements that several policy modules share."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.answers import Answer
from tcop_iac.assets.kinds.data import EncryptedAtRest, is_sensitive
from tcop_iac.assets.locations import is_declared
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown, Value, arms
from tcop_iac.policy import (
    Asset,
    Judgement,
    Parameters,
    Part,
    every,
    failed,
    not_applicable,
    passed,
    require,
    require_that,
    undecided,
)


def encrypted(store: EncryptedAtRest, parameters: Parameters, flaw: str) -> Judgement:
    """A store is encrypted, and with a customer key where its classification or the settings ask for one."""
    judgement = every([require(store.storage_encrypted, True, otherwise=flaw), customer_key_used(store, parameters)])
    always = judgement.verdict is Verdict.PASS and judgement.value is not None and not judgement.value.attribute
    return replace(judgement, reason="the service always encrypts it") if always else judgement


def customer_key_used(store: EncryptedAtRest, parameters: Parameters) -> Judgement:
    """A customer key is used where one is needed; `notApplicable` where the type has none or none is needed."""
    if not store.customer_key.is_modelled or store.customer_key.is_known_to_be(True):
        return not_applicable("no other key is needed")
    needed = True if parameters.require_customer_key else is_sensitive(store.tags, parameters)
    if isinstance(needed, Unknown):
        return undecided(
            f"whether the data are sensitive and need a customer key is not known: {needed.reason}", store.tags
        )
    if not needed:
        return not_applicable("the data are not classified as sensitive")
    return require(store.customer_key, True, otherwise="the data need a customer key and are encrypted without one")


def in_declared_location(
    location: Value[str], asset: Asset, parameters: Parameters, otherwise: str, silence_is_home: bool = False
) -> Judgement:
    """A location is one that is declared for `asset`; open where the place that it means is not known.

    With `silence_is_home`, no location means that the data stay where the asset is.
    """

    def answer(place: object) -> object:
        return silence_is_home if place is None else is_declared(str(place), asset, parameters)

    judgement = require_that(location, lambda place: answer(place) is True, otherwise)
    if judgement.verdict is not Verdict.FAIL:
        return judgement
    doubt = next((one for one in map(answer, arms(location.content)) if isinstance(one, Unknown)), None)
    return (
        judgement
        if doubt is None
        else undecided(f"whether the place is declared is not known: {doubt.reason}", location)
    )


def places_in(location: Value[str]) -> str:
    """The places that a location may be, for a message."""
    known = [str(one) for one in arms(location.content) if one is not None and not isinstance(one, Unknown)]
    return " or ".join(known) or "a place that is not named"


def answered(good: Answer, at: Value[Any] | Part | None, fine: str, flaw: str) -> Judgement:
    """`pass` with `fine` where the answer is yes, `fail` with `flaw` where it is no, else `open`."""
    if isinstance(good, Unknown):
        return undecided(f"it is not known: {good.reason}", at)
    return passed(fine, at) if good else failed(flaw, at)
