variable "target" {
  type = string
}

variable "site" {
  type = string
}

variable "page" {
  default = "agency.github.io"
}

data "aws_lb" "shared" {
  name = "shared"
}

data "aws_ssm_parameter" "target" {
  name = "target"
}

data "aws_caller_identity" "me" {}

resource "random_pet" "name" {}

resource "aws_lb" "web" {
  name = "web"
}

resource "aws_route53_zone" "main" {
  name = "example.gov.uk"
}

resource "aws_s3_bucket" "site" {
  bucket = "site"
}

resource "aws_s3_bucket" "asked" {
  bucket = var.site
}

resource "aws_route53_record" "by_reference" {
  type = "A"
  alias {
    name = aws_lb.web.dns_name # expect: TCOP-06-608 pass
  }
}

resource "aws_route53_record" "looked_up" {
  type    = "CNAME"
  records = [data.aws_lb.shared.dns_name] # expect: TCOP-06-608 pass
}

resource "aws_route53_record" "page" {
  type    = "CNAME"
  records = [var.page] # expect: TCOP-06-608 open
}

resource "aws_route53_record" "site" {
  type    = "CNAME"
  records = ["gone.s3-website-eu-west-2.amazonaws.com."] # expect: TCOP-06-608 open
}

# The bucket of that name stands here, written out or not.
resource "aws_route53_record" "known_site" {
  type    = "CNAME"
  records = ["${aws_s3_bucket.site.bucket}.s3-website-eu-west-2.amazonaws.com"] # expect: TCOP-06-608 pass
}

resource "aws_route53_record" "asked_site" {
  type    = "CNAME"
  records = ["${var.site}.s3-website.eu-west-2.amazonaws.com"] # expect: TCOP-06-608 pass
}

resource "aws_route53_record" "other_site" {
  type    = "CNAME"
  records = ["${var.target}.s3-website.eu-west-2.amazonaws.com"] # expect: TCOP-06-608 open
}

resource "aws_route53_record" "of_an_account" {
  type    = "CNAME"
  records = ["pages-${data.aws_caller_identity.me.account_id}.s3-website.eu-west-2.amazonaws.com"] # expect: TCOP-06-608 open
}

resource "aws_route53_record" "pet" {
  type    = "CNAME"
  records = ["${random_pet.name.id}.herokuapp.com"] # expect: TCOP-06-608 open
}

resource "aws_route53_record" "address" {
  type    = "A"
  records = ["10.0.0.1", "52.56.1.2"] # expect: TCOP-06-608 open
}

resource "aws_route53_record" "private" {
  type    = "A"
  records = ["10.0.0.1"]
}

resource "aws_route53_record" "cdn" {
  type    = "CNAME"
  records = ["d111111abcdef8.cloudfront.net"]
}

resource "aws_route53_record" "asked" {
  type    = "CNAME"
  records = [var.target]
}

resource "aws_route53_record" "stored" {
  type    = "CNAME"
  records = [data.aws_ssm_parameter.target.value]
}

resource "aws_route53_record" "in_the_zone" {
  type    = "CNAME"
  records = ["www.${aws_route53_zone.main.name}"]
}

resource "aws_route53_record" "text" {
  type    = "TXT"
  records = ["agency.github.io"]
}

resource "aws_route53_record" "either_way" {
  type    = "CNAME"
  records = var.target == "a" ? [aws_lb.web.dns_name] : [data.aws_lb.shared.dns_name] # expect: TCOP-06-608 pass
}

resource "aws_route53_record" "one_of" {
  type    = "CNAME"
  records = [var.target == "a" ? aws_lb.web.dns_name : "agency.github.io"] # expect: TCOP-06-608 open
}

resource "aws_route53_record" "counted" {
  count   = 0
  type    = "CNAME"
  records = ["agency.github.io"]
}

resource "aws_route53_record" "each" {
  for_each = {
    a = { type = "CNAME", target = "agency.github.io" }
    b = { type = "MX", target = "agency.github.io" }
  }
  type    = each.value.type
  records = [each.value.target] # expect: TCOP-06-608 open
}

resource "aws_cloudfront_distribution" "own" {
  origin {
    domain_name = aws_s3_bucket.site.bucket_regional_domain_name # expect: TCOP-06-608 pass
  }
}

resource "aws_cloudfront_distribution" "literal" {
  origin {
    domain_name = aws_s3_bucket.site.bucket_regional_domain_name
  }
  origin {
    domain_name = "old-assets.s3.eu-west-2.amazonaws.com" # expect: TCOP-06-608 open
  }
}

resource "aws_cloudfront_distribution" "custom" {
  origin {
    domain_name = "www.example.gov.uk"
  }
}
