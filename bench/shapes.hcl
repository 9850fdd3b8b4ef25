# What the estate that bench/estate.py makes is put together from. Each part begins with a line of `###`, its place and
# its name: `variables`, `root` and `call` parts stand once, of `shape` parts each component takes some. Marks:
#   @name@         the name of the part, the service or the like
#   @(good|bad)@   the first in a well-kept service, the second now and then in a neglected one
#   @[a|b|c]@      any of them
#   ?              at the start of a line: the line is there as often as a well-kept service has it
#   *              at the start of a line: the line is there half the time

### variables component
variable "name" {
  type = string
}

variable "environment" {
  type = string
}

variable "network" {
  type = object({
    vpc_id     = string
    subnet_ids = map(list(string))
    cidr       = optional(string, "10.0.0.0/16")
  })
}

variable "key_arn" {
  description = "The key that this component's data is encrypted with."
  type        = string
  default     = null
}

variable "log_bucket" {
  type    = string
  default = null
}

variable "settings" {
  type = object({
    size           = optional(string, "small")
    encrypted      = optional(bool, @(true|false)@)
    retention_days = optional(number, @(365|7)@)
    backup_days    = optional(number, @(14|0)@)
    ports          = optional(set(number), [443, 8443])
    offices        = optional(list(string), ["198.51.100.0/24"])
    alarms = optional(map(object({
      metric    = string
      namespace = string
      threshold = optional(number, 1)
      period    = optional(number, 300)
    })), {})
    parameters = optional(map(string), {})
  })
  default = {}
}

variable "tags" {
  type    = map(string)
  default = {}
}

locals {
  production = var.environment == "production"
  prefix     = "${var.name}-@component@"
  sizes = {
    small  = "@[t3|t4g|m6i]@.medium"
    medium = "@[m6i|m7g]@.large"
    large  = "@[m7g|r7g]@.2xlarge"
  }
  tags = merge(var.tags, {
    component   = "@component@"
    environment = var.environment
  })
}

data "aws_region" "current" {}

data "aws_caller_identity" "current" {}

### outputs component
output "prefix" {
  value = local.prefix
}

output "account" {
  value = data.aws_caller_identity.current.account_id
}

### root providers.tf
terraform {
  required_version = ">= 1.6"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }

  backend "s3" {
    bucket = "terraform-state-@service@"
    key    = "@environment@/terraform.tfstate"
    region = "eu-west-2"
  }
}

provider "aws" {
  region = var.region

  default_tags {
    tags = local.tags
  }
}

provider "aws" {
  alias  = "replica"
  region = "@(eu-west-2|us-east-1)@"
}

provider "aws" {
  alias  = "edge"
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::${var.account_ids["edge"]}:role/deploy"
  }
}

### root variables.tf
variable "environment" {
  type = string
}

variable "region" {
  type    = string
  default = "eu-west-2"
}

variable "cidr" {
  type = string
}

variable "account_ids" {
  type = map(string)
}

variable "alert_address" {
  description = "Who is told; set by the pipeline."
  type        = string
}

variable "encrypt_disks" {
  type = bool
*  default = @(true|false)@
}

variable "databases" {
  type = map(object({
    engine      = optional(string, "postgres")
    class       = optional(string, "db.t4g.medium")
    storage     = optional(number, 100)
    encrypted   = optional(bool, @(true|false)@)
    public      = optional(bool, false)
    backup_days = optional(number, 7)
    parameters  = optional(map(string), {})
  }))
  default = {}
}

variable "buckets" {
  type = map(object({
    versioned     = optional(bool, true)
    customer_key  = optional(bool, @(true|false)@)
    force_destroy = optional(bool, false)
    lifecycle_rules = optional(map(object({
      prefix          = optional(string, "")
      transition_days = optional(number)
      expiration_days = optional(number, 365)
    })), {})
  }))
  default = {}
}

variable "tags" {
  type    = map(string)
  default = {}
}

### root terraform.tfvars
environment = "@environment@"
cidr        = "10.@octet@.0.0/16"

account_ids = {
  workload = "@digits@"
  edge     = "@digits@"
}

databases = {
  main = {
    class       = "db.m7g.large"
    storage     = @[100|200|500]@
    encrypted   = @(true|false)@
    backup_days = @(35|1)@
    parameters = {
      "rds.force_ssl" = "@(1|0)@"
    }
  }
*  reports = { class = "db.t4g.medium" }
*  archive = { engine = "mysql", encrypted = @(true|false)@, public = @(false|true)@ }
}

