variable "secret" {
  type      = string
  sensitive = true
}

resource "aws_datasync_location_object_storage" "written" {
  server_hostname = "store.example.gov.uk"
  bucket_name     = "records"
  secret_key      = "Zm9yLW5vYm9keS1idXQtdXM" # expect: TCOP-06-502 fail
}

resource "aws_datasync_location_smb" "written" {
  server_hostname = "files.example.gov.uk"
  password        = "correct-horse-battery" # expect: TCOP-06-502 fail
}

resource "aws_fsx_windows_file_system" "written" {
  throughput_capacity = 32
  self_managed_active_directory {
    domain_name = "corp.example.gov.uk"
    username    = "joiner"
    password    = "correct-horse-battery" # expect: TCOP-06-502 fail
  }
}

resource "aws_fsx_windows_file_system" "managed" {
  throughput_capacity = 32
  active_directory_id = "d-0123456789"
}

resource "aws_datasync_location_smb" "hidden" {
  server_hostname = "files.example.gov.uk"
  password        = var.secret # expect: TCOP-06-502 fail
}

resource "aws_datasync_location_fsx_windows_file_system" "written" {
  user     = "copier"
  password = "correct-horse-battery" # expect: TCOP-06-502 fail
}

# By the rights of its agent's machine, with no key at all.
resource "aws_datasync_location_object_storage" "keyless" { # expect: TCOP-06-502 pass
  server_hostname = "store.example.gov.uk"
  bucket_name     = "open-data"
}

resource "aws_fsx_windows_file_system" "by_secret" {
  throughput_capacity = 32
  self_managed_active_directory {
    domain_name                        = "corp.example.gov.uk"
    domain_join_service_account_secret = "arn:aws:secretsmanager:eu-west-2:123456789012:secret:joiner-AbCdEf" # expect: TCOP-06-502 pass
  }
}
