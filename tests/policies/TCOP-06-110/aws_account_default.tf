provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

# covers London, and no other region
resource "aws_ebs_encryption_by_default" "london" {}

resource "aws_ebs_volume" "clear" {
  availability_zone = "eu-west-1a"
  provider          = aws.ireland
  encrypted         = false
}

resource "aws_ebs_snapshot" "clear" {
  provider  = aws.ireland
  volume_id = aws_ebs_volume.clear.id
}

resource "aws_ebs_snapshot_copy" "london" { # expect: TCOP-06-110 pass
  source_snapshot_id = aws_ebs_snapshot.clear.id
  source_region      = "eu-west-1"
}

resource "aws_ebs_snapshot_copy" "ireland" { # expect: TCOP-06-110 fail
  provider           = aws.ireland
  source_snapshot_id = aws_ebs_snapshot.clear.id
  source_region      = "eu-west-1"
}

resource "aws_ami" "london" {
  name = "orders"
  ebs_block_device { # expect: TCOP-06-110 pass
    device_name = "/dev/xvda"
    volume_size = 8
  }
}
