"""AWS: passwords and keys by which file systems join a directory, and by which DataSync reaches what it copies."""

from __future__ import annotations

from tcop_iac.assets.adapter import present
from tcop_iac.assets.passwords import passwords
from tcop_iac.assets.twins import twin

ADAPTERS = (
    passwords("aws_datasync_location_object_storage", "secret_key"),
    passwords("aws_datasync_location_smb", "password"),
    passwords("aws_datasync_location_fsx_windows_file_system", "password"),
    passwords(
        "aws_fsx_windows_file_system",
        "self_managed_active_directory.password",
        elsewhere=("self_managed_active_directory.domain_join_service_account_secret",),
        applies=lambda site: present("self_managed_active_directory")(site).content is not False,
    ),
)

TWINS = (
    twin("AWS::DataSync::LocationObjectStorage", "aws_datasync_location_object_storage"),
    twin("AWS::DataSync::LocationSMB", "aws_datasync_location_smb"),
    twin("AWS::DataSync::LocationFSxWindows", "aws_datasync_location_fsx_windows_file_system"),
)
"""The twin of the file system stands with its storage."""
