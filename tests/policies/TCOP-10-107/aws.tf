variable "regions" {
  type = list(string)
}

resource "aws_organizations_policy" "london" {
  name = "london"
  content = jsonencode({ # expect: TCOP-10-107 pass
    Statement = [{
      Effect    = "Deny"
      NotAction = ["iam:*", "cloudfront:*"]
      Resource  = "*"
      Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-west-2"] } }
    }]
  })
}

resource "aws_organizations_policy" "wide" {
  name = "wide"
  content = jsonencode({ # expect: TCOP-10-107 fail
    Statement = {
      Effect    = "Deny"
      NotAction = ["iam:*"]
      Resource  = "*"
      Condition = { "ForAnyValue:StringNotEqualsIfExists" = { "aws:requestedregion" = ["eu-west-2", "eu-west-1"] } }
    }
  })
}

# It may be there for global services alone.
resource "aws_organizations_policy" "with_home_of_global_services" {
  name = "with-home-of-global-services"
  content = jsonencode({ # expect: TCOP-10-107 open
    Statement = [{
      Effect    = "Deny"
      NotAction = ["iam:*"]
      Resource  = "*"
      Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-west-2", "us-east-1"] } }
    }]
  })
}

resource "aws_organizations_policy" "asked" {
  name = "asked"
  content = jsonencode({ # expect: TCOP-10-107 open
    Statement = [{
      Effect    = "Deny"
      NotAction = ["iam:*"]
      Resource  = "*"
      Condition = { StringNotEquals = { "aws:RequestedRegion" = var.regions } }
    }]
  })
}

# About something else.
resource "aws_organizations_policy" "other" {
  name    = "other"
  content = jsonencode({ Statement = [{ Effect = "Deny", Action = "s3:DeleteBucket", Resource = "*" }] })
}

resource "aws_controltower_control" "regions" { # expect: TCOP-10-107 pass
  control_identifier = "arn:aws:controltower:eu-west-2::control/AWS-GR_REGION_DENY"
  target_identifier  = "arn:aws:organizations::123456789012:ou/o-abc/ou-abc"
}
