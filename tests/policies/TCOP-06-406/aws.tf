resource "aws_iam_access_key" "key" {
  user = "sender" # expect: TCOP-06-406 fail
}
