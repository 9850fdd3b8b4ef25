terraform {
  backend "s3" {
    bucket       = "state"
    key          = "orders"
    use_lockfile = true
    access_key   = "AKIAZ7Q2M4X6P8R1T3VB" # expect: TCOP-06-504 fail
    secret_key   = "kx8Jq2Lw9Zr4Tn6Vb1Yc3Hd5Fg7Ms0Pa+Uo/Ei2B"
  }
}
