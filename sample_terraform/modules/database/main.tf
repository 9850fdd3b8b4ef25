module "key" {
  source = "../key"

  name = "${var.name}-database"
}

resource "aws_db_subnet_group" "this" {
  name       = var.name
  subnet_ids = var.subnet_ids
}

resource "aws_security_group" "this" {
  name   = "${var.name}-database"
  vpc_id = var.vpc_id
}

resource "aws_db_instance" "this" {
  for_each = var.databases

  identifier     = "${var.name}-${each.key}"
  engine         = each.value.engine
  engine_version = each.value.engine_version
  instance_class = each.value.instance_class

  allocated_storage           = 100
  username                    = "licensing"
  manage_master_user_password = true

  storage_encrypted = each.value.encrypted
  kms_key_id        = each.value.encrypted ? module.key.arn : null

  multi_az                        = each.value.multi_az
  publicly_accessible             = each.value.public
  backup_retention_period         = each.value.backup_days
  deletion_protection             = each.value.deletion_locked
  enabled_cloudwatch_logs_exports = each.value.exported_logs
  auto_minor_version_upgrade      = true

  db_subnet_group_name   = aws_db_subnet_group.this.name
  vpc_security_group_ids = [aws_security_group.this.id]
}
