environment = "production"

tags = {
  owner          = "licensing-team"
  classification = "OFFICIAL"
}

buckets = {
  applications = {}
  evidence = {
    retention_days = 2555
  }
  public-register = {
    versioned    = false
    customer_key = false
    public       = true
  }
}

databases = {
  licences = {
    encrypted     = true
    backup_days   = 35
    multi_az      = true
    exported_logs = ["postgresql", "upgrade"]
  }
  reporting = {
    instance_class = "db.m7g.large"
    backup_days    = 1
  }
}
