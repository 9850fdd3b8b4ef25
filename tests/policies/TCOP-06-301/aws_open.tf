variable "features" {
  type = list(string)
}

# Absence proves nothing: each root user may have a second factor of its own.
resource "aws_iam_organizations_features" "sessions" {
  enabled_features = ["RootSessions"] # expect: TCOP-06-301 open
}

resource "aws_iam_organizations_features" "asked" {
  enabled_features = var.features # expect: TCOP-06-301 open
}
