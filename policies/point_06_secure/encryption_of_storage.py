"""Encryption at rest of disks, object stores, file systems and messages: mitigation "data encryption" of point 6."""

from __future__ import annotations

from tcop_iac.assets.kinds.data import is_sensitive
from tcop_iac.assets.kinds.machines import AttachedDisk, Desktop, Disk, DiskDefault, HostStorage, Machine
from tcop_iac.assets.kinds.stores import FileSystem, KeyedStore, MessageStore, ObjectStore
from tcop_iac.assets.tags import is_production
from tcop_iac.judgements import customer_key_used, encrypted
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown
from tcop_iac.policy import (
    Estate,
    Judgement,
    Parameters,
    Severity,
    Value,
    every,
    for_each,
    not_applicable,
    passed,
    policy,
    require,
    undecided,
)


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
        "checkov": ("CKV_AWS_3", "CKV_AWS_8", "CKV_AWS_155", "CKV_AWS_156", "CKV_AZURE_2", "CKV_AWS_200"),
        "trivy": ("AVD-AWS-0008", "AVD-AWS-0026", "AVD-AWS-0131", "AVD-AZU-0038"),
    },
)
def disk_encrypted(subject: Disk | Machine | Desktop, parameters: Parameters) -> Judgement:
    """A virtual machine's disk or a volume is not encrypted.

    Why it matters: volumes hold application data, logs and secrets that survive in snapshots after the machine is gone.

    How to fix: set encryption on every volume and block device mapping, and turn the account's default encryption on.

    Known gaps: where nobody says, the account's default decides, which is not in the code unless it is managed here;
    such a volume or root disk is open, unless the setting `central-baseline` names `disk_encryption`. A further disk
    that is declared without a word fails. Which version of a launch template a machine uses is not looked at.
    """
    if isinstance(subject, Disk):
        disk = _disk(subject.storage_encrypted, subject.left_to_account, parameters)
        return every([disk, customer_key_used(subject, parameters)])

    def judge(disk: AttachedDisk) -> Judgement:
        if disk.is_volume.is_known_to_be(False):
            return not_applicable("no volume stands behind the device")
        return _disk(disk.encrypted, disk.left_to_account, parameters)

    return for_each(subject.disks, judge, none=not_applicable("it has no disk of its own"))


def _disk(is_encrypted: Value[bool], left_to_account: Value[bool], parameters: Parameters) -> Judgement:
    if left_to_account.is_known_to_be(True) and "disk_encryption" in parameters.central_baseline:
        return passed("a central team is said to turn default encryption on for the account", is_encrypted)
    return require(is_encrypted, True, otherwise="the disk is not encrypted")


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
def disks_encrypted_by_default(setting: DiskDefault, estate: Estate) -> Judgement:
    """The default encryption of volumes is switched off, or is not switched on in every region with disks.

    Why it matters: the setting is per region, so one forgotten region yields clear-text volumes even where code review
    is good elsewhere.

    How to fix: switch default encryption on in each region in use, and set a customer key where one is required.

    Known gaps: an estate without the setting is not judged, since an account baseline may set it elsewhere. A region
    with disks that has no setting here is open for the same reason.
    """
    judgement = require(setting.enabled, True, otherwise="default encryption of volumes is switched off in this region")
    forgotten = sorted((_regions(Disk, estate) | _regions(Machine, estate)) - _regions(DiskDefault, estate))
    if judgement.verdict is Verdict.PASS and forgotten:
        return undecided(f"nothing here turns it on in {' and '.join(forgotten)}, where there are disks too")
    return judgement


def _regions(kind: type[Disk] | type[Machine] | type[DiskDefault], estate: Estate) -> set[str]:
    """The regions, as far as they are known, where this configuration has assets of `kind`."""
    return {str(asset.location.content) for asset in estate.of(kind) if isinstance(asset.location.content, str)}


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
        "trivy": ("AVD-AWS-0132", "AVD-GCP-0066", "AVD-AZU-0060", "AVD-AZU-0061"),
    },
)
def object_store_encrypted(store: ObjectStore, parameters: Parameters) -> Judgement:
    """An object store of sensitive data is encrypted without a key that the organisation controls.

    Why it matters: the providers encrypt every store already, so the real question is whether sensitive data have a key
    that the organisation can withdraw.

    How to fix: for stores tagged as sensitive, use a customer key and a bucket key; leave the others on the default.

    Known gaps: objects written before the provider encrypted by itself may still be clear; only an inventory shows
    that. A bucket that load balancers write logs to is judged without a key, since they can write to no other.
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

    How to fix: turn the stream's encryption on, keep the queue's own encryption on, and give topics a customer key
    where the data need one.
    """
    return encrypted(store, parameters, "messages are not encrypted at rest")


@policy(
    "TCOP-06-112",
    "sensitive-records-without-own-key",
    severity=Severity.LOW,
    theme="key-management",
    maps={
        "cwe": ("CWE-311",),
        "nist-800-53": ("SC-12", "SC-28(1)"),
        "ncsc-cloud": ("2",),
        "checkov": ("CKV_AWS_119", "CKV_AWS_158", "CKV_AWS_149"),
        "trivy": ("AVD-AWS-0025", "AVD-AWS-0017", "AVD-AWS-0098"),
    },
)
def sensitive_records_keyed(store: KeyedStore, parameters: Parameters) -> Judgement:
    """A table, log group or secret with sensitive data is encrypted without a key of the organisation's own.

    Why it matters: these services encrypt anyway; a key of one's own adds control of access, a record of its use, and
    the option to erase the data by destroying the key.

    How to fix: set a customer key on tables, log groups and secrets with a sensitive classification.
    """
    return encrypted(store, parameters, "the records are not encrypted")


@policy(
    "TCOP-06-113",
    "scratch-disk-unencrypted",
    severity=Severity.LOW,
    theme="encryption-at-rest",
    maps={
        "cwe": ("CWE-311",),
        "nist-800-53": ("SC-28",),
        "ncsc-cloud": ("2",),
        "checkov": ("CKV_AZURE_97", "CKV_AZURE_74"),
    },
)
def scratch_disks_encrypted(machines: HostStorage, parameters: Parameters) -> Judgement:
    """The scratch disk and the caches of a machine's host are not encrypted.

    Why it matters: the platform encrypts the disks themselves, but swap and working copies of personal data land on
    scratch disks and in caches.

    How to fix: turn encryption at host on, or choose a size without a scratch disk.

    Known gaps: counted in production or with sensitive data; where no tag tells, it is open.
    """
    if machines.has_scratch.is_known_to_be(False):
        return passed("the size has no scratch disk", machines.has_scratch)
    judgement = require(machines.encrypted, True, otherwise="scratch disks and caches on the host are not encrypted")
    if judgement.verdict is Verdict.PASS:
        return judgement
    matters = [is_production(machines.tags, parameters), is_sensitive(machines.tags, parameters)]
    doubt = next((one for one in matters if isinstance(one, Unknown)), None)
    if True not in matters and doubt is None:
        return not_applicable("it is outside production and not classified as sensitive")
    if machines.has_scratch.is_unknown:
        return undecided("whether the size has a scratch disk is not known", machines.has_scratch)
    if True in matters or judgement.verdict is not Verdict.FAIL or doubt is None:
        return judgement
    return undecided(f"{judgement.reason}; {doubt.reason}", judgement.value)
