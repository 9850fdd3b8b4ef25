resource "azurerm_container_group" "application" {
  name = "application"

  container {
    name  = "web"
    image = "example.azurecr.io/web:1.4.2" # expect: TCOP-05-006 pass
  }
}
