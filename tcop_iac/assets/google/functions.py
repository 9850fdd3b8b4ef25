"""Google Cloud functions: who may call them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Adapter, adapter, computed, over_arms, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import TAGS
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.entry import AnonymousInterface
from tcop_iac.model.value import Origin, Unknown, Value

_ANYBODY = ("allUsers", "allAuthenticatedUsers")
_ELSEWHERE = Unknown("the function that it belongs to is not in this configuration, nor are its labels")


def _anonymous(site: Site) -> Value[Any]:
    written = text("member")(site)
    return replace(written, content=over_arms(written.content, lambda one: one in _ANYBODY))


def _member_of(type_: str, function: str) -> Adapter:
    def labels(site: Site) -> Value[Any]:
        found = pointed_at(site, "cloud_function", function, "name")
        return TAGS.read(found) if found is not None else Value(_ELSEWHERE, site.node.range, Origin.ABSENT)

    return adapter(
        AnonymousInterface,
        terraform=type_,
        rows={"anonymous": row(terraform=computed(_anonymous)), "tags": row(terraform=computed(labels))},
    )


ADAPTERS = (
    _member_of("google_cloudfunctions_function_iam_member", "google_cloudfunctions_function"),
    _member_of("google_cloudfunctions2_function_iam_member", "google_cloudfunctions2_function"),
)
