variable "narrow" {
  type = bool
}

# An empty list is not sent, and the service then lets everybody reach the endpoint.
resource "aws_eks_cluster" "empty" {
  vpc_config {
    endpoint_private_access = true
    public_access_cidrs     = [] # expect: TCOP-06-605 fail
  }
}

resource "aws_eks_cluster" "empty_but_private" {
  vpc_config {
    endpoint_public_access = false # expect: TCOP-06-605 pass
    public_access_cidrs    = []
  }
}

resource "aws_eks_cluster" "empty_or_named" {
  vpc_config {
    public_access_cidrs = var.narrow ? ["198.51.100.0/24"] : [] # expect: TCOP-06-605 open
  }
}

resource "aws_eks_cluster" "empty_or_everybody" {
  vpc_config {
    public_access_cidrs = var.narrow ? ["0.0.0.0/0"] : [] # expect: TCOP-06-605 fail
  }
}
