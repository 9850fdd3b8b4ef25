"""Athena, the Glue data catalogue and EMR: where the settings of an analytics service decide how data are encrypted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, computed, document, first_of, fixed, flag, over_arms, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.keys import customer_key
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.kinds.search import AnalyticsStore
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"
_RESULTS = "configuration.result_configuration.encryption_configuration.encryption_option"
_MANAGED = "configuration.managed_query_results_configuration.encryption_configuration.kms_key"
_MODE = "data_catalog_encryption_settings.encryption_at_rest.catalog_encryption_mode"


def _converted(path: str, convert: dict[str, bool]) -> Reader:
    """A reader of a text that stands for yes or no; any other text is no."""

    def read(site: Site) -> Value[Any]:
        found = text(path)(site)
        return replace(found, content=over_arms(found.content, lambda word: convert.get(word, False)))

    return read


def _at_rest(configuration: Content) -> Content:
    """Whether a security configuration encrypts at rest; one that is silent about encryption does not."""
    encryption = configuration.get("EncryptionConfiguration", {}) if isinstance(configuration, dict) else None
    if isinstance(encryption, Unknown):
        return encryption
    if not isinstance(encryption, dict):
        return Unknown("the configuration is not an object")
    return over_arms(encryption.get("EnableAtRestEncryption", False), lambda on: on in (True, "true"))


def _configured(path: str) -> Reader:
    def read(site: Site) -> Value[Any]:
        found = document(path)(site)
        return replace(found, content=over_arms(found.content, _at_rest))

    return read


ADAPTERS = (
    adapter(
        AnalyticsStore,
        terraform="aws_athena_workgroup",
        identity=("name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(terraform=fixed(True)),
            "customer_key": row(
                terraform=first_of(_converted(_RESULTS, {"SSE_KMS": True, "CSE_KMS": True}), customer_key(_MANAGED)),
                default=False,
                doc=f"{_DOCS}/athena_workgroup#encryption_option",
            ),
            "customer_key_enforced": row(
                terraform=flag("configuration.enforce_workgroup_configuration"),
                default=True,
                doc=f"{_DOCS}/athena_workgroup#enforce_workgroup_configuration",
            ),
        },
    ),
    adapter(
        AnalyticsStore,
        terraform="aws_glue_data_catalog_encryption_settings",
        rows={
            "location": REGION,
            "storage_encrypted": row(
                terraform=_converted(_MODE, {"SSE-KMS": True, "SSE-KMS-WITH-SERVICE-ROLE": True}),
            ),
        },
    ),
    adapter(
        AnalyticsStore,
        terraform="aws_emr_security_configuration",
        identity=("name",),
        rows={
            "storage_encrypted": row(terraform=computed(_configured("configuration"))),
        },
    ),
)

TWINS = (
    twin(
        "AWS::Athena::WorkGroup",
        "aws_athena_workgroup",
        {
            "configuration": "WorkGroupConfiguration",
            "configuration.enforce_workgroup_configuration": "EnforceWorkGroupConfiguration",
        },
        silent={
            "configuration.enforce_workgroup_configuration": Unknown(
                "EnforceWorkGroupConfiguration is not written, and its default is not documented"
            )
        },
    ),
    twin("AWS::Glue::DataCatalogEncryptionSettings", "aws_glue_data_catalog_encryption_settings"),
    twin(
        "AWS::EMR::SecurityConfiguration", "aws_emr_security_configuration", {"configuration": "SecurityConfiguration"}
    ),
)
