# an empty list is the API's default, which is everywhere
resource "aws_eks_cluster" "empty" {
  name = "empty"
  vpc_config {
    subnet_ids          = ["subnet-0123456789abcdef0"]
    public_access_cidrs = [] # expect: TCOP-06-605 fail
  }
}
