"""AWS: links to other hosting, reservations, engines, budgets."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, fixed, number, present, row, text, texts, value
from tcop_iac.assets.answers import Answer, any_of, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.aws.rds import CLUSTER_ENGINE
from tcop_iac.assets.kinds.commitments import Budget, Commitment, EngineChoice, HostingLink
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Origin, Unknown, Value, references

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"

SECONDS_OF_A_YEAR = 31_536_000
"""The unit of a reserved offering's `duration` (aws_rds_reserved_instance_offering): 31536000 or 94608000."""


def _reserved_years(site: Site) -> Value[Any]:
    """The duration that the data source of the offering asks for; an offering's id alone does not tell."""
    offering = text("offering_id")(site)
    named = {one.address for one in references(offering.content)}
    for source in site.estate.of_type("aws_rds_reserved_instance_offering"):
        if source.address in named:
            asked = number("duration")(Site(source, source.body, site.estate))
            return asked if isinstance(asked.content, Unknown) else asked.holding(_years(asked.content))
    return offering.holding(Unknown("the offering's id does not say for how long it binds"))


def _years(seconds: Any) -> Any:
    return seconds // SECONDS_OF_A_YEAR if isinstance(seconds, int) else Unknown("how long it binds is not known")


def _reservation_years(site: Site) -> Value[Any]:
    """A reservation with an end binds until then at most; one without is paid for until somebody cancels it.

    Source: aws_ec2_capacity_reservation, end_date_type (default: unlimited).
    """
    kind = text("end_date_type")(site)
    if isinstance(kind.content, Unknown):
        return kind
    if kind.content == "limited":
        return kind.holding(0)
    return kind.holding(Unknown("it is paid for until somebody cancels it"), Origin.DEFAULT)


def _told(site: Site) -> Value[Any]:
    """Whether any notification has a subscriber (aws_budgets_budget, notification)."""
    found = find(site.node, "notification")
    answers = [
        _has_subscriber(Site(site.resource, element, site.estate, "notification"))
        for node in found.nodes
        for element in node.elements()
    ]
    if found.missing is not None:
        answers.append(found.missing)
    return Value(any_of(answers), found.range, Origin.WRITTEN if found.nodes else Origin.ABSENT, "notification")


def _has_subscriber(site: Site) -> Answer:
    return any_of(
        truth(texts(name)(site).content) for name in ("subscriber_email_addresses", "subscriber_sns_topic_arns")
    )


_engine = value("engine", lambda one: str(one).lower())


def _instance_engine(site: Site) -> Value[Any]:
    """A replica runs the engine of its source (aws_db_instance, replicate_source_db)."""
    written = _engine(site)
    if written.content is not None:
        return written
    source = site.estate.referred(EngineChoice, text("replicate_source_db")(site))
    return written if source is None else _engine(Site(source.resource, source.resource.body, site.estate))


ADAPTERS = (
    *(
        adapter(HostingLink, terraform=type_, rows={"tags": TAGS, "leads_outside": row(terraform=fixed(True))})
        for type_ in (
            "aws_dx_connection",
            "aws_dx_private_virtual_interface",
            "aws_dx_transit_virtual_interface",
            "aws_storagegateway_gateway",
            "aws_vpn_connection",
        )
    ),
    adapter(
        Commitment,
        terraform="aws_savingsplans_savings_plan",
        rows={
            "years": row(
                silence="the offering's id does not say for how long it binds",
                terraform=fixed(None, "savings_plan_offering_id"),
                doc="https://docs.aws.amazon.com/savingsplans/latest/userguide/what-is-savings-plans.html",
            ),
            "paid_ahead": row(terraform=present("upfront_payment_amount")),
        },
    ),
    adapter(
        Commitment, terraform="aws_rds_reserved_instance", rows={"years": row(terraform=computed(_reserved_years))}
    ),
    adapter(
        Commitment,
        terraform="aws_ec2_capacity_reservation",
        rows={"years": row(terraform=computed(_reservation_years))},
    ),
    adapter(EngineChoice, terraform="aws_db_instance", rows={"engine": row(terraform=computed(_instance_engine))}),
    adapter(
        EngineChoice,
        terraform="aws_rds_cluster",
        rows={"engine": row(terraform=_engine, default=CLUSTER_ENGINE, doc=f"{_DOCS}/rds_cluster#engine-1")},
    ),
    adapter(EngineChoice, terraform="aws_dynamodb_table", rows={"engine": row(terraform=fixed("dynamodb"))}),
    adapter(Budget, terraform="aws_budgets_budget", rows={"somebody_told": row(terraform=computed(_told))}),
)

TWINS = (
    twin("AWS::DirectConnect::Connection", "aws_dx_connection"),
    twin("AWS::DirectConnect::PrivateVirtualInterface", "aws_dx_private_virtual_interface"),
    twin("AWS::DirectConnect::TransitVirtualInterface", "aws_dx_transit_virtual_interface"),
    twin("AWS::EC2::VPNConnection", "aws_vpn_connection"),
    twin("AWS::EC2::CapacityReservation", "aws_ec2_capacity_reservation"),
    twin(
        "AWS::Budgets::Budget",
        "aws_budgets_budget",
        {
            "notification": "NotificationsWithSubscribers",
            "notification.subscriber_email_addresses": "Subscribers",
            "notification.subscriber_sns_topic_arns": None,
        },
    ),
)
