variable "owners" {
  type = list(string)
}

variable "days" {
  type = number
}

variable "name" {
  type = string
}

data "aws_ami" "of_amazon" {
  most_recent = true
  owners      = ["amazon"]
  filter {
    name   = "name"
    values = ["al2023-ami-*"]
  }
}

data "aws_ami" "of_anybody" {
  most_recent = true
  filter {
    name   = "name"
    values = ["al2023-ami-*"]
  }
}

data "aws_ami" "by_expression" {
  most_recent = true
  owners      = []
  name_regex  = "^al2023"
}

data "aws_ami" "by_alias" {
  most_recent = true
  filter {
    name   = "name"
    values = ["amzn2-ami-hvm*"]
  }
  filter {
    name   = "owner-alias"
    values = ["amazon"]
  }
}

# Tags of an image are seen by its owner alone.
data "aws_ami" "by_tag" {
  most_recent = true
  filter {
    name   = "tag:Name"
    values = ["app"]
  }
}

data "aws_ami" "pinned" {
  filter {
    name   = "image-id"
    values = ["ami-0123456789abcdef0"]
  }
}

data "aws_ami" "asked" {
  most_recent = true
  owners      = var.owners
}

data "aws_ami" "of_some_filter" {
  most_recent = true
  filter {
    name   = var.name
    values = ["x"]
  }
}

resource "aws_instance" "of_anybody" {
  ami = data.aws_ami.of_anybody.id # expect: TCOP-06-804 fail
}

resource "aws_instance" "by_expression" {
  ami = data.aws_ami.by_expression.image_id # expect: TCOP-06-804 fail
}

# A central team may patch it: the newest image when it was made says nothing of today.
resource "aws_instance" "of_amazon" {
  ami = data.aws_ami.of_amazon.id
}

resource "aws_instance" "literal" {
  ami = "ami-0123456789abcdef0"
}

resource "aws_instance" "asked" {
  ami = data.aws_ami.asked.id # expect: TCOP-06-804 open
}

resource "aws_instance" "of_some_filter" {
  ami = data.aws_ami.of_some_filter.id # expect: TCOP-06-804 open
}

resource "aws_instance" "either" {
  ami = var.days > 3 ? data.aws_ami.of_anybody.id : "ami-0123456789abcdef0" # expect: TCOP-06-804 open
}

resource "aws_instance" "both_of_anybody" {
  ami = var.days > 3 ? data.aws_ami.of_anybody.id : data.aws_ami.by_expression.id # expect: TCOP-06-804 fail
}

resource "aws_instance" "not_made" {
  count = 0
  ami   = data.aws_ami.of_anybody.id
}

resource "aws_instance" "by_script" {
  ami       = "ami-0123456789abcdef0"
  user_data = "#!/bin/sh\napt-get install -y unattended-upgrades" # expect: TCOP-06-804 open
}

resource "aws_launch_template" "of_amazon" {
  image_id = data.aws_ami.of_amazon.id # expect: TCOP-06-804 pass
}

resource "aws_launch_template" "by_alias" {
  image_id = data.aws_ami.by_alias.id # expect: TCOP-06-804 pass
}

resource "aws_launch_template" "by_tag" {
  image_id = data.aws_ami.by_tag.id # expect: TCOP-06-804 pass
}

resource "aws_launch_template" "pinned" {
  image_id = data.aws_ami.pinned.id
}

resource "aws_launch_configuration" "of_anybody" {
  image_id = data.aws_ami.of_anybody.id # expect: TCOP-06-804 fail
}

resource "aws_ssm_patch_baseline" "soon" {
  approval_rule {
    approve_after_days = 7 # expect: TCOP-06-804 pass
    patch_filter {
      key    = "CLASSIFICATION"
      values = ["Security"]
    }
  }
  approval_rule {
    approve_after_days = 60
    patch_filter {
      key    = "CLASSIFICATION"
      values = ["Bugfix"]
    }
  }
}

resource "aws_ssm_patch_baseline" "late" {
  approval_rule {
    approve_after_days = "45" # expect: TCOP-06-804 fail
    patch_filter {
      key    = "SEVERITY"
      values = ["Critical", "Important"]
    }
  }
}

resource "aws_ssm_patch_baseline" "between" {
  approval_rule {
    approve_after_days = 21
  }
  approval_rule {
    approve_after_days = 60
  }
}

resource "aws_ssm_patch_baseline" "frozen" {
  approval_rule {
    approve_until_date = "2024-01-31" # expect: TCOP-06-804 fail
  }
}

resource "aws_ssm_patch_baseline" "asked" {
  approval_rule {
    approve_after_days = var.days # expect: TCOP-06-804 open
  }
}

# Critical patches come soon by the first rule, whatever the second one asks.
resource "aws_ssm_patch_baseline" "first_decides" {
  approval_rule {
    approve_after_days = 3 # expect: TCOP-06-804 pass
  }
  approval_rule {
    approve_after_days = 90
  }
}

resource "aws_ssm_patch_baseline" "low_only" {
  approval_rule {
    approve_after_days = 90
    patch_filter {
      key    = "MSRC_SEVERITY"
      values = ["Low"]
    }
  }
}

resource "aws_ssm_patch_baseline" "listed" {
  approved_patches = ["KB123456"]
}
