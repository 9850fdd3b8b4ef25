variable "organisation" {}

variable "condition" {}

resource "google_iam_workload_identity_pool_provider" "anybody" { # expect: TCOP-06-313 fail
  workload_identity_pool_id          = "pool"
  workload_identity_pool_provider_id = "anybody"
  attribute_mapping                  = { "google.subject" = "assertion.sub" }
  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}

# Anybody can work on a branch called main.
resource "google_iam_workload_identity_pool_provider" "branch" {
  workload_identity_pool_id          = "pool"
  workload_identity_pool_provider_id = "branch"
  attribute_condition                = "assertion.ref == 'refs/heads/main'" # expect: TCOP-06-313 fail
  attribute_mapping                  = { "google.subject" = "assertion.sub" }
  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}

resource "google_iam_workload_identity_pool_provider" "owner" {
  workload_identity_pool_id          = "pool"
  workload_identity_pool_provider_id = "owner"
  attribute_condition                = "assertion.repository_owner == '${var.organisation}' && assertion.ref == 'refs/heads/main'" # expect: TCOP-06-313 pass
  attribute_mapping                  = { "google.subject" = "assertion.sub" }
  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}

# The attribute only renames the claim.
resource "google_iam_workload_identity_pool_provider" "renamed" {
  workload_identity_pool_id          = "pool"
  workload_identity_pool_provider_id = "renamed"
  attribute_condition                = "attribute.source in ['example/app', 'example/infrastructure']" # expect: TCOP-06-313 pass
  attribute_mapping = {
    "google.subject"   = "assertion.sub"
    "attribute.source" = "assertion.repository"
  }
  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}

# One alternative is open to anybody.
resource "google_iam_workload_identity_pool_provider" "either" {
  workload_identity_pool_id          = "pool"
  workload_identity_pool_provider_id = "either"
  attribute_condition                = "assertion.repository_owner == 'example' || assertion.environment == 'production'" # expect: TCOP-06-313 fail
  attribute_mapping                  = { "google.subject" = "assertion.sub" }
  oidc {
    issuer_uri = "https://gitlab.com"
  }
}

resource "google_iam_workload_identity_pool_provider" "complex" {
  workload_identity_pool_id          = "pool"
  workload_identity_pool_provider_id = "complex"
  attribute_condition                = "assertion.repository_owner != 'somebody-else'" # expect: TCOP-06-313 open
  attribute_mapping                  = { "google.subject" = "assertion.sub" }
  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}

resource "google_iam_workload_identity_pool_provider" "asked" {
  workload_identity_pool_id          = "pool"
  workload_identity_pool_provider_id = "asked"
  attribute_condition                = var.condition # expect: TCOP-06-313 open
  attribute_mapping                  = { "google.subject" = "assertion.sub" }
  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}

# An account of AWS, and an issuer of the organisation alone: no condition is needed.
resource "google_iam_workload_identity_pool_provider" "aws" {
  workload_identity_pool_id          = "pool"
  workload_identity_pool_provider_id = "aws"
  aws {
    account_id = "123456789012"
  }
}

resource "google_iam_workload_identity_pool_provider" "own" {
  workload_identity_pool_id          = "pool"
  workload_identity_pool_provider_id = "own"
  attribute_mapping                  = { "google.subject" = "assertion.sub" }
  oidc {
    issuer_uri = "https://gitlab.example.gov.uk"
  }
}

resource "google_service_account" "deploy" {
  account_id = "github-deploy"
}

resource "google_service_account_key" "deploy" {
  service_account_id = google_service_account.deploy.name # expect: TCOP-06-313 fail
}

# A key of a workload: judged elsewhere.
resource "google_service_account_key" "app" {
  service_account_id = "app"
}
