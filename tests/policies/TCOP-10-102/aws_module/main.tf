provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "replica"
  region = "eu-central-1"
}

module "replicated" {
  source = "./replicated"
  name   = "case-files"
  providers = {
    aws         = aws
    aws.replica = aws.replica
  }
}
