"""Guardrails above accounts: point 6, access control."""

from __future__ import annotations

from tcop_iac.assets.kinds.guardrails import Guardrail
from tcop_iac.model.value import first_unknown
from tcop_iac.policy import Judgement, Severity, passed, policy, undecided


@policy(
    "TCOP-06-411",
    "no-guardrail-above-accounts",
    severity=Severity.MEDIUM,
    theme="access-control",
    maps={
        "cwe": ("CWE-284",),
        "nist-800-53": ("AC-3", "CM-7"),
        "ncsc-cloud": ("4", "9"),
    },
)
def guardrails_stand_above_accounts(guardrail: Guardrail) -> Judgement:
    """Nothing above the accounts of an organisation may keep them from switching logging and security tooling off.

    Why it matters: a guardrail above the account survives mistakes and compromise inside it.

    How to fix: join the organisation and attach service control policies that protect logging, regions and security
    tooling.

    Known gaps: guardrails in another configuration are not seen, so the policy does not fail; a configuration without
    an organisation, its policies or their attachments is not judged. Which resources a policy of Azure or Google
    protects is not weighed, only that it is enforced.
    """
    if guardrail.protects.is_known_to_be(True):
        return passed("guardrails above the accounts are in force", guardrail.protects)
    doubt = first_unknown(guardrail.protects.content)
    return undecided(
        doubt.reason if doubt is not None else "whether guardrails are in force is not known", guardrail.protects
    )
