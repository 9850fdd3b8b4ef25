variable "environment" {
  description = "Which copy of the service this is."
  type        = string

  validation {
    condition     = contains(["production", "staging", "test"], var.environment)
    error_message = "The environment is production, staging or test."
  }
}

variable "region" {
  type    = string
  default = "eu-west-2"
}

variable "recovery_region" {
  description = "Where sessions are kept a second time; decided by whoever deploys."
  type        = string
}

variable "tags" {
  type = map(string)
  default = {
    owner = "licensing-team"
  }
}

variable "buckets" {
  description = "The buckets of the service, by what they are for."
  type = map(object({
    versioned      = optional(bool, true)
    customer_key   = optional(bool, true)
    retention_days = optional(number)
    public         = optional(bool, false)
  }))
}

variable "databases" {
  type = map(object({
    engine          = optional(string, "postgres")
    engine_version  = optional(string, "16.4")
    instance_class  = optional(string, "db.t4g.medium")
    encrypted       = optional(bool, false)
    backup_days     = optional(number, 7)
    exported_logs   = optional(list(string), [])
    multi_az        = optional(bool, false)
    public          = optional(bool, false)
    deletion_locked = optional(bool, true)
  }))
}

variable "web_ports" {
  type    = set(number)
  default = [80, 443]
}

variable "encrypt_disks" {
  description = "Whether servers encrypt their root disk."
  type        = bool
}

variable "office_cidrs" {
  type    = list(string)
  default = ["198.51.100.0/24"]
}

variable "vsphere_password" {
  type      = string
  sensitive = true
}
