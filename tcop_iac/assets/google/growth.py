"""Google Cloud: storage of Cloud SQL that grows, or stays at what is allocated."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, number, present, row
from tcop_iac.assets.answers import Answer, agreed
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.growth import AllocatedStore
from tcop_iac.model.value import Content, Origin, Unknown, Value


def _grows(site: Site) -> Value[Any]:
    """It grows without a limit where nobody says otherwise (google_sql_database_instance, disk_autoresize)."""
    resized = flag("settings.disk_autoresize")(site)
    if (
        resized.content is None
        and present("settings")(site).content is False
        and present("clone")(site).content is not False
    ):
        return replace(resized, content=Unknown("it is inherited from the instance that it is a clone of"))
    if resized.content is None:
        resized = replace(resized, content=True, origin=Origin.DEFAULT)
    if resized.content is not True:
        return resized
    limit, size = number("settings.disk_autoresize_limit")(site), number("settings.disk_size")(site)
    room = agreed(limit.content, lambda most: agreed(size.content, lambda now: _has_room(most, now)))
    return resized if room is True else replace(limit, content=room)


def _has_room(most: Content, now: Content) -> Answer:
    """0 is no limit; an instance of which nobody says the size starts with 10 GB."""
    if most is None or most == 0:
        return True
    unknown = next((one for one in (most, now) if isinstance(one, Unknown)), None)
    return unknown if unknown is not None else bool(most > (10 if now is None else now))


ADAPTERS = (
    adapter(
        AllocatedStore,
        terraform="google_sql_database_instance",
        rows={"grows": row(terraform=computed(_grows))},
    ),
)
