resource "azurerm_linux_virtual_machine" "protected" {
  name = "protected"
  tags = { environment = "production" }
}

resource "azurerm_backup_protected_vm" "protected" {
  source_vm_id     = azurerm_linux_virtual_machine.protected.id # expect: TCOP-10-404 pass
  backup_policy_id = "policy"
}

resource "azurerm_linux_virtual_machine" "forgotten" { # expect: TCOP-10-404 fail
  name = "forgotten"
  tags = { environment = "production" }
}

resource "azurerm_windows_virtual_machine" "protected" {
  name = "protected"
  tags = { environment = "production" }
}

resource "azurerm_backup_protected_vm" "windows" {
  source_vm_id     = azurerm_windows_virtual_machine.protected.id # expect: TCOP-10-404 pass
  backup_policy_id = "policy"
}

resource "azurerm_windows_virtual_machine" "forgotten" { # expect: TCOP-10-404 fail
  name = "forgotten"
  tags = { environment = "production" }
}

resource "azurerm_windows_virtual_machine" "untold" { # expect: TCOP-10-404 open
  name = "untold"
}

resource "google_compute_instance" "planned" {
  name   = "planned"
  labels = { environment = "production" }
}

resource "google_backup_dr_backup_plan_association" "planned" {
  resource    = google_compute_instance.planned.id # expect: TCOP-10-404 pass
  backup_plan = "plan"
}

# its disks may have schedules of snapshots
resource "google_compute_instance" "without" {
  name   = "without"
  labels = { environment = "production" }
}
