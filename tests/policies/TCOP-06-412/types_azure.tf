resource "azurerm_container_group" "plain" {
  name = "plain"

  container { # expect: TCOP-06-412 pass
    name  = "web"
    image = "example.azurecr.io/web:1.4.2"
  }
}
