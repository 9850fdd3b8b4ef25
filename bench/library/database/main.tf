locals {
  families = {
    postgres = "postgres16"
    mysql    = "mysql8.0"
    mariadb  = "mariadb10.11"
  }
  ports = {
    postgres = 5432
    mysql    = 3306
    mariadb  = 3306
  }
  default_logs = {
    postgres = ["postgresql", "upgrade"]
    mysql    = ["audit", "error"]
    mariadb  = ["error"]
  }
}

module "key" {
  source = "../key"

  name     = "${var.name}-database"
  services = ["rds"]
  tags     = var.tags
}

resource "aws_db_subnet_group" "this" {
  name       = var.name
  subnet_ids = var.network.subnet_ids
  tags       = var.tags
}

resource "aws_security_group" "this" {
  for_each = var.databases

  name   = "${var.name}-${each.key}"
  vpc_id = var.network.vpc_id
  tags   = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "this" {
  for_each = var.databases

  security_group_id = aws_security_group.this[each.key].id
  cidr_ipv4         = var.network.cidr
  from_port         = local.ports[each.value.engine]
  to_port           = local.ports[each.value.engine]
  ip_protocol       = "tcp"
}

resource "aws_db_parameter_group" "this" {
  for_each = { for key, database in var.databases : key => database if length(database.parameters) > 0 }

  name   = "${var.name}-${each.key}"
  family = local.families[each.value.engine]

  dynamic "parameter" {
    for_each = each.value.parameters

    content {
      name         = parameter.key
      value        = parameter.value
      apply_method = "pending-reboot"
    }
  }
}

resource "aws_db_instance" "this" {
  for_each = var.databases

  identifier        = "${var.name}-${each.key}"
  engine            = each.value.engine
  engine_version    = each.value.engine_version
  instance_class    = each.value.class
  allocated_storage = each.value.storage
  storage_type      = each.value.storage >= 400 ? "io2" : "gp3"

  username                    = "administrator"
  manage_master_user_password = true

  storage_encrypted                   = each.value.encrypted
  kms_key_id                          = each.value.encrypted ? module.key.arn : null
  iam_database_authentication_enabled = each.value.iam
  multi_az                            = each.value.multi_az
  publicly_accessible                 = each.value.public
  deletion_protection                 = each.value.protected
  backup_retention_period             = each.value.backup_days
  enabled_cloudwatch_logs_exports     = coalesce(each.value.logs, local.default_logs[each.value.engine])
  auto_minor_version_upgrade          = true
  copy_tags_to_snapshot               = true
  performance_insights_enabled        = startswith(each.value.class, "db.m") || startswith(each.value.class, "db.r")

  db_subnet_group_name   = aws_db_subnet_group.this.name
  parameter_group_name   = try(aws_db_parameter_group.this[each.key].name, null)
  vpc_security_group_ids = [aws_security_group.this[each.key].id]

  tags = merge(var.tags, { database = each.key })

  lifecycle {
    ignore_changes = [engine_version]
  }
}
