variable "password" {
  type      = string
  sensitive = true
}

resource "aws_datasync_location_fsx_windows_file_system" "literal" {
  user     = "transfer"
  password = "Summer-2026!" # expect: TCOP-06-502 fail
}

resource "aws_datasync_location_fsx_windows_file_system" "stored" {
  user     = "transfer"
  password = data.aws_secretsmanager_secret_version.transfer.secret_string # expect: TCOP-06-502 fail
}

data "aws_secretsmanager_secret_version" "transfer" {
  secret_id = "transfer"
}

resource "aws_datasync_location_object_storage" "asked" {
  bucket_name = "archive"
  secret_key  = var.password # expect: TCOP-06-502 fail
}

resource "aws_fsx_windows_file_system" "joined" {
  self_managed_active_directory {
    domain_name                        = "example.gov.uk"
    domain_join_service_account_secret = "arn:aws:secretsmanager:eu-west-2:123456789012:secret:join" # expect: TCOP-06-502 pass
  }
}

resource "aws_fsx_windows_file_system" "with_a_password" {
  self_managed_active_directory {
    domain_name = "example.gov.uk"
    username    = "join"
    password    = var.password # expect: TCOP-06-502 fail
  }
}

# AWS's own directory is joined without a password.
resource "aws_fsx_windows_file_system" "in_a_domain" {
  active_directory_id = "d-1111222233"
}
