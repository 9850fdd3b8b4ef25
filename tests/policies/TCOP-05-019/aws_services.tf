# expect: TCOP-05-019 pass
resource "aws_s3_bucket" "records" {
  bucket = "records"
}

resource "aws_lambda_function" "intake" {
  function_name = "intake"
  role          = "arn:aws:iam::123456789012:role/intake"
}

resource "aws_instance" "legacy" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7g.large"
}