buckets = {
  documents = {
    versioned    = @(true|false)@
    customer_key = @(true|false)@
    lifecycle_rules = {
      everything = { transition_days = 30, expiration_days = @[365|730|2557]@ }
      drafts     = { prefix = "drafts/", expiration_days = 14 }
    }
  }
  exports = {}
*  public-data = { versioned = @(true|false)@ }
}

tags = {
  owner           = "@service@-team"
  classification  = "@[OFFICIAL|OFFICIAL-SENSITIVE]@"
  cost-centre     = "@[4401|5120|6033]@"
}

### root main.tf
locals {
  name       = "@service@-${var.environment}"
  production = var.environment == "production"

  tags = merge(var.tags, {
    service     = "@service@"
    environment = var.environment
    repository  = "estate"
  })

  alarms = {
    for pair in setproduct(["web", "worker"], ["CPUUtilization", "MemoryUtilization"]) :
    "${pair[0]}-${lower(pair[1])}" => {
      metric    = pair[1]
      namespace = "AWS/ECS"
      threshold = pair[1] == "CPUUtilization" ? 80 : 90
    }
  }
}

module "labels" {
  source = "../../../modules/labels"

  name        = "@service@"
  environment = var.environment
  extra       = local.tags
}

module "key" {
  source = "../../../modules/key"

  name     = local.name
  rotated  = @(true|false)@
  services = ["logs", "sns", "sqs"]
  tags     = module.labels.tags
}

module "network" {
  source = "../../../modules/network"

  name    = local.name
  cidr    = var.cidr
  key_arn = module.key.arn
  tags    = module.labels.tags

  flow_logs = {
    enabled        = @(true|false)@
    traffic        = "@(ALL|ACCEPT)@"
    retention_days = local.production ? 400 : @(90|7)@
  }
}

module "bucket" {
  source   = "../../../modules/bucket"
  for_each = var.buckets

  name       = "${local.name}-${each.key}"
  settings   = each.value
  log_bucket = @(aws_s3_bucket.logs.bucket|null)@
  tags       = module.labels.tags
}

module "database" {
  source = "../../../modules/database"

  name      = local.name
  databases = var.databases
  tags      = module.labels.tags

  network = {
    vpc_id     = module.network.vpc_id
    subnet_ids = module.network.subnet_ids["data"]
    cidr       = module.network.cidr
  }
}

module "queue" {
  source   = "../../../modules/queue"
  for_each = toset(["incoming", "outgoing", @["letters"|"payments"]@])

  name       = "${local.name}-${each.key}"
  encryption = "@(kms|none)@"
  topics     = { alerts = aws_sns_topic.alerts.arn }
  tags       = module.labels.tags
}

module "audit" {
  source = "../../../modules/audit"

  providers = {
    aws         = aws
    aws.replica = aws.replica
  }

  name         = local.name
  multi_region = @(true|false)@
  validated    = @(true|false)@
  replicated   = local.production
  tags         = module.labels.tags
}

resource "aws_s3_bucket" "logs" {
  bucket = "${local.name}-logs"
  tags   = module.labels.tags
}

resource "aws_s3_bucket_public_access_block" "logs" {
  bucket                  = aws_s3_bucket.logs.id
  block_public_acls       = true
  ignore_public_acls      = true
  block_public_policy     = @(true|false)@
  restrict_public_buckets = true
}

resource "aws_sns_topic" "alerts" {
  name = "${local.name}-alerts"
?  kms_master_key_id = module.key.id
  tags = module.labels.tags
}

resource "aws_sns_topic_subscription" "alerts" {
  topic_arn = aws_sns_topic.alerts.arn
  protocol  = "email"
  endpoint  = var.alert_address
}

resource "aws_ecs_cluster" "this" {
  name = local.name

  setting {
    name  = "containerInsights"
    value = "@(enabled|disabled)@"
  }
}

### root account.tf
resource "aws_iam_account_password_policy" "this" {
  minimum_password_length      = @(14|8)@
  require_lowercase_characters = true
  require_uppercase_characters = true
  require_numbers              = true
  require_symbols              = @(true|false)@
  password_reuse_prevention    = @(24|3)@
  max_password_age             = 90
}

