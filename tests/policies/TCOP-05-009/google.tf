resource "google_compute_instance_template" "web" {
  labels = { environment = "production" }
}

resource "google_compute_instance_group_manager" "scaled" { # expect: TCOP-05-009 pass
  target_size = 8
  version {
    instance_template = google_compute_instance_template.web.id
  }
}

resource "google_compute_autoscaler" "scaled" {
  target = google_compute_instance_group_manager.scaled.id
  autoscaling_policy {
    min_replicas = 2
    max_replicas = 10
  }
}

resource "google_compute_instance_group_manager" "no_room" {
  version {
    instance_template = google_compute_instance_template.web.id
  }
}

resource "google_compute_autoscaler" "no_room" {
  target = google_compute_instance_group_manager.no_room.id
  autoscaling_policy {
    min_replicas = 6
    max_replicas = 6 # expect: TCOP-05-009 fail
  }
}

resource "google_compute_instance_group_manager" "fixed" {
  target_size = 8 # expect: TCOP-05-009 fail
  version {
    instance_template = google_compute_instance_template.web.self_link
  }
}

resource "google_compute_region_instance_group_manager" "off" {
  target_size = 8 # expect: TCOP-05-009 fail
  version {
    instance_template = google_compute_instance_template.web.id
  }
}

resource "google_compute_region_autoscaler" "off" {
  target = google_compute_region_instance_group_manager.off.id
  autoscaling_policy {
    mode         = "OFF"
    min_replicas = 2
    max_replicas = 10
  }
}

resource "google_compute_region_instance_group_manager" "quorum" {
  target_size = 3 # expect: TCOP-05-009 pass
  version {
    instance_template = google_compute_instance_template.web.id
  }
}

resource "google_compute_region_instance_group_manager" "untold" {
  target_size = 8 # expect: TCOP-05-009 open
  version {
    instance_template = "projects/other/global/instanceTemplates/web"
  }
}
