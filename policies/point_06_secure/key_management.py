"""Key management: mitigation "data encryption" of point 6, and who holds the keys to it."""

from __future__ import annotations

import re

from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated
from tcop_iac.assets.kinds.data import is_sensitive
from tcop_iac.assets.kinds.identity import AccessPolicy, Role
from tcop_iac.assets.kinds.keys import EncryptionKey, ErasableKey, KeyAccess, KeyVault
from tcop_iac.assets.policy_document import (
    CALLER_KEYS,
    EVERY_ACTION,
    EVERY_RESOURCE,
    Statement,
    is_name,
    read_document,
)
from tcop_iac.assets.tags import is_production
from tcop_iac.judgements import answered
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Content, Unknown
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    Value,
    every,
    for_each,
    forbid,
    not_applicable,
    passed,
    policy,
    require,
    require_that,
    undecided,
)

MOST_ROTATION_DAYS = 365
"""A key version that serves longer protects too much (catalogue, TCOP-06-121)."""


@policy(
    "TCOP-06-121",
    "key-never-rotated",
    severity=Severity.MEDIUM,
    theme="key-management",
    maps={
        "cwe": ("CWE-324",),
        "nist-800-53": ("SC-12", "SC-12(2)"),
        "ncsc-cloud": ("2", "10"),
        "cis-aws-3.0": ("3.6",),
        "aws-fsbp": ("KMS.4",),
        "checkov": ("CKV_AWS_7", "CKV_GCP_43", "CKV_AZURE_40"),
        "trivy": ("AVD-AWS-0065", "AVD-GCP-0065", "AVD-AZU-0014"),
    },
)
def key_rotated(key: EncryptionKey) -> Judgement:
    """A key of the organisation's own is never replaced by a new version.

    Why it matters: rotation limits how much data one version of a key protects, and proves that the process works.

    How to fix: turn automatic rotation on for symmetric keys, at least once a year; give keys that only sign a day of
    expiry.

    Known gaps: keys that the service cannot rotate by itself (asymmetric and HMAC keys, imported material, keys in a
    store outside) are not judged.
    """
    if key.rotatable.is_known_to_be(False):
        return not_applicable("the service cannot rotate such a key by itself")
    if not key.rotatable.is_known_to_be(True):
        return require(key.rotatable, True, otherwise="")
    if key.only_signs.is_known_to_be(True):
        return require(key.expires, True, otherwise="it only signs and never expires")
    judgement = every(
        [
            require(key.rotates, True, otherwise="it is not rotated automatically"),
            require_that(
                key.rotation_days,
                lambda days: days is None or days <= MOST_ROTATION_DAYS,
                f"it is rotated after more than {MOST_ROTATION_DAYS} days",
            ),
        ]
    )
    if judgement.verdict is Verdict.FAIL and key.expires.could_be(True):
        return undecided("it expires, and whether somebody then replaces it by hand is not told in code", key.expires)
    return passed("it is rotated automatically", key.rotates) if judgement.verdict is Verdict.PASS else judgement


_TIED_BY = CALLER_KEYS | {"aws:principalservicename"}
"""Conditions that tie the use of a key to known callers (catalogue, TCOP-06-122)."""


@policy(
    "TCOP-06-122",
    "key-open-to-everybody",
    severity=Severity.CRITICAL,
    theme="key-management",
    maps={
        "cwe": ("CWE-732", "CWE-284"),
        "nist-800-53": ("SC-12", "AC-3", "AC-6"),
        "ncsc-cloud": ("2", "9"),
        "aws-fsbp": ("KMS.5",),
        "checkov": ("CKV_AWS_33", "CKV_GCP_112", "CKV2_GCP_6"),
    },
)
def key_closed_to_the_world(access: KeyAccess) -> Judgement:
    """The policy of a key lets everybody use or manage it.

    Why it matters: a key that anyone can use turns encryption into decoration.

    How to fix: name the accounts and roles, or tie the statement to them with a condition on the caller's account,
    organisation or ARN. The account's own root with `kms:*` is the usual default and no flaw.

    Known gaps: a condition on the service alone (`kms:ViaService`) ties nothing, since everybody can call through it.
    """
    if access.is_default.is_known_to_be(True):
        return passed("the default policy leaves the key to its account", access)
    if access.anybody.is_modelled:
        return forbid(access.anybody, True, because="everybody may use the key")
    answer = agreed(access.document.content, _admits_anybody)
    return answered(
        negated(answer),
        access.document,
        "only named callers may use the key",
        "the key policy lets everybody use the key",
    )


