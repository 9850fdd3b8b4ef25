"""Google Cloud: alerts on audit logs, Security Command Center, and essential contacts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, fixed, over_arms, row, text, texts
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.alerts import AuditFilter, SecurityContact, ThreatDetector
from tcop_iac.model.value import Content, Origin, Unknown, Value, first_unknown, references

_AUDIT_WORDS = ("protoPayload", "cloudaudit")
_CONDITIONS = ("conditions.condition_threshold.filter", "conditions.condition_absent.filter")


def _watches_audit(site: Site) -> bool:
    content = text("filter")(site).content
    known = "".join(one for one in content.parts if isinstance(one, str)) if isinstance(content, Unknown) else content
    return any(word in str(known) for word in _AUDIT_WORDS)


def _tells(site: Site) -> Value[Any]:
    """Whether a condition of an alert policy reads the metric, by its name or by reference."""
    name = text("name")(site).content
    read = any(
        any(one.address == site.resource.address for one in references(node.content))
        or (isinstance(name, str) and f"user/{name}" in str(node.content))
        for policy in site.estate.of_type("google_monitoring_alert_policy")
        for path in _CONDITIONS
        for node in find(policy.body, path).nodes
    )
    return Value(read, site.node.range, Origin.WRITTEN, "google_monitoring_alert_policy")


def _for_security(site: Site) -> Value[Any]:
    written = texts("notification_category_subscriptions")(site)

    def ask(listed: list[Content]) -> Content:
        if not _SECURITY.isdisjoint(one for one in listed if isinstance(one, str)):
            return True
        unknown = first_unknown(listed)
        return unknown if unknown is not None else False

    return replace(written, content=over_arms(written.content, ask))


_SECURITY = frozenset(("SECURITY", "ALL"))

ADAPTERS = (
    adapter(
        AuditFilter,
        terraform="google_logging_metric",
        applies=_watches_audit,
        rows={"tells": row(terraform=computed(_tells))},
    ),
    *(
        adapter(ThreatDetector, terraform=type_, rows={"running": row(terraform=fixed(True))})
        for type_ in ("google_scc_project_notification_config", "google_scc_v2_project_notification_config")
    ),
    adapter(
        SecurityContact,
        terraform="google_essential_contacts_contact",
        rows={"for_security": row(terraform=computed(_for_security))},
    ),
)