resource "aws_ebs_encryption_by_default" "this" {
  enabled = @(true|false)@
}

resource "aws_guardduty_detector" "this" {
  enable                       = @(true|false)@
  finding_publishing_frequency = "FIFTEEN_MINUTES"
}

resource "aws_iam_user" "people" {
  for_each = toset([@("auditor"|"auditor", "contractor", "developer")@])
  name     = "${local.name}-${each.key}"
}

resource "aws_iam_user_login_profile" "people" {
  for_each = { for name, user in aws_iam_user.people : name => user if name != "auditor" }
  user     = each.value.name
}

data "aws_iam_policy_document" "require_mfa" {
  statement {
    sid         = "DenyWithoutMfa"
    effect      = "Deny"
    not_actions = ["iam:CreateVirtualMFADevice", "iam:EnableMFADevice", "sts:GetSessionToken"]
    resources   = ["*"]

    condition {
      test     = "@(BoolIfExists|Bool)@"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["false"]
    }
  }
}

data "aws_iam_policy_document" "operators" {
?  source_policy_documents = [data.aws_iam_policy_document.require_mfa.json]

  statement {
    sid       = "Operate"
    actions   = @(["rds:Describe*", "ecs:UpdateService", "logs:FilterLogEvents"]|["*"])@
    resources = ["*"]
  }
}

resource "aws_iam_group" "operators" {
  name = "${local.name}-operators"
}

resource "aws_iam_group_policy" "operators" {
  name   = "operate"
  group  = aws_iam_group.operators.name
  policy = data.aws_iam_policy_document.operators.json
}

resource "aws_iam_user_group_membership" "operators" {
  for_each = aws_iam_user.people
  user     = each.value.name
  groups   = [aws_iam_group.operators.name]
}

resource "aws_backup_vault" "this" {
  name        = local.name
  kms_key_arn = module.key.arn
}

resource "aws_backup_vault" "copy" {
  provider = aws.replica
  name     = "${local.name}-copy"
}

resource "aws_backup_plan" "this" {
  name = local.name

  dynamic "rule" {
    for_each = { daily = 35, weekly = 90, monthly = 400 }

    content {
      rule_name         = rule.key
      target_vault_name = aws_backup_vault.this.name
      schedule          = rule.key == "daily" ? "cron(0 3 * * ? *)" : "cron(0 4 ? * SUN *)"

      lifecycle {
        delete_after = rule.value
      }

      dynamic "copy_action" {
        for_each = rule.key == "monthly" ? [aws_backup_vault.copy.arn] : []

        content {
          destination_vault_arn = copy_action.value
        }
      }
    }
  }
}

### root outputs.tf
output "network" {
  value = {
    vpc_id  = module.network.vpc_id
    subnets = { for tier, ids in module.network.subnet_ids : tier => length(ids) }
  }
}

output "buckets" {
  value = { for key, bucket in module.bucket : key => bucket.arn }
}

output "endpoints" {
  value     = module.database.endpoints
  sensitive = true
}

### call component
module "@component@" {
  source = "../modules/@component@"

  name        = local.name
  environment = var.environment
  key_arn     = @(module.key.arn|null)@
  log_bucket  = aws_s3_bucket.logs.bucket
  tags        = module.labels.tags

  network = {
    vpc_id     = module.network.vpc_id
    subnet_ids = module.network.subnet_ids
    cidr       = module.network.cidr
  }

  settings = {
    size           = local.production ? "@[medium|large]@" : "small"
*    encrypted      = var.encrypt_disks
    retention_days = local.production ? 400 : @(90|3)@
*    alarms         = local.alarms
    parameters = {
      log_level = local.production ? "info" : "debug"
      region    = var.region
    }
  }
}

### call container
module "@name@_container" {
  source = "../../../../modules/container"

  name    = "${local.prefix}-@name@"
  cluster = var.name
  image   = "${data.aws_caller_identity.current.account_id}.dkr.ecr.${data.aws_region.current.name}.amazonaws.com/@name@:1.@digit@"
  tags    = local.tags

  network = {
    vpc_id     = var.network.vpc_id
    subnet_ids = var.network.subnet_ids["app"]
    cidr       = var.network.cidr
  }

  environment = merge(var.settings.parameters, {
    SERVICE = local.prefix
    LIMIT   = tostring(local.production ? 100 : 10)
  })

