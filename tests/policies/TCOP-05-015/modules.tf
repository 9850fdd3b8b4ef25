variable "source" {
  type = string
}

module "local" {
  source = "./locked/modules/store" # expect: TCOP-05-015 pass
}

module "newest" {
  source = "terraform-aws-modules/vpc/aws" # expect: TCOP-05-015 fail
}

module "bounded" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 6.0" # expect: TCOP-05-015 pass
}

module "exact" {
  source  = "app.terraform.io/example/vpc/aws"
  version = "6.0.1" # expect: TCOP-05-015 pass
}

module "at_least" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = ">= 5.0" # expect: TCOP-05-015 open
}

module "tag" {
  source = "git::https://github.com/ministryofjustice/modernisation-platform-terraform-ecs.git?ref=v4.3.0" # expect: TCOP-05-015 pass
}

module "tag_of_many" {
  source = "github.com/example/modules//queue?ref=queue-1.4" # expect: TCOP-05-015 pass
}

module "commit" {
  source = "github.com/example/queue?ref=64e5d22ad5a5e1b7a6b2a1f0f8a1d9d0b7c3e2f1" # expect: TCOP-05-015 pass
}

module "branch" {
  source = "git@github.com:example/queue.git?ref=main" # expect: TCOP-05-015 fail
}

module "no_ref" {
  source = "github.com/example/queue" # expect: TCOP-05-015 fail
}

module "some_ref" {
  source = "github.com/example/queue?ref=stable" # expect: TCOP-05-015 open
}

module "clear" {
  source = "http://modules.example.gov.uk/queue.zip" # expect: TCOP-05-015 fail
}

module "archive" {
  source = "https://modules.example.gov.uk/queue-2.1.0.zip" # expect: TCOP-05-015 pass
}

module "moving_archive" {
  source = "s3::https://s3-eu-west-2.amazonaws.com/example/queue.zip" # expect: TCOP-05-015 open
}

module "asked" {
  source = var.source # expect: TCOP-05-015 open
}
