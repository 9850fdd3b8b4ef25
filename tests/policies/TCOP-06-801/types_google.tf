resource "google_container_cluster" "out_of_channels" {
  name = "out-of-channels"
  release_channel {
    channel = "UNSPECIFIED" # expect: TCOP-06-801 fail
  }
}

resource "google_container_cluster" "regular" {
  name = "regular"
  release_channel {
    channel = "REGULAR" # expect: TCOP-06-801 pass
  }
}

resource "google_container_node_pool" "silent" { # expect: TCOP-06-801 pass
  name    = "silent"
  cluster = "regular"
}

resource "google_container_node_pool" "on" {
  name    = "on"
  cluster = "regular"
  management {
    auto_upgrade = true # expect: TCOP-06-801 pass
  }
}
