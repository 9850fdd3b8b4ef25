resource "azurerm_linux_virtual_machine" "password" {
  disable_password_authentication = false # expect: TCOP-06-410 fail
}

resource "azurerm_linux_virtual_machine" "keys" { # expect: TCOP-06-410 pass
  name = "keys"
}

resource "google_compute_instance" "shared" {
  service_account {
    scopes = ["cloud-platform"] # expect: TCOP-06-410 fail
  }
}

resource "google_compute_instance" "own" {
  service_account {
    email  = "web@project.iam.gserviceaccount.com" # expect: TCOP-06-410 pass
    scopes = ["cloud-platform"]
  }
}
