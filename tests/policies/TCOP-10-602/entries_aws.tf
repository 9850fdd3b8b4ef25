resource "aws_glacier_vault" "everybody" {
  name          = "everybody"
  access_policy = jsonencode({ # expect: TCOP-10-602 fail
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["glacier:InitiateJob", "glacier:GetJobOutput"]
      Resource  = "arn:aws:glacier:eu-west-2:123456789012:vaults/everybody"
    }]
  })
}

resource "aws_glacier_vault" "named" {
  name          = "named"
  access_policy = jsonencode({ # expect: TCOP-10-602 pass
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "glacier:InitiateJob"
      Resource  = "*"
    }]
  })
}

# without a policy only the account itself gets in
resource "aws_glacier_vault" "silent" {
  name = "silent"
}
