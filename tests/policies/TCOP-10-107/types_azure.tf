resource "azurerm_management_group_policy_assignment" "home" {
  name                 = "home"
  policy_definition_id = "/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c"
  parameters           = jsonencode({ listOfAllowedLocations = { value = ["uksouth", "ukwest"] } }) # expect: TCOP-10-107 pass
}

resource "azurerm_resource_group_policy_assignment" "home" {
  name                 = "home"
  policy_definition_id = "/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c"
  parameters           = jsonencode({ listOfAllowedLocations = { value = ["uksouth"] } }) # expect: TCOP-10-107 pass
}

resource "azurerm_resource_group_policy_assignment" "wide" {
  name                 = "wide"
  policy_definition_id = "/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c"
  parameters           = jsonencode({ listOfAllowedLocations = { value = ["uksouth", "eastus"] } }) # expect: TCOP-10-107 fail
}
