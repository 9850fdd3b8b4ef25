variable "name" {
  type = string
}

variable "databases" {
  type = map(object({
    engine          = string
    engine_version  = string
    instance_class  = string
    encrypted       = optional(bool, true)
    backup_days     = number
    exported_logs   = list(string)
    multi_az        = bool
    public          = bool
    deletion_locked = bool
  }))
}

variable "subnet_ids" {
  type = list(string)
}

variable "vpc_id" {
  type = string
}
