terraform {
  backend "s3" { # expect: TCOP-05-015 pass
    bucket = "state"
  }
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0" # expect: TCOP-05-015 pass
    }
    random = {
      source  = "hashicorp/random"
      version = ">= 3.0" # expect: TCOP-05-015 fail
    }
    tls = "~> 4.0" # expect: TCOP-05-015 pass
  }
}

module "store" {
  source = "./modules/store" # expect: TCOP-05-015 pass
}

# Nothing here says which version, but the module does.
resource "null_resource" "wait" { # expect: TCOP-05-015 pass
}

resource "time_sleep" "wait" { # expect: TCOP-05-015 fail
  create_duration = "30s"
}
