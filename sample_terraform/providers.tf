terraform {
  required_version = ">= 1.6"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
    vsphere = {
      source  = "vmware/vsphere"
      version = "~> 2.13"
    }
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
  region = "us-east-1"

  default_tags {
    tags = local.tags
  }
}

provider "vsphere" {
  vsphere_server = "vcenter.datacentre.example"
  user           = "terraform"
  password       = var.vsphere_password
}
