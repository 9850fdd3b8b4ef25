resource "azurerm_consumption_budget_subscription" "told" {
  name = "told"
  notification { # expect: TCOP-05-012 pass
    threshold      = 90
    operator       = "GreaterThan"
    contact_emails = ["cloud-costs@example.gov.uk"]
  }
}

resource "azurerm_consumption_budget_resource_group" "silent" { # expect: TCOP-05-012 fail
  name = "silent"
}

resource "google_billing_budget" "told" {
  billing_account = "000000-0000000-0000000"
  threshold_rules { # expect: TCOP-05-012 pass
    threshold_percent = 0.9
  }
}

resource "google_billing_budget" "silent" { # expect: TCOP-05-012 fail
  billing_account = "000000-0000000-0000000"
}
