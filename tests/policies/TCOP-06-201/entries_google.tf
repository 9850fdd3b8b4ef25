variable "secure" {
  type = bool
}

# Leads to HTTPS, as it should.
resource "google_compute_url_map" "redirect" {
  name = "redirect"

  default_url_redirect {
    https_redirect = true
    strip_query    = false
  }
}

resource "google_compute_target_http_proxy" "redirect" {
  name    = "redirect"
  url_map = google_compute_url_map.redirect.id # expect: TCOP-06-201 pass
}

resource "google_compute_global_forwarding_rule" "redirect" {
  name       = "redirect"
  target     = google_compute_target_http_proxy.redirect.id
  port_range = "80"
}

# Serves what it has.
resource "google_compute_url_map" "web" {
  name            = "web"
  default_service = google_compute_backend_service.web.id # expect: TCOP-06-201 fail
}

resource "google_compute_target_http_proxy" "web" {
  name    = "web"
  url_map = google_compute_url_map.web.self_link
}

resource "google_compute_global_forwarding_rule" "web" {
  name       = "web"
  target     = google_compute_target_http_proxy.web.self_link
  port_range = "80"
}

resource "google_compute_backend_service" "web" {
  name = "web"
}

# One path is served in clear text.
resource "google_compute_region_url_map" "paths" {
  name   = "paths"
  region = "europe-west2"

  default_url_redirect {
    https_redirect = true
    strip_query    = false
  }

  host_rule {
    hosts        = ["*"]
    path_matcher = "all"
  }

  path_matcher {
    name = "all"

    default_url_redirect {
      https_redirect = true
      strip_query    = false
    }

    path_rule {
      paths   = ["/health"]
      service = google_compute_backend_service.web.id # expect: TCOP-06-201 fail
    }
  }
}

resource "google_compute_region_target_http_proxy" "paths" {
  name    = "paths"
  url_map = google_compute_region_url_map.paths.id
}

resource "google_compute_forwarding_rule" "paths" {
  name                  = "paths"
  target                = google_compute_region_target_http_proxy.paths.id
  load_balancing_scheme = "EXTERNAL_MANAGED"
}

resource "google_compute_region_url_map" "redirect" {
  name   = "redirect-here"
  region = "europe-west2"

  default_url_redirect {
    https_redirect = true
    strip_query    = false
  }
}

resource "google_compute_region_target_http_proxy" "redirect" {
  name    = "redirect-here"
  url_map = google_compute_region_url_map.redirect.id # expect: TCOP-06-201 pass
}

# The internet does not reach it.
resource "google_compute_region_target_http_proxy" "inside" {
  name    = "inside"
  url_map = google_compute_region_url_map.paths.id
}

resource "google_compute_forwarding_rule" "inside" {
  name                  = "inside"
  target                = google_compute_region_target_http_proxy.inside.id
  load_balancing_scheme = "INTERNAL_MANAGED"
}

# A redirect that keeps the protocol, and what a variable decides.
resource "google_compute_url_map" "moved" {
  name = "moved"

  default_url_redirect { # expect: TCOP-06-201 fail
    host_redirect = "www.example.gov.uk"
    strip_query   = false
  }
}

resource "google_compute_target_http_proxy" "moved" {
  name    = "moved"
  url_map = google_compute_url_map.moved.id
}

resource "google_compute_global_forwarding_rule" "moved" {
  name   = "moved"
  target = google_compute_target_http_proxy.moved.id
}

resource "google_compute_url_map" "asked" {
  name = "asked"

  default_url_redirect {
    https_redirect = var.secure
    strip_query    = false
  }
}

resource "google_compute_target_http_proxy" "asked" {
  name    = "asked"
  url_map = google_compute_url_map.asked.id # expect: TCOP-06-201 open
}

resource "google_compute_global_forwarding_rule" "asked" {
  name   = "asked"
  target = google_compute_target_http_proxy.asked.id
}

# Its map, and what forwards to it, stand elsewhere.
resource "google_compute_target_http_proxy" "elsewhere" {
  name    = "elsewhere"
  url_map = "projects/p/global/urlMaps/web" # expect: TCOP-06-201 open
}

resource "google_compute_url_map" "unforwarded" {
  name            = "unforwarded"
  default_service = google_compute_backend_service.web.id # expect: TCOP-06-201 open
}

resource "google_compute_target_http_proxy" "unforwarded" {
  name    = "unforwarded"
  url_map = google_compute_url_map.unforwarded.id
}

# The path that is served may not be there.
variable "paths" {
  type = set(string)
}

resource "google_compute_url_map" "perhaps" {
  name = "perhaps"

  default_url_redirect {
    https_redirect = true
    strip_query    = false
  }

  dynamic "path_matcher" {
    for_each = var.paths
    content {
      name            = path_matcher.value
      default_service = google_compute_backend_service.web.id
    }
  }
}

resource "google_compute_target_http_proxy" "perhaps" {
  name    = "perhaps"
  url_map = google_compute_url_map.perhaps.id # expect: TCOP-06-201 open
}

resource "google_compute_global_forwarding_rule" "perhaps" {
  name   = "perhaps"
  target = google_compute_target_http_proxy.perhaps.id
}

# Shares of requests go to several services.
resource "google_compute_url_map" "shares" { # expect: TCOP-06-201 fail
  name = "shares"

  default_route_action {
    weighted_backend_services {
      backend_service = google_compute_backend_service.web.id
      weight          = 100
    }
  }
}

resource "google_compute_target_http_proxy" "shares" {
  name    = "shares"
  url_map = google_compute_url_map.shares.id
}

resource "google_compute_global_forwarding_rule" "shares" {
  name   = "shares"
  target = google_compute_target_http_proxy.shares.id
}
