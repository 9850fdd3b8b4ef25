provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "publishing"
  region = "eu-west-2"
  default_tags {
    tags = { Exposure = "public" }
  }
}

resource "aws_lambda_function_url" "iam" {
  function_name      = "somewhere-else"
  authorization_type = "AWS_IAM" # expect: TCOP-06-409 pass
}

# public on purpose, as the provider's default tags say
resource "aws_lambda_function" "public" {
  provider      = aws.publishing
  function_name = "public"
  role          = "arn:aws:iam::123456789012:role/public"
}

resource "aws_lambda_function_url" "public" {
  function_name      = "public"
  authorization_type = "NONE" # expect: TCOP-06-409 pass
}

resource "aws_api_gateway_rest_api" "private" {
  name = "private"
  endpoint_configuration {
    types = ["PRIVATE"]
  }
}

resource "aws_api_gateway_method" "private" {
  rest_api_id   = aws_api_gateway_rest_api.private.id
  resource_id   = aws_api_gateway_rest_api.private.root_resource_id
  http_method   = "ANY"
  authorization = "NONE" # expect: TCOP-06-409 pass
}

data "aws_iam_policy_document" "office" {
  statement {
    actions   = ["execute-api:Invoke"]
    resources = ["execute-api:/*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "IpAddress"
      variable = "aws:SourceIp"
      values   = ["203.0.113.0/24"]
    }
  }
}

resource "aws_api_gateway_rest_api" "office" {
  name   = "office"
  policy = data.aws_iam_policy_document.office.json
}

resource "aws_api_gateway_method" "office" {
  rest_api_id   = aws_api_gateway_rest_api.office.id
  resource_id   = aws_api_gateway_rest_api.office.root_resource_id
  http_method   = "GET"
  authorization = "NONE" # expect: TCOP-06-409 pass
}

# everybody is let in, and all but the office turned away
resource "aws_api_gateway_rest_api" "turned_away" {
  name = "turned-away"
}

resource "aws_api_gateway_rest_api_policy" "turned_away" {
  rest_api_id = aws_api_gateway_rest_api.turned_away.id
  policy = jsonencode({
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "${aws_api_gateway_rest_api.turned_away.execution_arn}/*" },
      {
        Effect    = "Deny"
        Principal = "*"
        Action    = "execute-api:Invoke"
        Resource  = "${aws_api_gateway_rest_api.turned_away.execution_arn}/*"
        Condition = { NotIpAddress = { "aws:SourceIp" = "203.0.113.0/24" } }
      },
    ]
  })
}

resource "aws_api_gateway_method" "turned_away" {
  rest_api_id   = aws_api_gateway_rest_api.turned_away.id
  resource_id   = aws_api_gateway_rest_api.turned_away.root_resource_id
  http_method   = "GET"
  authorization = "NONE" # expect: TCOP-06-409 pass
}

resource "aws_api_gateway_rest_api" "signed" {
  name = "signed"
}

resource "aws_api_gateway_method" "signed" {
  rest_api_id   = aws_api_gateway_rest_api.signed.id
  resource_id   = aws_api_gateway_rest_api.signed.root_resource_id
  http_method   = "GET"
  authorization = "COGNITO_USER_POOLS" # expect: TCOP-06-409 pass
}

# a preflight request never says who sends it
resource "aws_api_gateway_method" "preflight" {
  rest_api_id   = aws_api_gateway_rest_api.signed.id
  resource_id   = aws_api_gateway_rest_api.signed.root_resource_id
  http_method   = "OPTIONS"
  authorization = "NONE"
}

resource "aws_apigatewayv2_api" "socket" {
  name          = "socket"
  protocol_type = "WEBSOCKET"
}

resource "aws_apigatewayv2_route" "connect" {
  api_id             = aws_apigatewayv2_api.socket.id
  route_key          = "$connect"
  authorization_type = "AWS_IAM" # expect: TCOP-06-409 pass
}

# the connection is what is authorised, not each message
resource "aws_apigatewayv2_route" "message" {
  api_id    = aws_apigatewayv2_api.socket.id
  route_key = "message"
}

resource "aws_appsync_graphql_api" "iam" {
  name                = "iam"
  authentication_type = "AWS_IAM" # expect: TCOP-06-409 pass
}

resource "aws_appsync_graphql_api" "internal" {
  name                = "internal"
  authentication_type = "API_KEY" # expect: TCOP-06-409 pass
  visibility          = "PRIVATE"
}

resource "aws_cognito_identity_pool" "members" { # expect: TCOP-06-409 pass
  identity_pool_name = "members"
}
