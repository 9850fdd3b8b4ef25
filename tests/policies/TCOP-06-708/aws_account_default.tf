# the cluster is silent, and the account's default speaks for it
resource "aws_ecs_account_setting_default" "insights" {
  name  = "containerInsights"
  value = "enabled" # expect: TCOP-06-708 pass
}

resource "aws_ecs_cluster" "silent" {
  name = "silent"
}
