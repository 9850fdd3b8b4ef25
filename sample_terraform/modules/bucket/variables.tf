variable "name" {
  type = string
}

variable "versioned" {
  type    = bool
  default = true
}

variable "key_arn" {
  description = "The key that objects are encrypted with; Amazon's own where there is none."
  type        = string
  default     = null
}

variable "retention_days" {
  type    = number
  default = null
}

variable "public" {
  type    = bool
  default = false
}

variable "log_bucket" {
  type    = string
  default = null
}
