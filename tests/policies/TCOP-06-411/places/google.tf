resource "google_org_policy_policy" "places" {
  name = "folders/123456789/policies/gcp.resourceLocations" # expect: TCOP-06-411 pass
  spec {
    rules {
      values {
        allowed_values = ["in:europe-west2-locations"]
      }
    }
  }
}
