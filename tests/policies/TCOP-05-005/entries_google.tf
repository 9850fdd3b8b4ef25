variable "setup" {}

resource "google_compute_instance" "licensed" {
  name = "licensed"
  boot_disk {
    initialize_params {
      image = "windows-sql-cloud/sql-std-2022-win-2022" # expect: TCOP-05-005 fail
    }
  }
}

resource "google_compute_instance" "register" {
  name                    = "register-db"
  metadata_startup_script = "apt-get install -y postgresql-15" # expect: TCOP-05-005 fail
  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
    }
  }
}

resource "google_compute_instance" "unnamed" {
  name = "unnamed"
  metadata = {
    startup-script = "apt-get install -y postgresql-15" # expect: TCOP-05-005 open
  }
}

resource "google_compute_instance" "asked" {
  name                    = "asked"
  metadata_startup_script = var.setup # expect: TCOP-05-005 open
}

# Its name says mysql, and nothing is installed but a client.
resource "google_compute_instance" "client" {
  name                    = "mysql-tools"
  metadata_startup_script = "apt-get install -y default-mysql-client"
}

resource "google_compute_instance_template" "licensed" {
  disk {
    source_image = "projects/windows-sql-cloud/global/images/family/sql-web-2019-win-2019" # expect: TCOP-05-005 fail
  }
}

resource "google_compute_instance_template" "ordinary" {
  name = "ordinary"
  disk {
    source_image = "debian-cloud/debian-12"
  }
}
