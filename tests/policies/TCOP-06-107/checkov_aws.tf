variable "wanted" {
  type = bool
}

resource "aws_emr_security_configuration" "either" {
  configuration = jsonencode({ # expect: TCOP-06-107 open
    EncryptionConfiguration = { EnableInTransitEncryption = true, EnableAtRestEncryption = var.wanted ? true : false }
  })
}
