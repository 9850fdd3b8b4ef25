"""Amazon ECR: repositories of container images."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, fixed, row, value
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.kinds.cluster import ImageRepository
from tcop_iac.assets.twins import twin

ECR_REPOSITORY = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecr_repository"

ADAPTERS = (
    adapter(
        ImageRepository,
        terraform="aws_ecr_repository",
        identity=("name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(terraform=fixed(True)),
            "customer_key": row(
                terraform=value("encryption_configuration.encryption_type", lambda kind: str(kind).startswith("KMS")),
                default=False,
                doc=f"{ECR_REPOSITORY}#encryption_type-1",
            ),
        },
    ),
)

TWINS = (
    twin(
        "AWS::ECR::Repository",
        "aws_ecr_repository",
        {
            "name": "RepositoryName",
            "image_tag_mutability_exclusion_filter": "ImageTagMutabilityExclusionFilters",
            "image_tag_mutability_exclusion_filter.filter": "ImageTagMutabilityExclusionFilterValue",
        },
    ),
)