  listener = {
?    certificate_arn = "arn:aws:acm:eu-west-2:${data.aws_caller_identity.current.account_id}:certificate/@name@"
    internal    = @(true|false)@
    access_logs = @(var.log_bucket|null)@
  }

  retention_days = var.settings.retention_days

  statements = {
    ReadParameters = {
      actions   = ["ssm:GetParameter", "ssm:GetParametersByPath"]
      resources = ["arn:aws:ssm:${data.aws_region.current.name}:*:parameter/${local.prefix}/*"]
    }
  }
}

### call bucket
module "@name@_bucket" {
  source = "../../../../modules/bucket"

  name       = "${local.prefix}-@name@"
  log_bucket = var.log_bucket
  tags       = local.tags

  settings = {
    versioned    = @(true|false)@
    customer_key = @(var.key_arn != null|false)@
    lifecycle_rules = {
      old = {
        transition_days = local.production ? 90 : 30
        expiration_days = var.settings.retention_days * 2
      }
    }
  }
}

### call queue
module "@name@_queue" {
  source = "../../../../modules/queue"

  name       = "${local.prefix}-@name@"
  encryption = local.production ? "@(kms|sqs)@" : "@(sqs|none)@"
  attempts   = @[3|5|10]@
  tags       = local.tags
}

### shape bucket
resource "aws_s3_bucket" "@name@" {
  bucket = "${local.prefix}-@name@"
  tags   = local.tags
}

resource "aws_s3_bucket_versioning" "@name@" {
  bucket = aws_s3_bucket.@name@.id

  versioning_configuration {
    status = "@(Enabled|Suspended)@"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "@name@" {
  bucket = aws_s3_bucket.@name@.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = var.key_arn == null ? "AES256" : "aws:kms"
      kms_master_key_id = var.key_arn
    }
  }
}

resource "aws_s3_bucket_public_access_block" "@name@" {
  bucket                  = aws_s3_bucket.@name@.id
  block_public_acls       = @(true|false)@
  block_public_policy     = @(true|false)@
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_lifecycle_configuration" "@name@" {
  bucket = aws_s3_bucket.@name@.id

  dynamic "rule" {
    for_each = { temporary = 7, reports = var.settings.retention_days }

    content {
      id     = rule.key
      status = "Enabled"

      filter {
        prefix = "${rule.key}/"
      }

      expiration {
        days = rule.value
      }
    }
  }
}

### shape server
resource "aws_security_group" "@name@_server" {
  name        = "${local.prefix}-@name@"
  description = "Server @name@"
  vpc_id      = var.network.vpc_id

  dynamic "ingress" {
    for_each = var.settings.ports
    iterator = port

    content {
      description = "Port ${port.value}"
      from_port   = port.value
      to_port     = port.value
      protocol    = "tcp"
      cidr_blocks = [var.network.cidr]
    }
  }

  ingress {
    description = "Support"
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = @(var.settings.offices|["0.0.0.0/0"])@
  }

  tags = local.tags
}

resource "aws_instance" "@name@" {
  count = local.production ? 2 : 1

  ami                    = "ami-@hex@"
  instance_type          = local.sizes[var.settings.size]
  subnet_id              = element(var.network.subnet_ids["app"], count.index)
  vpc_security_group_ids = [aws_security_group.@name@_server.id]
*  tenancy = "@(default|dedicated)@"

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "@(required|optional)@"
  }

  root_block_device {
    volume_type = "gp3"
    volume_size = @[20|50|100]@
    encrypted   = var.settings.encrypted
  }

  user_data = <<-EOT
    #!/bin/bash
    set -eu
    echo "${local.prefix}-@name@-${count.index}" > /etc/hostname
    %{for port in var.settings.ports~}
    firewall-cmd --permanent --add-port=${port}/tcp
    %{endfor~}
    dnf install -y @(amazon-cloudwatch-agent|postgresql15-server)@
  EOT

  tags = merge(local.tags, { Name = format("%s-@name@-%02d", local.prefix, count.index + 1) })
}

resource "aws_ebs_volume" "@name@" {
  count = length(aws_instance.@name@)

  availability_zone = aws_instance.@name@[count.index].availability_zone
  size              = @[50|200|1000]@
  type              = "gp3"
?  encrypted         = true
*  kms_key_id        = var.key_arn
  tags              = local.tags
}

