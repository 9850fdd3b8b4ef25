variable "public" {
  type = bool
}

resource "azurerm_container_registry" "silent" { # expect: TCOP-06-603 fail
  name = "silent"
}

resource "azurerm_container_registry" "closed" {
  name                          = "closed"
  public_network_access_enabled = false # expect: TCOP-06-603 pass
}

resource "azurerm_container_registry" "ruled" {
  name                          = "ruled"
  public_network_access_enabled = true

  network_rule_set {
    default_action = "Deny" # expect: TCOP-06-603 pass
  }
}

resource "azurerm_container_registry" "allowing" {
  name = "allowing"

  network_rule_set {
    default_action = "Allow" # expect: TCOP-06-603 fail
  }
}

resource "azurerm_container_registry" "asked" {
  name                          = "asked"
  public_network_access_enabled = var.public # expect: TCOP-06-603 open
}

resource "azurerm_eventhub_namespace" "silent" { # expect: TCOP-06-603 fail
  name = "silent"
}

resource "azurerm_eventhub_namespace" "closed" {
  name                          = "closed"
  public_network_access_enabled = false # expect: TCOP-06-603 pass
}

resource "azurerm_eventhub_namespace" "ruled" {
  name                          = "ruled"
  public_network_access_enabled = true

  network_rulesets {
    default_action = "Deny" # expect: TCOP-06-603 pass
  }
}

resource "azurerm_eventhub_namespace" "allowing" {
  name = "allowing"

  network_rulesets {
    default_action = "Allow" # expect: TCOP-06-603 fail
  }
}

resource "azurerm_eventhub_namespace" "asked" {
  name                          = "asked"
  public_network_access_enabled = var.public # expect: TCOP-06-603 open
}

resource "azurerm_servicebus_namespace" "silent" { # expect: TCOP-06-603 fail
  name = "silent"
}

resource "azurerm_servicebus_namespace" "closed" {
  name                          = "closed"
  public_network_access_enabled = false # expect: TCOP-06-603 pass
}

resource "azurerm_servicebus_namespace" "ruled" {
  name                          = "ruled"
  public_network_access_enabled = true

  network_rule_set {
    default_action = "Deny" # expect: TCOP-06-603 pass
  }
}

resource "azurerm_servicebus_namespace" "allowing" {
  name = "allowing"

  network_rule_set {
    default_action = "Allow" # expect: TCOP-06-603 fail
  }
}

resource "azurerm_servicebus_namespace" "asked" {
  name                          = "asked"
  public_network_access_enabled = var.public # expect: TCOP-06-603 open
}

resource "azurerm_cognitive_account" "silent" { # expect: TCOP-06-603 fail
  name = "silent"
}

resource "azurerm_cognitive_account" "closed" {
  name                          = "closed"
  public_network_access_enabled = false # expect: TCOP-06-603 pass
}

resource "azurerm_cognitive_account" "ruled" {
  name                          = "ruled"
  public_network_access_enabled = true

  network_acls {
    default_action = "Deny" # expect: TCOP-06-603 pass
  }
}

resource "azurerm_cognitive_account" "allowing" {
  name = "allowing"

  network_acls {
    default_action = "Allow" # expect: TCOP-06-603 fail
  }
}

resource "azurerm_cognitive_account" "asked" {
  name                          = "asked"
  public_network_access_enabled = var.public # expect: TCOP-06-603 open
}

resource "azurerm_search_service" "silent" { # expect: TCOP-06-603 fail
  name = "silent"
  sku  = "standard"
}

resource "azurerm_search_service" "closed" {
  name                          = "closed"
  sku                           = "standard"
  public_network_access_enabled = false # expect: TCOP-06-603 pass
}

resource "azurerm_search_service" "listed" {
  name        = "listed"
  sku         = "standard"
  allowed_ips = ["203.0.113.8"] # expect: TCOP-06-603 pass
}

resource "azurerm_search_service" "nobody_listed" {
  name        = "nobody-listed"
  sku         = "standard"
  allowed_ips = [] # expect: TCOP-06-603 fail
}

resource "azurerm_search_service" "asked" {
  name                          = "asked"
  sku                           = "standard"
  public_network_access_enabled = var.public # expect: TCOP-06-603 open
}

resource "azurerm_data_factory" "silent" { # expect: TCOP-06-603 fail
  name = "silent"
}

resource "azurerm_data_factory" "closed" {
  name                   = "closed"
  public_network_enabled = false # expect: TCOP-06-603 pass
}

resource "azurerm_data_factory" "asked" {
  name                   = "asked"
  public_network_enabled = var.public # expect: TCOP-06-603 open
}

# Public on purpose.
resource "azurerm_container_registry" "meant" {
  name = "meant"

  tags = { # expect: TCOP-06-603 pass
    exposure = "public"
  }
}

# Until version 4 of the provider its rules could stand apart.
resource "azurerm_servicebus_namespace" "apart" {
  name = "apart"
}

resource "azurerm_servicebus_namespace_network_rule_set" "apart" {
  namespace_id   = azurerm_servicebus_namespace.apart.id
  default_action = "Deny" # expect: TCOP-06-603 pass
}

# A list of addresses that is the whole internet limits nothing.
resource "azurerm_search_service" "everybody_listed" {
  name        = "everybody-listed"
  sku         = "standard"
  allowed_ips = ["0.0.0.0/0"] # expect: TCOP-06-603 fail
}

resource "azurerm_cognitive_account" "everybody_listed" {
  name = "everybody-listed"

  network_acls {
    default_action = "Deny" # expect: TCOP-06-603 fail
    ip_rules       = ["0.0.0.0/0"]
  }
}

resource "azurerm_eventhub_namespace" "office_listed" {
  name = "office-listed"

  network_rulesets {
    default_action = "Deny" # expect: TCOP-06-603 pass

    ip_rule {
      ip_mask = "203.0.113.0/24"
    }
  }
}

# Whoever wants to takes images from it.
resource "azurerm_container_registry" "anonymous" { # expect: TCOP-06-603 fail
  name                   = "anonymous"
  anonymous_pull_enabled = true
}

resource "azurerm_search_service" "perhaps_silent" {
  name                          = "perhaps-silent"
  sku                           = "standard"
  public_network_access_enabled = var.public ? null : false # expect: TCOP-06-603 open
}
