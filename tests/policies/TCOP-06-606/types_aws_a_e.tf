resource "aws_alb" "filtered" {
  name = "filtered"
}

resource "aws_wafv2_web_acl_association" "filtered" {
  resource_arn = aws_alb.filtered.arn # expect: TCOP-06-606 pass
  web_acl_arn  = "arn:aws:wafv2:eu-west-2:111122223333:regional/webacl/cases/0a1b2c3d"
}

resource "aws_alb" "unfiltered" { # expect: TCOP-06-606 fail
  name = "unfiltered"
}

resource "aws_appsync_graphql_api" "filtered" {
  name                = "filtered"
  authentication_type = "AWS_IAM"
}

resource "aws_wafv2_web_acl_association" "graph" {
  resource_arn = aws_appsync_graphql_api.filtered.arn # expect: TCOP-06-606 pass
  web_acl_arn  = "arn:aws:wafv2:eu-west-2:111122223333:regional/webacl/cases/0a1b2c3d"
}
