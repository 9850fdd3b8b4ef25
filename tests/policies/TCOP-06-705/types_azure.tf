resource "azurerm_management_group_policy_assignment" "benchmark" {
  name                 = "benchmark"
  management_group_id  = "/providers/Microsoft.Management/managementGroups/services"
  policy_definition_id = "/providers/Microsoft.Authorization/policySetDefinitions/1f3afdf9-d0c9-4c3d-847f-89da613e70a8" # expect: TCOP-06-705 pass
}
