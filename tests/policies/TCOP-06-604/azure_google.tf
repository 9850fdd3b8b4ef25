resource "azurerm_network_interface" "public" {
  ip_configuration {
    public_ip_address_id = "/subscriptions/1/resourceGroups/a/providers/Microsoft.Network/publicIPAddresses/x" # expect: TCOP-06-604 fail
  }
}

resource "azurerm_network_interface" "private" { # expect: TCOP-06-604 pass
  name = "private"
}

resource "google_compute_instance" "public" {
  network_interface {
    access_config {} # expect: TCOP-06-604 fail
  }
}

resource "google_compute_instance" "private" {
  network_interface { # expect: TCOP-06-604 pass
    network = "default"
  }
}
