# The role is made in a module and the policy given here: what the module knows of the boundary counts.
module "role" {
  source = "./modules/role"
  name   = "deployer"
}

module "capped" {
  source   = "./modules/role"
  name     = "capped"
  boundary = aws_iam_policy.boundary.arn
}

resource "aws_iam_policy" "boundary" {
  name   = "boundary"
  policy = file("${path.module}/boundary.json")
}

resource "aws_iam_role_policy_attachment" "role" {
  for_each   = { one = module.role.name }
  role       = each.value
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" # expect: TCOP-06-401 fail
}

resource "aws_iam_role_policy_attachment" "capped" {
  role       = module.capped.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" # expect: TCOP-06-401 pass
}
