"""AWS: ways between the internet and services that run workflows, notebooks, clusters, databases or file transfers."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, fixed, flag, present, row, value
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.kinds.traffic import DataEndpoint, OpenRuleGuard
from tcop_iac.assets.twins import twin

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"

_SIGNED_IN = {"admits_internet": row(terraform=fixed(False)), "needs_sign_in": row(terraform=fixed(True)), "tags": TAGS}
"""What a service says whose address is public, and that asks each caller to sign in."""

ADAPTERS = (
    adapter(
        DataEndpoint,
        terraform="aws_mwaa_environment",
        rows={
            "public": row(
                terraform=value("webserver_access_mode", lambda mode: mode != "PRIVATE_ONLY"),
                default=False,
                doc=f"{_DOCS}/mwaa_environment#webserver_access_mode-1",
            ),
            **_SIGNED_IN,
        },
    ),
    adapter(
        DataEndpoint,
        terraform="aws_transfer_server",
        rows={
            "public": row(
                terraform=value("endpoint_type", lambda kind: kind == "PUBLIC"),
                default=True,
                doc=f"{_DOCS}/transfer_server#endpoint_type-1",
            ),
            **_SIGNED_IN,
        },
    ),
    adapter(
        DataEndpoint,
        terraform="aws_sagemaker_notebook_instance",
        rows={
            "public": row(
                terraform=value("direct_internet_access", lambda access: access != "Disabled"),
                default=True,
                doc=f"{_DOCS}/sagemaker_notebook_instance#direct_internet_access-1",
            ),
            "only_outgoing": row(terraform=fixed(True)),
            "tags": TAGS,
        },
    ),
    adapter(
        OpenRuleGuard,
        terraform="aws_emr_block_public_access_configuration",
        rows={"blocks": row(terraform=flag("block_public_security_group_rules"))},
    ),
    adapter(
        DataEndpoint,
        terraform="aws_rds_cluster",
        applies=lambda site: present("db_cluster_instance_class")(site).content is not False,  # else instances decide
        rows={
            "public": row(
                terraform=flag("publicly_accessible"),
                silence="the subnets of the cluster decide",
                doc="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html",
            ),
            "tags": TAGS,
        },
    ),
)

TWINS = (
    twin("AWS::MWAA::Environment", "aws_mwaa_environment"),
    twin("AWS::SageMaker::NotebookInstance", "aws_sagemaker_notebook_instance"),
)
"""The twin of servers that take files stands in file_transfer.py."""
