resource "aws_batch_job_definition" "confined" {
  name                 = "confined"
  type                 = "container"
  container_properties = jsonencode({ image = "convert", command = ["convert"] }) # expect: TCOP-06-412 pass
}

resource "aws_batch_job_definition" "privileged" {
  name                 = "privileged"
  type                 = "container"
  container_properties = jsonencode({ image = "convert", privileged = true }) # expect: TCOP-06-412 fail
}
