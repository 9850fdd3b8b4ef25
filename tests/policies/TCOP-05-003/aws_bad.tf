resource "aws_subnet" "site" {
  vpc_id      = "vpc-0123456789abcdef0"
  cidr_block  = "10.0.1.0/24"
  outpost_arn = "arn:aws:outposts:eu-west-2:123456789012:outpost/op-0123456789abcdef0" # expect: TCOP-05-003 fail, TCOP-05-003 fail
}

resource "aws_instance" "on_site" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m5.large"
  subnet_id     = aws_subnet.site.id
}

resource "aws_eks_cluster" "hybrid" {
  name     = "hybrid"
  role_arn = "arn:aws:iam::123456789012:role/eks"
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
  remote_network_config { # expect: TCOP-05-003 fail
    remote_node_networks {
      cidrs = ["172.16.0.0/16"]
    }
  }
}

resource "aws_ecs_service" "anywhere" {
  name        = "anywhere"
  launch_type = "EXTERNAL" # expect: TCOP-05-003 fail
}
