"""Shared keys and local accounts beside a directory: point 6, single sign-on."""

from __future__ import annotations

from tcop_iac.assets.kinds.data import is_sensitive
from tcop_iac.assets.kinds.shared_keys import LocalAccounts, SharedKeys
from tcop_iac.assets.tags import is_production
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Origin
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    forbid,
    not_applicable,
    policy,
    require,
    undecided,
)


@policy(
    "TCOP-06-314",
    "shared-keys-beside-the-directory",
    severity=Severity.MEDIUM,
    theme="sso",
    maps={
        "cwe": ("CWE-287", "CWE-798"),
        "nist-800-53": ("IA-2", "AC-2", "IA-5"),
        "ncsc-cloud": ("9", "10"),
        "checkov": (
            "CKV2_AZURE_27", "CKV_AZURE_141", "CKV_AZURE_137", "CKV2_AZURE_40", "CKV_AZURE_140", "CKV_AZURE_203",
            "CKV_GCP_33", "CKV_GCP_34",
        ),
        "trivy": ("AVD-GCP-0042",),
    },
)  # fmt: skip
def keys_are_off_where_a_directory_serves(subject: LocalAccounts | SharedKeys, parameters: Parameters) -> Judgement:
    """A service lets people or applications in with shared keys or accounts of its own, beside the directory.

    Why it matters: shared keys and local administrators cannot be traced to a person and outlive joiners and leavers,
    yet many services still leave them on.

    How to fix: give applications managed identities and people directory groups, then switch local authentication
    off; where a client cannot change yet, record an exception with an end date.

    Known gaps: keys of storage, databases and messages are judged only where tags say production or a sensitive
    classification, or the code turns the keys on itself, since some clients still need them. A policy of the platform
    that turns them off is not seen.
    """
    if isinstance(subject, LocalAccounts):
        return _accounts(subject)
    return _keys(subject, parameters)


def _accounts(service: LocalAccounts) -> Judgement:
    """Local accounts alone are a flaw; beside a directory, some applications may still need them."""
    closed = forbid(service.open, True, because="people sign in with accounts or keys that it keeps itself")
    if closed.verdict is Verdict.PASS or not service.directory.is_modelled:
        return closed
    served = require(
        service.directory, True, otherwise="no directory is connected: only its own accounts let people in"
    )
    if served.verdict is Verdict.PASS and closed.verdict is Verdict.FAIL:
        return undecided(
            "accounts of its own are on beside the directory; whether any is needed is not known", service.open
        )
    if closed.verdict is Verdict.FAIL:
        return served
    return closed


def _keys(service: SharedKeys, parameters: Parameters) -> Judgement:
    """Keys that the code turns on are a flaw in production and with sensitive data; silence there is a question."""
    closed = forbid(service.open, True, because="shared keys open it, and its data are sensitive or of production")
    if closed.verdict is Verdict.PASS:
        return closed
    silent = service.open.origin is Origin.DEFAULT
    answers = (is_production(service.tags, parameters), is_sensitive(service.tags, parameters))
    if True in answers:
        if silent:
            return undecided(
                "nothing turns its shared keys off; whether a client needs them is not known", service.open
            )
        return closed
    if silent:
        return not_applicable("nothing says that shared keys must be off")
    if answers == (False, False):
        return not_applicable("its data are neither sensitive nor of production")
    if closed.verdict is Verdict.OPEN:
        return closed
    return undecided("shared keys open it, and whether it belongs to production is not known", service.open)
