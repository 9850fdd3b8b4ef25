"""Whether disks of Amazon EC2 are encrypted: what they say, else their snapshot or image, else the account."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, fallen_back, flag, parts, present, row, text, value
from tcop_iac.assets.asset import Parts, Site
from tcop_iac.assets.aws.backup import image_encrypted, snapshot_encrypted
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.aws.volume_default import account_default
from tcop_iac.assets.kinds.machines import AttachedDisk, Desktop, Disk, DiskDefault, Machine
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, Origin, Unknown, Value, arms, why

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"

ROOT_DEVICES = ("/dev/xvda", "/dev/sda1", "/dev/nvme0n1")
"""The usual names of root devices (Amazon EC2 user guide, "Device names for volumes")."""

ACCOUNT_DECIDES = (
    "it is not written, and the account's default encryption for volumes decides, which is not in the code"
)


def disk_encrypted(path: str, restored: str = "snapshot_id", *, silent_is_clear: bool = False) -> Reader:
    """A reader of whether a disk is encrypted; where it does not say, `silently_encrypted` does.

    `silent_is_clear` is for further disks that are declared without a word: they are in clear text unless the account
    is known to encrypt by default.
    """

    def read(site: Site) -> Value[Any]:
        written = flag(path)(site)
        if None not in arms(written.content):
            return written
        content = silently_encrypted(site, restored)
        if content is None:
            content = False if silent_is_clear else Unknown(ACCOUNT_DECIDES)
        return fallen_back(written, replace(written, content=content, origin=Origin.DEFAULT))

    return read


def left_to_account(path: str, restored: str = "snapshot_id") -> Reader:
    """A reader of whether nothing but the account's default, which is not in the code, decides over a disk."""

    def read(site: Site) -> Value[Any]:
        written = flag(path)(site)
        return replace(written, content=written.content is None and silently_encrypted(site, restored) is None)

    return read


def silently_encrypted(site: Site, restored: str = "snapshot_id") -> Content:
    """Whether a disk that says nothing is encrypted; None where only the account knows, which is not in the code."""
    default = account_default(site)
    if default is True:
        return True
    if restored and present(restored)(site).content is not False:
        source = snapshot_encrypted(text(restored)(site).content, site)
        if source is not False:
            return True if source is True else Unknown(f"it is inherited from the snapshot that {restored} names")
    return default


def _root_encrypted(path: str) -> Reader:
    """A reader of whether a machine's root disk is encrypted: silent, it has what its image has, if that is known."""
    by_itself = disk_encrypted(path, "")

    def read(site: Site) -> Value[Any]:
        own = by_itself(site)
        body = _body(site)
        if own.origin is Origin.DEFAULT and image_encrypted(text(_IMAGE)(body).content, body) is True:
            return replace(own, content=True)
        return own

    return read


_IMAGE = "ami"


def _undeclared_root(site: Site) -> Value[Any]:
    """The root disk that a machine does not mention: as its launch template says, else as its image and account do."""
    own = _root_encrypted("root_block_device.encrypted")(site)
    for name in ("launch_template.id", "launch_template.name"):
        named = text(name)(site)
        if own.is_known_to_be(True) or named.content is None:
            continue
        template = site.estate.referred(Machine, named)
        if template is None:
            return replace(own, content=Unknown("it is as a launch template says that is not in this configuration"))
        roots = [disk.encrypted for disk in template.disks if disk.is_root.is_known_to_be(True)]
        return replace(own, content=roots[0].content) if roots else own
    return own


def _body(site: Site) -> Site:
    return Site(site.resource, site.resource.body, site.estate)


def _is(content: bool) -> Any:
    return row(terraform=lambda site: Value(content, site.node.range))


def _is_volume(site: Site) -> Value[Any]:
    """False where a mapping names a disk of the host, or takes a device of the image away."""
    host = present("virtual_name")(site)
    if host.content is True:
        return replace(host, content=False)
    away = value("no_device", lambda one: str(one).lower() != "false")(site)
    return replace(away, content=False) if away.content is True else replace(away, content=True)