def _admits_anybody(content: Content) -> bool | Unknown:
    document = read_document(content, on_resource=True)
    return document if isinstance(document, Unknown) else document.admits_anybody(_TIED_BY)


@policy(
    "TCOP-06-123",
    "key-deletion-unprotected",
    severity=Severity.MEDIUM,
    theme="key-management",
    maps={
        "nist-800-53": ("SC-12(1)", "CP-9"),
        "ncsc-cloud": ("2",),
        "aws-fsbp": ("KMS.3",),
        "checkov": ("CKV_AZURE_42", "CKV_AZURE_110"),
        "trivy": ("AVD-AZU-0016",),
    },
)
def key_deletion_can_be_undone(key: ErasableKey, parameters: Parameters) -> Judgement:
    """A key or a vault of keys can be deleted for good at once, or within a few days.

    Why it matters: deleting a key destroys everything that it protects, for ever.

    How to fix: leave the waiting period at the provider's default or at `kms-min-deletion-days`, and turn purge
    protection on for vaults that hold keys of stores.

    Known gaps: a short period is no flaw outside production, where no tag tells the environment it is open.
    """
    if not key.purge_protected.is_modelled:
        least = parameters.kms_min_deletion_days
        judgement = require_that(
            key.waiting_days,
            lambda days: days is not None and days >= least,
            f"a deletion is final after fewer than {least} days",
        )
        return _unless_outside_production(judgement, key, parameters)
    judgement = require(key.purge_protected, True, otherwise="it can be purged at once by whoever may delete it")
    if key.keeps_others_keys.is_known_to_be(True):
        return judgement
    return _unless_outside_production(judgement, key, parameters)


def _unless_outside_production(judgement: Judgement, key: ErasableKey, parameters: Parameters) -> Judgement:
    """A fail counts in production only; where the environment is not known it is open."""
    if judgement.verdict is Verdict.PASS:
        return judgement
    production = is_production(key.tags, parameters)
    if production is False:
        return passed("it is outside production", judgement.value)
    if isinstance(production, Unknown) and judgement.verdict is Verdict.FAIL:
        return undecided(f"{judgement.reason}; {production.reason}", judgement.value)
    return judgement


@policy(
    "TCOP-06-124",
    "key-vault-open-to-all-networks",
    severity=Severity.MEDIUM,
    theme="key-management",
    maps={
        "cwe": ("CWE-284",),
        "nist-800-53": ("SC-7", "AC-3"),
        "ncsc-cloud": ("2", "11"),
        "checkov": ("CKV_AZURE_109", "CKV_AZURE_189"),
        "trivy": ("AVD-AZU-0013",),
    },
)
def key_vault_network_limited(vault: KeyVault, parameters: Parameters) -> Judgement:
    """A vault of keys and secrets answers calls from every network.

    Why it matters: every call is authenticated, but a stolen token then works from anywhere.

    How to fix: switch public access off and use a private endpoint, or refuse by default and name the networks.

    Known gaps: counted only in production or with sensitive data; where no tag tells, it is open.
    """
    judgement = forbid(vault.open_network, True, because="any network reaches it")
    if judgement.verdict is not Verdict.FAIL:
        return judgement
    matters = [is_production(vault.tags, parameters), is_sensitive(vault.tags, parameters)]
    if True in matters:
        return judgement
    doubt = next((one for one in matters if isinstance(one, Unknown)), None)
    if doubt is not None:
        return undecided(f"{judgement.reason}; {doubt.reason}", judgement.value)
    return passed("it is outside production and not classified as sensitive", judgement.value)


