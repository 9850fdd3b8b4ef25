variable "reader" {}

resource "google_kms_crypto_key_iam_member" "everybody" {
  crypto_key_id = "projects/p/locations/europe-west2/keyRings/r/cryptoKeys/k"
  role          = "roles/cloudkms.cryptoKeyDecrypter"
  member        = "allUsers" # expect: TCOP-06-122 fail
}

resource "google_kms_key_ring_iam_binding" "everybody" {
  key_ring_id = "projects/p/locations/europe-west2/keyRings/r"
  role        = "roles/cloudkms.cryptoKeyDecrypter"
  members     = ["user:one@example.gov.uk", "allAuthenticatedUsers"] # expect: TCOP-06-122 fail
}

resource "google_kms_crypto_key_iam_policy" "everybody" {
  crypto_key_id = "projects/p/locations/europe-west2/keyRings/r/cryptoKeys/k"
  policy_data = jsonencode({ # expect: TCOP-06-122 fail
    bindings = [{ role = "roles/cloudkms.admin", members = ["allUsers"] }]
  })
}

resource "google_kms_crypto_key_iam_member" "named" {
  crypto_key_id = "projects/p/locations/europe-west2/keyRings/r/cryptoKeys/k"
  role          = "roles/cloudkms.cryptoKeyDecrypter"
  member        = "serviceAccount:${google_service_account.reader.email}" # expect: TCOP-06-122 pass
}

resource "google_service_account" "reader" {
  account_id = "reader"
}

resource "google_kms_key_ring_iam_member" "asked" {
  key_ring_id = "projects/p/locations/europe-west2/keyRings/r"
  role        = "roles/cloudkms.cryptoKeyDecrypter"
  member      = var.reader # expect: TCOP-06-122 open
}
