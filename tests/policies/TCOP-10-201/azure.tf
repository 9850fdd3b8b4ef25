variable "live" {
  type = bool
}

resource "azurerm_storage_account" "ends" {
  name = "ends"
  tags = { classification = "official" }
}

resource "azurerm_storage_management_policy" "ends" {
  storage_account_id = azurerm_storage_account.ends.id
  rule { # expect: TCOP-10-201 pass
    name    = "end"
    enabled = true
    actions {
      base_blob {
        delete_after_days_since_modification_greater_than = 2557
      }
    }
  }
}

resource "azurerm_storage_account" "moves" {
  name = "moves"
}

resource "azurerm_storage_management_policy" "moves" {
  storage_account_id = azurerm_storage_account.moves.id
  rule { # expect: TCOP-10-201 pass
    name    = "move"
    enabled = true
    actions {
      base_blob {
        tier_to_cool_after_days_since_modification_greater_than = 30
      }
    }
  }
}

resource "azurerm_storage_account" "off" {
  name = "off"
  tags = { classification = "official" }
}

resource "azurerm_storage_management_policy" "off" {
  storage_account_id = azurerm_storage_account.off.id
  rule { # expect: TCOP-10-201 fail
    name    = "end"
    enabled = false
    actions {
      base_blob {
        delete_after_days_since_modification_greater_than = 2557
      }
    }
  }
}

resource "azurerm_storage_account" "asked" {
  name = "asked"
  tags = { classification = "official" }
}

resource "azurerm_storage_management_policy" "asked" {
  storage_account_id = azurerm_storage_account.asked.id
  rule { # expect: TCOP-10-201 open
    name    = "end"
    enabled = var.live
    actions {
      base_blob {
        delete_after_days_since_modification_greater_than = 2557
      }
    }
  }
}

# older versions end, what is current stays
resource "azurerm_storage_account" "versions_only" {
  name = "versions"
  tags = { classification = "official" }
}

resource "azurerm_storage_management_policy" "versions_only" {
  storage_account_id = azurerm_storage_account.versions_only.id
  rule { # expect: TCOP-10-201 fail
    name    = "versions"
    enabled = true
    actions {
      version {
        delete_after_days_since_creation = 90
      }
    }
  }
}

resource "azurerm_storage_account" "for_ever" { # expect: TCOP-10-201 fail
  name = "forever"
  tags = { personal-data = "yes" }
}

resource "azurerm_storage_account" "untold" { # expect: TCOP-10-201 open
  name = "untold"
}

# the code of a function
resource "azurerm_storage_account" "of_function" {
  name = "offunction"
}

resource "azurerm_linux_function_app" "function" {
  name                 = "function"
  storage_account_name = azurerm_storage_account.of_function.name
}

resource "azurerm_storage_account" "website" {
  name = "website"
  static_website {
    index_document = "index.html"
  }
}

resource "azurerm_storage_account" "shares" {
  name         = "shares"
  account_kind = "FileStorage"
}

# What a rule says of some blobs is nothing about the others.
resource "azurerm_storage_account" "some" {
  name = "some"
  tags = { classification = "official" }
}

resource "azurerm_storage_management_policy" "some" {
  storage_account_id = azurerm_storage_account.some.id
  rule { # expect: TCOP-10-201 open
    name    = "drafts"
    enabled = true
    filters {
      prefix_match = ["drafts/"]
      blob_types   = ["blockBlob"]
    }
    actions {
      base_blob {
        delete_after_days_since_modification_greater_than = 30
      }
    }
  }
}
