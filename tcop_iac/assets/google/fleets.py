"""Google Cloud: managed groups of instances."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, computed, number, row, text
from tcop_iac.assets.answers import agreed
from tcop_iac.assets.asset import Site
from tcop_iac.assets.fleets import fixed_size, unless_ignored
from tcop_iac.assets.google.provider import TAGS
from tcop_iac.assets.kinds.fleet import Fleet
from tcop_iac.assets.references import resource_at
from tcop_iac.model.value import Content, Unknown, Value, one_of, why


def _size(scaler: str) -> Reader:
    """The bounds of an autoscaler, else the size that is set; a group of which nobody says it is empty."""

    def read(site: Site) -> Value[Any]:
        count = number("target_size")(site)
        count = replace(count, content=0) if count.content is None else count
        doubt: Unknown | None = None
        for match in site.estate.companions(site.resource, scaler, "target"):
            there = Site(match.resource, match.resource.body, site.estate)
            on = agreed(text("autoscaling_policy.mode")(there).content, _is_on)
            if on is True and match.uncertain is None:
                least, most = (number(f"autoscaling_policy.{name}_replicas")(there) for name in ("min", "max"))
                return fixed_size(least, most)
            if on is not False:
                doubt = why(match.uncertain, on if isinstance(on, Unknown) else None)
        if doubt is not None:
            return replace(count, content=one_of([count.content, None], doubt))
        return unless_ignored(site, count, "target_size")

    return read


def _is_on(mode: Content) -> Any:
    return mode if isinstance(mode, Unknown) else mode != "OFF"


def _labels(site: Site) -> Value[Any]:
    """The labels of the members, which the template gives them; a group has none."""
    named = text("version.instance_template")(site)
    template = resource_at(site.estate, named.content)
    if template is None:
        return replace(named, content=Unknown("the template of its members is not declared here"))
    return TAGS.read(Site(template, template.body, site.estate))


ADAPTERS = tuple(
    adapter(
        Fleet,
        terraform=f"google_compute_{region}instance_group_manager",
        rows={
            "fixed": row(terraform=computed(_size(f"google_compute_{region}autoscaler"))),
            "moved": row(terraform=lambda site: Value(True, site.node.range, attribute="target_size")),
            "tags": row(terraform=computed(_labels)),
        },
    )
    for region in ("", "region_")
)
