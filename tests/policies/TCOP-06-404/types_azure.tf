# The provider looks up what sort of principal it is only when it makes the assignment.
resource "azurerm_role_assignment" "unsaid" { # expect: TCOP-06-404 open
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/records"
  role_definition_name = "Reader"
  principal_id         = "11111111-1111-1111-1111-111111111111"
}
