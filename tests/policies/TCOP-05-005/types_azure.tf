resource "azurerm_container_group" "database" {
  name = "database"

  container {
    name  = "postgres"
    image = "postgres:16" # expect: TCOP-05-005 fail

    volume {
      name       = "data"
      mount_path = "/var/lib/postgresql/data"
    }
  }
}

resource "azurerm_container_group" "application" {
  name = "application"

  container {
    name  = "web"
    image = "example.azurecr.io/web:1.4.2" # expect: TCOP-05-005 pass
  }
}
