"""Compute Engine: machines that may forward packets, and serial ports that are open to whoever has a key.

Source: cloud.google.com, "Enable IP forwarding for instances" and "Troubleshooting using the serial console": both are
off until somebody turns them on; the metadata of a machine go before those of its project.
"""

from __future__ import annotations

from tcop_iac.assets.adapter import Reader, adapter, first_of, flag, over_arms, row, text
from tcop_iac.assets.answers import agreed
from tcop_iac.assets.asset import Row, Site
from tcop_iac.assets.google.provider import TAGS
from tcop_iac.assets.joins import referring
from tcop_iac.assets.kinds.relays import RelayMachine, SerialConsole
from tcop_iac.model.value import Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"
_CONSOLE = "https://cloud.google.com/compute/docs/troubleshooting/troubleshooting-using-serial-console"
_KEY = "serial-port-enable"


def _on_at(path: str) -> Reader:
    """A reader of whether the value of metadata at `path` turns something on."""

    def read(site: Site) -> Value[bool]:
        written = text(path)(site)
        return written.holding(over_arms(written.content, lambda one: one.strip().lower() in ("true", "y", "yes", "1")))

    return read


_IN_METADATA = _on_at(f"metadata.{_KEY}")


def _is_item(site: Site) -> bool:
    return agreed(text("key")(site).content, lambda one: one == _KEY) is True


def _relay(type_: str) -> dict[str, Row]:
    page = type_.removeprefix("google_")
    return {
        "forwards": row(terraform=flag("can_ip_forward"), default=False, doc=f"{_DOCS}/{page}#can_ip_forward-1"),
        "console_open": row(terraform=_IN_METADATA, default=False, doc=_CONSOLE),
        "name": row(terraform=first_of(text("name"), text("name_prefix"))),
        "tags": TAGS,
    }


_TEMPLATES = ("google_compute_instance_template", "google_compute_region_instance_template")

ADAPTERS = (
    adapter(
        RelayMachine,
        terraform="google_compute_instance",
        rows={
            **_relay("google_compute_instance"),
            "routed_to": row(terraform=referring(("google_compute_route", "next_hop_instance"))),
        },
    ),
    *(adapter(RelayMachine, terraform=type_, rows=_relay(type_)) for type_ in _TEMPLATES),
    adapter(
        SerialConsole,
        terraform="google_compute_project_metadata",
        applies=lambda site: _IN_METADATA(site).content is not None,
        rows={"console_open": row(terraform=_IN_METADATA)},
    ),
    adapter(
        SerialConsole,
        terraform="google_compute_project_metadata_item",
        applies=_is_item,
        rows={"console_open": row(terraform=_on_at("value"))},
    ),
)
