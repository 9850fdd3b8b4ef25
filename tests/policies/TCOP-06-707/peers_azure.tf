resource "azurerm_windows_web_app" "logged" {
  logs {
    http_logs { # expect: TCOP-06-707 pass
      file_system {
        retention_in_days = 7
        retention_in_mb   = 35
      }
    }
  }
}

# traces of failures are no record of who asked for what; a policy of the platform may make one
resource "azurerm_windows_web_app" "traced" { # expect: TCOP-06-707 open
  logs {
    failed_request_tracing = true
  }
}
