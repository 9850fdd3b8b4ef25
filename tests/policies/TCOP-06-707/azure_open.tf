# no diagnostic setting here at all: a policy of the platform may make one
resource "azurerm_application_gateway" "alone" { # expect: TCOP-06-707 open
  name                = "alone"
  resource_group_name = "app"
  location            = "uksouth"
  sku {
    name = "Standard_v2"
    tier = "Standard_v2"
  }
}
