resource "aws_macie2_classification_job" "paused" {
  job_type   = "ONE_TIME"
  name       = "paused"
  job_status = "USER_PAUSED" # expect: TCOP-10-503 fail
}

resource "aws_macie2_classification_job" "cancelled" {
  job_type   = "ONE_TIME"
  name       = "cancelled"
  job_status = "CANCELLED" # expect: TCOP-10-503 fail
}

resource "aws_macie2_classification_job" "silent" { # expect: TCOP-10-503 pass
  job_type = "ONE_TIME"
  name     = "silent"
}
