resource "azurerm_key_vault_secret" "ends" {
  name            = "ends"
  key_vault_id    = "vault"
  value           = "given"
  expiration_date = "2027-03-31T00:00:00Z" # expect: TCOP-06-503 pass
}

resource "azurerm_key_vault_secret" "for_ever" { # expect: TCOP-06-503 fail
  name         = "for-ever"
  key_vault_id = "vault"
  value        = "given"
}

resource "google_secret_manager_secret" "ends" {
  secret_id = "ends"
  ttl       = "2592000s" # expect: TCOP-06-503 pass
  replication {
    auto {}
  }
}

resource "google_secret_manager_secret" "for_ever" { # expect: TCOP-06-503 open
  secret_id = "for-ever"
  replication {
    auto {}
  }
}
