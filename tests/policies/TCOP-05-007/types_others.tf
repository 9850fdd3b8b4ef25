resource "k0s_cluster" "own" { # expect: TCOP-05-007 fail
  name = "own"
}

resource "talos_machine_bootstrap" "own" { # expect: TCOP-05-007 fail
  node = "10.5.0.2"
}
