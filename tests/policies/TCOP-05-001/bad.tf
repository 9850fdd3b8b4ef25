# The environment decides where this provider's platform is: nobody can know from the code.
resource "vsphere_folder" "elsewhere" { # expect: TCOP-05-001 open
  path = "licensing"
  type = "vm"
}

provider "openstack" {
  auth_url = "https://keystone.dc1.example.gov.uk:5000/v3"
}

resource "openstack_compute_instance_v2" "web" { # expect: TCOP-05-001 fail
  name = "web"
}

resource "proxmox_vm_qemu" "batch" { # expect: TCOP-05-001 fail, TCOP-05-001 fail
  count       = 2
  name        = "batch-${count.index}"
  target_node = "rack-4"
}
