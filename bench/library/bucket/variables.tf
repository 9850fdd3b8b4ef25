variable "name" {
  type = string
}

variable "settings" {
  type = object({
    versioned     = optional(bool, true)
    customer_key  = optional(bool, false)
    public        = optional(bool, false)
    force_destroy = optional(bool, false)
    lifecycle_rules = optional(map(object({
      prefix          = optional(string, "")
      transition_days = optional(number)
      storage_class   = optional(string, "STANDARD_IA")
      expiration_days = optional(number, 365)
    })), {})
  })
  default = {}
}

variable "log_bucket" {
  type    = string
  default = null
}

variable "readers" {
  description = "ARNs of roles that may read all objects."
  type        = list(string)
  default     = []
}

variable "tags" {
  type    = map(string)
  default = {}
}
