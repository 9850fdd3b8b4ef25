# One result for the whole root. # expect: TCOP-05-019 pass
resource "aws_autoscaling_group" "counted" {}

resource "aws_ebs_volume" "counted" {}

resource "aws_api_gateway_rest_api" "counted" {}

resource "aws_apigatewayv2_api" "counted" {}

resource "aws_apprunner_service" "counted" {}

resource "aws_appsync_graphql_api" "counted" {}

resource "aws_athena_workgroup" "counted" {}

resource "aws_cloudfront_distribution" "counted" {}

resource "aws_cognito_user_pool" "counted" {}

resource "aws_connect_instance" "counted" {}

resource "aws_db_instance" "counted" {}

resource "aws_docdb_cluster" "counted" {}

resource "aws_dynamodb_table" "counted" {}

resource "aws_ecs_service" "counted" {}

resource "aws_efs_file_system" "counted" {}

resource "aws_eks_cluster" "counted" {}

resource "aws_elasticache_cluster" "counted" {}

resource "aws_elasticache_replication_group" "counted" {}

resource "aws_elasticsearch_domain" "counted" {}
