variable "mfa" {}

resource "google_identity_platform_config" "asks" {
  mfa {
    state = "MANDATORY" # expect: TCOP-06-304 pass
  }
}

resource "google_identity_platform_config" "offers" {
  mfa {
    state             = "ENABLED" # expect: TCOP-06-304 pass
    enabled_providers = ["PHONE_SMS"]
  }
}

resource "google_identity_platform_config" "off" {
  mfa {
    state = "DISABLED" # expect: TCOP-06-304 fail
  }
}

resource "google_identity_platform_config" "silent" { # expect: TCOP-06-304 fail
  autodelete_anonymous_users = true
}

resource "google_identity_platform_config" "asked" {
  mfa {
    state = var.mfa # expect: TCOP-06-304 open
  }
}
