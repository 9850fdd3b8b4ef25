variable "all" {
  type = bool
}

# where it is started is not visible, but it has a place to deliver to
resource "aws_config_configuration_recorder" "elsewhere" { # expect: TCOP-06-705 open
  name     = "elsewhere"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

resource "aws_config_delivery_channel" "elsewhere" {
  name           = "elsewhere"
  s3_bucket_name = "central-config"
}

resource "aws_config_configuration_recorder" "asked" {
  name     = "asked"
  role_arn = "arn:aws:iam::123456789012:role/config"
  recording_group {
    all_supported = var.all # expect: TCOP-06-705 open
  }
}

resource "aws_config_configuration_recorder_status" "asked" {
  name       = aws_config_configuration_recorder.asked.name
  is_enabled = true
}
