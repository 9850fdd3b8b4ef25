variable "db_password" {
  type    = string
  default = "changeme" # expect: TCOP-06-501 pass
}
