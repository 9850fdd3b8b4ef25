resource "aws_dx_private_virtual_interface" "silent" { # expect: TCOP-05-004 fail
  name           = "silent"
  connection_id  = "dxcon-0123456789"
  vlan           = 101
  address_family = "ipv4"
  bgp_asn        = 65352
}

resource "aws_dx_transit_virtual_interface" "explained" {
  name           = "explained"
  connection_id  = "dxcon-0123456789"
  vlan           = 102
  address_family = "ipv4"
  bgp_asn        = 65352
  tags           = { purpose = "case files still in the county hall", end-date = "2027-06-30" } # expect: TCOP-05-004 pass
}
