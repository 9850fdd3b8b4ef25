variable "legacy" {
  type = bool
}

variable "certificate" {
  type = bool
}

variable "kept" {
  default = "true"
}

resource "google_container_cluster" "silent" { # expect: TCOP-06-415 pass
  name = "silent"
}

resource "google_container_cluster" "off" {
  enable_legacy_abac = false # expect: TCOP-06-415 pass
  master_auth {
    client_certificate_config {
      issue_client_certificate = false
    }
  }
}

resource "google_container_cluster" "null" { # expect: TCOP-06-415 pass
  enable_legacy_abac = null
}

resource "google_container_cluster" "legacy" {
  enable_legacy_abac = true # expect: TCOP-06-415 fail
}

resource "google_container_cluster" "legacy_as_text" {
  enable_legacy_abac = var.kept # expect: TCOP-06-415 fail
}

resource "google_container_cluster" "asked" {
  enable_legacy_abac = var.legacy # expect: TCOP-06-415 open
}

resource "google_container_cluster" "either_way" {
  enable_legacy_abac = var.legacy ? false : null # expect: TCOP-06-415 pass
}

resource "google_container_cluster" "certificate" {
  master_auth {
    client_certificate_config {
      issue_client_certificate = true # expect: TCOP-06-415 fail
    }
  }
}

# The worse of two flaws is told.
resource "google_container_cluster" "both" {
  enable_legacy_abac = true # expect: TCOP-06-415 fail
  master_auth {
    client_certificate_config {
      issue_client_certificate = true
    }
  }
}

# A flaw that is sure is told before one that is not.
resource "google_container_cluster" "asked_and_certificate" {
  enable_legacy_abac = var.legacy
  master_auth {
    client_certificate_config {
      issue_client_certificate = "true" # expect: TCOP-06-415 fail
    }
  }
}

resource "google_container_cluster" "certificate_asked" {
  master_auth {
    client_certificate_config {
      issue_client_certificate = var.certificate # expect: TCOP-06-415 open
    }
  }
}

resource "google_container_cluster" "certificate_perhaps" {
  dynamic "master_auth" {
    for_each = var.certificate ? [1] : []
    content {
      client_certificate_config {
        issue_client_certificate = true # expect: TCOP-06-415 open
      }
    }
  }
}

resource "google_container_cluster" "none" {
  count              = 0
  enable_legacy_abac = true
}
