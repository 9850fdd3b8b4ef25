"""Amazon API Gateway, both versions, and AppSync: access logs of stages, and who may call."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, present, row
from tcop_iac.assets.kinds.entry import ApiStage

ADAPTERS = (
    adapter(
        ApiStage,
        terraform="aws_api_gateway_stage",
        cloudformation="AWS::ApiGateway::Stage",
        rows={
            "access_logged": row(
                terraform=present("access_log_settings.destination_arn"), cloudformation=present("AccessLogSetting")
            ),
        },
    ),
    adapter(
        ApiStage,
        terraform="aws_apigatewayv2_stage",
        cloudformation="AWS::ApiGatewayV2::Stage",
        rows={
            "access_logged": row(
                terraform=present("access_log_settings.destination_arn"), cloudformation=present("AccessLogSettings")
            ),
        },
    ),
)
