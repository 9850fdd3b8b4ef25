data "azurerm_subscription" "current" {}

resource "azurerm_subscription_policy_assignment" "uk_official" {
  name                 = "uk-official"
  subscription_id      = data.azurerm_subscription.current.id
  policy_definition_id = "/providers/Microsoft.Authorization/policySetDefinitions/3937f550-eedd-4639-9c5e-294358be442e" # expect: TCOP-06-705 pass
}

# any other assignment is no finding
resource "azurerm_subscription_policy_assignment" "other" {
  name                 = "other"
  subscription_id      = data.azurerm_subscription.current.id
  policy_definition_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/policyDefinitions/own"
}
