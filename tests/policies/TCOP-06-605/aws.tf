variable "ranges" {
  type = list(string)
}

resource "aws_eks_cluster" "silent" { # expect: TCOP-06-605 fail
  name = "services"
}

resource "aws_eks_cluster" "private" {
  vpc_config {
    endpoint_public_access = false # expect: TCOP-06-605 pass
  }
}

resource "aws_eks_cluster" "named" {
  vpc_config {
    public_access_cidrs = ["198.51.100.0/24"] # expect: TCOP-06-605 pass
  }
}

resource "aws_eks_cluster" "asked" {
  vpc_config {
    public_access_cidrs = var.ranges # expect: TCOP-06-605 open
  }
}
