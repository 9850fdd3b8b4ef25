# A user of one's own by that name is another user.
resource "aws_iam_user" "named_so" {
  name = "root"
}

resource "aws_iam_access_key" "named_so" {
  user = aws_iam_user.named_so.name
}
