resource "aws_iam_organizations_features" "this" {
  enabled_features = ["RootSessions", "RootCredentialsManagement"] # expect: TCOP-06-301 pass
}
