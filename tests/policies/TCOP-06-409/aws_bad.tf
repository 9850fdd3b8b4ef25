resource "aws_lambda_function" "open" {
  function_name = "open"
  role          = "arn:aws:iam::123456789012:role/open"
}

resource "aws_lambda_function_url" "open" {
  function_name      = aws_lambda_function.open.function_name
  authorization_type = "NONE" # expect: TCOP-06-409 fail
}

resource "aws_api_gateway_rest_api" "open" {
  name = "open"
}

resource "aws_api_gateway_method" "open" {
  rest_api_id   = aws_api_gateway_rest_api.open.id
  resource_id   = aws_api_gateway_rest_api.open.root_resource_id
  http_method   = "GET"
  authorization = "NONE" # expect: TCOP-06-409 fail
}

# a key tells clients apart and proves nothing
resource "aws_api_gateway_method" "key_only" {
  rest_api_id      = aws_api_gateway_rest_api.open.id
  resource_id      = aws_api_gateway_rest_api.open.root_resource_id
  http_method      = "POST"
  authorization    = "NONE" # expect: TCOP-06-409 fail
  api_key_required = true
}

# a policy that lets everybody in does not narrow
resource "aws_api_gateway_rest_api" "wide_policy" {
  name = "wide-policy"
}

resource "aws_api_gateway_rest_api_policy" "wide_policy" {
  rest_api_id = aws_api_gateway_rest_api.wide_policy.id
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = ["*"] }
      Action    = "execute-api:Invoke"
      Resource  = "*"
      Condition = { IpAddress = { "aws:SourceIp" = ["0.0.0.0/0"] } }
    }]
  })
}

resource "aws_api_gateway_method" "wide_policy" {
  rest_api_id   = aws_api_gateway_rest_api.wide_policy.id
  resource_id   = aws_api_gateway_rest_api.wide_policy.root_resource_id
  http_method   = "GET"
  authorization = "NONE" # expect: TCOP-06-409 fail
}

resource "aws_apigatewayv2_api" "http" {
  name          = "http"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_route" "silent" { # expect: TCOP-06-409 fail
  api_id    = aws_apigatewayv2_api.http.id
  route_key = "GET /records"
}

resource "aws_apigatewayv2_api" "socket" {
  name          = "socket"
  protocol_type = "WEBSOCKET"
}

resource "aws_apigatewayv2_route" "connect" {
  api_id             = aws_apigatewayv2_api.socket.id
  route_key          = "$connect"
  authorization_type = "NONE" # expect: TCOP-06-409 fail
}

resource "aws_appsync_graphql_api" "key" {
  name                = "key"
  authentication_type = "API_KEY" # expect: TCOP-06-409 fail
}

resource "aws_appsync_graphql_api" "key_too" {
  name                = "key-too"
  authentication_type = "AWS_IAM"
  additional_authentication_provider {
    authentication_type = "AMAZON_COGNITO_USER_POOLS"
  }
  additional_authentication_provider {
    authentication_type = "API_KEY" # expect: TCOP-06-409 fail
  }
}

resource "aws_cognito_identity_pool" "guests" {
  identity_pool_name               = "guests"
  allow_unauthenticated_identities = true # expect: TCOP-06-409 fail
}
