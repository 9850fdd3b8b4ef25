# A directory bucket answers HTTPS only, with a policy or without.
resource "aws_s3_directory_bucket" "fast" { # expect: TCOP-06-203 pass
  bucket = "fast--euw2-az1--x-s3"

  location {
    name = "euw2-az1"
  }
}
