variable "addresses" {
  type = list(string)
}

resource "aws_budgets_budget" "told" {
  name         = "told"
  budget_type  = "COST"
  limit_amount = "1000"
  limit_unit   = "USD"
  time_unit    = "MONTHLY"
  notification { # expect: TCOP-05-012 pass
    comparison_operator        = "GREATER_THAN"
    threshold                  = 80
    threshold_type             = "PERCENTAGE"
    notification_type          = "FORECASTED"
    subscriber_email_addresses = ["cloud-costs@example.gov.uk"]
  }
}

resource "aws_budgets_budget" "silent" { # expect: TCOP-05-012 fail
  name         = "silent"
  budget_type  = "COST"
  limit_amount = "1000"
  limit_unit   = "USD"
  time_unit    = "MONTHLY"
}

resource "aws_budgets_budget" "to_nobody" {
  name         = "to-nobody"
  budget_type  = "COST"
  limit_amount = "1000"
  limit_unit   = "USD"
  time_unit    = "MONTHLY"
  notification { # expect: TCOP-05-012 fail
    comparison_operator        = "GREATER_THAN"
    threshold                  = 80
    threshold_type             = "PERCENTAGE"
    notification_type          = "ACTUAL"
    subscriber_email_addresses = []
  }
}

# The second of two notifications reaches a topic.
resource "aws_budgets_budget" "second" {
  name         = "second"
  budget_type  = "COST"
  limit_amount = "1000"
  limit_unit   = "USD"
  time_unit    = "MONTHLY"
  dynamic "notification" {
    for_each = { 80 = [], 100 = [aws_sns_topic.costs.arn] }
    content { # expect: TCOP-05-012 pass
      comparison_operator       = "GREATER_THAN"
      threshold                 = notification.key
      threshold_type            = "PERCENTAGE"
      notification_type         = "ACTUAL"
      subscriber_sns_topic_arns = notification.value
    }
  }
}

resource "aws_sns_topic" "costs" {
  name = "costs"
}

resource "aws_budgets_budget" "asked" {
  name         = "asked"
  budget_type  = "COST"
  limit_amount = "1000"
  limit_unit   = "USD"
  time_unit    = "MONTHLY"
  notification { # expect: TCOP-05-012 open
    comparison_operator        = "GREATER_THAN"
    threshold                  = 80
    threshold_type             = "PERCENTAGE"
    notification_type          = "ACTUAL"
    subscriber_email_addresses = var.addresses
  }
}
