variable "subject" {}

data "azurerm_subscription" "current" {}

resource "azurerm_user_assigned_identity" "deploy" {
  name                = "deploy"
  resource_group_name = "rg"
  location            = "uksouth"
}

resource "azurerm_role_assignment" "deploy" {
  scope                = data.azurerm_subscription.current.id
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.deploy.principal_id
}

resource "azurerm_federated_identity_credential" "main" {
  name      = "main"
  parent_id = azurerm_user_assigned_identity.deploy.id
  audience  = ["api://AzureADTokenExchange"]
  issuer    = "https://token.actions.githubusercontent.com"
  subject   = "repo:example/app:environment:production" # expect: TCOP-06-313 pass
}

resource "azurerm_federated_identity_credential" "pull_requests" {
  name                      = "pull-requests"
  user_assigned_identity_id = azurerm_user_assigned_identity.deploy.id
  audience                  = ["api://AzureADTokenExchange"]
  issuer                    = "https://token.actions.githubusercontent.com"
  subject                   = "repo:example/app:pull_request" # expect: TCOP-06-313 fail
}

resource "azurerm_user_assigned_identity" "plan" {
  name                = "plan"
  resource_group_name = "rg"
  location            = "uksouth"
}

resource "azurerm_federated_identity_credential" "plan" {
  name      = "plan"
  parent_id = azurerm_user_assigned_identity.plan.id
  audience  = ["api://AzureADTokenExchange"]
  issuer    = "https://token.actions.githubusercontent.com"
  subject   = "repo:example/app:pull_request" # expect: TCOP-06-313 open
}

# A workload in a cluster.
resource "azurerm_federated_identity_credential" "workload" {
  name      = "workload"
  parent_id = azurerm_user_assigned_identity.plan.id
  audience  = ["api://AzureADTokenExchange"]
  issuer    = "https://uksouth.oic.prod-aks.azure.com/tenant/cluster/"
  subject   = "system:serviceaccount:app:app"
}

resource "azuread_application" "deploy" {
  display_name = "deploy"
}

resource "azuread_service_principal" "deploy" {
  client_id = azuread_application.deploy.client_id
}

resource "azurerm_role_assignment" "reader" {
  scope                = data.azurerm_subscription.current.id
  role_definition_name = "Reader"
  principal_id         = azuread_service_principal.deploy.object_id
}

resource "azuread_application_federated_identity_credential" "pull_requests" {
  application_id = azuread_application.deploy.id
  display_name   = "pull-requests"
  audiences      = ["api://AzureADTokenExchange"]
  issuer         = "https://token.actions.githubusercontent.com"
  subject        = "repo:example/app:pull_request" # expect: TCOP-06-313 pass
}

resource "azuread_application_federated_identity_credential" "branch" {
  application_id = azuread_application.deploy.id
  display_name   = "branch"
  audiences      = ["api://AzureADTokenExchange"]
  issuer         = "https://token.actions.githubusercontent.com"
  subject        = "repo:example/app:ref:refs/heads/${var.subject}" # expect: TCOP-06-313 pass
}

resource "azuread_application_federated_identity_credential" "asked" {
  application_id = azuread_application.deploy.id
  display_name   = "asked"
  audiences      = ["api://AzureADTokenExchange"]
  issuer         = "https://token.actions.githubusercontent.com"
  subject        = var.subject # expect: TCOP-06-313 open
}
