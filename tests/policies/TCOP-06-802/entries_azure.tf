variable "node" {}

variable "python" {}

resource "azurerm_linux_web_app" "current" {
  name = "current"
  site_config {
    application_stack {
      node_version = "24-lts" # expect: TCOP-06-802 pass
    }
  }
}

resource "azurerm_linux_web_app" "ended" {
  name = "ended"
  site_config {
    application_stack {
      php_version = "8.0" # expect: TCOP-06-802 fail
    }
  }
}

resource "azurerm_linux_web_app" "given" {
  name = "given"
  site_config {
    application_stack {
      node_version = var.node # expect: TCOP-06-802 open
    }
  }
}

# a module that serves every language
resource "azurerm_linux_web_app" "either" {
  name = "either"
  site_config {
    application_stack {
      node_version   = var.node
      python_version = var.python # expect: TCOP-06-802 open
    }
  }
}

# its own image says what it runs on
resource "azurerm_linux_web_app" "container" {
  name = "container"
  site_config {
    application_stack {
      docker_image_name = "web:1"
    }
  }
}

resource "azurerm_windows_web_app" "current" {
  name = "current"
  site_config {
    application_stack {
      dotnet_version = "v10.0" # expect: TCOP-06-802 pass
    }
  }
}

resource "azurerm_windows_web_app" "ended" {
  name = "ended"
  site_config {
    application_stack {
      dotnet_version = "v8.0" # expect: TCOP-06-802 fail
    }
  }
}

# .NET Framework, which Windows keeps
resource "azurerm_windows_web_app" "framework" {
  name = "framework"
  site_config {
    application_stack {
      dotnet_version = "v4.0"
    }
  }
}

resource "azurerm_linux_function_app" "current" {
  name = "current"
  site_config {
    application_stack {
      python_version = "3.12" # expect: TCOP-06-802 pass
    }
  }
}

resource "azurerm_linux_function_app" "ended" {
  name = "ended"
  site_config {
    application_stack {
      python_version = "3.9" # expect: TCOP-06-802 fail
    }
  }
}

resource "azurerm_windows_function_app" "current" {
  name = "current"
  site_config {
    application_stack {
      node_version = "~24" # expect: TCOP-06-802 pass
    }
  }
}

resource "azurerm_windows_function_app" "ended" {
  name = "ended"
  site_config {
    application_stack {
      powershell_core_version = "7.2" # expect: TCOP-06-802 fail
    }
  }
}
