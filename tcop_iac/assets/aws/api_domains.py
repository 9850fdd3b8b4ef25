"""AWS: domain names of HTTP and WebSocket interfaces, and the versions of TLS that they accept."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, fixed, row, value
from tcop_iac.assets.kinds.transit import TlsEndpoint, WebEntry
from tcop_iac.assets.twins import twin

_POLICY = "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html"

ADAPTERS = (
    adapter(
        WebEntry,
        terraform="aws_apigatewayv2_domain_name",
        rows={"serves_clear": row(terraform=fixed(False)), "reached_from_internet": row(terraform=fixed(True))},
    ),
    adapter(
        TlsEndpoint,
        terraform="aws_apigatewayv2_domain_name",
        rows={
            "speaks_tls": row(terraform=fixed(True)),
            "modern": row(
                terraform=value("domain_name_configuration.security_policy", lambda one: one != "TLS_1_0"),
                default=True,
                doc=_POLICY,
            ),
        },
    ),
)

TWINS = (
    twin(
        "AWS::ApiGatewayV2::DomainName",
        "aws_apigatewayv2_domain_name",
        {"domain_name_configuration": "DomainNameConfigurations"},
    ),
)
