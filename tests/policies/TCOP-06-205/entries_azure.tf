resource "azurerm_managed_redis" "silent" { # expect: TCOP-06-205 pass
  name     = "silent"
  sku_name = "Balanced_B3"
}

resource "azurerm_managed_redis" "clear" {
  name     = "clear"
  sku_name = "Balanced_B3"

  default_database {
    client_protocol = "Plaintext" # expect: TCOP-06-205 fail
  }
}

variable "least" {
  type = string
}

resource "azurerm_eventhub_namespace" "silent" { # expect: TCOP-06-205 pass
  name = "silent"
  sku  = "Standard"
}

resource "azurerm_eventhub_namespace" "new" { # expect: TCOP-06-205 pass
  name                = "new"
  sku                 = "Standard"
  minimum_tls_version = "1.2"
}

resource "azurerm_eventhub_namespace" "old" {
  name                = "old"
  sku                 = "Standard"
  minimum_tls_version = 1.1 # expect: TCOP-06-205 fail
}

resource "azurerm_eventhub_namespace" "asked" {
  name                = "asked"
  sku                 = "Standard"
  minimum_tls_version = var.least # expect: TCOP-06-205 open
}

resource "azurerm_servicebus_namespace" "silent" { # expect: TCOP-06-205 pass
  name = "silent"
  sku  = "Standard"
}

resource "azurerm_servicebus_namespace" "new" { # expect: TCOP-06-205 pass
  name                = "new"
  sku                 = "Standard"
  minimum_tls_version = "1.2"
}

resource "azurerm_servicebus_namespace" "old" {
  name                = "old"
  sku                 = "Standard"
  minimum_tls_version = 1.1 # expect: TCOP-06-205 fail
}

resource "azurerm_servicebus_namespace" "asked" {
  name                = "asked"
  sku                 = "Standard"
  minimum_tls_version = var.least # expect: TCOP-06-205 open
}
