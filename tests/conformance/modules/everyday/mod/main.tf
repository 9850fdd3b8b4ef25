variable "name" {}
variable "opts" {
  type    = object({ size = optional(number, 3), label = optional(string) })
  default = {}
}
module "inner" {
  source = "./inner"
  deep   = { n = var.name, s = var.opts.size }
  flag   = var.opts.label == null
}
resource "terraform_data" "x" {
  count = var.opts.size > 100 ? 2 : 1
  input = upper(var.name)
}
output "name" { value = upper(var.name) }
output "deep" { value = module.inner }
output "path" { value = path.module }
