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
    # AWS, a to e
    ("TCOP-05-007", "aws_eks_cluster"): ("fail", "AWS keeps the control plane"),
    ("TCOP-05-008", "aws_ec2_host"): ("pass", "it is dedicated hardware, whatever it says"),
    ("TCOP-05-011", "aws_ec2_capacity_reservation"): ("fail", "without an end it can be cancelled at any time"),
    ("TCOP-06-701", "aws_cloudtrail_event_data_store"): ("fail", "it only adds to the trails of the account"),
    ("TCOP-06-709", "aws_account_alternate_contact"): ("fail", "a contact for other matters is not judged"),
    ("TCOP-10-107", "aws_controltower_control"): ("fail", "it has no list of its own: the landing zone's is in force"),
    ("TCOP-10-303", "aws_cloudtrail"): ("fail", "what a trail leaves out is no finding"),
    ("TCOP-10-303", "aws_cloudtrail_event_data_store"): ("fail", "what a store leaves out is no finding"),
    ("TCOP-10-404", "aws_backup_logically_air_gapped_vault"): ("fail", "its lock cannot be left out"),
    ("TCOP-10-701", "aws_efs_file_system"): ("fail", "it has no size to set"),
}
"""A policy and a type, the verdict that it never gives there, and why."""

UNJUDGED: Mapping[tuple[str, str], str] = {
    # AWS, a to e
    ("TCOP-06-702", "aws_cloudtrail_event_data_store"): "what it holds cannot be changed, and there is no digest",
    ("TCOP-06-702", "aws_cloudwatch_log_group"): "a log group has no lock",
    ("TCOP-10-101", "aws_api_gateway_method_settings"): "its answers stay for an hour at most, beside what gives them",
    ("TCOP-10-101", "aws_emr_security_configuration"): "it is a setting of clusters, which holds no data itself",
    ("TCOP-10-105", "aws_cloudtrail_event_data_store"): "it keeps its events itself and sends them nowhere",
    ("TCOP-10-301", "aws_cloudwatch_log_group"): "it keeps records of access, not objects or items",
    ("TCOP-10-302", "aws_docdbelastic_cluster"): "the type has no argument for an audit log",
    ("TCOP-10-502", "aws_cloudwatch_log_group"): "stores of logs need no classification",
    **{
        (policy, type_): "the type has no tags"
        for policy in ("TCOP-10-501", "TCOP-10-502")
        for type_ in ("aws_api_gateway_method_settings", "aws_appsync_api_cache", "aws_emr_security_configuration")
    },
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
