"""Who holds the names and addresses that records of zones point at.

Sources: "can-i-take-over-xyz" (github.com/EdOverflow), Microsoft's "Prevent dangling DNS entries and avoid subdomain
takeover", AWS Prescriptive Guidance on dangling records.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.estate import Estate
from tcop_iac.model.value import Content, OneOf, Origin, Reference, Unknown, Value, one_of

HERE, ANYBODY, ELSEWHERE = "here", "anybody", "elsewhere"

_WEB_APPS = ("azurerm_linux_web_app", "azurerm_windows_web_app", "azurerm_app_service", "azurerm_linux_function_app",
             "azurerm_windows_function_app", "azurerm_function_app")  # fmt: skip
_STORAGE = {"azurerm_storage_account": "name"}

_CLAIMABLE: tuple[tuple[str, Mapping[str, str]], ...] = (
    (r"\.s3[.-]website[.-][\w?-]+\.amazonaws\.com(\.cn)?", {"aws_s3_bucket": "bucket"}),
    (r"\.s3([.-][\w?-]+){0,2}\.amazonaws\.com(\.cn)?", {"aws_s3_bucket": "bucket"}),
    (r"\.elasticbeanstalk\.com", {"aws_elastic_beanstalk_environment": "cname_prefix"}),
    (r"\.azurewebsites\.net", dict.fromkeys(_WEB_APPS, "name")),
    (r"\.cloudapp\.(azure\.com|net)", {"azurerm_public_ip": "domain_name_label"}),
    (r"\.trafficmanager\.net", {"azurerm_traffic_manager_profile": "name"}),
    (r"\.azureedge\.net", {"azurerm_cdn_endpoint": "name"}),
    (r"\.azurefd\.net", {"azurerm_frontdoor": "name", "azurerm_cdn_frontdoor_endpoint": "name"}),
    (r"\.(blob|web|z\d+\.web)\.core\.windows\.net", _STORAGE),
    (r"\.azure-api\.net", {"azurerm_api_management": "name"}),
    (r"\.azurecontainer\.io", {"azurerm_container_group": "dns_name_label"}),
    (r"\.github\.io", {}),
    (r"\.herokuapp\.com", {}),
)
"""Endings of names that whoever asks first gets, with the types that hold one and the attribute that says which."""

_ENDINGS = tuple((re.compile(f".+{ending}", re.IGNORECASE), holders) for ending, holders in _CLAIMABLE)

_RESOURCE = re.compile(r"(module\.[^.\[]+(\[[^]]*\])?\.)*(data\.)?(?P<type>[a-z0-9]+_\w+)\..+")

_NOTHING_HELD = re.compile(
    "random_.*|null_.*|time_.*|tls_.*|terraform_.*|tfe_outputs|http_.*|local_.*|vault_.*|external_.*"
    "|aws_(ssm_parameter|secretsmanager_secret(_version)?|s3_object|s3_bucket_object|caller_identity|region|partition"
    "|route53_zone)|azurerm_(client_config|subscription|resource_group|dns_zone|key_vault_secret)"
    "|google_(project|client_config|dns_managed_zone|secret_manager_secret_version)"
)
"""Types that hold texts, names of places or zones: a reference to one does not say that a target is there."""


def holder_at(*paths: str) -> Reader:
    """A reader of who holds what is written at the first of `paths` that is; `elsewhere` where none is."""

    def read(site: Site) -> Value[Any]:
        for path in paths:
            written = value(path)(site)
            if written.content is not None:
                return replace(written, content=_holder(written.content, site.estate))
        return Value(ELSEWHERE, site.node.range, Origin.ABSENT, paths[0])

    return read


def _holder(content: Content, estate: Estate) -> Content:
    if isinstance(content, OneOf):
        return one_of([_holder(arm, estate) for arm in content.values], content.test)
    if isinstance(content, list):
        found = [_holder(one, estate) for one in content]
        doubt = next((one for one in found if isinstance(one, OneOf)), None)
        if ANYBODY in found:
            return ANYBODY
        return doubt if doubt is not None else HERE if found and set(found) == {HERE} else ELSEWHERE
    if isinstance(content, Unknown) and any(map(_is_held, content.references)):
        return HERE
    if not isinstance(content, (str, Unknown)):
        return ELSEWHERE
    shown = _shown(content).strip().rstrip(".")
    for ending, holders in _ENDINGS:
        if ending.fullmatch(shown):
            return HERE if _is_declared(content, holders, estate) else ANYBODY
    return ANYBODY if _is_public_address(shown) else ELSEWHERE


def _is_held(reference: Reference) -> bool:
    if reference.to_logical_id:
        return True
    match = _RESOURCE.fullmatch(reference.address)
    return match is not None and _NOTHING_HELD.fullmatch(match["type"]) is None


def _shown(content: str | Unknown) -> str:
    if isinstance(content, str):
        return content
    return "".join(part if isinstance(part, str) else "?" for part in content.parts)


def _is_declared(content: str | Unknown, holders: Mapping[str, str], estate: Estate) -> bool:
    """Whether a resource in the estate holds the name: its own name is how the content begins."""
    nodes = (resource.body.get(named) for type_, named in holders.items() for resource in estate.of_type(type_))
    return any(node is not None and _begins(_key(content), _key(node.content)) for node in nodes)


def _key(content: Content) -> tuple[str, ...] | None:
    if isinstance(content, str):
        return (f"={content}",)
    return content.identity if isinstance(content, Unknown) else None


def _begins(whole: tuple[str, ...] | None, name: tuple[str, ...] | None) -> bool:
    """Whether `name`, followed by a dot, is how `whole` begins; both are pieces, known ones marked with `=`."""
    if not whole or not name or len(whole) < len(name) or whole[: len(name) - 1] != name[:-1]:
        return False
    if name[-1].startswith("="):
        return whole[len(name) - 1].startswith(f"{name[-1]}.")
    rest = whole[len(name) :]
    return whole[len(name) - 1] == name[-1] and bool(rest) and rest[0].startswith("=.")


def _is_public_address(text: str) -> bool:
    if not re.fullmatch(r"[\d.]+|[\da-fA-F:]+:[\da-fA-F:]+", text):
        return False
    import ipaddress  # noqa: PLC0415 (start-up time)

    try:
        return ipaddress.ip_address(text).is_global
    except ValueError:
        return False
