resource "aws_cloudfront_distribution" "filtered" {
  enabled    = true
  web_acl_id = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/main/1" # expect: TCOP-06-606 pass
}

resource "aws_lb" "behind" { # expect: TCOP-06-606 open
  name = "behind"
}
