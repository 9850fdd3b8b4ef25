"""The default encryption of volumes, a setting of an account in a region."""

from __future__ import annotations

from tcop_iac.assets.adapter import flag
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import REGION
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, Unknown, first_unknown, why


def account_default(site: Site) -> bool | Unknown | None:
    """Whether the account encrypts new volumes and snapshots in the resource's region; None where nothing here says."""
    here = REGION.read(_at(site.resource, site)).content
    for one in site.estate.of_type("aws_ebs_encryption_by_default"):
        if one.mode != "managed" or not _same_place(here, REGION.read(_at(one, site)).content):
            continue
        on = flag("enabled")(_at(one, site)).content
        unsure = why(one.existence, first_unknown(on))
        return unsure if unsure is not None else on is not False  # it turns encryption on unless told otherwise
    return None


def _at(resource: Resource, site: Site) -> Site:
    return Site(resource, resource.body, site.estate)


def _same_place(one: Content, other: Content) -> bool:
    if isinstance(one, Unknown) and isinstance(other, Unknown):
        return one.references == other.references and one.parts == other.parts
    return isinstance(one, str) and one == other
