resource "azurerm_backup_policy_file_share" "a_month" {
  name = "a-month"

  retention_daily {
    count = 30 # expect: TCOP-10-204 pass
  }
}
