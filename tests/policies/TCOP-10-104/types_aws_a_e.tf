resource "aws_db_instance_automated_backups_replication" "home" {
  source_db_instance_arn = "arn:aws:rds:eu-west-1:111122223333:db:cases"
  region                 = "eu-west-2" # expect: TCOP-10-104 pass
}
