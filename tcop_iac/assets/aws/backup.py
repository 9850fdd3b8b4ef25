"""Snapshots, images and their copies, and backup vaults: encrypted by themselves, by their source or by the account."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, first_of, fixed, flag, over_arms, parts, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.keys import customer_key
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.aws.volume_default import account_default
from tcop_iac.assets.kinds.backup import BackupVault, CopiedVolume, Snapshot, VolumeCopies
from tcop_iac.assets.kinds.database import Database
from tcop_iac.assets.part_rows import Together
from tcop_iac.assets.references import resource_at
from tcop_iac.assets.twins import twin
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, OneOf, Unknown, Value, one_of

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"
_ELSEWHERE = Unknown("its source is not declared here")
MOST_HOPS = 8
"""Copies of copies are followed this far."""


def _at(resource: Resource, site: Site) -> Site:
    return Site(resource, resource.body, site.estate)


def _account_encrypts(site: Site) -> bool | Unknown:
    """Whether the account encrypts new volumes and snapshots in the region of `site` by default, as declared here."""
    default = account_default(site)
    return False if default is None else default


def _unless_account(content: Content, site: Site) -> Content:
    """`content`, but yes where it is no and the account encrypts by default."""
    return over_arms(content, lambda known: True if known else _account_encrypts(site))


def _from_source(own: Content, source: Content, site: Site) -> Content:
    """A copy is encrypted where it says so, where its source is, or where the account encrypts by default."""
    otherwise = _unless_account(source, site)
    if otherwise is True or own is None or own is False:
        return otherwise
    if isinstance(own, OneOf):
        return one_of([True if arm is True else otherwise for arm in own.values], own.test)
    return own


def snapshot_encrypted(content: Content, site: Site, hops: int = MOST_HOPS) -> Content:
    """Whether the snapshot that `content` denotes is encrypted, as far as its volume or its source is declared here."""
    snapshot = resource_at(site.estate, content)
    if snapshot is None or snapshot.mode != "managed" or not hops:
        return _ELSEWHERE
    there = _at(snapshot, site)
    if snapshot.type == "aws_ebs_snapshot":
        volume = resource_at(site.estate, text("volume_id")(there).content)
        if volume is None or volume.type != "aws_ebs_volume":
            return _ELSEWHERE
        on = flag("encrypted")(_at(volume, site)).content
        if on is None:
            covered = _account_encrypts(_at(volume, site))
            return True if covered is True else Unknown("its volume does not say whether it is encrypted")
        return _unless_account(on, _at(volume, site))
    if snapshot.type == "aws_ebs_snapshot_copy":
        source = snapshot_encrypted(text("source_snapshot_id")(there).content, site, hops - 1)
        return _from_source(flag("encrypted")(there).content, source, there)
    return _ELSEWHERE


def image_encrypted(content: Content, site: Site, hops: int = MOST_HOPS) -> Content:
    """Whether the image that `content` denotes is encrypted, as far as its volumes or its source are declared here."""
    image = resource_at(site.estate, content)
    if image is None or image.mode != "managed" or not hops:
        return _ELSEWHERE
    there = _at(image, site)
    if image.type == "aws_ami_copy":
        source = image_encrypted(text("source_ami_id")(there).content, site, hops - 1)
        return _from_source(flag("encrypted")(there).content, source, there)
    if image.type != "aws_ami":
        return _ELSEWHERE
    volumes = _DEVICES.read(there)
    answers = [one.storage_encrypted.content for one in volumes]
    if volumes.missing is not None or any(one.existence is not None for one in volumes) or not answers:
        return _ELSEWHERE
    if all(answer is True for answer in answers):
        return True
    return False if any(answer is False for answer in answers) else _ELSEWHERE


def _device_encrypted(site: Site) -> Value[Any]:
    """A device has what its snapshot has; without one, `encrypted` and the account's default decide."""
    snapshot = text("snapshot_id")(site)
    if snapshot.content is not None:
        content = snapshot_encrypted(snapshot.content, site)
        return replace(snapshot, content=content, attribute="ebs_block_device.snapshot_id")
    written = flag("encrypted")(site)
    silent = False if written.content is None else written.content
    return replace(written, content=_unless_account(silent, site), attribute="ebs_block_device.encrypted")


