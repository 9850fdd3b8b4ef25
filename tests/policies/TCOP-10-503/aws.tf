variable "status" {}

resource "aws_macie2_account" "silent" { # expect: TCOP-10-503 pass
}

resource "aws_macie2_account" "paused" {
  status = "PAUSED" # expect: TCOP-10-503 fail
}

resource "aws_macie2_account" "asked" {
  status = var.status # expect: TCOP-10-503 open
}

resource "aws_macie2_classification_job" "weekly" { # expect: TCOP-10-503 pass
  job_type = "SCHEDULED"
}
