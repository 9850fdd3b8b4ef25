resource "google_compute_node_group" "sole" { # expect: TCOP-05-008 fail
  name          = "sole"
  node_template = "t"
}

resource "google_vmwareengine_private_cloud" "rented" { # expect: TCOP-05-008 fail
  name     = "rented"
  location = "europe-west2-a"
}
