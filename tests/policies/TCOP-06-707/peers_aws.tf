# a source that no delivery carries anywhere logs nothing
resource "aws_cloudfront_distribution" "half" {
  enabled = true
}

resource "aws_cloudwatch_log_delivery_source" "half" {
  name         = "half"
  log_type     = "ACCESS_LOGS"
  resource_arn = aws_cloudfront_distribution.half.arn # expect: TCOP-06-707 fail
}

# a delivery that names its source by its text
resource "aws_cloudfront_distribution" "named" {
  enabled = true
}

resource "aws_cloudwatch_log_delivery_source" "named" {
  name         = "named"
  log_type     = "ACCESS_LOGS"
  resource_arn = aws_cloudfront_distribution.named.arn # expect: TCOP-06-707 pass
}

resource "aws_cloudwatch_log_delivery" "named" {
  delivery_source_name     = "named"
  delivery_destination_arn = "arn:aws:logs:eu-west-2:111122223333:delivery-destination:requests"
}
