"""Azure: versions of TLS that application gateways and the gateways of API Management accept.

Source: the provider's pages of azurerm_application_gateway and azurerm_api_management, and the table of predefined
policies in https://learn.microsoft.com/en-us/azure/application-gateway/application-gateway-ssl-policy-overview.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, fixed, flag, row, text, texts
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.transit import TlsEndpoint
from tcop_iac.model.value import Content, Origin, Unknown, Value

_MODERN = ("AppGwSslPolicy20170401S", "AppGwSslPolicy20220101", "AppGwSslPolicy20220101S")
_OLD = ("AppGwSslPolicy20150501", "AppGwSslPolicy20170401")
_SILENT = Unknown("without a policy the service takes one by the version of its interface and the day")


def _policies(site: Site) -> Iterator[Site]:
    """The gateway's own policy, and those of its profiles for listeners."""
    for path in ("ssl_policy", "ssl_profile.ssl_policy"):
        for node in find(site.node, path).nodes:
            for element in node.elements():
                yield Site(site.resource, element, site.estate)


def _policy_modern(policy: Site) -> Value[Any]:
    name, least = text("policy_name")(policy), text("min_protocol_version")(policy)
    if name.content is not None:
        return replace(name, content=agreed(name.content, _is_modern_name))
    if least.content is not None:
        return replace(least, content=agreed(least.content, _is_modern_version))
    off = texts("disabled_protocols")(policy)
    if off.content is None:
        return replace(off, content=_SILENT)
    return replace(off, content=agreed(off.content, _hold_old))


def _in_doubt(found: Value[Any], policy: Site) -> Value[Any]:
    """An old policy that may not be there is not known to be accepted."""
    doubt = policy.node.existence
    return found if doubt is None or truth(found.content) is True else replace(found, content=doubt)


def _is_modern_name(name: Content) -> Answer:
    if isinstance(name, Unknown):
        return name
    known = name in _MODERN
    return known if known or name in _OLD else Unknown(f"the policy {name} is not one that is known here")


def _is_modern_version(least: Content) -> Answer:
    return least if isinstance(least, Unknown) else least in ("TLSv1_2", "TLSv1_3")


def _hold_old(protocols: Content) -> Answer:
    """Whether both old versions are among those that are switched off."""
    if isinstance(protocols, Unknown):
        return protocols
    return all_of(
        any_of(one if isinstance(one, Unknown) else one == old for one in protocols) for old in ("TLSv1_0", "TLSv1_1")
    )


def _gateway_modern(site: Site) -> Value[Any]:
    found = [_in_doubt(_policy_modern(policy), policy) for policy in _policies(site)]
    own = find(site.node, "ssl_policy")
    if own.missing is not None or not own.nodes:
        found.append(Value(_SILENT, site.node.range, Origin.DEFAULT, "ssl_policy"))
    answer = all_of(truth(one.content) for one in found)
    decides = next((one for one in found if truth(one.content) is False), None)
    open_ = next((one for one in found if isinstance(truth(one.content), Unknown)), found[0])
    return replace(decides if decides is not None else open_, content=answer)


def _gateway_speaks(site: Site) -> Value[Any]:
    found = find(site.node, "http_listener.protocol")
    answers = (
        agreed(one.content, lambda word: word if isinstance(word, Unknown) else str(word).lower() == "https")
        for one in found.nodes
    )
    answer = any_of(answers)
    if answer is False and found.missing is not None:
        answer = found.missing
    return Value(answer, found.range, Origin.WRITTEN, "http_listener.protocol")


_SIDES = ("frontend", "backend", "front_end", "back_end")
_VERSIONS = ("tls10", "tls11", "ssl30")
_FLAGS = tuple(
    f"security.{name}"
    for side in _SIDES
    for version in _VERSIONS
    for name in (
        f"{side}_{version}_enabled",
        f"enable_{side}_{version}",
    )  # the second, and the last two sides, in older providers
)


def _interface_modern(site: Site) -> Value[Any]:
    """Old versions are off where nothing is said."""
    found = [one for one in (flag(path)(site) for path in _FLAGS) if one.content is not None]
    if not found:
        return Value(True, site.node.range, Origin.DEFAULT, "security")
    answers = [truth(one.content) for one in found]
    old = any_of(answers)
    decides = next((one for one, said in zip(found, answers, strict=True) if said is not False), found[0])
    if old is True:
        decides = next(one for one, said in zip(found, answers, strict=True) if said is True)
    return replace(decides, content=negated(old))


ADAPTERS = (
    adapter(
        TlsEndpoint,
        terraform="azurerm_application_gateway",
        rows={
            "speaks_tls": row(terraform=computed(_gateway_speaks)),
            "modern": row(terraform=computed(_gateway_modern)),
        },
    ),
    adapter(
        TlsEndpoint,
        terraform="azurerm_api_management",
        rows={"speaks_tls": row(terraform=fixed(True)), "modern": row(terraform=computed(_interface_modern))},
    ),
)
