variable "state" {
  type = string
}

variable "visibility" {
  type = string
}

variable "algorithm" {
  type = string
}

variable "signing" {
  type = list(string)
}

resource "google_dns_managed_zone" "silent" { # expect: TCOP-06-611 fail
  dns_name = "silent.gov.uk."
}

resource "google_dns_managed_zone" "off" {
  visibility = "public"
  dnssec_config {
    state = "off" # expect: TCOP-06-611 fail
  }
}

resource "google_dns_managed_zone" "on" {
  dnssec_config {
    state = "on" # expect: TCOP-06-611 pass
  }
}

resource "google_dns_managed_zone" "moving" {
  dnssec_config {
    state = "transfer" # expect: TCOP-06-611 pass
    default_key_specs {
      algorithm = "ecdsap256sha256"
      key_type  = "keySigning"
    }
    default_key_specs {
      algorithm = "ecdsap256sha256"
      key_type  = "zoneSigning"
    }
  }
}

resource "google_dns_managed_zone" "weak" {
  dnssec_config {
    state = "on"
    default_key_specs {
      algorithm = "rsasha1" # expect: TCOP-06-611 fail
      key_type  = "keySigning"
    }
  }
}

resource "google_dns_managed_zone" "weak_in_second" {
  dnssec_config {
    state = "on"
    default_key_specs {
      algorithm = "rsasha256" # expect: TCOP-06-611 fail
      key_type  = "keySigning"
    }
    default_key_specs {
      algorithm = "rsasha1"
      key_type  = "zoneSigning"
    }
  }
}

resource "google_dns_managed_zone" "asked_algorithm" {
  dnssec_config {
    state = "on"
    default_key_specs {
      algorithm = var.algorithm # expect: TCOP-06-611 open
    }
  }
}

resource "google_dns_managed_zone" "asked" {
  dnssec_config {
    state = var.state # expect: TCOP-06-611 open
  }
}

resource "google_dns_managed_zone" "perhaps" {
  dynamic "dnssec_config" {
    for_each = var.signing
    content {
      state = "on" # expect: TCOP-06-611 open
    }
  }
}

resource "google_dns_managed_zone" "private" {
  visibility = "private"
}

resource "google_dns_managed_zone" "of_some_kind" { # expect: TCOP-06-611 open
  visibility = var.visibility
}

resource "google_dns_managed_zone" "of_some_kind_and_signed" {
  visibility = var.visibility
  dnssec_config {
    state = "on" # expect: TCOP-06-611 pass
  }
}
