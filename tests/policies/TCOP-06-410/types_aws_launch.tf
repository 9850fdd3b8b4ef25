resource "aws_launch_configuration" "required" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
  metadata_options {
    http_tokens = "required" # expect: TCOP-06-410 pass
  }
}

resource "aws_launch_configuration" "optional" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
  metadata_options {
    http_tokens = "optional" # expect: TCOP-06-410 fail
  }
}