resource "aws_volume_attachment" "@name@" {
  count = length(aws_instance.@name@)

  device_name = "/dev/sdf"
  volume_id   = aws_ebs_volume.@name@[count.index].id
  instance_id = aws_instance.@name@[count.index].id
}

### shape logs
resource "aws_cloudwatch_log_group" "@name@" {
  for_each = toset(["access", "application", "audit"])

  name = "/${local.prefix}/@name@/${each.key}"
?  retention_in_days = each.key == "audit" ? 400 : var.settings.retention_days
*  kms_key_id        = var.key_arn
  tags = merge(local.tags, { stream = each.key })
}

resource "aws_cloudwatch_log_metric_filter" "@name@" {
  name           = "${local.prefix}-@name@-errors"
  log_group_name = aws_cloudwatch_log_group.@name@["application"].name
  pattern        = "{ $.level = \"ERROR\" }"

  metric_transformation {
    name      = "Errors"
    namespace = "Service/${local.prefix}"
    value     = "1"
  }
}

### shape queues
resource "aws_sqs_queue" "@name@_failed" {
  name                    = "${local.prefix}-@name@-failed"
  sqs_managed_sse_enabled = @(true|false)@
  tags                    = local.tags
}

resource "aws_sqs_queue" "@name@" {
  name                       = "${local.prefix}-@name@"
  delay_seconds              = 0
  visibility_timeout_seconds = @[30|60|300]@
?  kms_master_key_id          = var.key_arn

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.@name@_failed.arn
    maxReceiveCount     = @[3|5]@
  })

  tags = local.tags
}

data "aws_iam_policy_document" "@name@_queue" {
  statement {
    sid       = "Producers"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.@name@.arn]

    principals {
      type        = "@(Service|AWS)@"
      identifiers = ["@[events|s3|sns]@.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}

resource "aws_sqs_queue_policy" "@name@" {
  queue_url = aws_sqs_queue.@name@.url
  policy    = data.aws_iam_policy_document.@name@_queue.json
}

### shape topic
resource "aws_sns_topic" "@name@" {
  name = "${local.prefix}-@name@"
?  kms_master_key_id = coalesce(var.key_arn, "alias/aws/sns")
  tags = local.tags

  delivery_policy = jsonencode({
    http = {
      defaultHealthyRetryPolicy = {
        minDelayTarget = 20
        maxDelayTarget = 60
        numRetries     = 3
      }
    }
  })
}

resource "aws_cloudwatch_metric_alarm" "@name@" {
  for_each = var.settings.alarms

  alarm_name          = "${local.prefix}-@name@-${each.key}"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 3
  metric_name         = each.value.metric
  namespace           = each.value.namespace
  period              = each.value.period
  threshold           = each.value.threshold
  statistic           = "Average"
  alarm_actions       = [aws_sns_topic.@name@.arn]
  treat_missing_data  = local.production ? "breaching" : "missing"
}

### shape role
data "aws_iam_policy_document" "@name@_assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "@(Service|AWS)@"
      identifiers = [@("lambda.amazonaws.com"|"*")@]
    }
  }
}

data "aws_iam_policy_document" "@name@" {
  statement {
    sid       = "ReadObjects"
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = [for folder in ["incoming", "archive"] : "arn:aws:s3:::${local.prefix}-@name@/${folder}/*"]
  }

  statement {
    sid       = "UseKeys"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [@(coalesce(var.key_arn, "arn:aws:kms:eu-west-2:${data.aws_caller_identity.current.account_id}:alias/aws/s3")|"*")@]
  }

  dynamic "statement" {
    for_each = local.production ? [] : ["debug"]

    content {
      sid       = title(statement.value)
      actions   = ["logs:*"]
      resources = ["*"]
    }
  }
}

resource "aws_iam_role" "@name@" {
  name                 = "${local.prefix}-@name@"
  assume_role_policy   = data.aws_iam_policy_document.@name@_assume.json
  max_session_duration = 3600
  tags                 = local.tags
}

resource "aws_iam_policy" "@name@" {
  name   = "${local.prefix}-@name@"
  policy = data.aws_iam_policy_document.@name@.json
}

resource "aws_iam_role_policy_attachment" "@name@" {
  for_each = {
    own     = aws_iam_policy.@name@.arn
    managed = "arn:aws:iam::aws:policy/@(service-role/AWSLambdaBasicExecutionRole|AdministratorAccess)@"
  }

  role       = aws_iam_role.@name@.name
  policy_arn = each.value
}

