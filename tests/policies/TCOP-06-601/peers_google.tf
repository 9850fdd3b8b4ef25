resource "google_project" "bare" {
  auto_create_network = false # expect: TCOP-06-601 pass
}

resource "google_project" "asked_for" {
  auto_create_network = true # expect: TCOP-06-601 fail
}

# a policy of the organisation commonly keeps the network away
resource "google_project" "silent" { # expect: TCOP-06-601 open
  name = "silent"
}
