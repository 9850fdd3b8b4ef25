variable "name" {
  type = string
}

variable "rotated" {
  type    = bool
  default = true
}

resource "aws_kms_key" "this" {
  description             = "Encrypts ${var.name}"
  enable_key_rotation     = var.rotated
  deletion_window_in_days = 30
}

resource "aws_kms_alias" "this" {
  name          = "alias/${var.name}"
  target_key_id = aws_kms_key.this.key_id
}

output "arn" {
  value = aws_kms_key.this.arn
}
