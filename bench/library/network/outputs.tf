output "vpc_id" {
  value = aws_vpc.this.id
}

output "cidr" {
  value = aws_vpc.this.cidr_block
}

output "subnet_ids" {
  value = {
    for tier in keys(var.tiers) : tier => [
      for key, subnet in aws_subnet.this : subnet.id if startswith(key, "${tier}-")
    ]
  }
}