### shape table
resource "aws_dynamodb_table" "@name@" {
  name         = "${local.prefix}-@name@"
  billing_mode = "@(PAY_PER_REQUEST|PROVISIONED)@"
  hash_key     = "id"
  range_key    = "created"

  dynamic "attribute" {
    for_each = { id = "S", created = "N", owner = "S" }

    content {
      name = attribute.key
      type = attribute.value
    }
  }

  global_secondary_index {
    name            = "owner"
    hash_key        = "owner"
    projection_type = "ALL"
  }

  server_side_encryption {
    enabled     = @(true|false)@
    kms_key_arn = var.key_arn
  }

  point_in_time_recovery {
    enabled = local.production || @(true|false)@
  }

  dynamic "replica" {
    for_each = toset(local.production ? [@("eu-west-2"|"us-east-1")@] : [])

    content {
      region_name = replica.value
    }
  }

  tags = local.tags
}

### shape cluster
resource "random_password" "@name@" {
  length  = 32
  special = false
}

resource "aws_rds_cluster_parameter_group" "@name@" {
  name   = "${local.prefix}-@name@"
  family = "aurora-postgresql16"

  parameter {
    name  = "rds.force_ssl"
    value = "@(1|0)@"
  }
}

resource "aws_rds_cluster" "@name@" {
  cluster_identifier              = "${local.prefix}-@name@"
  engine                          = "aurora-postgresql"
  engine_version                  = "16.4"
  master_username                 = "administrator"
  master_password                 = random_password.@name@.result
  storage_encrypted               = @(true|var.settings.encrypted)@
  kms_key_id                      = var.key_arn
  backup_retention_period         = max(var.settings.backup_days, 1)
  deletion_protection             = local.production
  skip_final_snapshot             = !local.production
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.@name@.name
?  enabled_cloudwatch_logs_exports = ["postgresql"]
  iam_database_authentication_enabled = @(true|false)@
  tags                            = local.tags
}

resource "aws_rds_cluster_instance" "@name@" {
  count = local.production ? 2 : 1

  identifier                   = "${local.prefix}-@name@-${count.index}"
  cluster_identifier           = aws_rds_cluster.@name@.id
  engine                       = aws_rds_cluster.@name@.engine
  instance_class               = "db.${replace(local.sizes[var.settings.size], "t3", "t4g")}"
  publicly_accessible          = @(false|true)@
  auto_minor_version_upgrade   = true
  performance_insights_enabled = local.production
}

### shape function
resource "aws_iam_role" "@name@_function" {
  name = "${local.prefix}-@name@-function"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Action    = "sts:AssumeRole"
        Principal = { Service = "lambda.amazonaws.com" }
      },
    ]
  })
}

resource "aws_lambda_function" "@name@" {
  function_name = "${local.prefix}-@name@"
  role          = aws_iam_role.@name@_function.arn
  runtime       = "@(python3.13|python3.8)@"
  handler       = "main.handler"
  filename      = "${path.module}/files/@name@.zip"
  timeout       = @[10|30|300]@
  memory_size   = 256
?  kms_key_arn   = var.key_arn

  environment {
    variables = {
      for key, value in var.settings.parameters : upper(key) => value
    }
  }

  vpc_config {
    subnet_ids         = var.network.subnet_ids["app"]
    security_group_ids = []
  }

  tracing_config {
    mode = "@(Active|PassThrough)@"
  }

  tags = local.tags
}

resource "aws_cloudwatch_log_group" "@name@_function" {
  name              = "/aws/lambda/${aws_lambda_function.@name@.function_name}"
  retention_in_days = try(var.settings.retention_days, 30)
}

### shape schedule
resource "aws_cloudwatch_event_rule" "@name@" {
  name                = "${local.prefix}-@name@"
  description         = "Starts @name@"
  schedule_expression = "rate(@[5|15|60]@ minutes)"
  state               = local.production ? "ENABLED" : "DISABLED"
}

resource "aws_cloudwatch_event_target" "@name@" {
  rule = aws_cloudwatch_event_rule.@name@.name
  arn  = "arn:aws:sqs:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:${local.prefix}"

  input = jsonencode({
    kind    = "@name@"
    service = local.prefix
    options = { for key, value in var.settings.parameters : key => value if key != "region" }
  })
}

