"""AWS: passwords that services are created with, and AWS Secrets Manager."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    adapter,
    companion,
    computed,
    document,
    first_of,
    fixed,
    number,
    over_arms,
    row,
    text,
    value,
)
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.joins import referring
from tcop_iac.assets.kinds.secrets import Rotation, StoredSecret
from tcop_iac.assets.passwords import passwords
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, Unknown, Value

_RATE = re.compile(r"rate\((\d+) (hour|day)s?\)")
_CRON = re.compile(r"cron\((?P<fields>.+)\)")
_LONGEST_MONTH = 31


def _members(site: Site) -> Value[Any]:
    """The names of the members of the secret's content, which is JSON for databases (Secrets Manager, "JSON structure
    of secrets").
    """
    found = companion("aws_secretsmanager_secret_version", on="secret_id", read=document("secret_string"))(site)
    return replace(found, content=over_arms(found.content, _names, lambda unknown: unknown), sensitive=False)


def _names(content: Content) -> Content:
    return sorted(map(str, content)) if isinstance(content, dict) else []


def _in_days(schedule: Content) -> Content:
    """How many days pass at most between two times of a schedule ("Schedule expressions" of Secrets Manager)."""
    rate = _RATE.fullmatch(str(schedule).strip())
    if rate:
        return int(rate[1]) if rate[2] == "day" else int(rate[1]) / 24
    cron = _CRON.fullmatch(str(schedule).strip())
    fields = cron["fields"].split() if cron else []
    if len(fields) == _CRON_FIELDS and fields[3] == "*":
        return _LONGEST_MONTH
    step = re.fullmatch(r"(?:\*|1)/(\d+)", fields[3]) if len(fields) == _CRON_FIELDS else None
    return int(step[1]) * _LONGEST_MONTH if step else Unknown(f"how often {schedule} is has not been worked out")


_CRON_FIELDS = 6


def _days(site: Site) -> Value[Any]:
    schedule = text("rotation_rules.schedule_expression")(site)
    return replace(schedule, content=over_arms(schedule.content, _in_days))


ADAPTERS = (
    passwords("aws_db_instance", "password", managed=("manage_master_user_password",), elsewhere=("password_wo",)),
    *(
        passwords(type_, "master_password", managed=("manage_master_user_password",), elsewhere=("master_password_wo",))
        for type_ in ("aws_rds_cluster", "aws_docdb_cluster")
    ),
    passwords(
        "aws_redshift_cluster",
        "master_password",
        managed=("manage_master_password",),
        elsewhere=("master_password_wo",),
    ),
    passwords(
        "aws_redshiftserverless_namespace",
        "admin_user_password",
        managed=("manage_admin_password",),
        elsewhere=("admin_user_password_wo",),
    ),
    passwords(
        "aws_docdbelastic_cluster",
        "admin_user_password",
        managed=(value("auth_type", lambda one: one == "SECRET_ARN"),),  # the ARN of a secret stands in its place then
    ),
    passwords("aws_elasticache_replication_group", "auth_token"),
    passwords("aws_opensearch_domain", "advanced_security_options.master_user_options.master_user_password"),
    passwords("aws_elasticsearch_domain", "advanced_security_options.master_user_options.master_user_password"),
    passwords("aws_mq_broker", "user.password", "ldap_server_metadata.service_account_password"),
    passwords("aws_dms_endpoint", "password", elsewhere=("secrets_manager_arn",)),
    passwords("aws_directory_service_directory", "password"),
    adapter(
        StoredSecret,
        terraform="aws_secretsmanager_secret",
        identity=("name",),
        rows={
            "renewed": row(terraform=referring(("aws_secretsmanager_secret_rotation", "secret_id"))),
            "must_end": row(terraform=fixed(False)),
            "words": row(terraform=first_of(text("name"), text("name_prefix"))),
            "members": row(terraform=computed(_members)),
            "serves_database": row(
                terraform=referring(
                    ("aws_db_proxy", "auth"), ("aws_secretsmanager_secret_target_attachment", "secret_id")
                )
            ),
            "tags": TAGS,
        },
    ),
    adapter(
        Rotation,
        terraform="aws_secretsmanager_secret_rotation",
        rows={"days": row(terraform=first_of(number("rotation_rules.automatically_after_days"), computed(_days)))},
    ),
)

TWINS = (
    twin("AWS::DMS::Endpoint", "aws_dms_endpoint", {"secrets_manager_arn": None}),
    twin("AWS::DirectoryService::MicrosoftAD", "aws_directory_service_directory"),
    twin("AWS::DirectoryService::SimpleAD", "aws_directory_service_directory"),
    twin("AWS::SecretsManager::RotationSchedule", "aws_secretsmanager_secret_rotation"),
    twin("AWS::SecretsManager::SecretTargetAttachment", "aws_secretsmanager_secret_target_attachment"),
)
