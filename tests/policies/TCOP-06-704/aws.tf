variable "on" {}

resource "aws_guardduty_detector" "silent" { # expect: TCOP-06-704 pass
}

resource "aws_guardduty_detector" "off" {
  enable = false # expect: TCOP-06-704 fail
}

resource "aws_guardduty_detector" "asked" {
  enable = var.on # expect: TCOP-06-704 open
}

resource "aws_guardduty_detector_feature" "objects" {
  detector_id = aws_guardduty_detector.silent.id
  name        = "S3_DATA_EVENTS"
  status      = "DISABLED" # expect: TCOP-06-704 fail
}

resource "aws_guardduty_detector_feature" "databases" {
  detector_id = aws_guardduty_detector.silent.id
  name        = "RDS_LOGIN_EVENTS"
  status      = "ENABLED" # expect: TCOP-06-704 pass
}

# A matter of cost.
resource "aws_guardduty_detector_feature" "runtime" {
  detector_id = aws_guardduty_detector.silent.id
  name        = "RUNTIME_MONITORING"
  status      = "DISABLED"
}
