resource "azurerm_linux_virtual_machine_scale_set" "public" {
  name = "linux-public"

  network_interface {
    name = "nic"

    ip_configuration {
      name = "internal"

      public_ip_address { # expect: TCOP-06-604 fail
        name = "public"
      }
    }
  }
}

resource "azurerm_linux_virtual_machine_scale_set" "private" { # expect: TCOP-06-604 pass
  name = "linux-private"

  network_interface {
    name = "nic"

    ip_configuration {
      name = "internal"
    }
  }
}

resource "azurerm_windows_virtual_machine_scale_set" "public" {
  name = "windows-public"

  network_interface {
    name = "nic"

    ip_configuration {
      name = "internal"

      public_ip_address { # expect: TCOP-06-604 fail
        name = "public"
      }
    }
  }
}

resource "azurerm_windows_virtual_machine_scale_set" "private" { # expect: TCOP-06-604 pass
  name = "windows-private"

  network_interface {
    name = "nic"

    ip_configuration {
      name = "internal"
    }
  }
}
