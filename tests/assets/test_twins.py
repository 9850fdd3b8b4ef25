"""Every resource type of AWS that an adapter reads has its spelling in CloudFormation, or a reason why not."""

from __future__ import annotations

from collections.abc import Mapping

from tcop_iac.assets.registry import adapters_in, twins

NO_TYPE = "CloudFormation has no type for it"
OLD_NAME = "the provider's old name for the type without the a"

APART: Mapping[str, str] = {
    "aws_account_alternate_contact": NO_TYPE,
    "aws_alb": OLD_NAME,
    "aws_alb_listener": OLD_NAME,
    "aws_alb_listener_rule": OLD_NAME,
    "aws_ami": NO_TYPE,
    "aws_ami_copy": NO_TYPE,
    "aws_ami_launch_permission": NO_TYPE,
    "aws_db_cluster_snapshot": NO_TYPE,
    "aws_db_snapshot": NO_TYPE,
    "aws_ec2_image_block_public_access": NO_TYPE,
    "aws_ssm_document": "AWS::SSM::Document has no permissions",
    "aws_db_snapshot_copy": NO_TYPE,
    "aws_default_network_acl": "CloudFormation does not adopt what a network is made with",
    "aws_default_security_group": "likewise",
    "aws_default_vpc": "likewise",
    "aws_dynamodb_global_table": "the first version of global tables, which CloudFormation has not",
    "aws_dynamodb_table_replica": "replicas stand in AWS::DynamoDB::GlobalTable itself",
    "aws_ebs_encryption_by_default": NO_TYPE,
    "aws_ebs_snapshot_copy": NO_TYPE,
    "aws_elasticsearch_domain_policy": "the policy stands in AWS::Elasticsearch::Domain itself",
    "aws_emr_block_public_access_configuration": NO_TYPE,
    "aws_fsx_backup": NO_TYPE,
    "aws_glacier_vault": NO_TYPE,
    "aws_glue_resource_policy": NO_TYPE,
    "aws_iam_account_password_policy": NO_TYPE,
    "aws_iam_organizations_features": NO_TYPE,
    "aws_iam_policy_attachment": "AWS::IAM::ManagedPolicy names roles, users and groups: an attachment to each",
    "aws_kms_external_key": "AWS::KMS::Key is the type of keys of every origin",
    "aws_kms_grant": NO_TYPE,
    "aws_kms_key_policy": "the policy stands in AWS::KMS::Key itself",
    "aws_macie2_classification_job": NO_TYPE,
    "aws_quicksight_account_subscription": NO_TYPE,
    "aws_rds_reserved_instance": NO_TYPE,
    "aws_s3_account_public_access_block": NO_TYPE,
    "aws_s3_bucket_acl": "AccessControl stands in AWS::S3::Bucket itself",
    "aws_s3_object": NO_TYPE,
    "aws_savingsplans_savings_plan": NO_TYPE,
    "aws_security_group_rule": "AWS::EC2::SecurityGroupIngress is the newer aws_vpc_security_group_ingress_rule",
    "aws_ses_identity_policy": NO_TYPE,
    "aws_sesv2_email_identity_policy": NO_TYPE,
    "aws_ssm_activation": NO_TYPE,
    "aws_snapshot_create_volume_permission": NO_TYPE,
    "aws_storagegateway_gateway": NO_TYPE,
}
"""The types without a twin, and why."""


def test_every_adapter_has_a_twin_or_a_reason() -> None:
    spelled = {twin.terraform for row in twins().values() for twin in row}
    read = {adapter.terraform for adapter in adapters_in("aws") if not adapter.terraform.endswith("*")}
    assert sorted(read - spelled - set(APART)) == []
    assert sorted(set(APART) & spelled) == [], "these have a twin, and need no reason"
    assert sorted(set(APART) - read) == [], "no adapter reads these"


def test_no_twin_stands_there_twice() -> None:
    for cloudformation, row in twins().items():
        whole = [(twin.terraform, twin.when, twin.is_) for twin in row if not twin.at]
        assert len(whole) == len(set(whole)), cloudformation
