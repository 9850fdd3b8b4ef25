# this root makes no setting at all: the platform's policies may
resource "azurerm_key_vault" "alone" { # expect: TCOP-10-303 open
  name                = "alone"
  location            = "uksouth"
  resource_group_name = "app"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}
