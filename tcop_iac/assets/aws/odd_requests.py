"""Elastic Load Balancing: what becomes of requests that do not keep to the rules of HTTP.

Source: docs.aws.amazon.com, "Desync mitigation mode" and "Load balancer attributes" of the user guides for application
and classic load balancers. CloudFormation has no property for the mode of a classic one.
"""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import Field, adapter, flag, over_arms, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.requests import RequestForwarder
from tcop_iac.model.value import Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"


def _is_application(site: Site) -> Value[Any]:
    kind = text("load_balancer_type")(site)
    return kind.holding(over_arms(kind.content, lambda one: one == "application"))


def _mode(type_: str) -> Field:
    return row(
        terraform=text("desync_mitigation_mode"),
        default="defensive",
        doc=f"{_DOCS}/{type_}#desync_mitigation_mode-1",
    )


ADAPTERS = (
    *(
        adapter(
            RequestForwarder,
            terraform=type_,
            rows={
                "reads_requests": row(terraform=_is_application, default=True, doc=f"{_DOCS}/lb#load_balancer_type-1"),
                "drops_odd_headers": row(
                    terraform=flag("drop_invalid_header_fields"),
                    default=False,
                    doc=f"{_DOCS}/lb#drop_invalid_header_fields-1",
                ),
                "odd_requests": _mode("lb"),
            },
        )
        for type_ in ("aws_lb", "aws_alb")
    ),
    adapter(RequestForwarder, terraform="aws_elb", rows={"odd_requests": _mode("elb")}),
)
