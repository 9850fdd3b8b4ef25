resource "aiven_pg" "orders" { # expect: TCOP-10-108 fail
  service_name = "orders"
}

resource "mongodbatlas_advanced_cluster" "orders" { # expect: TCOP-10-108 fail
  name = "orders"
}

resource "snowflake_database" "orders" { # expect: TCOP-10-108 fail
  name = "orders"
}

resource "confluent_kafka_cluster" "orders" { # expect: TCOP-10-108 fail
  display_name = "orders"
}

resource "datadog_logs_archive" "orders" { # expect: TCOP-10-108 fail
  name = "orders"
}

resource "elasticstack_elasticsearch_index" "orders" { # expect: TCOP-10-108 fail
  name = "orders"
}

resource "ec_deployment" "orders" { # expect: TCOP-10-108 fail
  name = "orders"
}

resource "rediscloud_subscription" "orders" { # expect: TCOP-10-108 fail
  name = "orders"
}

resource "planetscale_database" "orders" { # expect: TCOP-10-108 fail
  name = "orders"
}

resource "fivetran_connector" "orders" { # expect: TCOP-10-108 fail
  service = "orders"
}
