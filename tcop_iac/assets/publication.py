"""Whether a store that could be public is, for all clouds."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.sharing import ShareableStore
from tcop_iac.model.value import Origin, Value


def store_at(site: Site) -> ShareableStore | None:
    """The store of objects that the resource at `site` is."""
    assets = site.estate.assets_of(site.resource)
    return next((one for one in assets if isinstance(one, ShareableStore)), None)


def public_unless_blocked(site: Site) -> Value[Any]:
    """Whether something makes the store public and nothing blocks that."""
    store = store_at(site)
    if store is None:
        return Value(False, site.node.range, Origin.ABSENT)
    blocked = store.public_blocked
    return blocked.holding(False) if blocked.is_known_to_be(True) else store.made_public
