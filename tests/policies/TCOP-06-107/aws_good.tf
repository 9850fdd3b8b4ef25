variable "encrypt" {
  type    = list(bool)
  default = [true]
}

resource "aws_kms_key" "reports" {}

resource "aws_opensearch_domain" "on" {
  domain_name = "cases"
  dynamic "encrypt_at_rest" {
    for_each = var.encrypt
    content {
      enabled = encrypt_at_rest.value # expect: TCOP-06-107 pass
    }
  }
}

resource "aws_elasticsearch_domain" "on" {
  domain_name = "cases"
  encrypt_at_rest {
    enabled = true # expect: TCOP-06-107 pass
  }
}

resource "aws_redshift_cluster" "on" {
  cluster_identifier = "reports"
  node_type          = "ra3.xlplus"
  encrypted          = true # expect: TCOP-06-107 pass
}

resource "aws_redshiftserverless_namespace" "plain" { # expect: TCOP-06-107 pass
  namespace_name = "reports"
}

# results of ordinary data land in a bucket, which encrypts them
resource "aws_athena_workgroup" "ordinary" { # expect: TCOP-06-107 pass
  name = "reports"
}

resource "aws_athena_workgroup" "sensitive" { # expect: TCOP-06-107 pass
  name = "reports"
  tags = { classification = "OFFICIAL-SENSITIVE" }
  configuration {
    result_configuration {
      encryption_configuration {
        encryption_option = "SSE_KMS"
        kms_key_arn       = aws_kms_key.reports.arn
      }
    }
  }
}

resource "aws_glue_data_catalog_encryption_settings" "on" {
  data_catalog_encryption_settings {
    connection_password_encryption {
      return_connection_password_encrypted = false
    }
    encryption_at_rest {
      catalog_encryption_mode = "SSE-KMS" # expect: TCOP-06-107 pass
    }
  }
}

# the key is not known before deployment, the switch is
resource "aws_emr_security_configuration" "on" {
  name = "reports"
  configuration = jsonencode({ # expect: TCOP-06-107 pass
    EncryptionConfiguration = {
      EnableInTransitEncryption = false
      EnableAtRestEncryption    = true
      AtRestEncryptionConfiguration = {
        LocalDiskEncryptionConfiguration = {
          EncryptionKeyProviderType = "AwsKms"
          AwsKmsKey                 = aws_kms_key.reports.arn
        }
      }
    }
  })
}

resource "aws_opensearchserverless_security_policy" "encryption" { # expect: TCOP-06-107 pass
  name = "cases"
  type = "encryption"
  policy = jsonencode({
    Rules       = [{ Resource = ["collection/cases"], ResourceType = "collection" }]
    AWSOwnedKey = true
  })
}

# says who may reach a collection, nothing about encryption
resource "aws_opensearchserverless_security_policy" "network" {
  name   = "cases"
  type   = "network"
  policy = jsonencode([{ Rules = [{ ResourceType = "collection", Resource = ["collection/cases"] }], AllowFromPublic = false }])
}
