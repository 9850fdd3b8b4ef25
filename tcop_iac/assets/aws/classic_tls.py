"""Classic load balancers: the versions of TLS that a policy of theirs accepts."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, row, text, value
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.transit import TlsEndpoint
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, Unknown, Value

_REFERENCE = "Reference-Security-Policy"
_MODERN = ("ELBSecurityPolicy-TLS-1-2-2017-01",)
"""The predefined policies that start at TLS 1.2 (Classic Load Balancers, "Predefined SSL security policies")."""

_OLD = ("Protocol-SSLv2", "Protocol-SSLv3", "Protocol-TLSv1", "Protocol-TLSv1.1")


def _policy_modern(site: Site) -> Value[Any]:
    found = find(site.node, "policy_attribute")
    old: list[tuple[Value[Any], Answer]] = []
    for node in found.nodes:
        for block in node.elements():
            here = Site(site.resource, block, site.estate)
            setting = text("value")(here)
            answer = agreed(text("name")(here).content, partial(_accepts_old, content=setting.content))
            old.append((setting, block.existence if answer is True and block.existence is not None else answer))
    answer = any_of(one for _, one in old)
    if answer is False and found.missing is not None:
        answer = found.missing
    at = next((setting for setting, one in old if one is True), old[0][0] if old else text("policy_name")(site))
    return replace(at, content=negated(answer))


def _accepts_old(name: Content, content: Content) -> Answer:
    """Whether an attribute lets versions before TLS 1.2 in: by name of a predefined policy, or one by one."""
    if isinstance(name, Unknown):
        return name
    if name == _REFERENCE:
        return agreed(content, lambda one: one if isinstance(one, Unknown) else one not in _MODERN)
    on = agreed(content, lambda one: one if isinstance(one, Unknown) else str(one).lower() == "true")
    return all_of((name in _OLD, on))


ADAPTERS = (
    adapter(
        TlsEndpoint,
        terraform="aws_load_balancer_policy",
        rows={
            "speaks_tls": row(terraform=value("policy_type_name", lambda one: one == "SSLNegotiationPolicyType")),
            "modern": row(terraform=computed(_policy_modern)),
        },
    ),
)

TWINS = (
    twin(
        "AWS::ElasticLoadBalancing::LoadBalancer",
        "aws_load_balancer_policy",
        {"policy_type_name": "PolicyType", "policy_attribute": "Attributes"},
        at="Policies",
        on="load_balancer_name",
    ),
)
