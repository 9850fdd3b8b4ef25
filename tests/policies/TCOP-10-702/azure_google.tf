variable "class" {
  type = string
}

variable "days" {
  type = number
}

resource "azurerm_storage_account" "hot" {
  account_tier = "Standard"
}

resource "azurerm_storage_account" "cool" {
  account_tier = "Standard"
  access_tier  = "Cool"
}

resource "azurerm_storage_account" "premium" {
  account_tier = "Premium"
}

resource "azurerm_storage_management_policy" "moves" {
  storage_account_id = azurerm_storage_account.hot.id
  rule { # expect: TCOP-10-702 pass
    name    = "archive"
    enabled = true
    actions {
      base_blob {
        tier_to_archive_after_days_since_modification_greater_than = 90
        delete_after_days_since_modification_greater_than          = 2557
      }
    }
  }
}

resource "azurerm_storage_management_policy" "keeps" {
  storage_account_id = azurerm_storage_account.hot.id
  rule { # expect: TCOP-10-702 fail
    name    = "end"
    enabled = true
    actions {
      base_blob {
        delete_after_days_since_modification_greater_than = 2557
      }
    }
  }
}

resource "azurerm_storage_management_policy" "off" {
  storage_account_id = azurerm_storage_account.hot.id
  rule { # expect: TCOP-10-702 fail
    name    = "archive"
    enabled = false
    actions {
      base_blob {
        tier_to_cool_after_days_since_modification_greater_than = 90
      }
    }
  }
  rule {
    name    = "snapshots"
    enabled = true
    actions {
      snapshot {
        delete_after_days_since_creation_greater_than = 30
      }
    }
  }
}

resource "azurerm_storage_management_policy" "short" {
  storage_account_id = azurerm_storage_account.hot.id
  rule { # expect: TCOP-10-702 pass
    name    = "end"
    enabled = true
    filters {
      blob_types = ["blockBlob"]
    }
    actions {
      base_blob {
        delete_after_days_since_creation_greater_than = 30
      }
    }
  }
}

resource "azurerm_storage_management_policy" "asked" {
  storage_account_id = azurerm_storage_account.hot.id
  rule { # expect: TCOP-10-702 open
    name    = "end"
    enabled = true
    actions {
      base_blob {
        delete_after_days_since_modification_greater_than = var.days
      }
    }
  }
}

resource "azurerm_storage_management_policy" "cool" {
  storage_account_id = azurerm_storage_account.cool.id
  rule { # expect: TCOP-10-702 pass
    name    = "end"
    enabled = true
    actions {
      base_blob {
        delete_after_days_since_modification_greater_than = 2557
      }
    }
  }
}

resource "azurerm_storage_management_policy" "premium" {
  storage_account_id = azurerm_storage_account.premium.id
  rule {
    name    = "end"
    enabled = true
    actions {
      base_blob {
        delete_after_days_since_modification_greater_than = 2557
      }
    }
  }
}

resource "google_storage_bucket" "moves" {
  lifecycle_rule { # expect: TCOP-10-702 pass
    condition {
      age = 30
    }
    action {
      type          = "SetStorageClass"
      storage_class = "NEARLINE"
    }
  }
}

resource "google_storage_bucket" "auto" { # expect: TCOP-10-702 pass
  autoclass {
    enabled = true
  }
}

resource "google_storage_bucket" "keeps" {
  lifecycle_rule { # expect: TCOP-10-702 fail
    condition {
      age = 400
    }
    action {
      type = "Delete"
    }
  }
}

# Only older versions end early.
resource "google_storage_bucket" "versions" {
  lifecycle_rule { # expect: TCOP-10-702 fail
    condition {
      age                = 30
      num_newer_versions = 3
    }
    action {
      type = "Delete"
    }
  }
}

resource "google_storage_bucket" "short" {
  lifecycle_rule { # expect: TCOP-10-702 pass
    condition {
      age = 30
    }
    action {
      type = "Delete"
    }
  }
}

resource "google_storage_bucket" "some" {
  lifecycle_rule { # expect: TCOP-10-702 open
    condition {
      age            = 30
      matches_prefix = ["tmp/"]
    }
    action {
      type = "Delete"
    }
  }
}

resource "google_storage_bucket" "archive" {
  storage_class = "ARCHIVE"
  lifecycle_rule { # expect: TCOP-10-702 pass
    condition {
      age = 2557
    }
    action {
      type = "Delete"
    }
  }
}

resource "google_storage_bucket" "asked" {
  storage_class = var.class
  lifecycle_rule { # expect: TCOP-10-702 open
    condition {
      age = 2557
    }
    action {
      type = "Delete"
    }
  }
}

resource "google_storage_bucket" "silent" {
}
