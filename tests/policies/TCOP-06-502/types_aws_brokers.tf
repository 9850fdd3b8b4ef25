variable "password" {
  sensitive = true
}

# The first user's password is kept in the state, the second one's is in code.
resource "aws_mq_broker" "second_user" {
  broker_name = "second-user"
  engine_type = "ActiveMQ"
  user {
    username = "orders"
    password = var.password
  }
  user {
    username = "console"
    password = "Winter-in-London" # expect: TCOP-06-502 fail
  }
}

resource "aws_mq_broker" "directory" {
  broker_name             = "directory"
  engine_type             = "ActiveMQ"
  authentication_strategy = "ldap"
  ldap_server_metadata {
    service_account_username = "broker"
    service_account_password = "Winter-in-London" # expect: TCOP-06-502 fail
  }
}

resource "aws_mq_broker" "without_users" { # expect: TCOP-06-502 pass
  broker_name = "without-users"
  engine_type = "RabbitMQ"
}

resource "random_password" "search" {
  length = 24
}

resource "aws_opensearch_domain" "own_user" {
  domain_name = "own-user"
  advanced_security_options {
    enabled = true
    master_user_options {
      master_user_name     = "admin"
      master_user_password = random_password.search.result # expect: TCOP-06-502 fail
    }
  }
}

resource "aws_redshiftserverless_namespace" "generated" {
  namespace_name      = "generated"
  admin_username      = "admin"
  admin_user_password = random_password.search.result # expect: TCOP-06-502 fail
}
