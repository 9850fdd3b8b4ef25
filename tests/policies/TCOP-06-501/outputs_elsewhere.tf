module "people" {
  source = "github.com/example/people?ref=v1.0"
}

# The module may encrypt it, or mark it.
output "first_passwords" {
  value = module.people.passwords # expect: TCOP-06-501 open
}

# Encrypted with a key of whom it is for.
output "first_password" {
  value = aws_iam_user_login_profile.clerk.encrypted_password
}

output "other_password" {
  value = random_password.other.result # expect: TCOP-06-501 fail
}

resource "aws_iam_user_login_profile" "clerk" {
  user    = "clerk"
  pgp_key = "keybase:clerk"
}

resource "random_password" "other" {
  length = 24
}
