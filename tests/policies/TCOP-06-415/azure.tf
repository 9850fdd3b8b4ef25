variable "roles" {
  type = bool
}

resource "azurerm_kubernetes_cluster" "silent" { # expect: TCOP-06-415 pass
  name = "silent"
}

resource "azurerm_kubernetes_cluster" "on" {
  role_based_access_control_enabled = true # expect: TCOP-06-415 pass
}

resource "azurerm_kubernetes_cluster" "off" {
  role_based_access_control_enabled = false # expect: TCOP-06-415 fail
}

resource "azurerm_kubernetes_cluster" "off_as_text" {
  role_based_access_control_enabled = "false" # expect: TCOP-06-415 fail
}

resource "azurerm_kubernetes_cluster" "asked" {
  role_based_access_control_enabled = var.roles # expect: TCOP-06-415 open
}

resource "azurerm_kubernetes_cluster" "either_way" {
  role_based_access_control_enabled = var.roles ? true : null # expect: TCOP-06-415 pass
}

# provider 2
resource "azurerm_kubernetes_cluster" "older_on" {
  role_based_access_control {
    enabled = true # expect: TCOP-06-415 pass
  }
}

resource "azurerm_kubernetes_cluster" "older_off" {
  role_based_access_control {
    enabled = false # expect: TCOP-06-415 fail
  }
}

resource "azurerm_kubernetes_cluster" "older_perhaps" {
  dynamic "role_based_access_control" {
    for_each = var.roles ? [1] : []
    content {
      enabled = false # expect: TCOP-06-415 open
    }
  }
}

resource "azurerm_kubernetes_cluster" "none" {
  count                             = 0
  role_based_access_control_enabled = false
}
