resource "aws_kms_key" "own" {}

locals {
  encrypted_resources = ["secrets"]
}

resource "aws_eks_cluster" "keyed" {
  name     = "keyed"
  role_arn = "arn:aws:iam::123456789012:role/eks"
  version  = "1.24"
  tags     = { classification = "OFFICIAL-SENSITIVE" }
  encryption_config {
    resources = local.encrypted_resources # expect: TCOP-06-111 pass
    provider {
      key_arn = aws_kms_key.own.arn
    }
  }
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
}

# From 1.28 on, the service encrypts every object of the interface; others ask for the block all the same.
resource "aws_eks_cluster" "wrapped" {
  name     = "wrapped"
  role_arn = "arn:aws:iam::123456789012:role/eks"
  version  = "1.28" # expect: TCOP-06-111 pass
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
}

# Without a version the newest is made.
resource "aws_eks_cluster" "newest" { # expect: TCOP-06-111 pass
  name     = "newest"
  role_arn = "arn:aws:iam::123456789012:role/eks"
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
}

variable "own_key" {
  type = bool
}

# Both arms are good: the version encrypts whatever the block says.
resource "aws_eks_cluster" "either_way" {
  name     = "either-way"
  role_arn = "arn:aws:iam::123456789012:role/eks"
  version  = "1.31" # expect: TCOP-06-111 pass
  dynamic "encryption_config" {
    for_each = var.own_key ? [1] : []
    content {
      resources = ["secrets"]
      provider {
        key_arn = aws_kms_key.own.arn
      }
    }
  }
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_ecr_repository" "ordinary" { # expect: TCOP-06-111 pass
  name = "ordinary"
}

resource "aws_ecr_repository" "keyed" { # expect: TCOP-06-111 pass
  name = "keyed"
  tags = { classification = "OFFICIAL-SENSITIVE" }
  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = aws_kms_key.own.arn
  }
}

resource "aws_ecr_repository" "none" {
  count = 0
  name  = "none"
  tags  = { classification = "OFFICIAL-SENSITIVE" }
}
