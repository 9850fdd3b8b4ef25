resource "aws_keyspaces_table" "silent" { # expect: TCOP-10-402 fail
  keyspace_name = "records"
  table_name    = "silent"
}

resource "aws_keyspaces_table" "off" {
  keyspace_name = "records"
  table_name    = "off"
  point_in_time_recovery {
    status = "DISABLED" # expect: TCOP-10-402 fail
  }
}
