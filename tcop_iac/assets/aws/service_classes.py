"""AWS: which types are servers, which are managed services."""

from __future__ import annotations

from tcop_iac.assets.kinds.services import INFRASTRUCTURE, PLATFORM, SOFTWARE
from tcop_iac.assets.service_classes import counted
from tcop_iac.assets.twins import twin

ADAPTERS = tuple(
    counted(
        {
            INFRASTRUCTURE: (
                "aws_autoscaling_group",
                "aws_ebs_volume",
                "aws_instance",
            ),
            PLATFORM: (
                "aws_api_gateway_rest_api",
                "aws_apigatewayv2_api",
                "aws_apprunner_service",
                "aws_appsync_graphql_api",
                "aws_athena_workgroup",
                "aws_cloudfront_distribution",
                "aws_cognito_user_pool",
                "aws_db_instance",
                "aws_docdb_cluster",
                "aws_dynamodb_table",
                "aws_ecs_service",
                "aws_efs_file_system",
                "aws_eks_cluster",
                "aws_elasticache_cluster",
                "aws_elasticache_replication_group",
                "aws_elasticsearch_domain",
                "aws_glue_job",
                "aws_kinesis_stream",
                "aws_lambda_function",
                "aws_memorydb_cluster",
                "aws_mq_broker",
                "aws_msk_cluster",
                "aws_neptune_cluster",
                "aws_opensearch_domain",
                "aws_rds_cluster",
                "aws_redshift_cluster",
                "aws_redshiftserverless_workgroup",
                "aws_s3_bucket",
                "aws_sagemaker_endpoint",
                "aws_sfn_state_machine",
                "aws_sns_topic",
                "aws_sqs_queue",
            ),
            SOFTWARE: (
                "aws_connect_instance",
                "aws_quicksight_account_subscription",
            ),
        }
    )
)

TWINS = (
    twin("AWS::AppRunner::Service", "aws_apprunner_service"),
    twin("AWS::Connect::Instance", "aws_connect_instance"),
    twin("AWS::SageMaker::Endpoint", "aws_sagemaker_endpoint"),
    twin("AWS::StepFunctions::StateMachine", "aws_sfn_state_machine"),
)
