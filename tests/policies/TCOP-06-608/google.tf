resource "google_compute_global_address" "web" {
  name = "web"
}

resource "google_dns_record_set" "by_reference" {
  type    = "A"
  rrdatas = [google_compute_global_address.web.address] # expect: TCOP-06-608 pass
}

resource "google_dns_record_set" "literal" {
  type    = "CNAME"
  rrdatas = ["agency.herokuapp.com."] # expect: TCOP-06-608 open
}

resource "google_dns_record_set" "elsewhere" {
  type    = "CNAME"
  rrdatas = ["www.example.gov.uk."]
}

resource "google_dns_record_set" "text" {
  type    = "TXT"
  rrdatas = ["agency.herokuapp.com."]
}