_DEVICES = parts(
    CopiedVolume, {"storage_encrypted": row(terraform=computed(_device_encrypted))}, terraform="ebs_block_device"
)


def _snapshot_copy(site: Site) -> Value[Any]:
    written = flag("encrypted")(site)
    source = snapshot_encrypted(text("source_snapshot_id")(site).content, site)
    return replace(written, content=_from_source(written.content, source, site))


def _image_copy(site: Site) -> Value[Any]:
    written = flag("encrypted")(site)
    source = image_encrypted(text("source_ami_id")(site).content, site)
    return replace(written, content=_from_source(written.content, source, site))


def _database_snapshot_copy(site: Site) -> Value[Any]:
    """A copy with a key is encrypted; one without is as the snapshot that it is made of, and so as its database."""
    key = present("kms_key_id")(site)
    if key.is_known_to_be(True):
        return key
    source = text("source_db_snapshot_identifier")(site)
    found = _from_database(source.content, site)
    if key.content is not False and found is not True:
        return key
    return replace(source, content=found)


def _from_database(content: Content, site: Site) -> Content:
    """Whether a snapshot of a database is encrypted: as its database, where both are declared here."""
    snapshot = resource_at(site.estate, content)
    if snapshot is not None and snapshot.type == "aws_db_snapshot":
        database = site.estate.referred(Database, text("db_instance_identifier")(_at(snapshot, site)))
        if database is not None:
            return database.storage_encrypted.content
    return Unknown("no key is named, and whether the source is encrypted is not known")


ADAPTERS = (
    adapter(
        Snapshot,
        terraform="aws_ebs_snapshot_copy",
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(terraform=computed(_snapshot_copy)),
        },
    ),
    adapter(
        Snapshot,
        terraform="aws_ami_copy",
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(terraform=computed(_image_copy)),
        },
    ),
    adapter(
        Snapshot,
        terraform="aws_db_snapshot_copy",
        identity=("target_db_snapshot_identifier",),
        rows={
            "location": row(terraform=first_of(text("destination_region"), REGION.read)),
            "tags": TAGS,
            "storage_encrypted": row(terraform=computed(_database_snapshot_copy)),
        },
    ),
    adapter(
        BackupVault,
        terraform="aws_backup_vault",
        identity=("name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(terraform=fixed(True)),
            "customer_key": row(
                terraform=customer_key("kms_key_arn"),
                default=False,
                doc=f"{_DOCS}/backup_vault#kms_key_arn",
            ),
        },
    ),
    adapter(
        VolumeCopies,
        terraform="aws_dlm_lifecycle_policy",
        rows={
            "volumes": Together(
                (
                    parts(
                        CopiedVolume,
                        {"storage_encrypted": row(terraform=flag("encrypted"))},
                        terraform="policy_details.schedule.cross_region_copy_rule",
                    ),
                    parts(
                        CopiedVolume,
                        {
                            "storage_encrypted": row(
                                terraform=flag("encryption_configuration.encrypted"),
                                default=False,
                                doc="https://docs.aws.amazon.com/dlm/latest/APIReference/API_EncryptionConfiguration.html",
                            )
                        },
                        terraform="policy_details.action.cross_region_copy",
                    ),
                )
            ),
        },
    ),
    adapter(VolumeCopies, terraform="aws_ami", identity=("name",), rows={"volumes": _DEVICES}),
)

TWINS = (
    twin(
        "AWS::Backup::BackupVault",
        "aws_backup_vault",
        {"name": "BackupVaultName", "kms_key_arn": "EncryptionKeyArn", "tags": "BackupVaultTags"},
    ),
    twin(
        "AWS::DLM::LifecyclePolicy",
        "aws_dlm_lifecycle_policy",
        {
            "policy_details.schedule": "Schedules",
            "policy_details.schedule.cross_region_copy_rule": "CrossRegionCopyRules",
            "policy_details.action": "Actions",
        },
    ),
)
