output "endpoints" {
  value = { for name, database in aws_db_instance.this : name => database.endpoint }
}
