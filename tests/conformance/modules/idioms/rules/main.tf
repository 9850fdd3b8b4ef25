variable "rules" {
  type = list(object({
    port  = number
    cidrs = optional(set(string), ["0.0.0.0/0"])
    notes = optional(list(object({ text = string })), [])
  }))
}

output "rules" { value = [for rule in var.rules : merge(rule, { open = contains(rule.cidrs, "0.0.0.0/0") })] }
