resource "google_edgecontainer_cluster" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "google_edgecontainer_node_pool" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "google_edgecontainer_vpn_connection" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "google_gkeonprem_bare_metal_admin_cluster" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "google_gkeonprem_bare_metal_cluster" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "google_gkeonprem_bare_metal_node_pool" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "google_gkeonprem_vmware_admin_cluster" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "google_gkeonprem_vmware_cluster" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "google_gkeonprem_vmware_node_pool" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "google_container_attached_cluster" "in_another_cloud" {
  name         = "in_another_cloud"
  distribution = "aks" # expect: TCOP-05-003 pass
}

resource "google_container_attached_cluster" "anywhere" {
  name         = "anywhere"
  distribution = "generic" # expect: TCOP-05-003 open
}
