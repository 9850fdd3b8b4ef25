"""One service as Terraform and as CloudFormation: both give the same verdicts on every resource."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from tests.test_sample import program

TEMPLATES = "sample_cloudformation"

SAME: Mapping[str, str] = {
    "aws_vpc.main": "Network",
    'aws_subnet.data["a"]': "DataSubnetA",
    'aws_subnet.data["b"]': "DataSubnetB",
    'aws_subnet.data["c"]': "DataSubnetC",
    "aws_subnet.web[0]": "WebSubnetA",
    "aws_subnet.web[1]": "WebSubnetB",
    "aws_security_group.web": "WebSecurityGroup",
    "aws_lb.web": "LoadBalancer",
    "aws_lb_target_group.web": "WebTargets",
    "aws_lb_listener.http": "HttpListener",
    "aws_instance.address_lookup": "AddressLookup",
    "aws_ec2_host.card_printing": "CardPrinting",
    'module.database.aws_db_instance.this["licences"]': "Databases.Licences",
    'module.database.aws_db_instance.this["reporting"]': "Databases.Reporting",
    "module.database.aws_security_group.this": "Databases.SecurityGroup",
    "module.database.module.key.aws_kms_key.this": "Databases.Key",
    "aws_dynamodb_table.sessions": "Sessions",
    "aws_elasticache_replication_group.searches": "Searches",
    "aws_iam_user.contractor": "Contractor",
    "aws_iam_user_login_profile.contractor": "Contractor",
    "aws_iam_group.operators": "Operators",
    "aws_iam_group_policy.operators": "Operators",
    "aws_iam_role.approver": "Approver",
    "aws_iam_role.replication": "Replication",
    "aws_cognito_user_pool.applicants": "Applicants",
    "aws_cognito_user_pool.inspectors": "Inspectors",
    "aws_s3_bucket.logs": "Logs",
    "aws_cloudtrail.main": "Trail",
    'aws_cloudwatch_log_group.application["web"]': "WebLogs",
    'aws_cloudwatch_log_group.application["worker"]': "WorkerLogs",
    "aws_cloudwatch_log_group.imports": "ImportLogs",
    "aws_sns_topic.decisions": "Decisions",
    "aws_sqs_queue.renewals": "Renewals",
    "aws_sqs_queue.failed": "Failed",
    'module.bucket["applications"].aws_s3_bucket.this': "ApplicationsBucket.Bucket",
    'module.bucket["evidence"].aws_s3_bucket.this': "EvidenceBucket.Bucket",
    'module.bucket["applications"].aws_s3_bucket_policy.this': "ApplicationsBucket.BucketPolicy",
    'module.bucket["evidence"].aws_s3_bucket_policy.this': "EvidenceBucket.BucketPolicy",
    'module.bucket["public-register"].aws_s3_bucket_policy.this': "PublicRegisterBucket.BucketPolicy",
    "aws_s3_bucket_replication_configuration.evidence": "EvidenceBucket.Bucket",
    'module.bucket["public-register"].aws_s3_bucket.this': "PublicRegisterBucket.Bucket",
    "module.storage_key.aws_kms_key.this": "StorageKey",
    "aws_efs_file_system.scans": "Scans",
    "aws_ebs_volume.imports": "Imports",
    "aws_s3_bucket.replica": "Replica",
    "sample_terraform": "sample_cloudformation/licensing.yaml",
}
"""Terraform's addresses and the logical ids that stand for the same thing."""

APART: Mapping[tuple[str, str], str] = {
    ("TCOP-05-001", "vsphere_virtual_machine.old_register"): "no template makes machines elsewhere",
    ("TCOP-05-001", "sample_cloudformation/licensing.yaml"): "so there the whole template passes",
    ("TCOP-05-001", "sample_cloudformation/replica.yaml"): "likewise",
    ("TCOP-05-016", "provider.aws"): "a template configures no provider",
    ("TCOP-05-019", "sample_cloudformation/replica.yaml"): "each root is counted by itself",
    ("TCOP-06-407", "aws_iam_account_password_policy.this"): "CloudFormation has no type for it",
    ("TCOP-10-102", "EvidenceBucket.Bucket"): "a stack is in one region, so the replica stands in another template",
    ("TCOP-10-504", "EvidenceBucket.Bucket"): "likewise",
    ("TCOP-10-502", "sample_cloudformation/replica.yaml"): "what is said once of a whole root; there are two templates",
}
"""Where the two differ, by policy and resource, and why that is right."""

OF_THE_CODE = {"TCOP-05-015": "what is taken from elsewhere: modules and providers, or templates"}
"""Policies on how the code is written, which has no counterpart."""


def verdicts(*arguments: str) -> dict[str, set[tuple[str, str]]]:
    """By policy, the verdict on each resource."""
    report: Any = json.loads(program("scan", *arguments, "--format", "json", "--show-passed").stdout)
    assert report["diagnostics"] == []
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for finding in report["findings"]:
        for one in (finding["resource"], *finding["others"]):
            address = SAME.get(one["address"], one["address"])
            if finding["policy"] not in OF_THE_CODE and (finding["policy"], address) not in APART:
                found[finding["policy"]].add((address, finding["verdict"]))
    return dict(found)


def test_both_spellings_of_the_service_are_judged_alike() -> None:
    ours = verdicts("sample_terraform")
    theirs = verdicts(f"{TEMPLATES}/licensing.yaml", "--parameters", f"{TEMPLATES}/production.json")
    elsewhere = verdicts(f"{TEMPLATES}/replica.yaml", "--parameters", f"{TEMPLATES}/replica.json")
    both = {policy: theirs.get(policy, set()) | elsewhere.get(policy, set()) for policy in {*theirs, *elsewhere}}
    assert both == ours
    assert len(ours) > 30
