resource "azurerm_express_route_circuit" "explained" {
  name = "explained"
  tags = { # expect: TCOP-05-004 pass
    purpose    = "mainframe of the pension service"
    "end date" = "2027-09-30"
  }
}

resource "azurerm_express_route_circuit" "silent" { # expect: TCOP-05-004 fail
  name = "silent"
}

resource "azurerm_virtual_network_gateway_connection" "inside" {
  name = "inside"
  type = "Vnet2Vnet"
}

resource "azurerm_virtual_network_gateway_connection" "outside" { # expect: TCOP-05-004 fail
  name = "outside"
  type = "IPsec"
}

resource "google_compute_interconnect_attachment" "silent" { # expect: TCOP-05-004 fail
  name = "silent"
}

resource "google_compute_vpn_tunnel" "inside" {
  name             = "inside"
  peer_gcp_gateway = google_compute_ha_vpn_gateway.other.id
}

resource "google_compute_ha_vpn_gateway" "other" {
  name = "other"
}

resource "google_compute_vpn_tunnel" "outside" {
  name                  = "outside"
  peer_external_gateway = "outside"
  labels = { # expect: TCOP-05-004 pass
    purpose  = "archive"
    end_date = "2027-01-31"
  }
}
