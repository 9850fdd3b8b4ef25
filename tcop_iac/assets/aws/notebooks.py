"""Amazon SageMaker: the metadata service of notebook instances."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, row, value
from tcop_iac.assets.kinds.transit import InstanceMetadata

_DOCS = "https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-imds.html"

ADAPTERS = (
    adapter(
        InstanceMetadata,
        terraform="aws_sagemaker_notebook_instance",
        rows={
            "token_needed": row(
                terraform=value(
                    "instance_metadata_service_configuration.minimum_instance_metadata_service_version",
                    lambda version: str(version) == "2",
                ),
                default=False,
                doc=_DOCS,
            )
        },
    ),
)
"""The twin stands in public_services.py."""
