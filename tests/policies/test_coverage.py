"""The cases exercise every policy on every type that it judges, in both verdicts, and every row and default."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tcop_iac import scan
from tcop_iac.assets.adapter import Adapter, Field
from tcop_iac.assets.asset import Asset
from tcop_iac.assets.registry import adapters_in
from tcop_iac.cases import cases_of, results
from tcop_iac.model.value import Origin
from tests.policies.test_cases import HOME, NEVER, POLICIES, TODAY

PACKAGES = ("aws", "azure", "declared", "google", "kubernetes", "private", "vendors")

ONE_SIDED: Mapping[tuple[str, str], tuple[str, str]] = {
    # Azure
    ("TCOP-05-007", "azurerm_kubernetes_cluster"): ("fail", "Azure keeps the control plane"),
    ("TCOP-05-017", "azurerm_mssql_database"): ("pass", "its one engine is SQL Server; only a setting accepts that"),
    ("TCOP-06-106", "azurerm_redis_cache"): ("fail", "Azure encrypts every cache, and this one takes no other key"),
    ("TCOP-06-304", "azurerm_linux_web_app"): ("fail", "its code, or what stands before it, may ask people to sign in"),
    ("TCOP-10-401", "azurerm_postgresql_flexible_server"): ("fail", "backups are kept for at least seven days"),
    ("TCOP-10-503", "azurerm_purview_account"): ("fail", "an account has no argument that pauses it"),
    **{
        ("TCOP-06-409", f"azurerm_{system}_function_app"): ("fail", "only its code tells that it asks nobody")
        for system in ("linux", "windows")
    },
    **{
        ("TCOP-06-705", f"azurerm_{scope}_policy_assignment"): ("fail", "any other assignment is for another purpose")
        for scope in ("subscription", "management_group")
    },
    **{
        ("TCOP-06-804", f"azurerm_linux_virtual_machine{set_}"): (
            "fail",
            "nothing turns patches off; silence fails by a setting",
        )
        for set_ in ("", "_scale_set")
    },
}
"""A policy and a type, the verdict that it never gives there, and why."""

UNJUDGED: Mapping[tuple[str, str], str] = {
    # Azure
    ("TCOP-06-311", "azurerm_role_assignment"): "it names a principal of the directory by a number, never an outsider",
    ("TCOP-06-702", "azurerm_monitor_diagnostic_setting"): "what it writes to has the lock, and there is no digest",
    ("TCOP-06-702", "azurerm_log_analytics_workspace"): "a workspace has no lock",
    ("TCOP-06-708", "azurerm_container_group"): "Azure keeps their output as long as them; what else does is not read",
    ("TCOP-10-301", "azurerm_log_analytics_workspace"): "it keeps records of access, not objects or items",
    ("TCOP-10-302", "azurerm_mssql_database"): "it is judged with its server",
    ("TCOP-10-302", "azurerm_mssql_managed_instance"): "its audit is set up by statements of SQL",
    ("TCOP-10-302", "azurerm_cosmosdb_account"): "its diagnostic setting is judged (TCOP-10-303)",
    ("TCOP-10-502", "azurerm_log_analytics_workspace"): "stores of logs need no classification",
    ("TCOP-10-502", "azurerm_servicebus_namespace"): "queues and topics need no classification",
}
"""A policy and a type of its kinds on which it gives neither verdict, and why."""

UNREAD: Mapping[tuple[str, str], str] = {}
"""A resource type and a field that no policy asks of it, and why the row is there all the same."""


class Seen:
    """What the cases exercise: verdicts by policy and type, and where values of rows came from."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.verdicts: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.origins: dict[int, set[Origin]] = defaultdict(set)
        read, finding = Field.read, scan._finding

        def read_and_noted(row: Field, site: Any) -> Any:
            value = read(row, site)
            self.origins[id(row)].add(value.origin)
            return value

        def found_and_noted(policy: Any, subject: Any, judgement: Any, *rest: Any) -> Any:
            if isinstance(subject, Asset):
                self.verdicts[policy.id, subject.resource.type].add(judgement.verdict.value)
            return finding(policy, subject, judgement, *rest)

        patch.setattr(Field, "read", read_and_noted)
        patch.setattr(scan, "_finding", found_and_noted)
        for policy in POLICIES.values():
            for case in cases_of(policy, HOME):
                results(case, policy, HOME, TODAY)


@pytest.fixture(scope="module")
def seen() -> Iterator[Seen]:
    with pytest.MonkeyPatch.context() as patch:
        yield Seen(patch)


def adapters() -> Iterator[Adapter]:
    """All adapters of single types."""
    for package in PACKAGES:
        yield from (one for one in adapters_in(package) if not one.terraform.endswith("*"))


def test_every_policy_gives_both_verdicts_on_every_type(seen: Seen) -> None:
    wanted = {
        (policy.id, one.terraform, verdict)
        for one in adapters()
        for policy in POLICIES.values()
        if issubclass(one.kind, policy.kinds)
        for verdict in {"pass", "fail"} - NEVER.get(policy.id, set())
        if ONE_SIDED.get((policy.id, one.terraform), ("",))[0] != verdict and (policy.id, one.terraform) not in UNJUDGED
    }
    given = {(policy, type_, verdict) for (policy, type_), verdicts in seen.verdicts.items() for verdict in verdicts}
    assert sorted(wanted - given) == []


def test_what_is_said_to_be_one_sided_is(seen: Seen) -> None:
    assert [pair for pair, (verdict, _) in ONE_SIDED.items() if verdict in seen.verdicts[pair]] == []
    assert [pair for pair in UNJUDGED if seen.verdicts[pair] & {"pass", "fail"}] == []


def test_every_row_is_read_and_every_default_used(seen: Seen) -> None:
    unread, unused = set(), set()
    for one in adapters():
        for name, row in one.rows.items():
            if not isinstance(row, Field) or (one.terraform, name) in UNREAD:
                continue
            origins = seen.origins.get(id(row))
            if origins is None:
                unread.add((one.terraform, one.kind.__name__, name))
            elif (row.default is not None or row.silence) and Origin.DEFAULT not in origins:
                unused.add((one.terraform, one.kind.__name__, name))
    assert sorted(unread) == []
    assert sorted(unused) == []
