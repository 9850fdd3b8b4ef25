resource "aws_launch_template" "register" {
  name      = "register"
  user_data = base64encode("apt-get install -y postgresql-15") # expect: TCOP-05-005 fail
  tags      = { Name = "register-db" }
}

# The commands of the instance that the image is built on.
resource "aws_imagebuilder_image_recipe" "register" {
  name             = "register"
  parent_image     = "arn:aws:imagebuilder:eu-west-2:aws:image/ubuntu-server-24-lts-x86/x.x.x"
  version          = "1.0.0"
  user_data_base64 = base64encode("apt-get install -y postgresql-15") # expect: TCOP-05-005 fail
  tags             = { Name = "register-db" }
}

# It has no tags that would name a database.
resource "aws_launch_configuration" "register" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
  user_data     = "apt-get install -y postgresql-15" # expect: TCOP-05-005 open
}
