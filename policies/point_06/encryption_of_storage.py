"""Encryption at rest of disks, object stores, file systems and messages: mitigation "data encryption" of point 6."""

from __future__ import annotations

from tcop_iac.assets.kinds.machines import AttachedDisk, Disk, DiskDefault, Machine
from tcop_iac.assets.kinds.stores import FileSystem, KeyedStore, MessageStore, ObjectStore
from tcop_iac.judgements import encrypted
from tcop_iac.policy import Judgement, Parameters, Severity, for_each, not_applicable, policy, require

_FLAW = "the disk is not encrypted"


@policy(
    "TCOP-06-102",
    "disk-unencrypted",
    severity=Severity.HIGH,
    theme="encryption-at-rest",
    maps={
        "cwe": ("CWE-311",),
        "nist-800-53": ("SC-28", "SC-13"),
        "ncsc-cloud": ("2",),
        "cis-aws-3.0": ("2.2.1",),
        "aws-fsbp": ("EC2.3",),
        "checkov": ("CKV_AWS_3", "CKV_AWS_8", "CKV_AZURE_2"),
        "trivy": ("AVD-AWS-0008", "AVD-AWS-0026", "AVD-AWS-0131"),
    },
)
def disk_encrypted(subject: Disk | Machine, parameters: Parameters) -> Judgement:
    """A virtual machine's disk or a volume is not encrypted.

    Why it matters: volumes hold application data, logs and secrets that survive in snapshots after the machine is gone.

    How to fix: set encryption on every volume and block device mapping, and turn the account's default encryption on.

    Known gaps: where nobody says, the account's default decides, which is not in the code unless it is managed here; such
    a volume or root disk is open. An additional disk declared without a word fails.
    """
    if isinstance(subject, Disk):
        return encrypted(subject, parameters, _FLAW)

    def judge(disk: AttachedDisk) -> Judgement:
        return require(disk.encrypted, True, otherwise=_FLAW)

    return for_each(subject.disks, judge, none=not_applicable("the image brings all of its disks"))


@policy(
    "TCOP-06-103",
    "disk-default-encryption-off",
    severity=Severity.MEDIUM,
    theme="encryption-at-rest",
    maps={
        "cwe": ("CWE-311",),
        "nist-800-53": ("SC-28",),
        "ncsc-cloud": ("2",),
        "cis-aws-3.0": ("2.2.1",),
        "aws-fsbp": ("EC2.7",),
        "checkov": ("CKV_AWS_106",),
    },
)
def disks_encrypted_by_default(setting: DiskDefault) -> Judgement:
    """The default encryption of volumes is switched off.

    Why it matters: the setting is per region, so one forgotten region yields clear-text volumes even where code review is
    good elsewhere.

    How to fix: switch default encryption on in each region in use, and set a customer key where one is required.

    Known gaps: an estate without the setting is not judged, since an account baseline may set it elsewhere.
    """
    return require(setting.enabled, True, otherwise="default encryption of volumes is switched off in this region")


@policy(
    "TCOP-06-104",
    "object-store-without-needed-key",
    severity=Severity.MEDIUM,
    theme="encryption-at-rest",
    maps={
        "cwe": ("CWE-311",),
        "nist-800-53": ("SC-28", "SC-12", "SC-13"),
        "ncsc-cloud": ("2",),
        "aws-fsbp": ("S3.17",),
        "checkov": ("CKV_AWS_19", "CKV_AWS_145", "CKV2_AZURE_1"),
        "trivy": ("AVD-AWS-0132", "AVD-GCP-0066", "AVD-AZU-0060"),
    },
)
def object_store_encrypted(store: ObjectStore, parameters: Parameters) -> Judgement:
    """An object store of sensitive data is encrypted without a key that the organisation controls.

    Why it matters: the providers encrypt every store already, so the real question is whether sensitive data have a key
    that the organisation can withdraw.

    How to fix: for stores tagged as sensitive, use a customer key and a bucket key; leave the others on the default.

    Known gaps: objects written before the provider encrypted by itself may still be clear; only an inventory shows that.
    """
    return encrypted(store, parameters, "the store is not encrypted")


@policy(
    "TCOP-06-105",
    "file-system-unencrypted",
    severity=Severity.HIGH,
    theme="encryption-at-rest",
    maps={
        "cwe": ("CWE-311",),
        "nist-800-53": ("SC-28",),
        "ncsc-cloud": ("2",),
        "cis-aws-3.0": ("2.4.1",),
        "aws-fsbp": ("EFS.1",),
        "checkov": ("CKV_AWS_42", "CKV_AWS_184", "CKV_AWS_179", "CKV_AWS_190"),
        "trivy": ("AVD-AWS-0037",),
    },
)
def file_system_encrypted(files: FileSystem, parameters: Parameters) -> Judgement:
    """A shared file system keeps its files unencrypted.

    Why it matters: shared file systems gather documents from many users, and cannot be encrypted after creation.

    How to fix: create the file system with encryption on, and copy the data across.
    """
    return encrypted(files, parameters, "files are not encrypted at rest")


@policy(
    "TCOP-06-109",
    "messages-unencrypted",
    severity=Severity.MEDIUM,
    theme="encryption-at-rest",
    maps={
        "cwe": ("CWE-311",),
        "nist-800-53": ("SC-28",),
        "ncsc-cloud": ("2",),
        "aws-fsbp": ("SQS.1", "Kinesis.1"),
        "checkov": ("CKV_AWS_26", "CKV_AWS_27", "CKV_AWS_43", "CKV_AWS_240", "CKV_AWS_81", "CKV_GCP_83"),
        "trivy": ("AVD-AWS-0095", "AVD-AWS-0096", "AVD-AWS-0064"),
    },
)
def messages_encrypted(store: MessageStore, parameters: Parameters) -> Judgement:
    """A queue, topic or stream keeps messages unencrypted.

    Why it matters: messages often repeat personal data that the database protects, and streams keep them for days.

    How to fix: turn the stream's encryption on, keep the queue's own encryption on, and give topics a customer key where
    the data need one.
    """
    return encrypted(store, parameters, "messages are not encrypted at rest")


@policy(
    "TCOP-06-112",
    "sensitive-records-without-own-key",
    severity=Severity.LOW,
    theme="key-management",
    maps={
        "cwe": ("CWE-311",),
        "nist-800-53": ("SC-28", "SC-12"),
        "ncsc-cloud": ("2",),
        "checkov": ("CKV_AWS_119", "CKV_AWS_158", "CKV_AWS_149"),
    },
)
def sensitive_records_keyed(store: KeyedStore, parameters: Parameters) -> Judgement:
    """A table, log group or secret with sensitive data is encrypted without a key of the organisation's own.

    Why it matters: these services encrypt anyway; a key of one's own adds control of access, a record of its use, and the
    option to erase the data by destroying the key.

    How to fix: set a customer key on tables, log groups and secrets with a sensitive classification.
    """
    return encrypted(store, parameters, "the records are not encrypted")
