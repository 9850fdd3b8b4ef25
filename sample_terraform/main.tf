# The licensing service: people apply for licences here, renew them and look them up.
# A sample estate for tcop-iac, some of it bad on purpose. Not for deployment.

locals {
  name       = "licensing-${var.environment}"
  production = var.environment == "production"

  tags = merge(var.tags, {
    service     = "licensing"
    environment = var.environment
  })
}
