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


def _never(verdicts: str, policy: str, why: str, *types: str) -> dict[tuple[str, str], tuple[str, str]]:
    """Entries of `ONE_SIDED` for types that share a reason."""
    return {(policy, one): (verdicts, why) for one in types}


_NO_TAGS = "the type has no tags"
_ENCRYPTED = "the service always encrypts it, and it has no labels that ask for a key of one's own"
_NO_LABELS = "the type has no labels"
_NO_PLACE = "no location of the type's own is read"

ONE_SIDED: Mapping[tuple[str, str], tuple[str, str]] = {
    # AWS, f to x
    **_never(
        "pass",
        "TCOP-05-005",
        "that a start-up script installs no database does not say where there is one",
        *("aws_imagebuilder_image_recipe", "aws_instance", "aws_launch_template"),
    ),
    **_never("pass fail", "TCOP-05-005", "it has no tags that would name a database", "aws_launch_configuration"),
    **_never(
        "pass",
        "TCOP-05-007",
        "that a start-up script makes no cluster does not say who runs one",
        *("aws_imagebuilder_image_recipe", "aws_instance", "aws_launch_configuration", "aws_launch_template"),
    ),
    **_never("pass fail", "TCOP-05-008", "its infrastructure configuration decides", "aws_imagebuilder_image_recipe"),
    **_never("pass", "TCOP-05-011", "its offering's id does not tell the term", "aws_savingsplans_savings_plan"),
    **_never(
        "fail",
        "TCOP-05-013",
        "only general knowledge calls families of it older, which is open",
        *("aws_opensearch_domain", "aws_redshift_cluster"),
    ),
    **_never(
        "fail",
        "TCOP-06-107",
        "it is always encrypted, and without tags only the setting require-customer-key asks for a key",
        "aws_opensearchserverless_security_policy",
    ),
    **_never("pass", "TCOP-06-313", "a key of others than pipelines is not judged", "aws_iam_access_key"),
    **_never(
        "pass",
        "TCOP-06-411",
        "it speaks for a root without policies only, so what it attaches stands elsewhere",
        "aws_organizations_policy_attachment",
    ),
    **_never(
        "fail",
        "TCOP-06-705",
        "another standard says nothing of the general ones",
        "aws_securityhub_standards_subscription",
    ),
    **_never(
        "fail",
        "TCOP-06-804",
        "what runs once is not judged",
        *("aws_ssm_association", "aws_ssm_maintenance_window_task"),
    ),
    **_never(
        "pass fail",
        "TCOP-10-101",
        "it holds no data itself",
        *("aws_opensearchserverless_security_policy", "aws_rds_global_cluster"),
    ),
    **_never(
        "fail",
        "TCOP-10-108",
        "accounts are known by the setting known-accounts only (test_data_settings)",
        *("aws_lakeformation_permissions", "aws_ram_principal_association"),
    ),
    **_never("fail", "TCOP-10-108", "each principal is judged where it is added", "aws_ram_resource_share"),
    **_never(
        "pass fail",
        "TCOP-10-301",
        "trails record access to it with the events of management",
        *("aws_secretsmanager_secret", "aws_ssm_parameter"),
    ),
    **_never("pass fail", "TCOP-10-302", "its clusters have the settings of an audit trail", "aws_rds_global_cluster"),
    **_never("pass fail", "TCOP-10-302", "its engine writes no audit trail", "aws_timestreamwrite_database"),
    **{
        pair: entry
        for policy in ("TCOP-10-501", "TCOP-10-502")
        for pair, entry in _never(
            "pass fail",
            policy,
            _NO_TAGS,
            *("aws_glue_data_catalog_encryption_settings", "aws_opensearchserverless_security_policy"),
        ).items()
    },
    **{
        pair: entry
        for policy in ("TCOP-10-501", "TCOP-10-502")
        for pair, entry in _never(
            "pass fail", policy, "its clusters carry the tags that count", "aws_rds_global_cluster"
        ).items()
    },
    **_never(
        "pass fail",
        "TCOP-10-502",
        "what it holds is on its way, and needs no mark",
        *("aws_kinesis_firehose_delivery_stream", "aws_kinesis_stream", "aws_msk_cluster", "aws_sns_topic"),
        "aws_sqs_queue",
    ),
    **_never("fail", "TCOP-10-701", "Aurora grows by itself, and others have no setting", "aws_rds_cluster"),
    # Google and others
    **_never("fail", "TCOP-05-007", "the provider runs its control plane", "google_container_cluster"),
    **_never(
        "pass",
        "TCOP-05-007",
        "it is a cluster of the team's own, whatever it says",
        *("k0s_cluster", "kops_cluster", "rke_cluster", "talos_machine_bootstrap"),
    ),
    **_never("fail", "TCOP-05-016", "a root may name its region itself", "terraform_provider"),
    **_never("fail", "TCOP-06-101", _ENCRYPTED, "google_spanner_database"),
    **_never("fail", "TCOP-06-108", _ENCRYPTED, "google_firestore_database"),
    **_never(
        "pass",
        "TCOP-06-202",
        "with a policy, that policy is judged in its place",
        *("google_compute_target_https_proxy", "google_compute_target_ssl_proxy"),
    ),
    **_never("pass", "TCOP-06-313", "a key of others than pipelines is not judged", "google_service_account_key"),
    **_never("fail", "TCOP-06-701", "a sink only adds to the platform's own record", "google_logging_project_sink"),
    **_never("pass fail", "TCOP-06-702", "the bucket that it writes to is judged", "google_logging_project_sink"),
    **_never(
        "fail",
        "TCOP-06-704",
        "what has findings sent on cannot be switched off in it",
        *("google_scc_project_notification_config", "google_scc_v2_project_notification_config"),
    ),
    **_never("fail", "TCOP-06-705", "a feed tells all changes while it is there", "google_cloud_asset_project_feed"),
    **_never("pass fail", "TCOP-06-708", "the platform keeps what containers write", "google_cloud_run_v2_service"),
    **_never("fail", "TCOP-06-709", "a contact for other matters is not judged", "google_essential_contacts_contact"),
    **_never("fail", "TCOP-06-804", "a deployment that runs once is not judged", "google_os_config_patch_deployment"),
    **_never(
        "fail",
        "TCOP-06-804",
        "silence fails by the setting patching-owner only (test_patching_settings)",
        "google_compute_instance",
    ),
    **_never("fail", "TCOP-06-901", "without labels, whether it is of production is open", "google_spanner_database"),
    **_never(
        "pass fail",
        "TCOP-10-101",
        _NO_PLACE,
        *("google_bigquery_table", "google_bigtable_table", "google_compute_snapshot", "google_pubsub_topic"),
        *("google_secret_manager_secret", "google_spanner_database"),
    ),
    **_never(
        "pass fail",
        "TCOP-10-101",
        "where a bucket of logs lies, TCOP-10-105 judges",
        "google_logging_project_bucket_config",
    ),
    **_never("pass fail", "TCOP-10-102", "transfer jobs copy objects, not the bucket", "google_storage_bucket"),
    **_never("fail", "TCOP-10-106", _NO_LABELS, "google_compute_backend_service"),
    **_never(
        "pass",
        "TCOP-10-108",
        "companies are approved by the setting approved-processors only (test_data_settings)",
        *("aiven_pg", "confluent_kafka_cluster", "datadog_logs_archive", "ec_deployment", "snowflake_database"),
        *("fivetran_connector", "mongodbatlas_advanced_cluster", "mongodbatlas_cluster", "planetscale_database"),
        *("rediscloud_subscription", "elasticstack_elasticsearch_index"),
    ),
    **_never(
        "pass fail",
        "TCOP-10-301",
        "access to it is for an audit configuration to record",
        "google_secret_manager_secret",
    ),
    **_never(
        "pass fail",
        "TCOP-10-302",
        "its engine's audit trail is not set on it",
        *("google_alloydb_cluster", "google_firestore_database", "google_spanner_database"),
    ),
    **_never("pass fail", "TCOP-10-303", "a sink records nothing by itself", "google_logging_project_sink"),
    **{
        pair: entry
        for policy in ("TCOP-10-501", "TCOP-10-502")
        for pair, entry in _never(
            "pass fail",
            policy,
            _NO_LABELS,
            *("google_bigtable_table", "google_firestore_database", "google_logging_project_bucket_config"),
            "google_spanner_database",
        ).items()
    },
    **_never("pass fail", "TCOP-10-502", "what a topic holds is gone once it is delivered", "google_pubsub_topic"),
}
"""A policy and a type, the verdict that it never gives there (or both), and why."""

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
        if verdict not in ONE_SIDED.get((policy.id, one.terraform), ("",))[0].split()
    }
    given = {(policy, type_, verdict) for (policy, type_), verdicts in seen.verdicts.items() for verdict in verdicts}
    assert sorted(wanted - given) == []


def test_what_is_said_to_be_one_sided_is(seen: Seen) -> None:
    assert [pair for pair, (never, _) in ONE_SIDED.items() if seen.verdicts[pair] & set(never.split())] == []


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
