# provider 3 has other names
resource "azurerm_kubernetes_cluster" "older_off" {
  automatic_channel_upgrade = "stable"
  node_os_channel_upgrade   = "None" # expect: TCOP-06-801 fail
}

resource "azurerm_kubernetes_cluster" "older_on" {
  automatic_channel_upgrade = "stable" # expect: TCOP-06-801 pass
  node_os_channel_upgrade   = "SecurityPatch"
}

resource "azurerm_kubernetes_cluster" "patched" {
  automatic_upgrade_channel = "patch" # expect: TCOP-06-801 pass
}

# no channel: the cluster stays at the version it was made with
resource "azurerm_kubernetes_cluster" "silent" { # expect: TCOP-06-801 fail
  name = "silent"
}

resource "azurerm_kubernetes_cluster" "pinned" {
  kubernetes_version = "1.33" # expect: TCOP-06-801 fail
}

variable "version" {}

# whoever applies the code gives the version
resource "azurerm_kubernetes_cluster" "given" {
  kubernetes_version = var.version # expect: TCOP-06-801 pass
}

variable "channel" {}

resource "azurerm_kubernetes_cluster" "asked" {
  automatic_upgrade_channel = var.channel # expect: TCOP-06-801 open
}
