resource "aws_docdb_cluster" "silent" { # expect: TCOP-06-108 fail
  cluster_identifier = "cases"
}

resource "aws_docdb_cluster" "off" {
  cluster_identifier = "cases"
  storage_encrypted  = false # expect: TCOP-06-108 fail
}

# a key alone encrypts nothing
resource "aws_docdb_cluster" "key_only" { # expect: TCOP-06-108 fail
  cluster_identifier = "cases"
  kms_key_id         = "arn:aws:kms:eu-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
}

resource "aws_neptune_cluster" "silent" { # expect: TCOP-06-108 fail
  cluster_identifier = "links"
}

data "aws_kms_alias" "timestream" {
  name = "alias/aws/timestream"
}

# sensitive data under a key that AWS holds
resource "aws_timestreamwrite_database" "sensitive" {
  database_name = "visits"
  kms_key_id    = data.aws_kms_alias.timestream.target_key_arn # expect: TCOP-06-108 fail
  tags          = { classification = "OFFICIAL-SENSITIVE" }
}
