provider "openstack" {
  auth_url = "https://auth.cloud.ovh.net/v3" # expect: TCOP-05-001 pass
}

resource "openstack_compute_instance_v2" "web" {
  name = "web"
}
