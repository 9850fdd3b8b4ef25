terraform { # expect: TCOP-05-001 open
  required_providers {
    mystery = { source = "example/mystery" }
  }
}

resource "mystery_box" "b" {}
