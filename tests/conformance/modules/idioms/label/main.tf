variable "context" {
  type    = any
  default = {}
}

variable "attributes" {
  type    = list(string)
  default = []
}

locals {
  defaults = { namespace = "", stage = "", name = "" }
  context  = merge(local.defaults, var.context)
  parts    = compact(concat([local.context.namespace, local.context.stage, local.context.name], var.attributes))
  id       = lower(join("-", local.parts))
}

output "id" { value = local.id }
output "tags" { value = { for k, v in local.context : title(k) => v if length(v) > 0 } }
