"""Encryption of copies: snapshots, images and backup vaults; mitigation "data encryption" of point 6."""

from __future__ import annotations

from tcop_iac.assets.kinds.backup import BackupVault, Snapshot, VolumeCopies
from tcop_iac.policies.point_06.encryption_of_databases import encrypted
from tcop_iac.policy import Judgement, Parameters, Severity, for_each, policy, require

_FLAW = "the copy is not encrypted"


@policy(
    "TCOP-06-110",
    "copy-unencrypted",
    severity=Severity.HIGH,
    theme="encryption-at-rest",
    maps={
        "cwe": ("CWE-311",),
        "nist-800-53": ("SC-28", "CP-9(8)"),
        "ncsc-cloud": ("2",),
        "aws-fsbp": ("RDS.4", "Backup.1", "Neptune.6"),
        "checkov": ("CKV_AWS_146", "CKV_AWS_166", "CKV_AWS_183", "CKV_AWS_235", "CKV_AWS_253", "CKV_AWS_255"),
    },
)
def copy_encrypted(copy: Snapshot | BackupVault | VolumeCopies, parameters: Parameters) -> Judgement:
    """A snapshot, an image, a copy or a backup vault keeps data unencrypted.

    Why it matters: a clear-text copy undoes the protection of the original and is easy to share by mistake.

    How to fix: name a key on every copy and vault, and delete clear-text snapshots once they are replaced.

    Known gaps: a copy whose source is declared elsewhere, and that does not say for itself, is open: a copy of an
    encrypted source is always encrypted.
    """
    if isinstance(copy, VolumeCopies):
        return for_each(copy.volumes, lambda volume: require(volume.storage_encrypted, True, otherwise=_FLAW))
    return encrypted(copy, parameters, _FLAW)
