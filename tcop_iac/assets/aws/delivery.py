"""Amazon Data Firehose: where a delivery stream takes its data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from tcop_iac.assets.adapter import Reader, adapter, over_arms, row, text
from tcop_iac.assets.asset import Row, Site
from tcop_iac.assets.aws.arns import account_at, region_at
from tcop_iac.assets.aws.provider import REGION
from tcop_iac.assets.joins import Destinations
from tcop_iac.assets.kinds.logs import LogRoute
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, Unknown, Value


def host_at(path: str) -> Reader:
    """A reader of the host of the address at `path`, also where only the end of the address is unknown."""

    def read(site: Site) -> Value[Any]:
        written = text(path)(site)
        return replace(written, content=over_arms(written.content, _host, _host))

    return read


def _host(address: Content) -> Content:
    known = address if isinstance(address, str) else address.prefix
    if isinstance(address, Unknown) and "/" not in known.partition("//")[2]:
        return address
    return (urlsplit(known if "//" in known else f"//{known}").hostname or known).lower()


def _bucket(path: str) -> Mapping[str, Row]:
    return {"location": row(terraform=region_at(path)), "account": row(terraform=account_at(path))}


def _vendor(path: str) -> Mapping[str, Row]:
    return {"processor": row(terraform=host_at(path))}


ADAPTERS = (
    adapter(
        LogRoute,
        terraform="aws_kinesis_firehose_delivery_stream",
        rows={
            "destinations": Destinations(
                {
                    "extended_s3_configuration.bucket_arn": _bucket("extended_s3_configuration.bucket_arn"),
                    "opensearch_configuration": {"location": REGION},
                    "opensearchserverless_configuration": {"location": REGION},
                    "elasticsearch_configuration": {"location": REGION},
                    "redshift_configuration": {"location": REGION},
                    "iceberg_configuration": {"location": REGION},
                    "http_endpoint_configuration.url": _vendor("http_endpoint_configuration.url"),
                    "splunk_configuration.hec_endpoint": _vendor("splunk_configuration.hec_endpoint"),
                    "snowflake_configuration.account_url": _vendor("snowflake_configuration.account_url"),
                }
            )
        },
    ),
)

TWINS = (
    twin(
        "AWS::KinesisFirehose::DeliveryStream",
        "aws_kinesis_firehose_delivery_stream",
        {
            "name": "DeliveryStreamName",
            "extended_s3_configuration": "ExtendedS3DestinationConfiguration|S3DestinationConfiguration",
            "extended_s3_configuration.bucket_arn": "BucketARN",
            "opensearch_configuration": "AmazonopensearchserviceDestinationConfiguration",
            "opensearchserverless_configuration": "AmazonOpenSearchServerlessDestinationConfiguration",
            "elasticsearch_configuration": "ElasticsearchDestinationConfiguration",
            "redshift_configuration": "RedshiftDestinationConfiguration",
            "iceberg_configuration": "IcebergDestinationConfiguration",
            "http_endpoint_configuration": "HttpEndpointDestinationConfiguration",
            "http_endpoint_configuration.url": "EndpointConfiguration.Url",
            "splunk_configuration": "SplunkDestinationConfiguration",
            "splunk_configuration.hec_endpoint": "HECEndpoint",
            "snowflake_configuration": "SnowflakeDestinationConfiguration",
            "server_side_encryption": "DeliveryStreamEncryptionConfigurationInput",
            "server_side_encryption.enabled": None,
            "kinesis_source_configuration": "KinesisStreamSourceConfiguration",
            "msk_source_configuration": "MSKSourceConfiguration",
        },
        silent={"server_side_encryption.enabled": True},  # that it is there turns it on
    ),
)
