variable "on" {}

variable "sort" {}

resource "aws_account_alternate_contact" "security" {
  alternate_contact_type = "SECURITY" # expect: TCOP-06-709 pass
  name                   = "Security"
  title                  = "Team"
  email_address          = "security@example.gov.uk"
  phone_number           = "+440000000000"
}

resource "aws_account_alternate_contact" "billing" {
  alternate_contact_type = "BILLING"
  name                   = "Billing"
  title                  = "Team"
  email_address          = "billing@example.gov.uk"
  phone_number           = "+440000000000"
}

resource "aws_account_alternate_contact" "asked" {
  alternate_contact_type = var.sort # expect: TCOP-06-709 open
  name                   = "Asked"
  title                  = "Team"
  email_address          = "asked@example.gov.uk"
  phone_number           = "+440000000000"
}

resource "azurerm_security_center_contact" "told" {
  name                = "told"
  email               = "security@example.gov.uk"
  alert_notifications = true # expect: TCOP-06-709 pass
  alerts_to_admins    = true
}

resource "azurerm_security_center_contact" "silent" {
  name                = "silent"
  email               = "security@example.gov.uk"
  alert_notifications = false # expect: TCOP-06-709 fail
  alerts_to_admins    = true
}

resource "azurerm_security_center_contact" "asked" {
  name                = "asked"
  email               = "security@example.gov.uk"
  alert_notifications = var.on # expect: TCOP-06-709 open
  alerts_to_admins    = true
}

resource "google_essential_contacts_contact" "security" {
  parent                              = "projects/p"
  email                               = "security@example.gov.uk"
  language_tag                        = "en"
  notification_category_subscriptions = ["SECURITY"] # expect: TCOP-06-709 pass
}

resource "google_essential_contacts_contact" "billing" {
  parent                              = "projects/p"
  email                               = "billing@example.gov.uk"
  language_tag                        = "en"
  notification_category_subscriptions = ["BILLING"]
}
