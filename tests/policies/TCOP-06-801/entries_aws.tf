variable "updated" {}

resource "aws_elastic_beanstalk_environment" "on" {
  name        = "on"
  application = "web"
  setting {
    namespace = "aws:autoscaling:asg"
    name      = "MinSize"
    value     = "2"
  }
  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "true" # expect: TCOP-06-801 pass
  }
}

resource "aws_elastic_beanstalk_environment" "off" {
  name        = "off"
  application = "web"
  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "False" # expect: TCOP-06-801 fail
  }
}

resource "aws_elastic_beanstalk_environment" "silent" { # expect: TCOP-06-801 fail
  name        = "silent"
  application = "web"
}

resource "aws_elastic_beanstalk_environment" "asked" {
  name        = "asked"
  application = "web"
  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = var.updated # expect: TCOP-06-801 open
  }
}

resource "aws_elastic_beanstalk_environment" "of_a_template" { # expect: TCOP-06-801 open
  name          = "of-a-template"
  application   = "web"
  template_name = "saved"
}

variable "settings" {}

resource "aws_elastic_beanstalk_environment" "given" { # expect: TCOP-06-801 open
  name        = "given"
  application = "web"
  dynamic "setting" {
    for_each = var.settings
    content {
      namespace = setting.value.namespace
      name      = setting.value.name
      value     = setting.value.value
    }
  }
}
