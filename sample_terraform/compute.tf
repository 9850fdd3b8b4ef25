resource "aws_instance" "address_lookup" {
  ami           = "ami-0c1b8b886626f940c"
  instance_type = "t4g.large"
  subnet_id     = aws_subnet.data["a"].id

  metadata_options {
    http_tokens = "required"
  }

  root_block_device {
    volume_size = 100
    encrypted   = var.encrypt_disks
  }

  user_data = <<-EOT
    #!/bin/sh
    apt-get update
    apt-get install -y postgresql-15
    systemctl enable --now postgresql
  EOT

  tags = {
    Name = "${local.name}-address-database"
  }
}

resource "aws_ec2_host" "card_printing" {
  availability_zone = "${var.region}b"
  instance_type     = "m5.large"
}

resource "vsphere_virtual_machine" "old_register" {
  name             = "licensing-old-register"
  resource_pool_id = "resgroup-27"
  datastore_id     = "datastore-11"
  num_cpus         = 2
  memory           = 4096
  guest_id         = "debian12_64Guest"

  network_interface {
    network_id = "network-13"
  }

  disk {
    label = "disk0"
    size  = 80
  }
}
