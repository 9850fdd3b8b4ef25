"""The audit log of Amazon MQ brokers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.kinds.data import Audited
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Unknown, Value, arms, first_unknown

_DOC = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/mq_broker#logs-1"


def _audit_log(site: Site) -> Value[Any]:
    """Only ActiveMQ writes an audit log; `notApplicable` for RabbitMQ, which has none."""
    audit, engine = flag("logs.audit")(site), text("engine_type")(site)
    engines = {arm if isinstance(arm, Unknown) else str(arm).lower() for arm in arms(engine.content)}
    if engines == {"activemq"} or audit.is_known_to_be(True):
        return audit
    if engines == {"rabbitmq"}:
        return replace(audit, content=True, attribute="logs.general")
    return replace(engine, content=first_unknown(engine.content))


ADAPTERS = (
    adapter(
        Audited,
        terraform="aws_mq_broker",
        identity=("broker_name",),
        rows={
            "tags": TAGS,
            "audit_exported": row(terraform=flag("logs.general"), default=False, doc=_DOC),
            "audit_recorded": row(terraform=computed(_audit_log), default=False, doc=_DOC),
        },
    ),
)

TWINS = (
    twin("AWS::AmazonMQ::Broker", "aws_mq_broker", {"user": "Users"}, silent={"auto_minor_version_upgrade": True}),
)
