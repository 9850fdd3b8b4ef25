# The group's policy refuses everything but the enrolment to a session without a second factor.
data "aws_iam_policy_document" "mfa" {
  statement {
    sid         = "OnlyEnrolmentWithoutMFA"
    effect      = "Deny"
    not_actions = ["iam:CreateVirtualMFADevice", "iam:EnableMFADevice", "iam:ListMFADevices", "sts:GetSessionToken"]
    resources   = ["*"]

    condition {
      test     = "BoolIfExists"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["false"]
    }
  }
}

resource "aws_iam_policy" "mfa" {
  name   = "mfa"
  policy = data.aws_iam_policy_document.mfa.json
}

resource "aws_iam_group" "operators" {
  name = "operators"
}

resource "aws_iam_group_policy_attachment" "mfa" {
  group      = aws_iam_group.operators.name
  policy_arn = aws_iam_policy.mfa.arn
}

resource "aws_iam_user" "alice" {
  name = "alice"
}

resource "aws_iam_user_group_membership" "alice" {
  user   = aws_iam_user.alice.name
  groups = [aws_iam_group.operators.name]
}

resource "aws_iam_user_login_profile" "alice" { # expect: TCOP-06-302 pass
  user = aws_iam_user.alice.name
}

# The same, inline on the user and written as text: keys and operators of conditions have no case.
resource "aws_iam_user" "bob" {
  name = "bob"
}

resource "aws_iam_user_policy" "bob" {
  user   = aws_iam_user.bob.name
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": {
        "Effect": "Deny",
        "Action": "*",
        "Resource": "*",
        "Condition": {"boolifexists": {"AWS:MultifactorAuthPresent": false}}
      }
    }
  EOT
}

resource "aws_iam_user_login_profile" "bob" { # expect: TCOP-06-302 pass
  user = aws_iam_user.bob.name
}

# No password, nothing to judge.
resource "aws_iam_user" "mailer" {
  name = "mailer"
}