### shape files
resource "aws_efs_file_system" "@name@" {
  creation_token   = "${local.prefix}-@name@"
  encrypted        = @(true|false)@
  performance_mode = "generalPurpose"
  kms_key_id       = @(var.key_arn|null)@
  tags             = local.tags

  lifecycle_policy {
    transition_to_ia = "AFTER_30_DAYS"
  }
}

resource "aws_efs_mount_target" "@name@" {
  for_each = toset(["0", "1", "2"])

  file_system_id = aws_efs_file_system.@name@.id
  subnet_id      = var.network.subnet_ids["data"][tonumber(each.key)]
}

### shape cache
resource "aws_elasticache_replication_group" "@name@" {
  replication_group_id       = "${local.prefix}-@name@"
  description                = "Cache of @name@"
  engine                     = "@[redis|valkey]@"
  node_type                  = "cache.t4g.${var.settings.size == "small" ? "small" : "medium"}"
  num_cache_clusters         = local.production ? 3 : 1
  automatic_failover_enabled = local.production
  at_rest_encryption_enabled = @(true|false)@
  transit_encryption_enabled = @(true|false)@
*  kms_key_id                 = var.key_arn
  snapshot_retention_limit   = min(var.settings.backup_days, 35)
  tags                       = local.tags
}

### shape search
resource "aws_opensearch_domain" "@name@" {
  domain_name    = substr("${local.prefix}-@name@", 0, 28)
  engine_version = "OpenSearch_2.17"

  cluster_config {
    instance_type          = "m7g.large.search"
    instance_count         = local.production ? 3 : 1
    zone_awareness_enabled = local.production

    dynamic "zone_awareness_config" {
      for_each = local.production ? [3] : []

      content {
        availability_zone_count = zone_awareness_config.value
      }
    }
  }

  ebs_options {
    ebs_enabled = true
    volume_size = 100
  }

  encrypt_at_rest {
    enabled    = @(true|false)@
    kms_key_id = var.key_arn
  }

  node_to_node_encryption {
    enabled = @(true|false)@
  }

  domain_endpoint_options {
    enforce_https       = @(true|false)@
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }

  tags = local.tags
}

### shape records
resource "aws_route53_record" "@name@" {
  for_each = {
    www   = { type = "A", values = ["192.0.2.10", "192.0.2.11"] }
    mail  = { type = "MX", values = ["10 mail.example.gov.uk"] }
    proof = { type = "TXT", values = [format("%q", "v=spf1 -all")] }
  }

  zone_id = "Z@digits@"
  name    = "${each.key}.@name@.${var.environment}.example.gov.uk"
  type    = each.value.type
  ttl     = each.value.type == "A" ? 60 : 3600
  records = each.value.values
}

### shape balancer
resource "aws_lb" "@name@" {
  name                       = substr("${local.prefix}-@name@", 0, 32)
  internal                   = @(true|false)@
  load_balancer_type         = "application"
  subnets                    = var.network.subnet_ids["public"]
  drop_invalid_header_fields = @(true|false)@

  access_logs {
    bucket  = coalesce(var.log_bucket, "unset")
    enabled = @(var.log_bucket != null|false)@
  }

  tags = local.tags
}

resource "aws_lb_listener" "@name@_http" {
  load_balancer_arn = aws_lb.@name@.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "redirect"

    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener" "@name@" {
  load_balancer_arn = aws_lb.@name@.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "@(ELBSecurityPolicy-TLS13-1-2-2021-06|ELBSecurityPolicy-2016-08)@"
  certificate_arn   = "arn:aws:acm:eu-west-2:${data.aws_caller_identity.current.account_id}:certificate/@hex@"

  default_action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      message_body = "Nothing here"
      status_code  = "404"
    }
  }
}

### shape stream
resource "aws_kinesis_stream" "@name@" {
  name             = "${local.prefix}-@name@"
  retention_period = local.production ? 168 : 24
  encryption_type  = "@(KMS|NONE)@"
  kms_key_id       = @(coalesce(var.key_arn, "alias/aws/kinesis")|null)@

  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }

  tags = local.tags
}

