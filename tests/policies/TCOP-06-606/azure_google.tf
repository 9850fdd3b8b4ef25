resource "azurerm_application_gateway" "bare" { # expect: TCOP-06-606 fail
  frontend_ip_configuration {
    public_ip_address_id = azurerm_public_ip.front.id
  }
}

resource "azurerm_public_ip" "front" {
  name = "front"
}

resource "azurerm_application_gateway" "filtered" {
  firewall_policy_id = "/subscriptions/1/firewall" # expect: TCOP-06-606 pass
  frontend_ip_configuration {
    public_ip_address_id = azurerm_public_ip.front.id
  }
}

resource "azurerm_application_gateway" "inside" {
  frontend_ip_configuration {
    private_ip_address = "10.0.0.4"
  }
}

resource "google_compute_backend_service" "bare" { # expect: TCOP-06-606 fail
  name = "bare"
}

resource "google_compute_backend_service" "armoured" {
  security_policy = "armour" # expect: TCOP-06-606 pass
}

resource "google_compute_backend_service" "inside" {
  load_balancing_scheme = "INTERNAL_MANAGED"
}
