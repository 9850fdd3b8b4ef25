"""Azure Monitor: diagnostic settings, what they route, and the workspaces that keep it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    Reader,
    adapter,
    computed,
    find,
    fixed,
    flag,
    number,
    over_arms,
    present,
    row,
    text,
)
from tcop_iac.assets.asset import Parts, Row, Site
from tcop_iac.assets.azure.provider import LOCATION, TAGS
from tcop_iac.assets.joins import Destinations, any_of, pointed_at, referring
from tcop_iac.assets.kinds.audit import AccessLogged, AuditArchive, AuditSetting, StandardsEngine, Trail
from tcop_iac.assets.kinds.entry import LoadBalancer, WebSite
from tcop_iac.assets.kinds.logs import LogRoute, LogStore, Tagged
from tcop_iac.assets.references import resource_at
from tcop_iac.model.record import record
from tcop_iac.model.resource import Node, Resource
from tcop_iac.model.value import Content, Reference, Unknown, Value, first_unknown, why

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"
SETTING = "azurerm_monitor_diagnostic_setting"

_ACTIVITY = frozenset(("Administrative", "Security", "Alert", "Policy"))
_SUBSCRIPTION = re.compile(r"/subscriptions/[^/]+/?$", re.IGNORECASE)
_ELSEWHERE = Unknown("no diagnostic setting is in this configuration; a policy of the platform may make one")


# what a diagnostic setting keeps


@record(frozen=True, slots=True)
class LogsKept:
    """The categories and groups that settings keep, and what is not known about them."""

    categories: frozenset[str]
    groups: frozenset[str]
    doubt: Unknown | None

    def has(self, *wanted: str) -> bool:
        """Whether all of `wanted` are kept, one by one or as a group."""
        return bool(self.groups) or self.categories >= set(wanted)


def logs_kept(site: Site) -> LogsKept:
    """What one setting keeps: `enabled_log`, and `log` where it is not disabled (provider 4 and older)."""
    categories: set[str] = set()
    groups: set[str] = set()
    doubt: Unknown | None = None
    for node in (*_elements(site.node, "enabled_log"), *_elements(site.node, "log")):
        here = Site(site.resource, node, site.estate)
        if flag("enabled")(here).content is False:
            continue
        for name, known in (("category", categories), ("category_group", groups)):
            content = text(name)(here).content
            unsure = why(node.existence, first_unknown(content))
            doubt = why(doubt, unsure)
            if unsure is None and isinstance(content, str):
                known.add(content)
    return LogsKept(frozenset(categories), frozenset(groups), doubt)


def _elements(node: Node, path: str) -> Iterator[Node]:
    for found in find(node, path).nodes:
        yield from found.elements()


def _keeps(*categories: str) -> Reader:
    """A reader, at a setting, of whether it keeps one of `categories` or a group."""

    def read(site: Site) -> Value[Any]:
        kept = logs_kept(site)
        node = next(iter(_elements(site.node, "enabled_log")), None)
        range_ = node.range if node is not None else site.node.range
        content: Content = any(kept.has(one) for one in categories)
        if content is False and kept.doubt is not None:
            content = kept.doubt
        return Value(content, range_, attribute="enabled_log")

    return read


def routed(*categories: str) -> Reader:
    """A reader of whether a diagnostic setting routes one of `categories`, or a group, of this resource.

    Where the configuration makes no setting at all that is unknown: the platform's policies may.
    """
    by_setting = referring((SETTING, "target_resource_id"), test=lambda site: _keeps(*categories)(site).content)

    def read(site: Site) -> Value[Any]:
        found = by_setting(site)
        makes_some = any(one.mode == "managed" for one in site.estate.of_type(SETTING))
        return found if makes_some or found.content is not False else replace(found, content=_ELSEWHERE)

    return read


# the activity log of a subscription


def _of_subscription(site: Site) -> bool:
    node = site.node.get("target_resource_id")
    content = node.content if node is not None else None
    if isinstance(content, str):
        return bool(_SUBSCRIPTION.match(content))
    if not isinstance(content, Unknown):
        return False
    if content.parts:
        first, *rest = content.parts
        return isinstance(first, str) and first.lower() == "/subscriptions/" and len(rest) == 1
    return content.exact and any(_is_subscription(reference) for reference in content.references)


def _is_subscription(reference: Reference) -> bool:
    return re.search(r"(^|\.)azurerm_subscription\.", reference.address) is not None and reference.path[-1:] == ("id",)


def _activity(site: Site) -> Value[Any]:
    kept = logs_kept(site)
    node = next(iter(_elements(site.node, "enabled_log")), None)
    content: Content = "all" if kept.has(*_ACTIVITY) else kept.doubt if kept.doubt is not None else "some"
    return Value(content, node.range if node is not None else site.node.range, attribute="enabled_log")


def _left_out(site: Site) -> Value[Any]:
    missing = sorted(_ACTIVITY - logs_kept(site).categories)
    return Value(" and ".join(missing) or None, site.node.range, attribute="enabled_log")


# settings of data services

_DATA_LOGS: Mapping[str, tuple[str, ...]] = {
    "azurerm_key_vault": ("AuditEvent",),
    "azurerm_cosmosdb_account": ("DataPlaneRequests",),
    "azurerm_eventhub_namespace": ("RuntimeAuditLogs", "ApplicationMetricsLogs", "OperationalLogs"),
    "azurerm_servicebus_namespace": ("RuntimeAuditLogs", "OperationalLogs"),
    "azurerm_mssql_database": ("SQLSecurityAuditEvents",),
}
"""The categories that record access, by the type of the resource that a setting is for."""


def _target(site: Site) -> Resource | None:
    node = site.node.get("target_resource_id")
    return resource_at(site.estate, node.content) if node is not None else None


def _is_for_data_service(site: Site) -> bool:
    target = _target(site)
    return target is not None and target.type in _DATA_LOGS


def _records_access(site: Site) -> Value[Any]:
    target = _target(site)
    return _keeps(*(_DATA_LOGS[target.type] if target is not None else ()))(site)


# where settings send to


def _located(path: str) -> Row:
    """The location of what the id at `path` refers to, through an authorisation rule to its namespace."""

    def read(site: Site) -> Value[Any]:
        named = text(path)(site)
        found = resource_at(site.estate, named.content)
        if found is not None and found.type == "azurerm_eventhub_namespace_authorization_rule":
            rule = Site(found, found.body, site.estate)
            namespace = pointed_at(rule, "namespace_name", "azurerm_eventhub_namespace", "name")
            found = namespace.resource if namespace is not None else None
        if found is None or found.mode != "managed":
            return replace(named, content=Unknown("the destination is not in this configuration"))
        content = LOCATION.read(Site(found, found.body, site.estate)).content
        return replace(named, content=content)

    return row(terraform=read)


# workspaces


def _senders(site: Site) -> Iterator[Tagged]:
    for match in site.estate.companions(site.resource, SETTING, "log_analytics_workspace_id"):
        target = _target(Site(match.resource, match.resource.body, site.estate))
        if target is not None:
            yield Tagged(Site(target, target.body, site.estate), {"tags": TAGS})


class _Senders:
    """The row of `LogStore.environment` for a workspace: the resources whose settings send to it."""

    def read(self, site: Site) -> Parts[Tagged]:
        """The targets of all settings that name the workspace at `site`."""
        return Parts(tuple(_senders(site)), site.node.range)


# containers that settings write to


def _is_log_container(site: Site) -> bool:
    """Whether settings write to the container: it has the name that they use, in an account that one names."""
    name = text("name")(site).content
    if not isinstance(name, str) or not name.startswith("insights-"):
        return False
    account = pointed_at(site, "storage_account_id", "azurerm_storage_account") or pointed_at(
        site, "storage_account_name", "azurerm_storage_account", "name"
    )
    return account is not None and bool(site.estate.companions(account.resource, SETTING, "storage_account_id"))


# web entry points and clusters


def _gateway_logged(site: Site) -> Value[Any]:
    """Whether requests are logged, and what the firewall found where the gateway has one."""
    access = routed("ApplicationGatewayAccessLog")(site)
    tier = text("sku.tier")(site).content
    if access.content is not True or not isinstance(tier, str) or not tier.startswith("WAF"):
        return access
    return routed("ApplicationGatewayFirewallLog")(site)


_INITIATIVES = ("1f3afdf9-d0c9-4c3d-847f-89da613e70a8", "3937f550-eedd-4639-9c5e-294358be442e")
"""Microsoft cloud security benchmark; UK OFFICIAL and UK NHS (Azure Policy built-in initiatives)."""


def _is_benchmark(site: Site) -> Value[Any]:
    named = text("policy_definition_id")(site)
    return replace(named, content=over_arms(named.content, lambda one: str(one).lower().endswith(_INITIATIVES)))


_ASSIGNMENT = {
    "measures": row(terraform=computed(_is_benchmark)),
    "is_evidence_only": row(terraform=fixed(True)),
}

ADAPTERS = (
    adapter(
        LogRoute,
        terraform=SETTING,
        rows={
            "destinations": Destinations(
                {
                    "log_analytics_workspace_id": {"location": _located("log_analytics_workspace_id")},
                    "storage_account_id": {"location": _located("storage_account_id")},
                    "eventhub_authorization_rule_id": {"location": _located("eventhub_authorization_rule_id")},
                    "partner_solution_id": {"processor": row(terraform=text("partner_solution_id"))},
                }
            )
        },
    ),
    adapter(
        Trail,
        terraform=SETTING,
        applies=_of_subscription,
        rows={
            "destinations": Destinations({}),
            "every_region": row(terraform=fixed(True)),
            "management_activity": row(terraform=_activity),
            "left_out": row(terraform=_left_out),
        },
    ),
    adapter(
        AuditSetting,
        terraform=SETTING,
        applies=_is_for_data_service,
        rows={
            "concerns_data_service": row(terraform=fixed(True)),
            "records_data_access": row(terraform=computed(_records_access)),
        },
    ),
    adapter(
        AccessLogged,
        terraform="azurerm_key_vault",
        identity=("name",),
        rows={"access_routed": row(terraform=routed("AuditEvent"))},
    ),
    adapter(
        LogStore,
        terraform="azurerm_log_analytics_workspace",
        identity=("name",),
        rows={
            "location": LOCATION,
            "tags": TAGS,
            "environment": _Senders(),
            "retention_days": row(
                terraform=number("retention_in_days"),
                default=30,
                doc=f"{_DOCS}/log_analytics_workspace#retention_in_days-1",
            ),
        },
    ),
    adapter(
        AuditArchive,
        terraform="azurerm_storage_container",
        applies=_is_log_container,
        rows={
            "holds_trail": row(terraform=fixed(True)),
            "undeletable": row(
                terraform=referring(
                    ("azurerm_storage_container_immutability_policy", "storage_container_resource_manager_id")
                )
            ),
        },
    ),
    *(
        adapter(
            WebSite,
            terraform=f"azurerm_{system}_web_app",
            identity=("name",),
            rows={"access_logged": row(terraform=any_of(present("logs.http_logs"), routed("AppServiceHTTPLogs")))},
        )
        for system in ("linux", "windows")
    ),
    adapter(
        LoadBalancer,
        terraform="azurerm_application_gateway",
        identity=("name",),
        rows={"access_logged": row(terraform=computed(_gateway_logged))},
    ),
    adapter(StandardsEngine, terraform="azurerm_subscription_policy_assignment", rows=_ASSIGNMENT),
    adapter(StandardsEngine, terraform="azurerm_management_group_policy_assignment", rows=_ASSIGNMENT),
)