_ROOT = {
    "encrypted": row(terraform=_root_encrypted("encrypted")),
    "left_to_account": row(terraform=left_to_account("encrypted", "")),
    "is_root": _is(True),
}
_UNDECLARED_ROOT = {
    "encrypted": row(terraform=_undeclared_root),
    "left_to_account": row(
        terraform=lambda site: Value(_undeclared_root(site).content == Unknown(ACCOUNT_DECIDES), site.node.range)
    ),
    "is_root": _is(True),
}
_FURTHER = {
    "encrypted": row(terraform=disk_encrypted("encrypted", silent_is_clear=True)),
    "left_to_account": row(terraform=left_to_account("encrypted")),
    "is_root": _is(False),
    "is_volume": row(terraform=_is_volume),
}


class InstanceDisks:
    """The row of the disks of an instance: the root disk, whether or not it is declared, and the further ones.

    A template maps all of them in one property, and says by the device's name which one is the root.
    """

    def read(self, site: Site) -> Parts[AttachedDisk]:
        """The disks at `site`."""
        if site.node.get("block_device_mappings") is not None:
            mapped = MappedDisks("block_device_mappings").read(site)
            may_be_root = any(not disk.is_root.is_known_to_be(False) for disk in mapped)
            root = () if may_be_root or mapped.missing is not None else (AttachedDisk(site, _UNDECLARED_ROOT),)
            return replace(mapped, items=(*root, *mapped.items))
        roots = parts(AttachedDisk, _ROOT, terraform="root_block_device").read(site)
        further = parts(AttachedDisk, _FURTHER, terraform="ebs_block_device").read(site)
        items = roots.items
        if not items and roots.missing is None:
            items = (AttachedDisk(site, _UNDECLARED_ROOT),)
        return replace(further, items=(*items, *further.items), missing=why(roots.missing, further.missing))


def _mapping_encrypted(site: Site) -> Value[Any]:
    name = text("device_name")(site).content
    further = isinstance(name, str) and name not in ROOT_DEVICES and present("ebs")(site).content is not False
    return disk_encrypted("ebs.encrypted", "ebs.snapshot_id", silent_is_clear=further)(site)


_MAPPING = {
    "encrypted": row(terraform=_mapping_encrypted),
    "left_to_account": row(terraform=left_to_account("ebs.encrypted", "ebs.snapshot_id")),
    "is_root": row(terraform=value("device_name", lambda name: name in ROOT_DEVICES)),
    "is_volume": row(terraform=_is_volume),
}


class MappedDisks:
    """The row of the disks that a template maps; where it maps none, the image brings a root disk."""

    def __init__(self, path: str) -> None:
        self._path = path

    def read(self, site: Site) -> Parts[AttachedDisk]:
        """The disks at `site`."""
        mapped = parts(AttachedDisk, _MAPPING, terraform=self._path).read(site)
        if mapped.items or mapped.missing is not None:
            return mapped
        path = f"{self._path}.ebs.encrypted"
        rows = {
            "encrypted": row(terraform=disk_encrypted(path, "")),
            "left_to_account": row(terraform=left_to_account(path, "")),
            "is_root": _is(True),
        }
        return replace(mapped, items=(AttachedDisk(site, rows),))


class _DesktopDisks:
    """The row of the two disks of a virtual desktop."""

    def read(self, site: Site) -> Parts[AttachedDisk]:
        """The disks at `site`."""
        disks = tuple(
            AttachedDisk(
                site,
                {
                    "encrypted": row(terraform=flag(name), default=False, doc=f"{_DOCS}/workspaces_workspace#{name}-1"),
                    "is_root": _is(name.startswith("root")),
                },
            )
            for name in ("root_volume_encryption_enabled", "user_volume_encryption_enabled")
        )
        return Parts(disks, site.node.range)


ADAPTERS = (
    adapter(
        Disk,
        terraform="aws_ebs_volume",
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(terraform=disk_encrypted("encrypted")),
            "left_to_account": row(terraform=left_to_account("encrypted")),
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
        Desktop,
        terraform="aws_workspaces_workspace",
        rows={"location": REGION, "tags": TAGS, "disks": _DesktopDisks()},
    ),
)

TWINS = (
    twin("AWS::EC2::Volume", "aws_ebs_volume"),
    twin("AWS::WorkSpaces::Workspace", "aws_workspaces_workspace"),
)
