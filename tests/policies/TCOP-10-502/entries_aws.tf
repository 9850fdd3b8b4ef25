resource "aws_opensearchserverless_collection" "marked" {
  name = "marked"
  type = "SEARCH"
  tags = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_opensearchserverless_collection" "half" {
  name = "half"
  type = "SEARCH"
  tags = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}
