resource "aws_ebs_volume" "region" { # expect: TCOP-05-003 pass
  availability_zone = "eu-west-2a"
  size              = 40
}

resource "aws_ebs_volume" "outpost" {
  availability_zone = "eu-west-2a"
  size              = 40
  outpost_arn       = "arn:aws:outposts:eu-west-2:111122223333:outpost/op-0123456789abcdef0" # expect: TCOP-05-003 fail
}

resource "aws_eks_cluster" "region" { # expect: TCOP-05-003 pass
  name = "region"
}

resource "aws_ecs_service" "region" { # expect: TCOP-05-003 pass
  name = "region"
}
