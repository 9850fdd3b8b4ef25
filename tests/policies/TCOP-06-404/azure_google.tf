resource "azurerm_role_assignment" "person" {
  principal_type = "User" # expect: TCOP-06-404 fail
}

resource "azurerm_role_assignment" "group" {
  principal_type = "Group" # expect: TCOP-06-404 pass
}

resource "google_project_iam_member" "person" {
  member = "user:somebody@example.com" # expect: TCOP-06-404 fail
}

resource "google_project_iam_member" "group" {
  member = "group:operators@example.com" # expect: TCOP-06-404 pass
}
