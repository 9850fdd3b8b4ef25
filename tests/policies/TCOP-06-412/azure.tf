resource "azurerm_container_group" "privileged" {
  container {
    security {
      privilege_enabled = true # expect: TCOP-06-412 fail
    }
  }
}
