variable "name" {
  type = string
}

variable "cluster" {
  type = string
}

variable "image" {
  type = string
}

variable "network" {
  type = object({
    vpc_id     = string
    subnet_ids = list(string)
    cidr       = optional(string, "10.0.0.0/16")
  })
}

variable "ports" {
  type    = set(number)
  default = [8080]
}

variable "environment" {
  type    = map(string)
  default = {}
}

variable "secrets" {
  type    = map(string)
  default = {}
}

variable "listener" {
  type = object({
    certificate_arn = optional(string)
    internal        = optional(bool, true)
    policy          = optional(string, "ELBSecurityPolicy-TLS13-1-2-2021-06")
    access_logs     = optional(string)
  })
  default = {}
}

variable "retention_days" {
  type    = number
  default = 90
}

variable "statements" {
  description = "What the tasks may do."
  type = map(object({
    actions   = list(string)
    resources = list(string)
  }))
  default = {}
}

variable "tags" {
  type    = map(string)
  default = {}
}
