resource "google_compute_interconnect_attachment" "explained" {
  name   = "explained"
  router = "edge"
  labels = { # expect: TCOP-05-004 pass
    purpose  = "mainframe"
    end-date = "2027-09-30"
  }
}

resource "google_compute_vpn_tunnel" "silent" { # expect: TCOP-05-004 fail
  name                  = "silent"
  peer_external_gateway = "datacentre"
}
