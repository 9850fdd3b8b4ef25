variable "name" {
  type = string
}

variable "cidr" {
  type = string
}

variable "zones" {
  type    = list(string)
  default = ["a", "b", "c"]
}

variable "tiers" {
  description = "Subnet tiers; the number is the tier's place in the address range."
  type        = map(number)
  default = {
    public = 0
    app    = 1
    data   = 2
  }
}

variable "flow_logs" {
  type = object({
    enabled        = optional(bool, true)
    traffic        = optional(string, "ALL")
    retention_days = optional(number, 365)
  })
  default = {}
}

variable "key_arn" {
  type    = string
  default = null
}

variable "tags" {
  type    = map(string)
  default = {}
}
