output "endpoints" {
  value = { for key, database in aws_db_instance.this : key => database.endpoint }
}

output "secrets" {
  value     = { for key, database in aws_db_instance.this : key => database.master_user_secret[0].secret_arn }
  sensitive = true
}
