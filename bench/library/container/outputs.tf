output "role_arn" {
  value = aws_iam_role.task.arn
}

output "dns_name" {
  value = aws_lb.this.dns_name
}

output "log_group" {
  value = aws_cloudwatch_log_group.this.name
}
