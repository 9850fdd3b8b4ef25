resource "aws_imagebuilder_image_recipe" "own" {
  name             = "own"
  parent_image     = "arn:aws:imagebuilder:eu-west-2:aws:image/ubuntu-server-24-lts-x86/x.x.x"
  version          = "1.0.0"
  user_data_base64 = base64encode("kubeadm init --pod-network-cidr 10.244.0.0/16") # expect: TCOP-05-007 fail
}

resource "aws_launch_configuration" "own" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
  user_data     = "curl -sfL https://get.k3s.io | sh -s - server" # expect: TCOP-05-007 fail
}

resource "aws_launch_configuration" "web" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
  user_data     = "apt-get install -y nginx"
}