resource "aws_kinesis_firehose_delivery_stream" "@name@" {
  name        = "${local.prefix}-@name@"
  destination = "extended_s3"

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/firehose"
    bucket_arn = "arn:aws:s3:::${local.prefix}-@name@"
    prefix     = "@name@/!{timestamp:yyyy/MM/dd}/"

    cloudwatch_logging_options {
      enabled         = true
      log_group_name  = "/firehose/${local.prefix}"
      log_stream_name = "@name@"
    }
  }

  server_side_encryption {
    enabled = @(true|false)@
  }
}

### shape secrets
resource "aws_secretsmanager_secret" "@name@" {
  for_each = toset(["api", "signing"])

  name                    = "${local.prefix}/@name@/${each.key}"
  kms_key_id              = @(var.key_arn|null)@
  recovery_window_in_days = local.production ? 30 : 7
  tags                    = local.tags
}

resource "aws_ssm_parameter" "@name@" {
  for_each = var.settings.parameters

  name  = "/${local.prefix}/@name@/${each.key}"
  type  = can(regex("password|token", each.key)) ? "SecureString" : "String"
  value = each.value
}

### shape users
resource "aws_cognito_user_pool" "@name@" {
  name              = "${local.prefix}-@name@"
  mfa_configuration = local.production ? "@(ON|OFF)@" : "@(OPTIONAL|OFF)@"

  software_token_mfa_configuration {
    enabled = true
  }

  password_policy {
    minimum_length    = @(14|8)@
    require_lowercase = true
    require_numbers   = true
    require_symbols   = false
    require_uppercase = true
  }

  account_recovery_setting {
    recovery_mechanism {
      name     = "verified_email"
      priority = 1
    }
  }
}

resource "aws_cognito_user_pool_client" "@name@" {
  name            = "@name@"
  user_pool_id    = aws_cognito_user_pool.@name@.id
  generate_secret = true
  callback_urls   = [for host in ["www", "admin"] : "https://${host}.@name@.example.gov.uk/signed-in"]
}

### shape registry
resource "aws_ecr_repository" "@name@" {
  name                 = "${local.prefix}/@name@"
  image_tag_mutability = "@(IMMUTABLE|MUTABLE)@"

  image_scanning_configuration {
    scan_on_push = @(true|false)@
  }

  encryption_configuration {
    encryption_type = var.key_arn == null ? "AES256" : "KMS"
    kms_key         = var.key_arn
  }
}

resource "aws_ecr_lifecycle_policy" "@name@" {
  repository = aws_ecr_repository.@name@.name

  policy = jsonencode({
    rules = [for index, prefix in ["release", "build"] : {
      rulePriority = index + 1
      description  = "Keep the latest of ${prefix}"
      selection = {
        tagStatus     = "tagged"
        tagPrefixList = [prefix]
        countType     = "imageCountMoreThan"
        countNumber   = prefix == "release" ? 50 : 10
      }
      action = { type = "expire" }
    }]
  })
}

### shape warehouse
resource "aws_redshift_cluster" "@name@" {
  cluster_identifier  = "${local.prefix}-@name@"
  node_type           = "ra3.large"
  number_of_nodes     = local.production ? 2 : 1
  database_name       = "reports"
  master_username     = "administrator"
  manage_master_password = true
  encrypted           = @(true|false)@
  kms_key_id          = var.key_arn
  publicly_accessible = @(false|true)@
  automated_snapshot_retention_period = var.settings.backup_days
}

resource "aws_docdb_cluster" "@name@" {
  cluster_identifier      = "${local.prefix}-@name@"
  engine                  = "docdb"
  master_username         = "administrator"
  manage_master_user_password = true
  storage_encrypted       = @(true|false)@
  backup_retention_period = @(14|1)@
  skip_final_snapshot     = true
?  enabled_cloudwatch_logs_exports = ["audit"]
}

### shape dashboard
locals {
  @name@_widgets = flatten([
    for row, metric in ["Latency", "Errors", "Requests"] : [
      for column, statistic in ["Average", "p99"] : {
        type   = "metric"
        x      = column * 12
        y      = row * 6
        width  = 12
        height = 6
        properties = {
          metrics = [["Service/${local.prefix}", metric]]
          stat    = statistic
          region  = data.aws_region.current.name
          title   = "${metric} (${statistic})"
        }
      }
    ]
  ])
}

resource "aws_cloudwatch_dashboard" "@name@" {
  dashboard_name = "${local.prefix}-@name@"
  dashboard_body = jsonencode({ widgets = local.@name@_widgets })
}
