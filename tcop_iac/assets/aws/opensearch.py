"""Amazon OpenSearch Service, its predecessor's resource type, and OpenSearch Serverless."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, computed, document, fixed, flag, over_arms, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.kinds.data import DataHolding
from tcop_iac.assets.kinds.search import AnalyticsStore, SearchDomain
from tcop_iac.assets.twins import Converted, twin
from tcop_iac.model.value import Content, Origin, Unknown, Value, first_unknown, why

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"
DOMAIN_POLICIES = ("aws_opensearch_domain_policy", "aws_elasticsearch_domain_policy")
"""Types of policies that stand apart from the domain that they are on."""

_ENCRYPTED = row(
    terraform=flag("encrypt_at_rest.enabled"),
    default=False,
    doc=f"{_DOCS}/opensearch_domain#enabled-2",
)


def _audit_published(site: Site) -> Value[Any]:
    """Whether a `log_publishing_options` block publishes the audit log, and is not turned off."""
    node = site.node.get("log_publishing_options")
    blocks = node.elements() if node is not None else ()
    unsure: Unknown | None = None
    for block in blocks:
        here = Site(site.resource, block, site.estate)
        kind, enabled = text("log_type")(here), flag("enabled")(here)
        if kind.is_unknown or (kind.could_be("AUDIT_LOGS") and block.existence is not None):
            unsure = why(unsure, block.existence, first_unknown(kind.content))
        elif kind.is_known_to_be("AUDIT_LOGS"):
            on = over_arms(enabled.content, lambda content: content is not False)
            return replace(enabled if on is not None else kind, content=True if on is None else on)
    content = False if unsure is None else unsure
    return Value(content, site.node.range, Origin.ABSENT, "log_publishing_options")


_DOMAIN = {
    "location": REGION,
    "tags": TAGS,
    "storage_encrypted": _ENCRYPTED,
}
_AUDIT = {
    "audit_exported": row(terraform=computed(_audit_published)),
    "audit_recorded": row(
        terraform=flag("advanced_security_options.enabled"),
        default=False,
        doc="https://docs.aws.amazon.com/opensearch-service/latest/developerguide/audit-logs.html",
    ),
}


def _names_customer_key(path: str) -> Reader:
    """A reader of whether an encryption policy names a key: KmsARN, and not AWSOwnedKey."""

    def read(site: Site) -> Value[Any]:
        found = document(path)(site)
        return replace(found, content=over_arms(found.content, _key_of))

    return read


def _key_of(policy: Content) -> Content:
    if not isinstance(policy, dict):
        return Unknown("the policy is not an object")
    if policy.get("KmsARN") is not None:
        return True
    owned = policy.get("AWSOwnedKey")
    return owned if isinstance(owned, Unknown) else False


ADAPTERS = (
    adapter(
        SearchDomain,
        terraform="aws_opensearch_domain",
        identity=("domain_name",),
        rows={**_DOMAIN, **_AUDIT},
    ),
    adapter(
        SearchDomain,
        terraform="aws_elasticsearch_domain",
        identity=("domain_name",),
        rows={**_DOMAIN, **_AUDIT},
    ),
    adapter(
        AnalyticsStore,
        terraform="aws_opensearchserverless_security_policy",
        identity=("name",),
        applies=lambda site: text("type")(site).could_be("encryption"),
        rows={
            "storage_encrypted": row(terraform=fixed(True)),
            "customer_key": row(terraform=_names_customer_key("policy")),
        },
    ),
    adapter(
        DataHolding,
        terraform="aws_opensearchserverless_collection",
        identity=("name",),
        rows={"location": REGION, "tags": TAGS},
    ),
)


def _published(options: Any) -> Any:
    """A map of log types as a list of them."""
    if not isinstance(options, dict):
        return options
    return [
        {"log_type": kind, "enabled": one.get("Enabled") if isinstance(one, dict) else one}
        for kind, one in options.items()
    ]


TWINS = (
    *(
        twin(
            cloudformation,
            terraform,
            {
                "cluster_config": cluster,
                "encrypt_at_rest": "EncryptionAtRestOptions",
                "vpc_options": "VPCOptions",
                "node_to_node_encryption": "NodeToNodeEncryptionOptions",
                "domain_endpoint_options.tls_security_policy": "TLSSecurityPolicy",
                "domain_endpoint_options.enforce_https": "EnforceHTTPS",
                "log_publishing_options": Converted("LogPublishingOptions", _published),
            },
        )
        for cloudformation, terraform, cluster in (
            ("AWS::OpenSearchService::Domain", "aws_opensearch_domain", "ClusterConfig"),
            ("AWS::Elasticsearch::Domain", "aws_elasticsearch_domain", "ElasticsearchClusterConfig"),
        )
    ),
    twin("AWS::OpenSearchServerless::SecurityPolicy", "aws_opensearchserverless_security_policy"),
    twin("AWS::OpenSearchServerless::Collection", "aws_opensearchserverless_collection"),
)
