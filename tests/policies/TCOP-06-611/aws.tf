variable "status" {
  type = string
}

variable "sign" {
  type = bool
}

variable "networks" {
  type = list(string)
}

resource "aws_route53_zone" "unsigned" { # expect: TCOP-06-611 fail
  name = "unsigned.gov.uk"
}

resource "aws_route53_zone" "signed" {
  name = "signed.gov.uk"
}

resource "aws_route53_hosted_zone_dnssec" "signed" { # expect: TCOP-06-611 pass
  hosted_zone_id = aws_route53_zone.signed.zone_id
}

# As the provider's documentation writes it.
resource "aws_route53_zone" "by_key" {
  name = "by-key.gov.uk"
}

resource "aws_route53_key_signing_key" "by_key" {
  hosted_zone_id             = aws_route53_zone.by_key.id
  key_management_service_arn = "arn:aws:kms:us-east-1:111122223333:key/1"
  name                       = "by-key"
}

resource "aws_route53_hosted_zone_dnssec" "by_key" {
  hosted_zone_id = aws_route53_key_signing_key.by_key.hosted_zone_id
  signing_status = "SIGNING" # expect: TCOP-06-611 pass
}

resource "aws_route53_zone" "stopped" {
  name = "stopped.gov.uk"
}

resource "aws_route53_hosted_zone_dnssec" "stopped" {
  hosted_zone_id = aws_route53_zone.stopped.id
  signing_status = "NOT_SIGNING" # expect: TCOP-06-611 fail
}

resource "aws_route53_zone" "asked" {
  name = "asked.gov.uk"
}

resource "aws_route53_hosted_zone_dnssec" "asked" {
  hosted_zone_id = aws_route53_zone.asked.id
  signing_status = var.status # expect: TCOP-06-611 open
}

resource "aws_route53_zone" "perhaps" {
  name = "perhaps.gov.uk"
}

resource "aws_route53_hosted_zone_dnssec" "perhaps" { # expect: TCOP-06-611 open
  count          = var.sign ? 1 : 0
  hosted_zone_id = aws_route53_zone.perhaps.id
}

# A key alone signs nothing.
resource "aws_route53_zone" "key_only" { # expect: TCOP-06-611 fail
  name = "key-only.gov.uk"
}

resource "aws_route53_key_signing_key" "key_only" {
  hosted_zone_id             = aws_route53_zone.key_only.id
  key_management_service_arn = "arn:aws:kms:us-east-1:111122223333:key/1"
  name                       = "key-only"
}

resource "aws_route53_zone" "private" {
  name = "internal"
  vpc {
    vpc_id = "vpc-1"
  }
}

resource "aws_route53_zone" "associated" {
  name = "internal"
}

resource "aws_route53_zone_association" "associated" {
  zone_id = aws_route53_zone.associated.zone_id
  vpc_id  = "vpc-1"
}

resource "aws_route53_zone" "perhaps_private" { # expect: TCOP-06-611 open
  name = "internal"
  dynamic "vpc" {
    for_each = var.networks
    content {
      vpc_id = vpc.value
    }
  }
}

resource "aws_route53_zone" "none" {
  count = 0
  name  = "none.gov.uk"
}
