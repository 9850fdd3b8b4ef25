resource "azurerm_subscription_policy_assignment" "uk" {
  name                 = "uk"
  policy_definition_id = "/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c"
  subscription_id      = "/subscriptions/00000000-0000-0000-0000-000000000000"
  parameters           = jsonencode({ listOfAllowedLocations = { value = ["uksouth", "UK West"] } }) # expect: TCOP-10-107 pass
}

resource "azurerm_subscription_policy_assignment" "wide" {
  name                 = "wide"
  policy_definition_id = "/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c"
  subscription_id      = "/subscriptions/00000000-0000-0000-0000-000000000000"
  parameters           = jsonencode({ listOfAllowedLocations = { value = ["uksouth", "westeurope"] } }) # expect: TCOP-10-107 fail
}

resource "azurerm_management_group_policy_assignment" "reports" {
  name                 = "reports"
  policy_definition_id = "/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c"
  management_group_id  = "/providers/Microsoft.Management/managementGroups/root"
  parameters           = jsonencode({ listOfAllowedLocations = { value = ["uksouth"] } })
  enforce              = false # expect: TCOP-10-107 fail
}

resource "google_org_policy_policy" "london" {
  name   = "projects/p/policies/gcp.resourceLocations"
  parent = "projects/p"
  spec {
    rules {
      values {
        allowed_values = ["in:europe-west2-locations"] # expect: TCOP-10-107 pass
      }
    }
  }
}

resource "google_org_policy_policy" "europe" {
  name   = "${google_project.p.id}/policies/gcp.resourceLocations"
  parent = google_project.p.id
  spec {
    rules {
      values {
        allowed_values = ["in:eu-locations"] # expect: TCOP-10-107 fail
      }
    }
  }
}

resource "google_project" "p" {
  project_id = "p"
  name       = "p"
}
