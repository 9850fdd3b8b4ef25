resource "azurerm_linux_web_app" "silent" {
  name = "linux-web-app-silent"

  site_config {} # expect: TCOP-06-202 pass
}

resource "azurerm_linux_web_app" "old" {
  name = "linux-web-app-old"

  site_config {
    minimum_tls_version = "1.1" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_windows_web_app" "silent" {
  name = "windows-web-app-silent"

  site_config {} # expect: TCOP-06-202 pass
}

resource "azurerm_windows_web_app" "old" {
  name = "windows-web-app-old"

  site_config {
    minimum_tls_version = "1.1" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_linux_function_app" "silent" {
  name = "linux-function-app-silent"

  site_config {} # expect: TCOP-06-202 pass
}

resource "azurerm_linux_function_app" "old" {
  name = "linux-function-app-old"

  site_config {
    minimum_tls_version = "1.1" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_windows_function_app" "silent" {
  name = "windows-function-app-silent"

  site_config {} # expect: TCOP-06-202 pass
}

resource "azurerm_windows_function_app" "old" {
  name = "windows-function-app-old"

  site_config {
    minimum_tls_version = "1.1" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_storage_account" "old" {
  name            = "old"
  min_tls_version = "TLS1_1" # expect: TCOP-06-202 fail
}

resource "azurerm_cdn_frontdoor_custom_domain" "silent" {
  name = "silent"

  tls {} # expect: TCOP-06-202 pass
}

# The argument's name until version 4 of the provider, which took the older TLS as well.
resource "azurerm_cdn_frontdoor_custom_domain" "old" {
  name = "old"

  tls {
    minimum_tls_version = "TLS10" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_cdn_frontdoor_custom_domain" "modern" {
  name = "modern"

  tls {
    minimum_version = "TLS12" # expect: TCOP-06-202 pass
  }
}

resource "azurerm_redis_cache" "modern" {
  name                = "modern"
  minimum_tls_version = "1.2" # expect: TCOP-06-202 pass
}

resource "azurerm_redis_cache" "old" {
  name                = "old"
  minimum_tls_version = "1.0" # expect: TCOP-06-202 fail
}

# Version 2 of the provider takes 1.0 in silence, newer ones 1.2.
resource "azurerm_redis_cache" "silent" { # expect: TCOP-06-202 open
  name = "silent"
}
