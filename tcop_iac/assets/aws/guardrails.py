"""AWS Organizations: service control policies, and what they refuse to every account below.

Source: AWS Organizations User Guide, "Service control policies (SCPs)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, document, row, text
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.estate import Estate
from tcop_iac.assets.kinds.guardrails import Guardrail
from tcop_iac.assets.policy_document import EVERY_RESOURCE, ROLE_CALLER_KEYS, Condition, Statement, read_document
from tcop_iac.assets.twins import HERE, twin
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, Unknown, Value

_ORGANISATION, _POLICY, _ATTACHMENT = (
    "aws_organizations_organization",
    "aws_organizations_policy",
    "aws_organizations_policy_attachment",
)
_KIND = "SERVICE_CONTROL_POLICY"

_REFUSED = (
    "cloudtrail:StopLogging",
    "guardduty:DeleteDetector",
    "config:StopConfigurationRecorder",
    "organizations:LeaveOrganization",
)
"""What no account should be able to do (catalogue, TCOP-06-411)."""

_EVERY_CALLER = re.compile(r"[*?]*|arn:[^:]*:(iam|sts|\*):[*]?:[*?]:([*/]*|root|(role|user|assumed-role)/[*/]*)")
"""Callers that are no one in particular: everybody, every role or user, every root user."""

_UNATTACHED = Unknown("nothing in this configuration attaches the policy that refuses it")


def _of_type(estate: Estate, type_: str) -> Sequence[Resource]:
    return [one for one in estate.of_type(type_) if one.mode == "managed"]


def _guardrails(estate: Estate) -> list[Resource]:
    return [one for one in _of_type(estate, _POLICY) if _is_control(Site(one, one.body, estate))]


def _is_control(site: Site) -> bool:
    """Whether the policy is a service control policy, as it is in silence (aws_organizations_policy, type)."""
    return text("type")(site).content in (None, _KIND)


def _is_told(site: Site) -> bool:
    """Whether the result of a root stands here: at its organisation, else at its first policy, else attachment."""
    organisations, policies = _of_type(site.estate, _ORGANISATION), _guardrails(site.estate)
    bearers = organisations or policies or _of_type(site.estate, _ATTACHMENT)
    return bool(bearers) and bearers[0] is site.resource


def _is_policy_told(site: Site) -> bool:
    return _is_control(site) and (_is_told(site) or _refusal([site]) is True)


def _protects(site: Site) -> Value[Any]:
    """Whether all guardrails of the root together refuse what they should."""
    if site.resource.type == _POLICY and _refusal([site]) is True:
        return replace(document("content")(site), content=True)
    sites = [Site(one, one.body, site.estate) for one in _guardrails(site.estate)]
    return Value(_refusal(sites), site.node.range)


def _refusal(sites: Sequence[Site]) -> Answer:
    """Whether policies refuse all of the actions; where not, an unknown that names the first they do not."""
    for action in _REFUSED:
        answer = any_of(_refuses(document("content")(site).content, action, site) for site in sites)
        if answer is not True:
            reason = f"no guardrail in this configuration surely refuses {action}, and others may stand elsewhere"
            return answer if answer is _UNATTACHED else Unknown(reason)
    return True


def _refuses(content: Content, action: str, site: Site) -> Answer:
    def ask(arm: Content) -> Answer:
        found = read_document(arm)
        if isinstance(found, Unknown):
            return found
        return any_of(_is_refused(one, action) for one in found.statements)

    refused = agreed(content, ask)
    return all_of((refused, _is_attached(site))) if refused is True else refused


def _is_refused(statement: Statement, action: str) -> Answer:
    """Whether a statement refuses `action` to all, or to all but callers whom it names."""
    answers = (statement.denies, statement.covers_action(action), statement.covers_resource(EVERY_RESOURCE))
    told: Answer = statement.unread if statement.unread is not None else True
    return all_of((*answers, told, *map(_spares_some, statement.conditions)))


def _spares_some(condition: Condition) -> Answer:
    """Whether a condition leaves out named callers and nobody else."""
    if not condition.is_negative or condition.key not in ROLE_CALLER_KEYS:
        return False
    return all_of(agreed(one, _is_somebody) for one in condition.values)


def _is_somebody(caller: Content) -> Answer:
    if isinstance(caller, Unknown):
        known = "".join(part if isinstance(part, str) else "?" for part in caller.parts)
        return caller if known.strip("*?") == "" or _EVERY_CALLER.fullmatch(known) else True
    return _EVERY_CALLER.fullmatch(str(caller)) is None


def _is_attached(site: Site) -> Answer:
    matches = site.estate.companions(site.resource, _ATTACHMENT, "policy_id")
    return any_of(one.uncertain if one.uncertain is not None else True for one in matches) if matches else _UNATTACHED


_ROWS = {"protects": row(terraform=computed(_protects))}

ADAPTERS = (
    adapter(Guardrail, terraform=_ORGANISATION, applies=_is_told, rows=_ROWS),
    adapter(Guardrail, terraform=_POLICY, applies=_is_policy_told, rows=_ROWS),
    adapter(Guardrail, terraform=_ATTACHMENT, applies=_is_told, rows=_ROWS),
)

TWINS = (
    twin("AWS::Organizations::Organization", _ORGANISATION),
    twin("AWS::Organizations::Policy", _ATTACHMENT, {"target_id": HERE}, at="TargetIds", on="policy_id"),
)
