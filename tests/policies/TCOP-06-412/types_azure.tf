resource "azurerm_container_group" "plain" {
  name = "plain"

  container { # expect: TCOP-06-412 pass
    name  = "web"
    image = "example.azurecr.io/web:1.4.2"
  }
}

# One that only prepares the others has as much power.
resource "azurerm_container_group" "prepared" {
  name = "prepared"

  container {
    name  = "web"
    image = "example.azurecr.io/web:1.4.2"
  }

  init_container {
    name  = "prepare"
    image = "example.azurecr.io/prepare:1.0.0"

    security {
      privilege_enabled = true # expect: TCOP-06-412 fail
    }
  }
}
