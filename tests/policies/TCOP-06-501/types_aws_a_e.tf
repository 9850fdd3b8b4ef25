# A build's settings are shown to whoever may see the project.
resource "aws_codebuild_project" "telling_name" {
  name = "telling-name"
  environment {
    environment_variable {
      name  = "REGISTRY_TOKEN"
      value = "q8Zx2vB7nM4kT1yL9wE6rU3iO5pA0sD8" # expect: TCOP-06-501 fail
    }
  }
}
