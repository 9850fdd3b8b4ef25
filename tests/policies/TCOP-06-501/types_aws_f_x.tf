resource "aws_launch_configuration" "keyed" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
  user_data     = "export API_TOKEN=b5f0c2a9e81d4f7a9c3e6d8b1a0f4e2c" # expect: TCOP-06-501 fail
}

resource "aws_launch_configuration" "clean" { # expect: TCOP-06-501 pass
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
  user_data     = "apt-get install -y nginx"
}

resource "aws_launch_template" "clean" { # expect: TCOP-06-501 pass
  name      = "clean"
  user_data = base64encode("apt-get install -y nginx")
}

resource "aws_glue_job" "clean" { # expect: TCOP-06-501 pass
  name              = "clean"
  role_arn          = "arn:aws:iam::123456789012:role/jobs"
  default_arguments = { "--job-language" = "python" }
}
