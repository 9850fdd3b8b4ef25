resource "aws_eks_cluster" "old" {
  name     = "old"
  role_arn = "arn:aws:iam::123456789012:role/eks"
  version  = "1.27" # expect: TCOP-06-111 fail
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
}

# A version that is a number, and a block that is made for nobody.
resource "aws_eks_cluster" "number" {
  name     = "number"
  role_arn = "arn:aws:iam::123456789012:role/eks"
  version  = 1.9 # expect: TCOP-06-111 fail
  dynamic "encryption_config" {
    for_each = []
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

resource "aws_kms_key" "own" {}

# The platform's own key is not enough for sensitive data.
resource "aws_eks_cluster" "sensitive" { # expect: TCOP-06-111 fail
  name     = "sensitive"
  role_arn = "arn:aws:iam::123456789012:role/eks"
  version  = "1.33"
  tags     = { classification = "OFFICIAL-SENSITIVE" }
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_ecr_repository" "sensitive" { # expect: TCOP-06-111 fail
  name = "sensitive"
  tags = { classification = "official-sensitive" }
}

resource "aws_ecr_repository" "aes" {
  name = "aes"
  tags = { classification = "OFFICIAL-SENSITIVE" }
  encryption_configuration {
    encryption_type = "AES256" # expect: TCOP-06-111 fail
  }
}
