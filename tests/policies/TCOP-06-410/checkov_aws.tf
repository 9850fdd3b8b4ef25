variable "version" {
  type = string
}

resource "aws_sagemaker_notebook_instance" "silent" { # expect: TCOP-06-410 fail
  name = "notebook"
}

resource "aws_sagemaker_notebook_instance" "first" {
  instance_metadata_service_configuration {
    minimum_instance_metadata_service_version = "1" # expect: TCOP-06-410 fail
  }
}

resource "aws_sagemaker_notebook_instance" "second" {
  instance_metadata_service_configuration {
    minimum_instance_metadata_service_version = 2 # expect: TCOP-06-410 pass
  }
}

resource "aws_sagemaker_notebook_instance" "asked" {
  instance_metadata_service_configuration {
    minimum_instance_metadata_service_version = var.version # expect: TCOP-06-410 open
  }
}
