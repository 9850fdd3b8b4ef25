"""Google Cloud: whether people sign in to machines with keys in metadata, or through the directory (OS Login).

Source: cloud.google.com, "Set up OS Login" and "Manage OS Login in an organization".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, computed, flag, over_arms, row, text
from tcop_iac.assets.answers import agreed
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.shared_keys import LocalAccounts
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, Unknown, Value

_KEY = "enable-oslogin"
_CONSTRAINT = "compute.requireOsLogin"
_MACHINES = ("google_compute_instance", "google_compute_instance_template", "google_compute_region_instance_template")
_UNTOLD = Unknown("an organisation policy in another configuration may ask for OS Login")

_POLICIES = {
    "google_org_policy_policy": ("name", "spec.rules.enforce"),
    "google_project_organization_policy": ("constraint", "boolean_policy.enforced"),
    "google_folder_organization_policy": ("constraint", "boolean_policy.enforced"),
    "google_organization_policy": ("constraint", "boolean_policy.enforced"),
}
"""Types of organisation policies: where the constraint is named, and where it is enforced."""


def _is_off(content: Content) -> Content:
    return str(content).strip().lower() not in ("true", "y", "yes", "1")


def _keys_at(path: str) -> Reader:
    """A reader of whether the value at `path` leaves the keys in metadata in force."""

    def read(site: Site) -> Value[Any]:
        written = text(path)(site)
        return replace(written, content=over_arms(written.content, _is_off))

    return read


_IN_METADATA = _keys_at(f"metadata.{_KEY}")


def _of_project(site: Site) -> Value[Any]:
    """What a project's metadata say, else an organisation policy; nothing where no machine is declared."""
    written = _IN_METADATA(site)
    if written.content is not None:
        return written
    if any(_required(one, site) for type_ in _POLICIES for one in site.estate.of_type(type_)):
        return replace(written, content=False)
    return replace(written, content=_UNTOLD, range=site.node.range)


def _is_project(site: Site) -> bool:
    """Whether metadata say something of OS Login, or machines beside them take what they say."""
    if _IN_METADATA(site).content is not None:
        return True
    items = site.estate.of_type("google_compute_project_metadata_item")
    told = any(_is_item(Site(one, one.body, site.estate)) for one in items)
    return not told and any(site.estate.of_type(type_) for type_ in _MACHINES)


def _required(policy: Resource, site: Site) -> bool:
    there = Site(policy, policy.body, site.estate)
    named, enforced = _POLICIES[policy.type]
    name = text(named)(there).content
    last = name.parts[-1] if isinstance(name, Unknown) and name.parts else name
    if policy.existence is not None or not isinstance(last, str) or not last.endswith(_CONSTRAINT):
        return False
    return flag(enforced)(there).is_known_to_be(True)


def _is_item(site: Site) -> bool:
    return agreed(text("key")(site).content, lambda one: one == _KEY) is True


ADAPTERS = (
    adapter(
        LocalAccounts,
        terraform="google_compute_project_metadata",
        applies=_is_project,
        rows={"open": row(terraform=computed(_of_project))},
    ),
    adapter(
        LocalAccounts,
        terraform="google_compute_project_metadata_item",
        applies=_is_item,
        rows={"open": row(terraform=_keys_at("value"))},
    ),
    *(
        adapter(
            LocalAccounts,
            terraform=type_,
            applies=lambda site: _IN_METADATA(site).content is not None,
            rows={"open": row(terraform=_IN_METADATA)},
        )
        for type_ in _MACHINES
    ),
)
