resource "azurerm_linux_virtual_machine" "control_plane" {
  name        = "control_plane"
  custom_data = base64encode("kubeadm init --pod-network-cidr 10.0.0.0/16") # expect: TCOP-05-007 fail
}

resource "azurerm_linux_virtual_machine" "worker" {
  name        = "worker"
  custom_data = base64encode("kubeadm join 10.0.0.4:6443")
}

resource "google_compute_instance" "control_plane" {
  name                    = "control_plane"
  metadata_startup_script = "curl -sfL https://get.k3s.io | sh -" # expect: TCOP-05-007 fail
}

resource "google_compute_instance_template" "control_plane" {
  metadata_startup_script = "kubeadm init" # expect: TCOP-05-007 fail
}
