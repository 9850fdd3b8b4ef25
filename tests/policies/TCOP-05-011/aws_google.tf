variable "plan" {
  type = string
}

data "aws_rds_reserved_instance_offering" "one" {
  db_instance_class   = "db.m7g.large"
  duration            = 31536000 # expect: TCOP-05-011 pass
  multi_az            = false
  offering_type       = "No Upfront"
  product_description = "postgresql"
}

data "aws_rds_reserved_instance_offering" "three" {
  db_instance_class   = "db.m7g.large"
  duration            = 94608000 # expect: TCOP-05-011 fail
  multi_az            = false
  offering_type       = "All Upfront"
  product_description = "postgresql"
}

resource "aws_rds_reserved_instance" "one" {
  offering_id = data.aws_rds_reserved_instance_offering.one.offering_id
}

resource "aws_rds_reserved_instance" "three" {
  offering_id = data.aws_rds_reserved_instance_offering.three.offering_id
}

resource "aws_rds_reserved_instance" "opaque" {
  offering_id = "3c9d8b1e-0000-4000-8000-000000000000" # expect: TCOP-05-011 open
}

resource "aws_savingsplans_savings_plan" "ahead" {
  savings_plan_offering_id = "3c9d8b1e-0000-4000-8000-000000000000"
  commitment               = "1.0"
  upfront_payment_amount   = "5000.0" # expect: TCOP-05-011 fail
}

resource "aws_savingsplans_savings_plan" "opaque" { # expect: TCOP-05-011 open
  savings_plan_offering_id = "3c9d8b1e-0000-4000-8000-000000000000"
  commitment               = "1.0"
}

resource "aws_ec2_capacity_reservation" "limited" {
  instance_type     = "m7g.large"
  instance_platform = "Linux/UNIX"
  availability_zone = "eu-west-2a"
  instance_count    = 2
  end_date_type     = "limited" # expect: TCOP-05-011 pass
  end_date          = "2027-01-31T00:00:00Z"
}

resource "aws_ec2_capacity_reservation" "endless" { # expect: TCOP-05-011 open
  instance_type     = "m7g.large"
  instance_platform = "Linux/UNIX"
  availability_zone = "eu-west-2a"
  instance_count    = 2
}

resource "google_compute_region_commitment" "one" {
  name = "one"
  plan = "TWELVE_MONTH" # expect: TCOP-05-011 pass
}

resource "google_compute_region_commitment" "three" {
  name = "three"
  plan = "THIRTY_SIX_MONTH" # expect: TCOP-05-011 fail
}

resource "google_compute_region_commitment" "asked" {
  name = "asked"
  plan = var.plan # expect: TCOP-05-011 open
}
