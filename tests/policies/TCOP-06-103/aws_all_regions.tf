provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_ebs_encryption_by_default" "london" {
  enabled = "true" # expect: TCOP-06-103 pass
}

resource "aws_ebs_encryption_by_default" "ireland" {
  provider = aws.ireland
  enabled  = true # expect: TCOP-06-103 pass
}

resource "aws_ebs_volume" "ireland" {
  provider          = aws.ireland
  availability_zone = "eu-west-1a"
  size              = 10
}
