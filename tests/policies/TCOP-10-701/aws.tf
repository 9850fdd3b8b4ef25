variable "ceiling" {
  type = number
}

variable "size" {
  type = number
}

variable "large" {
  type = bool
}

resource "aws_db_instance" "grows" {
  engine                = "postgres"
  allocated_storage     = 20
  max_allocated_storage = 100 # expect: TCOP-10-701 pass
}

resource "aws_db_instance" "text" {
  engine                = "postgres"
  allocated_storage     = "20"
  max_allocated_storage = "100" # expect: TCOP-10-701 pass
}

# As numbers 100 is more than 20; as text it would be less.
resource "aws_db_instance" "shrinks" {
  engine                = "postgres"
  allocated_storage     = "100"
  max_allocated_storage = "20" # expect: TCOP-10-701 fail
}

resource "aws_db_instance" "silent" { # expect: TCOP-10-701 fail
  engine            = "mysql"
  allocated_storage = 20
}

resource "aws_db_instance" "zero" {
  engine                = "mysql"
  allocated_storage     = 20
  max_allocated_storage = 0 # expect: TCOP-10-701 fail
}

resource "aws_db_instance" "equal" {
  engine                = "mysql"
  allocated_storage     = 20
  max_allocated_storage = 20 # expect: TCOP-10-701 fail
}

resource "aws_db_instance" "equal_unknown" {
  engine                = "mysql"
  allocated_storage     = var.size
  max_allocated_storage = var.size # expect: TCOP-10-701 fail
}

resource "aws_db_instance" "asked" {
  engine                = "mysql"
  allocated_storage     = 20
  max_allocated_storage = var.ceiling # expect: TCOP-10-701 open
}

resource "aws_db_instance" "asked_size" {
  engine                = "mysql"
  allocated_storage     = var.size
  max_allocated_storage = 100 # expect: TCOP-10-701 open
}

# Both arms are above what is allocated.
resource "aws_db_instance" "either" {
  engine                = "mysql"
  allocated_storage     = 20
  max_allocated_storage = var.large ? 1000 : 100 # expect: TCOP-10-701 pass
}

resource "aws_db_instance" "perhaps" {
  engine                = "mysql"
  allocated_storage     = 20
  max_allocated_storage = var.large ? 1000 : null # expect: TCOP-10-701 open
}

resource "aws_db_instance" "replica" { # expect: TCOP-10-701 open
  replicate_source_db = aws_db_instance.grows.identifier
}

resource "aws_db_instance" "restored" {
  snapshot_identifier   = "rds:last"
  max_allocated_storage = 100 # expect: TCOP-10-701 pass
}

resource "aws_db_instance" "restored_zero" {
  snapshot_identifier   = "rds:last"
  max_allocated_storage = 0 # expect: TCOP-10-701 fail
}

# RDS Custom has no such setting.
resource "aws_db_instance" "custom" {
  engine            = "custom-sqlserver-ee"
  allocated_storage = 20
}

resource "aws_db_instance" "none" {
  count             = 0
  engine            = "mysql"
  allocated_storage = 20
}

resource "aws_rds_cluster" "aurora" {
  engine = "aurora-postgresql" # expect: TCOP-10-701 pass
}

# A Multi-AZ cluster is no Aurora.
resource "aws_rds_cluster" "multi_az" {
  engine            = "mysql"
  allocated_storage = 100
}

resource "aws_efs_file_system" "any" { # expect: TCOP-10-701 pass
  throughput_mode = "provisioned"
}
