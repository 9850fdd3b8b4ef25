variable "old" {
  type = bool
}

resource "azurerm_application_gateway" "named" {
  name = "named"

  http_listener {
    name     = "web"
    protocol = "Https"
  }

  ssl_policy {
    policy_type = "Predefined"
    policy_name = "AppGwSslPolicy20220101S" # expect: TCOP-06-202 pass
  }
}

resource "azurerm_application_gateway" "old" {
  name = "old"

  http_listener {
    name     = "web"
    protocol = "Https"
  }

  ssl_policy {
    policy_type = "Predefined"
    policy_name = "AppGwSslPolicy20170401" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_application_gateway" "least" {
  name = "least"

  http_listener {
    name     = "web"
    protocol = "Https"
  }

  ssl_policy {
    policy_type          = "CustomV2"
    min_protocol_version = "TLSv1_1" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_application_gateway" "least_of_old" {
  name = "least_of_old"

  http_listener {
    name     = "web"
    protocol = "Https"
  }

  ssl_policy {
    policy_type          = "Custom"
    min_protocol_version = var.old ? "TLSv1_2" : "TLSv1_3" # expect: TCOP-06-202 pass
  }
}

resource "azurerm_application_gateway" "off" {
  name = "off"

  http_listener {
    name     = "web"
    protocol = "Https"
  }

  ssl_policy {
    disabled_protocols = ["TLSv1_0", "TLSv1_1"] # expect: TCOP-06-202 pass
  }
}

resource "azurerm_application_gateway" "half_off" {
  name = "half_off"

  http_listener {
    name     = "web"
    protocol = "Https"
  }

  ssl_policy {
    disabled_protocols = ["TLSv1_0"] # expect: TCOP-06-202 fail
  }
}

resource "azurerm_application_gateway" "silent" { # expect: TCOP-06-202 open
  name = "silent"

  http_listener {
    name     = "web"
    protocol = "Https"
  }
}

resource "azurerm_application_gateway" "new_name" {
  name = "new_name"

  http_listener {
    name     = "web"
    protocol = "Https"
  }

  ssl_policy {
    policy_type = "Predefined"
    policy_name = "AppGwSslPolicy20990101" # expect: TCOP-06-202 open
  }
}

resource "azurerm_application_gateway" "profile" {
  name = "profile"

  http_listener {
    name     = "web"
    protocol = "Https"
  }

  ssl_policy {
    policy_type = "Predefined"
    policy_name = "AppGwSslPolicy20220101"
  }

  ssl_profile {
    name = "old"

    ssl_policy {
      policy_type = "Predefined"
      policy_name = "AppGwSslPolicy20150501" # expect: TCOP-06-202 fail
    }
  }
}

resource "azurerm_application_gateway" "clear" {
  name = "clear"

  http_listener {
    name     = "web"
    protocol = "Http"
  }
}

resource "azurerm_api_management" "silent" { # expect: TCOP-06-202 pass
  name     = "silent"
  sku_name = "Premium_1"
}

resource "azurerm_api_management" "old" {
  name     = "old"
  sku_name = "Premium_1"

  security {
    frontend_tls11_enabled = true # expect: TCOP-06-202 fail
  }
}

resource "azurerm_api_management" "older_name" {
  name     = "older-name"
  sku_name = "Premium_1"

  security {
    enable_frontend_tls10 = false
    enable_backend_ssl30  = true # expect: TCOP-06-202 fail
  }
}

resource "azurerm_api_management" "asked" {
  name     = "asked"
  sku_name = "Premium_1"

  security {
    frontend_tls10_enabled = false
    backend_tls11_enabled  = var.old # expect: TCOP-06-202 open
  }
}

# Numbers are texts to the provider.
resource "azurerm_linux_web_app" "number" {
  name = "number"

  site_config {
    minimum_tls_version = 1.1 # expect: TCOP-06-202 fail
  }
}

resource "azurerm_api_management" "oldest_name" {
  name     = "oldest-name"
  sku_name = "Premium_1"

  security {
    enable_back_end_ssl30 = true # expect: TCOP-06-202 fail
  }
}

variable "policies" {
  type = set(string)
}

# There may be no policy, and so the service's own.
resource "azurerm_application_gateway" "perhaps" {
  name = "perhaps"

  http_listener {
    name     = "web"
    protocol = "Https"
  }

  dynamic "ssl_policy" {
    for_each = var.policies
    content {
      policy_type = "Predefined"
      policy_name = "AppGwSslPolicy20150501" # expect: TCOP-06-202 open
    }
  }
}

resource "azurerm_application_gateway" "perhaps_new" { # expect: TCOP-06-202 open
  name = "perhaps-new"

  http_listener {
    name     = "web"
    protocol = "Https"
  }

  dynamic "ssl_policy" {
    for_each = var.policies
    content {
      policy_type = "Predefined"
      policy_name = "AppGwSslPolicy20220101"
    }
  }
}
