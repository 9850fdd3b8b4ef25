variable "deep" { type = any }
variable "flag" { type = bool }
resource "terraform_data" "y" {
  for_each = var.flag ? { a = 1 } : {}
  input    = var.deep
}
output "n" { value = var.deep.n }
output "s" { value = [for i in range(2) : var.deep.s + i] }