_DECRYPTS = ("kms:Decrypt", "kms:ReEncryptFrom")
_BOUNDS = ("kms:viaservice", "kms:resourcealiases", "kms:requestalias", "kms:encryptioncontext", "aws:resourcetag/")
"""What conditions that bound a wildcard begin with (catalogue, TCOP-06-125)."""

_EVERY_KEY = re.compile(r"\*|arn:[^:]*:(?:kms|\*):.*[*:/](?:key/)?\*")


@policy(
    "TCOP-06-125",
    "decrypts-with-every-key",
    severity=Severity.MEDIUM,
    theme="key-management",
    maps={
        "cwe": ("CWE-732",),
        "nist-800-53": ("SC-12", "AC-6"),
        "ncsc-cloud": ("2", "9"),
        "aws-fsbp": ("KMS.1", "KMS.2"),
    },
)
def decrypts_with_named_keys(use: AccessPolicy | Role) -> Judgement:
    """A policy allows decrypting with every key that trusts its account.

    Why it matters: its holder reads far more than it was built to read.

    How to fix: name the keys, or bound the wildcard by a condition on the service, the alias, the encryption context or
    a tag of the key.

    Known gaps: policies with full power are left to the policy on administrators; those that do not decrypt are not
    judged.
    """
    if isinstance(use, Role):
        nothing = not_applicable("it has no policies of its own")
        return for_each(use.inline_policies, lambda held: _decrypting(held.document), none=nothing)
    return _decrypting(use.document)


def _decrypting(document: Value[dict[str, object]]) -> Judgement:
    found = agreed(document.content, _decrypts_with_all)
    if isinstance(found, Unknown):
        decrypts = agreed(document.content, _decrypts)
        if decrypts is not True:
            return not_applicable("it is not about keys, as far as is known")
    elif agreed(document.content, _decrypts) is not True:
        return not_applicable("it does not decrypt")
    return answered(negated(found), document, "it decrypts with named keys", "it decrypts with every key")


def _decrypts(content: Content) -> Answer:
    document = read_document(content)
    if isinstance(document, Unknown):
        return document
    return any_of(all_of((one.allows, _about_decrypting(one))) for one in document.statements if not _full(one))


def _decrypts_with_all(content: Content) -> Answer:
    document = read_document(content)
    if isinstance(document, Unknown):
        return document
    return any_of(
        all_of((one.allows, _about_decrypting(one), _on_every_key(one), negated(_bounded(one))))
        for one in document.statements
        if not _full(one)
    )


def _full(statement: Statement) -> bool:
    return statement.covers_action(EVERY_ACTION) is True and statement.covers_resource(EVERY_RESOURCE) is True


def _about_decrypting(statement: Statement) -> Answer:
    return any_of(statement.covers_action(action) for action in _DECRYPTS)


def _on_every_key(statement: Statement) -> Answer:
    if statement.not_resources is not None:
        return True
    return any_of(agreed(one, _is_every_key) for one in statement.resources)


def _is_every_key(resource: Content) -> Answer:
    if isinstance(resource, Unknown):
        # a text that ends in a known piece is as wide as that piece says; a name or an ARN is one key
        known = "".join(part if isinstance(part, str) else "1" for part in resource.parts)
        return False if is_name(resource) else _EVERY_KEY.fullmatch(known) is not None if known else resource
    return _EVERY_KEY.fullmatch(str(resource)) is not None


def _bounded(statement: Statement) -> Answer:
    if statement.unread is not None:
        return statement.unread
    return any(one.key.startswith(_BOUNDS) for one in statement.conditions)
