variable "mode" {
  type = string
}

resource "google_alloydb_instance" "only" {
  instance_id   = "only"
  instance_type = "PRIMARY"

  client_connection_config {
    ssl_config {
      ssl_mode = "ENCRYPTED_ONLY" # expect: TCOP-06-204 pass
    }
  }
}

resource "google_alloydb_instance" "both" {
  instance_id   = "both"
  instance_type = "PRIMARY"

  client_connection_config {
    require_connectors = false

    ssl_config {
      ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" # expect: TCOP-06-204 fail
    }
  }
}

# Connectors encrypt, whatever the mode says.
resource "google_alloydb_instance" "connectors" {
  instance_id   = "connectors"
  instance_type = "PRIMARY"

  client_connection_config {
    require_connectors = true # expect: TCOP-06-204 pass

    ssl_config {
      ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED"
    }
  }
}

resource "google_alloydb_instance" "asked" {
  instance_id   = "asked"
  instance_type = "PRIMARY"

  client_connection_config {
    ssl_config {
      ssl_mode = var.mode # expect: TCOP-06-204 open
    }
  }
}

# The service takes a mode that is not named for ENCRYPTED_ONLY.
resource "google_alloydb_instance" "silent" { # expect: TCOP-06-204 pass
  instance_id   = "silent"
  instance_type = "PRIMARY"
}

variable "connectors" {
  type = bool
}

resource "google_alloydb_instance" "connectors_asked" {
  instance_id   = "connectors-asked"
  instance_type = "PRIMARY"

  client_connection_config {
    require_connectors = var.connectors # expect: TCOP-06-204 open

    ssl_config {
      ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED"
    }
  }
}
