# plans stand elsewhere
resource "aws_efs_file_system" "files" {
  tags = { environment = "production" }
}
