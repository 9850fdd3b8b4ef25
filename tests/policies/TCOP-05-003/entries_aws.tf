resource "aws_ssm_activation" "hybrid" { # expect: TCOP-05-003 open
  iam_role           = "hybrid"
  registration_limit = 5
}
