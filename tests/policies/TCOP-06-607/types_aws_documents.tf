resource "aws_ssm_document" "public" {
  name          = "public"
  document_type = "Command"
  content       = "{}"
  permissions = {
    type        = "Share"
    account_ids = "All" # expect: TCOP-06-607 fail
  }
}

resource "aws_ssm_document" "named" {
  name          = "named"
  document_type = "Command"
  content       = "{}"
  permissions = {
    type        = "Share"
    account_ids = "111122223333" # expect: TCOP-06-607 pass
  }
}

resource "aws_ssm_document" "own" { # expect: TCOP-06-607 pass
  name          = "own"
  document_type = "Command"
  content       = "{}"
}
