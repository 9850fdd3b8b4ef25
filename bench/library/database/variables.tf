variable "name" {
  type = string
}

variable "network" {
  type = object({
    vpc_id     = string
    subnet_ids = list(string)
    cidr       = optional(string, "10.0.0.0/16")
  })
}

variable "databases" {
  type = map(object({
    engine         = optional(string, "postgres")
    engine_version = optional(string, "16.4")
    class          = optional(string, "db.t4g.medium")
    storage        = optional(number, 100)
    encrypted      = optional(bool, true)
    multi_az       = optional(bool, false)
    public         = optional(bool, false)
    protected      = optional(bool, true)
    backup_days    = optional(number, 7)
    logs           = optional(list(string))
    iam            = optional(bool, false)
    parameters     = optional(map(string), {})
  }))
}

variable "tags" {
  type    = map(string)
  default = {}
}
