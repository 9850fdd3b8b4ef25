variable "name" {
  type = string
}

variable "boundary" {
  type    = string
  default = null
}

resource "aws_iam_role" "this" {
  name                 = var.name
  permissions_boundary = var.boundary
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

output "name" {
  value = aws_iam_role.this.name
}
