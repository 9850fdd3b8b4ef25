provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

# The setting is per region; Ireland is forgotten, or set elsewhere.
resource "aws_ebs_encryption_by_default" "london" { # expect: TCOP-06-103 open
}

resource "aws_ebs_volume" "london" {
  availability_zone = "eu-west-2a"
  size              = 10
}

resource "aws_instance" "ireland" {
  provider      = aws.ireland
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.small"
}
