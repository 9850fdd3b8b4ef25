data "aws_cloudfront_cache_policy" "none" {
  name = "Managed-CachingDisabled"
}

resource "aws_cloudfront_distribution" "nothing_kept" {
  enabled = true
  default_cache_behavior {
    cache_policy_id = data.aws_cloudfront_cache_policy.none.id # expect: TCOP-10-106 pass
  }
}

resource "aws_cloudfront_distribution" "open" {
  enabled = true
  tags    = { classification = "OPEN" } # expect: TCOP-10-106 pass
  default_cache_behavior {
    cache_policy_id = "658327ea-f89d-4fab-a63d-7e88639e58f6"
  }
}

resource "aws_cloudfront_distribution" "restricted" {
  enabled = true
  tags    = { classification = "OFFICIAL-SENSITIVE" }
  default_cache_behavior {
    cache_policy_id = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
  }
  ordered_cache_behavior {
    path_pattern    = "/records/*"
    cache_policy_id = "658327ea-f89d-4fab-a63d-7e88639e58f6" # expect: TCOP-10-106 fail
  }
}

resource "aws_cloudfront_distribution" "of_some_sort" {
  enabled = true
  default_cache_behavior {
    cache_policy_id = "658327ea-f89d-4fab-a63d-7e88639e58f6" # expect: TCOP-10-106 open
  }
}
