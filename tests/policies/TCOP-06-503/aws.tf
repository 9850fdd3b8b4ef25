variable "schedule" {}

resource "aws_secretsmanager_secret" "rotated" {
  name = "orders-db"
}

resource "aws_secretsmanager_secret_rotation" "rotated" {
  secret_id           = aws_secretsmanager_secret.rotated.id # expect: TCOP-06-503 pass
  rotation_lambda_arn = "arn:aws:lambda:eu-west-2:123456789012:function:rotate"
  rotation_rules {
    automatically_after_days = 30 # expect: TCOP-06-503 pass
  }
}

resource "aws_secretsmanager_secret" "by_name" { # expect: TCOP-06-503 fail
  name = "orders-postgres-admin"
}

resource "aws_secretsmanager_secret" "by_content" { # expect: TCOP-06-503 fail
  name = "orders"
}

resource "aws_secretsmanager_secret_version" "by_content" {
  secret_id     = aws_secretsmanager_secret.by_content.id
  secret_string = jsonencode({ username = "admin", password = random_password.p.result, host = "orders.internal" })
}

resource "random_password" "p" {
  length = 24
}

# A third party's key: nothing to attach.
resource "aws_secretsmanager_secret" "third_party" { # expect: TCOP-06-503 open
  name = "payments-api"
}

resource "aws_secretsmanager_secret" "nothing_to_do" {
  name = "payments-db-fixed"
  tags = { rotation = "none" }
}

resource "aws_secretsmanager_secret_rotation" "elsewhere_seldom" {
  secret_id = "other"
  rotation_rules {
    automatically_after_days = 365 # expect: TCOP-06-503 fail
  }
}

resource "aws_secretsmanager_secret_rotation" "elsewhere_by_rate" {
  secret_id = "other"
  rotation_rules {
    schedule_expression = "rate(10 days)" # expect: TCOP-06-503 pass
  }
}

resource "aws_secretsmanager_secret_rotation" "elsewhere_by_cron" {
  secret_id = "other"
  rotation_rules {
    schedule_expression = "cron(0 4 1 * ? *)" # expect: TCOP-06-503 pass
  }
}

resource "aws_secretsmanager_secret_rotation" "elsewhere_twice_a_year" {
  secret_id = "other"
  rotation_rules {
    schedule_expression = "cron(0 4 1 1/6 ? *)" # expect: TCOP-06-503 fail
  }
}

resource "aws_secretsmanager_secret_rotation" "elsewhere_asked" {
  secret_id = "other"
  rotation_rules {
    schedule_expression = var.schedule # expect: TCOP-06-503 open
  }
}
