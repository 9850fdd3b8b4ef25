variable "authorisation" {
  type = string
}

variable "api_id" {
  type = string
}

resource "aws_lambda_function_url" "asked" {
  function_name      = "asked"
  authorization_type = var.authorisation # expect: TCOP-06-409 open
}

# the tags of the function are out of sight
resource "aws_lambda_function_url" "elsewhere" {
  function_name      = "elsewhere"
  authorization_type = "NONE" # expect: TCOP-06-409 open
}

resource "aws_apigatewayv2_route" "elsewhere" { # expect: TCOP-06-409 open
  api_id    = var.api_id
  route_key = "GET /records"
}
