# As providers up to version 3 have it.
resource "aws_s3_bucket" "people" {
  bucket = "people"
  tags   = { personal-data = "yes", retention-days = "365" }
  object_lock_configuration {
    object_lock_enabled = "Enabled"
    rule {
      default_retention {
        mode = "COMPLIANCE"
        days = 30 # expect: TCOP-10-205 pass
      }
    }
  }
}
