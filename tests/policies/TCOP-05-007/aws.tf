variable "script" {
  type = string
}

variable "token" {
  type = string
}

resource "aws_eks_cluster" "managed" { # expect: TCOP-05-007 pass
  name     = "managed"
  role_arn = "arn:aws:iam::123456789012:role/eks"
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_instance" "own" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7g.large"
  user_data     = "#!/bin/bash\napt-get install -y kubeadm\nkubeadm init --pod-network-cidr 10.244.0.0/16\n" # expect: TCOP-05-007 fail
}

resource "aws_launch_template" "server" {
  name      = "server"
  user_data = base64encode("curl -sfL https://get.k3s.io | K3S_TOKEN=${var.token} sh -") # expect: TCOP-05-007 fail
}

# A worker of a cluster that another machine runs.
resource "aws_launch_template" "agent" {
  name      = "agent"
  user_data = base64encode("curl -sfL https://get.k3s.io | K3S_URL=https://server:6443 sh -")
}

resource "aws_instance" "web" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7g.large"
  user_data     = "apt-get install -y nginx"
}

resource "aws_instance" "asked" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7g.large"
  user_data     = var.script # expect: TCOP-05-007 open
}
