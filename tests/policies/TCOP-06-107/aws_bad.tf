variable "sensitive_tags" {
  default = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_opensearch_domain" "silent" { # expect: TCOP-06-107 fail
  domain_name = "cases"
}

resource "aws_opensearch_domain" "off" {
  domain_name = "cases"
  encrypt_at_rest {
    enabled = false # expect: TCOP-06-107 fail
  }
}

# encryption between nodes is not encryption on disk
resource "aws_elasticsearch_domain" "between_nodes" { # expect: TCOP-06-107 fail
  domain_name = "cases"
  node_to_node_encryption {
    enabled = true
  }
}

resource "aws_redshift_cluster" "off" {
  cluster_identifier = "reports"
  node_type          = "ra3.xlplus"
  encrypted          = false # expect: TCOP-06-107 fail
}

resource "aws_redshiftserverless_namespace" "sensitive" { # expect: TCOP-06-107 fail
  namespace_name = "reports"
  tags           = var.sensitive_tags
}

resource "aws_athena_workgroup" "no_key" {
  name = "reports"
  tags = var.sensitive_tags
  configuration {
    result_configuration {
      encryption_configuration {
        encryption_option = "SSE_S3" # expect: TCOP-06-107 fail
      }
    }
  }
}

resource "aws_athena_workgroup" "not_enforced" {
  name = "reports"
  tags = var.sensitive_tags
  configuration {
    enforce_workgroup_configuration = false # expect: TCOP-06-107 fail
    result_configuration {
      encryption_configuration {
        encryption_option = "SSE_KMS"
        kms_key_arn       = "arn:aws:kms:eu-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
      }
    }
  }
}

resource "aws_glue_data_catalog_encryption_settings" "off" {
  data_catalog_encryption_settings {
    connection_password_encryption {
      return_connection_password_encrypted = true
    }
    encryption_at_rest {
      catalog_encryption_mode = "DISABLED" # expect: TCOP-06-107 fail
    }
  }
}

resource "aws_emr_security_configuration" "off" {
  name = "reports"
  configuration = jsonencode({ # expect: TCOP-06-107 fail
    EncryptionConfiguration = {
      EnableInTransitEncryption = true
      EnableAtRestEncryption    = false
    }
  })
}

resource "aws_emr_security_configuration" "silent" {
  name          = "reports"
  configuration = "{\"InstanceMetadataServiceConfiguration\": {\"MinimumInstanceMetadataServiceVersion\": 2}}" # expect: TCOP-06-107 fail
}
