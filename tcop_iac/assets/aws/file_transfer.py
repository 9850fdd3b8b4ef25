"""AWS Transfer Family: protocols and algorithms of servers that take files."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, row, text, texts
from tcop_iac.assets.answers import Answer, agreed, any_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.transit import FileTransfer
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, Origin, Unknown, Value

_POLICY = re.compile(r"TransferSecurityPolicy-(?:[A-Za-z-]+-)?(?P<date>\d{4}-\d{2})")
_AUDITED = "TransferSecurityPolicy-SshAuditCompliant-"
_FIRST = "2020-06"
"""The first policies without the weak key exchanges (AWS Transfer Family, "Security policies")."""


def _takes_ftp(site: Site) -> Value[Any]:
    """SFTP alone where nothing is said (aws_transfer_server, protocols)."""
    written = texts("protocols")(site)
    if written.content is None:
        return replace(written, content=False, origin=Origin.DEFAULT)
    return replace(written, content=agreed(written.content, _has_ftp))


def _has_ftp(content: Content) -> Answer:
    if isinstance(content, Unknown):
        return content
    listed = content if isinstance(content, list) else [content]
    return any_of(one if isinstance(one, Unknown) else one == "FTP" for one in listed)


def _is_current(site: Site) -> Value[Any]:
    written = text("security_policy_name")(site)
    if written.content is None:
        return replace(written, content=False, origin=Origin.DEFAULT)
    return replace(written, content=agreed(written.content, _of_policy))


def _of_policy(name: Content) -> Answer:
    if isinstance(name, Unknown):
        return name
    if str(name).startswith(_AUDITED):
        return True
    found = _POLICY.fullmatch(str(name))
    if found is None or "Experimental" in str(name):
        return Unknown(f"{name} is a policy that is not known here")
    return found["date"] >= _FIRST


ADAPTERS = (
    adapter(
        FileTransfer,
        terraform="aws_transfer_server",
        rows={
            "clear_text": row(terraform=computed(_takes_ftp)),
            "current": row(terraform=computed(_is_current)),
        },
    ),
)

TWINS = (
    twin(
        "AWS::Transfer::Server",
        "aws_transfer_server",
        silent={"security_policy_name": Unknown("the default policy depends on when the server is made")},
    ),
)
