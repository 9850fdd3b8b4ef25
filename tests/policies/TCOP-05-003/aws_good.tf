resource "aws_subnet" "region" { # expect: TCOP-05-003 pass
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.0.2.0/24"
}

resource "aws_ecs_service" "fargate" {
  name        = "fargate"
  launch_type = "FARGATE" # expect: TCOP-05-003 pass
}
