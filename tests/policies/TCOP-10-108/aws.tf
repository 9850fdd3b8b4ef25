variable "account" {}

data "aws_caller_identity" "current" {}

resource "aws_ram_resource_share" "inside" { # expect: TCOP-10-108 pass
  name = "inside"
}

resource "aws_ram_resource_share" "outside" {
  name                      = "outside"
  allow_external_principals = true # expect: TCOP-10-108 open
}

resource "aws_ram_principal_association" "organisation" {
  resource_share_arn = aws_ram_resource_share.inside.arn
  principal          = "arn:aws:organizations::123456789012:organization/o-abcdefghij" # expect: TCOP-10-108 pass
}

resource "aws_ram_principal_association" "account" {
  resource_share_arn = aws_ram_resource_share.outside.arn
  principal          = "111122223333" # expect: TCOP-10-108 open
}

resource "aws_ram_principal_association" "asked" {
  resource_share_arn = aws_ram_resource_share.outside.arn
  principal          = var.account # expect: TCOP-10-108 open
}

resource "aws_iam_role" "reader" {
  name               = "reader"
  assume_role_policy = "{}"
}

resource "aws_lakeformation_permissions" "own_role" {
  principal   = aws_iam_role.reader.arn # expect: TCOP-10-108 pass
  permissions = ["SELECT"]
}

resource "aws_lakeformation_permissions" "own_account" {
  principal   = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/reader" # expect: TCOP-10-108 pass
  permissions = ["SELECT"]
}

resource "aws_bedrock_inference_profile" "worldwide" {
  name = "worldwide"
  model_source {
    copy_from = "arn:aws:bedrock:eu-west-2::inference-profile/global.anthropic.claude-sonnet-4" # expect: TCOP-10-108 fail
  }
}

# Which regions that is hangs on the model.
resource "aws_bedrock_inference_profile" "europe" {
  name = "europe"
  model_source {
    copy_from = "arn:aws:bedrock:eu-west-2::inference-profile/eu.anthropic.claude-sonnet-4" # expect: TCOP-10-108 open
  }
}

resource "aws_bedrock_inference_profile" "london" {
  name = "london"
  model_source {
    copy_from = "arn:aws:bedrock:eu-west-2::foundation-model/anthropic.claude-sonnet-4" # expect: TCOP-10-108 pass
  }
}

resource "mongodbatlas_cluster" "orders" { # expect: TCOP-10-108 fail
  name = "orders"
}
