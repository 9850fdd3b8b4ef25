"""Google Cloud: images, disks and snapshots that everybody may read.

Source: the provider's pages of google_compute_image_iam, google_compute_disk_iam and google_compute_snapshot_iam.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, row, texts
from tcop_iac.assets.answers import Answer, agreed, any_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.traffic import SharedCopy
from tcop_iac.model.value import Content, Unknown, Value

_EVERYBODY = ("allUsers", "allAuthenticatedUsers")


def _is_everybody(member: Content) -> Answer:
    """Whether a member is everybody; one that begins with `user:` and the like is not, whatever follows."""
    if isinstance(member, Unknown):
        return False if ":" in member.prefix else member
    return member in _EVERYBODY


def _shared(path: str) -> Any:
    def read(site: Site) -> Value[Any]:
        members = texts(path)(site)
        return replace(members, content=agreed(members.content, _hold_everybody))

    return computed(read)


def _hold_everybody(members: Content) -> Answer:
    if isinstance(members, Unknown):
        return _is_everybody(members)
    return any_of(agreed(one, _is_everybody) for one in members or ())


ADAPTERS = tuple(
    adapter(
        SharedCopy,
        terraform=f"google_compute_{copy}_iam_{given}",
        rows={"shared_with_all": row(terraform=_shared(path))},
    )
    for copy in ("image", "disk", "snapshot")
    for given, path in (("member", "member"), ("binding", "members"))
)
