resource "aws_opensearchserverless_collection" "home" {
  name   = "home"
  type   = "SEARCH"
  region = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_opensearchserverless_collection" "abroad" {
  name   = "abroad"
  type   = "SEARCH"
  region = "us-east-1" # expect: TCOP-10-101 fail
}
