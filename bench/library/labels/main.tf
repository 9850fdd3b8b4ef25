variable "name" {
  type = string
}

variable "environment" {
  type = string
}

variable "extra" {
  type    = map(string)
  default = {}
}

locals {
  short = substr(replace(lower(var.name), "/[^a-z0-9]+/", "-"), 0, 24)
  tags = merge(
    {
      Name        = join("-", compact([local.short, var.environment]))
      environment = var.environment
      managed-by  = "terraform"
    },
    var.extra,
  )
}

output "id" {
  value = "${local.short}-${var.environment}"
}

output "tags" {
  value = local.tags
}
