# apps of provider 3, and slots
resource "azurerm_app_service" "silent" { # expect: TCOP-06-201 fail
  name = "older"
}

resource "azurerm_function_app" "held" {
  https_only = true # expect: TCOP-06-201 pass
}

resource "azurerm_linux_web_app_slot" "silent" { # expect: TCOP-06-201 fail
  name = "next"
}

resource "azurerm_windows_function_app_slot" "held" {
  https_only = true # expect: TCOP-06-201 pass
}

# a listener of clear HTTP hands requests to a backend
resource "azurerm_application_gateway" "clear" {
  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = "address"
  }

  http_listener {
    name                           = "web"
    frontend_ip_configuration_name = "public"
    protocol                       = "Http" # expect: TCOP-06-201 fail
  }

  request_routing_rule {
    http_listener_name         = "web"
    backend_address_pool_name  = "pool"
    backend_http_settings_name = "settings"
  }
}

# one that only leads to the encrypted listener is as it should be
resource "azurerm_application_gateway" "redirects" {
  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = "address"
  }

  http_listener {
    name                           = "clear"
    frontend_ip_configuration_name = "public"
    protocol                       = "Http" # expect: TCOP-06-201 pass
  }

  http_listener {
    name                           = "web"
    frontend_ip_configuration_name = "public"
    protocol                       = "Https"
  }

  redirect_configuration {
    name                 = "upward"
    redirect_type        = "Permanent"
    target_listener_name = "web"
  }

  request_routing_rule {
    http_listener_name          = "clear"
    redirect_configuration_name = "upward"
  }

  request_routing_rule {
    http_listener_name         = "web"
    backend_address_pool_name  = "pool"
    backend_http_settings_name = "settings"
  }
}

# a redirect to clear HTTP elsewhere
resource "azurerm_application_gateway" "redirects_clear" {
  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = "address"
  }

  http_listener {
    name                           = "clear"
    frontend_ip_configuration_name = "public"
    protocol                       = "Http" # expect: TCOP-06-201 fail
  }

  redirect_configuration {
    name       = "onward"
    target_url = "http://www.example.gov.uk"
  }

  request_routing_rule {
    http_listener_name          = "clear"
    redirect_configuration_name = "onward"
  }
}

# the private frontend is not the internet's
resource "azurerm_application_gateway" "private" {
  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = "address"
  }

  frontend_ip_configuration {
    name      = "private"
    subnet_id = "subnet"
  }

  http_listener {
    name                           = "web"
    frontend_ip_configuration_name = "private"
    protocol                       = "Http" # expect: TCOP-06-201 pass
  }

  request_routing_rule {
    http_listener_name         = "web"
    backend_address_pool_name  = "pool"
    backend_http_settings_name = "settings"
  }
}

# a map of paths: its default leads upward, one path does not
resource "azurerm_application_gateway" "paths" {
  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = "address"
  }

  http_listener {
    name                           = "web"
    frontend_ip_configuration_name = "public"
    protocol                       = "Http" # expect: TCOP-06-201 fail
  }

  redirect_configuration {
    name       = "upward"
    target_url = "https://www.example.gov.uk"
  }

  url_path_map {
    name                                = "paths"
    default_redirect_configuration_name = "upward"

    path_rule {
      name                       = "health"
      paths                      = ["/health"]
      backend_address_pool_name  = "pool"
      backend_http_settings_name = "settings"
    }
  }

  request_routing_rule {
    http_listener_name = "web"
    rule_type          = "PathBasedRouting"
    url_path_map_name  = "paths"
  }
}

variable "protocol" {}

resource "azurerm_application_gateway" "asked" {
  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = "address"
  }

  http_listener {
    name                           = "web"
    frontend_ip_configuration_name = "public"
    protocol                       = var.protocol # expect: TCOP-06-201 open
  }

  request_routing_rule {
    http_listener_name         = "web"
    backend_address_pool_name  = "pool"
    backend_http_settings_name = "settings"
  }
}

variable "listeners" {}

resource "azurerm_application_gateway" "unfolded" { # expect: TCOP-06-201 open
  dynamic "http_listener" {
    for_each = var.listeners
    content {
      name     = http_listener.value.name
      protocol = http_listener.value.protocol
    }
  }
}
