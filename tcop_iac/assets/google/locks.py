"""Google Cloud: retention policies of buckets."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, number, over_arms, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import TAGS
from tcop_iac.assets.kinds.locks import DeletionLock
from tcop_iac.assets.log_names import named_for_logs
from tcop_iac.model.value import Content, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"
_SECONDS = 24 * 60 * 60
_SINKS = ("project", "folder", "organization", "billing_account")


def _days(site: Site) -> Value[Any]:
    seconds = number("retention_policy.retention_period")(site)
    return seconds.holding(over_arms(seconds.content, lambda one: -(-int(one) // _SECONDS)))


def _names(destination: Content, site: Site, name: Content) -> bool:
    """Whether a destination is, or ends in, the bucket's name, or refers to the bucket."""
    if isinstance(destination, Unknown):
        return any(one.address == site.resource.address for one in destination.references)
    return isinstance(destination, str) and destination.rpartition("/")[2] == name


def _holds_logs(site: Site) -> Value[Any]:
    """Whether a sink of logs, or another bucket's log of access, goes to the bucket, or its name says so."""
    named = text("name")(site)
    takers = [(f"google_logging_{scope}_sink", "destination") for scope in _SINKS]
    for type_, path in (*takers, ("google_storage_bucket", "logging.log_bucket")):
        for one in site.estate.of_type(type_):
            if _names(text(path)(Site(one, one.body, site.estate)).content, site, named.content):
                return named.holding(True)
    return named.holding(named_for_logs([named.content, site.resource.address]))


ADAPTERS = (
    adapter(
        DeletionLock,
        terraform="google_storage_bucket",
        applies=lambda site: present("retention_policy")(site).content is not False,
        rows={
            "for_good": row(
                terraform=flag("retention_policy.is_locked"), default=False, doc=f"{_DOCS}/storage_bucket#is_locked-1"
            ),
            "days": row(terraform=computed(_days)),
            "tags": TAGS,
            "holds_logs": row(terraform=computed(_holds_logs)),
        },
    ),
)
