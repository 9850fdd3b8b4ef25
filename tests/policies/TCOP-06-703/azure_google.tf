variable "on" {}

resource "azurerm_monitor_activity_log_alert" "told" {
  name = "told"
  criteria {
    category = "Policy"
  }
  action { # expect: TCOP-06-703 pass
    action_group_id = "security"
  }
}

resource "azurerm_monitor_activity_log_alert" "off" {
  name    = "off"
  enabled = false # expect: TCOP-06-703 fail
  criteria {
    category = "Policy"
  }
  action {
    action_group_id = "security"
  }
}

resource "azurerm_monitor_activity_log_alert" "silent" { # expect: TCOP-06-703 fail
  name = "silent"
  criteria {
    category = "Policy"
  }
}

resource "azurerm_monitor_activity_log_alert" "asked" {
  name    = "asked"
  enabled = var.on # expect: TCOP-06-703 open
  criteria {
    category = "Policy"
  }
}

resource "google_logging_metric" "owners" { # expect: TCOP-06-703 pass
  name   = "owners"
  filter = "protoPayload.methodName=\"SetIamPolicy\""
}

resource "google_monitoring_alert_policy" "owners" {
  display_name = "owners"
  combiner     = "OR"
  conditions {
    display_name = "owners"
    condition_threshold {
      filter = "metric.type=\"logging.googleapis.com/user/${google_logging_metric.owners.name}\""
    }
  }
}

resource "google_logging_metric" "unread" { # expect: TCOP-06-703 fail
  name   = "unread"
  filter = "logName:\"cloudaudit.googleapis.com\""
}

resource "google_logging_metric" "errors" {
  name   = "errors"
  filter = "severity>=ERROR"
}
