resource "azurerm_cognitive_deployment" "regional" {
  name = "regional"
  sku {
    name = "Standard" # expect: TCOP-10-108 pass
  }
}

resource "azurerm_cognitive_deployment" "worldwide" {
  name = "worldwide"
  sku {
    name = "GlobalStandard" # expect: TCOP-10-108 fail
  }
}

resource "azurerm_cognitive_deployment" "zone" {
  name = "zone"
  sku {
    name = "DataZoneStandard" # expect: TCOP-10-108 open
  }
}

resource "google_vertex_ai_endpoint" "london" {
  name         = "london"
  display_name = "london"
  location     = "europe-west2" # expect: TCOP-10-108 pass
}

resource "google_vertex_ai_endpoint" "worldwide" {
  name         = "worldwide"
  display_name = "worldwide"
  location     = "global" # expect: TCOP-10-108 fail
}
