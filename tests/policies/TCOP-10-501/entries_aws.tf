resource "aws_opensearchserverless_collection" "owned" {
  name = "owned"
  type = "SEARCH"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_opensearchserverless_collection" "nobodys" {
  name = "nobodys"
  type = "SEARCH"
  tags = { environment = "test" } # expect: TCOP-10-501 fail
}
