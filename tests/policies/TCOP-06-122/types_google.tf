resource "google_kms_crypto_key_iam_binding" "everybody" {
  crypto_key_id = "projects/p/locations/europe-west2/keyRings/r/cryptoKeys/k"
  role          = "roles/cloudkms.cryptoKeyDecrypter"
  members       = ["allUsers"] # expect: TCOP-06-122 fail
}

resource "google_kms_crypto_key_iam_binding" "named" {
  crypto_key_id = "projects/p/locations/europe-west2/keyRings/r/cryptoKeys/k"
  role          = "roles/cloudkms.cryptoKeyDecrypter"
  members       = ["group:operators@example.gov.uk"] # expect: TCOP-06-122 pass
}

resource "google_kms_key_ring_iam_member" "everybody" {
  key_ring_id = "p/europe-west2/r"
  role        = "roles/cloudkms.cryptoKeyEncrypter"
  member      = "allAuthenticatedUsers" # expect: TCOP-06-122 fail
}

resource "google_kms_key_ring_iam_member" "named" {
  key_ring_id = "p/europe-west2/r"
  role        = "roles/cloudkms.cryptoKeyEncrypter"
  member      = "user:alice@example.gov.uk" # expect: TCOP-06-122 pass
}

resource "google_kms_key_ring_iam_binding" "named" {
  key_ring_id = "p/europe-west2/r"
  role        = "roles/cloudkms.admin"
  members     = ["group:operators@example.gov.uk", "user:alice@example.gov.uk"] # expect: TCOP-06-122 pass
}

# The provider's documentation writes whole policies by this data source.
data "google_iam_policy" "named" {
  binding {
    role    = "roles/cloudkms.admin"
    members = ["group:operators@example.gov.uk"]
  }
  binding {
    role    = "roles/cloudkms.cryptoKeyDecrypter"
    members = ["serviceAccount:app@p.iam.gserviceaccount.com"]
  }
}

data "google_iam_policy" "everybody" {
  binding {
    role    = "roles/cloudkms.admin"
    members = ["group:operators@example.gov.uk"]
  }
  binding {
    role    = "roles/cloudkms.cryptoKeyDecrypter"
    members = ["allUsers"]
  }
}

resource "google_kms_crypto_key_iam_policy" "named" {
  crypto_key_id = "projects/p/locations/europe-west2/keyRings/r/cryptoKeys/k"
  policy_data   = data.google_iam_policy.named.policy_data # expect: TCOP-06-122 pass
}

resource "google_kms_key_ring_iam_policy" "named" {
  key_ring_id = "p/europe-west2/r"
  policy_data = data.google_iam_policy.named.policy_data # expect: TCOP-06-122 pass
}

resource "google_kms_key_ring_iam_policy" "everybody" {
  key_ring_id = "p/europe-west2/r"
  policy_data = data.google_iam_policy.everybody.policy_data # expect: TCOP-06-122 fail
}

# Its data source stands in another configuration.
resource "google_kms_key_ring_iam_policy" "asked" {
  key_ring_id = "p/europe-west2/r"
  policy_data = var.policy # expect: TCOP-06-122 open
}

variable "policy" {
  type = string
}
