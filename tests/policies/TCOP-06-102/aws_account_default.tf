provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_ebs_encryption_by_default" "london" {}

resource "aws_ebs_volume" "covered" { # expect: TCOP-06-102 pass
  availability_zone = "eu-west-2a"
  size              = 10
}

resource "aws_ebs_volume" "elsewhere" { # expect: TCOP-06-102 open
  provider          = aws.ireland
  availability_zone = "eu-west-1a"
  size              = 10
}

resource "aws_instance" "covered" { # expect: TCOP-06-102 pass
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.small"
}

# The provider's newer versions let a resource name its own region.
resource "aws_instance" "own_region" {
  region        = "eu-west-1"
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.small"
  root_block_device { # expect: TCOP-06-102 open
    volume_size = 20
  }
}

# The setting covers declared disks as well.
resource "aws_launch_template" "covered" {
  name = "covered"
  block_device_mappings {
    device_name = "/dev/sdf"
    ebs { # expect: TCOP-06-102 pass
      volume_size = 100
    }
  }
}
