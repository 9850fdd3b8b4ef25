"""Amazon Redshift, provisioned and serverless."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, companion, computed, first_of, fixed, flag, over_arms, row, texts
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.keys import customer_key
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.kinds.search import Warehouse
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, Value, first_unknown

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"


def _is_logged(site: Site) -> Value[Any]:
    """A logging companion has no switch: that it is there turns logging on."""
    return Value(True, site.resource.range, attribute="aws_redshift_logging")


def _logged_inline(site: Site) -> Value[Any]:
    """The inline `logging` block of provider 5 and older."""
    found = flag("logging.enable")(site)
    return replace(found, content=over_arms(found.content, lambda on: on is True))


def _activity_exported(site: Site) -> Value[Any]:
    """Whether the log of queries is exported; the others tell only of connections and users ("Database audit logging",
    Amazon Redshift Management Guide).
    """
    found = texts("log_exports")(site)
    return replace(found, content=over_arms(found.content, _has_activity))


def _has_activity(listed: Content) -> Content:
    unknown = first_unknown(listed)
    return "useractivitylog" in listed or (unknown if unknown is not None else False)


ADAPTERS = (
    adapter(
        Warehouse,
        terraform="aws_redshift_cluster",
        identity=("cluster_identifier",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(
                terraform=flag("encrypted"),
                silence="clusters made today are encrypted, older ones were not, and encrypted does not say",
                doc="https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html",
            ),
            "audit_exported": row(
                terraform=first_of(
                    companion("aws_redshift_logging", on="cluster_identifier", read=computed(_is_logged)),
                    computed(_logged_inline),
                ),
            ),
        },
    ),
    adapter(
        Warehouse,
        terraform="aws_redshiftserverless_namespace",
        identity=("namespace_name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(terraform=fixed(True)),
            "customer_key": row(
                terraform=customer_key("kms_key_id"),
                default=False,
                doc=f"{_DOCS}/redshiftserverless_namespace#kms_key_id",
            ),
            "audit_exported": row(
                terraform=computed(_activity_exported),
                default=False,
                doc=f"{_DOCS}/redshiftserverless_namespace#log_exports-1",
            ),
        },
    ),
)

TWINS = (
    twin(
        "AWS::Redshift::Cluster",
        "aws_redshift_cluster",
        {
            "logging": "LoggingProperties",
            "logging.enable": None,
            "snapshot_copy": None,
            "master_password": "MasterUserPassword",
        },
        # that logging is there turns it on; new clusters are private since 2025
        silent={"logging.enable": True, "publicly_accessible": False},
    ),
    twin("AWS::RedshiftServerless::Namespace", "aws_redshiftserverless_namespace"),
)
