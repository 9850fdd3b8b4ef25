variable "permission" {
  type = string
}

resource "azurerm_shared_image_gallery" "own" { # expect: TCOP-06-607 pass
  name = "own"
}

resource "azurerm_shared_image_gallery" "groups" {
  name = "groups"

  sharing {
    permission = "Groups" # expect: TCOP-06-607 pass
  }
}

resource "azurerm_shared_image_gallery" "community" {
  name = "community"

  sharing {
    permission = "Community" # expect: TCOP-06-607 fail

    community_gallery {
      eula            = "https://example.gov.uk/terms"
      prefix          = "images"
      publisher_email = "images@example.gov.uk"
      publisher_uri   = "https://example.gov.uk"
    }
  }
}

resource "azurerm_shared_image_gallery" "asked" {
  name = "asked"

  sharing {
    permission = var.permission # expect: TCOP-06-607 open
  }
}
