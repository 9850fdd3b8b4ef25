resource "azurerm_redis_cache" "silent" { # expect: TCOP-06-801 pass
  name = "silent"
}

resource "azurerm_redis_cache" "on_sundays" { # expect: TCOP-06-801 pass
  name = "on-sundays"
  patch_schedule {
    day_of_week = "Sunday"
  }
}
