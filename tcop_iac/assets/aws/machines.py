"""Amazon EC2: instances, launch templates, dedicated hosts, and the disks of EBS."""

from __future__ import annotations

import base64
import binascii
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    Reader,
    adapter,
    computed,
    first_of,
    flag,
    over_arms,
    parts,
    present,
    row,
    text,
    value,
)
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.keys import customer_key
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.kinds.machines import AttachedDisk, DedicatedHost, Disk, DiskDefault, Machine
from tcop_iac.model.value import Content, Origin, Unknown, Value, why

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"

ROOT_DEVICES = ("/dev/xvda", "/dev/sda1", "/dev/nvme0n1")
"""The usual names of root devices (Amazon EC2 user guide, "Device names for volumes")."""

ACCOUNT_DECIDES = (
    "it is not written, and the account's default encryption for volumes decides, which is not in the code"
)


def _default_encryption(site: Site) -> bool | None:
    """What an `aws_ebs_encryption_by_default` of the same region in this configuration says; None where there is none."""
    own = REGION.read(site)
    for setting in site.estate.of(DiskDefault):
        if setting.location.content == own.content and setting.enabled.content in (True, False):
            return setting.enabled.content is True
    return None


def _disk_encrypted(
    path: str, restored: tuple[str, ...] = ("snapshot_id",), *, silent_is_clear: bool = False
) -> Reader:
    """A reader of whether a disk is encrypted; where silent, the account's default and the snapshot decide.

    `silent_is_clear` is for additional disks that are declared without a word: they are in clear text unless the account
    is known to encrypt by default.
    """

    def read(site: Site) -> Value[Any]:
        written = flag(path)(site)
        if written.content is not None:
            return written
        default = _default_encryption(site)
        if default is not None:
            return replace(written, content=default, origin=Origin.DEFAULT)
        for name in restored:
            if present(name)(site).content is not False:
                return replace(written, content=Unknown(f"it is inherited from the snapshot that {name} names"))
        if silent_is_clear:
            return replace(written, content=False, origin=Origin.DEFAULT)
        return replace(written, content=Unknown(ACCOUNT_DECIDES), origin=Origin.DEFAULT)

    return read


def _on_host(path: str) -> Reader:
    """A reader of the tenancy that naming a dedicated host asks for; None where none is named."""

    def read(site: Site) -> Value[Any]:
        named = present(path)(site)
        return replace(named, content=over_arms(named.content, lambda is_named: "host" if is_named else None))

    return read


def _template_disk(site: Site) -> Value[Any]:
    name = text("device_name")(site).content
    return _disk_encrypted(
        "ebs.encrypted", ("ebs.snapshot_id",), silent_is_clear=isinstance(name, str) and name not in ROOT_DEVICES
    )(site)


def _is_root(site: Site) -> Value[Any]:
    return value("device_name", lambda name: name in ROOT_DEVICES)(site)


def _decoded(content: Content) -> Content:
    """A script in Base64, decoded; what is no Base64 stays, since launch templates take both from careless hands."""
    try:
        return base64.b64decode(str(content), validate=True).decode("utf-8", "replace")
    except (ValueError, binascii.Error):
        return content


_INSTANCE_DISKS = {
    "encrypted": row(terraform=_disk_encrypted("encrypted", silent_is_clear=True)),
    "is_root": row(terraform=lambda site: Value(False, site.node.range)),
}


def _instance_disks(site: Site) -> Any:
    """The root disk, whether or not it is declared, and all additional ones."""
    roots = parts(
        AttachedDisk,
        {
            "encrypted": row(terraform=_disk_encrypted("encrypted", ())),
            "is_root": row(terraform=lambda at: Value(True, at.node.range)),
        },
        terraform="root_block_device",
    ).read(site)
    others = parts(AttachedDisk, _INSTANCE_DISKS, terraform="ebs_block_device").read(site)
    if not roots.items and roots.missing is None:
        undeclared = AttachedDisk(
            site,
            {
                "encrypted": row(terraform=_disk_encrypted("root_block_device.encrypted", ())),
                "is_root": row(terraform=lambda at: Value(True, at.node.range)),
            },
        )
        return replace(others, items=(undeclared, *others.items))
    return replace(others, items=(*roots.items, *others.items), missing=why(roots.missing, others.missing))


class _InstanceDisks:
    """The row of the disks of an instance."""

    def read(self, site: Site) -> Any:
        """The disks at `site`."""
        return _instance_disks(site)


_TENANCY_DOC = f"{_DOCS}/instance#tenancy"

ADAPTERS = (
    adapter(
        Disk,
        terraform="aws_ebs_volume",
        cloudformation="AWS::EC2::Volume",
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(
                terraform=_disk_encrypted("encrypted"),
                cloudformation=flag("Encrypted"),
            ),
            "customer_key": row(terraform=customer_key("kms_key_id")),
        },
    ),
    adapter(
        DiskDefault,
        terraform="aws_ebs_encryption_by_default",
        rows={
            "location": REGION,
            "enabled": row(terraform=flag("enabled"), default=True, doc=f"{_DOCS}/ebs_encryption_by_default#enabled-1"),
        },
    ),
    adapter(
        Machine,
        terraform="aws_instance",
        cloudformation="AWS::EC2::Instance",
        rows={
            "tags": TAGS,
            "disks": _InstanceDisks(),
            "tenancy": row(
                terraform=first_of(
                    _on_host("host_id"),
                    _on_host("host_resource_group_arn"),
                    text("tenancy"),
                ),
                cloudformation=text("Tenancy"),
                default="default",
                doc=_TENANCY_DOC,
            ),
            "size": row(terraform=text("instance_type"), cloudformation=text("InstanceType")),
            "script": row(terraform=first_of(text("user_data"), value("user_data_base64", _decoded))),
        },
    ),
    *(
        adapter(
            Machine,
            terraform=type_,
            rows={
                "tags": TAGS,
                "disks": parts(
                    AttachedDisk,
                    {
                        "encrypted": row(terraform=computed(_template_disk)),
                        "is_root": row(terraform=computed(_is_root)),
                    },
                    terraform=path,
                ),
                "tenancy": row(terraform=text(tenancy), default="default", doc=_TENANCY_DOC) if tenancy else row(),
                "size": row(terraform=text("instance_type")),
                "script": row(terraform=value("user_data", _decoded)),
            },
        )
        for type_, path, tenancy in (
            ("aws_launch_template", "block_device_mappings", "placement.tenancy"),
            ("aws_imagebuilder_image_recipe", "block_device_mapping", ""),
        )
    ),
    adapter(
        Machine,
        terraform="aws_launch_configuration",
        cloudformation="AWS::AutoScaling::LaunchConfiguration",
        rows={
            "disks": _InstanceDisks(),
            "tenancy": row(terraform=text("placement_tenancy"), default="default", doc=_TENANCY_DOC),
            "size": row(terraform=text("instance_type")),
            "script": row(terraform=first_of(text("user_data"), value("user_data_base64", _decoded))),
        },
    ),
    adapter(DedicatedHost, terraform="aws_ec2_host", cloudformation="AWS::EC2::Host", rows={}),
)
