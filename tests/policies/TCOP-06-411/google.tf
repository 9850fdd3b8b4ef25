resource "google_org_policy_policy" "off" {
  name = "organizations/123456789/policies/compute.requireOsLogin"
  spec {
    rules {
      enforce = "FALSE"
    }
  }
}

resource "google_org_policy_policy" "of_a_project" {
  name = "projects/one/policies/compute.requireOsLogin"
  spec {
    rules {
      enforce = "TRUE"
    }
  }
}

resource "google_org_policy_policy" "keys" {
  name = "organizations/123456789/policies/iam.disableServiceAccountKeyCreation" # expect: TCOP-06-411 pass
  spec {
    rules {
      enforce = "TRUE"
    }
  }
}

resource "google_org_policy_policy" "places" {
  name = "folders/123456789/policies/gcp.resourceLocations"
  spec {
    rules {
      values {
        allowed_values = ["in:europe-west2-locations"]
      }
    }
  }
}
