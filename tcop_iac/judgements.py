"""Judgements that several policy modules share."""

from __future__ import annotations

from dataclasses import replace

from tcop_iac.assets.kinds.data import EncryptedAtRest, is_sensitive
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown
from tcop_iac.policy import Judgement, Parameters, every, not_applicable, require, undecided


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
