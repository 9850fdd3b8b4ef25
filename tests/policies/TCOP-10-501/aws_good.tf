provider "aws" {
  region = "eu-west-2"
  default_tags {
    tags = { owner = "records" }
  }
}

# The provider's default tags count.
resource "aws_s3_bucket" "silent" { # expect: TCOP-10-501 pass
  bucket = "silent"
}

resource "aws_db_instance" "more" {
  tags = { environment = "test" } # expect: TCOP-10-501 pass
}
