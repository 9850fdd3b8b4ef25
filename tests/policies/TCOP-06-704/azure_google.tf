resource "azurerm_security_center_subscription_pricing" "machines" {
  tier = "Standard" # expect: TCOP-06-704 pass
}

resource "azurerm_security_center_subscription_pricing" "vaults" {
  tier          = "Free" # expect: TCOP-06-704 fail
  resource_type = "KeyVaults"
}

resource "azurerm_security_center_subscription_pricing" "dns" {
  tier          = "Free"
  resource_type = "Dns"
}

resource "google_scc_project_notification_config" "all" { # expect: TCOP-06-704 pass
  config_id    = "all"
  pubsub_topic = "projects/p/topics/t"
  streaming_config {
    filter = "state=\"ACTIVE\""
  }
}
