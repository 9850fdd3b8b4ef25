variable "kubernetes_version" {
  type = string
}

variable "encryption" {
  type = string
}

variable "own_key" {
  type = bool
}

resource "aws_kms_key" "own" {}

resource "aws_eks_cluster" "version" {
  name     = "version"
  role_arn = "arn:aws:iam::123456789012:role/eks"
  version  = var.kubernetes_version # expect: TCOP-06-111 open
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_eks_cluster" "block" {
  name     = "block"
  role_arn = "arn:aws:iam::123456789012:role/eks"
  version  = "1.26"
  dynamic "encryption_config" {
    for_each = var.own_key ? [1] : []
    content {
      resources = ["secrets"] # expect: TCOP-06-111 open
      provider {
        key_arn = aws_kms_key.own.arn
      }
    }
  }
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_ecr_repository" "asked" {
  name = "asked"
  tags = { classification = "OFFICIAL-SENSITIVE" }
  encryption_configuration {
    encryption_type = var.encryption # expect: TCOP-06-111 open
  }
}
