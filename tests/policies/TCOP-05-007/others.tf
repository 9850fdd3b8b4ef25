resource "azurerm_kubernetes_cluster" "managed" { # expect: TCOP-05-007 pass
  name       = "managed"
  dns_prefix = "managed"
}

resource "google_container_cluster" "managed" { # expect: TCOP-05-007 pass
  name     = "managed"
  location = "europe-west2"
}

resource "rke_cluster" "own" { # expect: TCOP-05-007 fail
  cluster_name = "own"
}

resource "kops_cluster" "own" { # expect: TCOP-05-007 fail
  name = "own.example.gov.uk"
}
