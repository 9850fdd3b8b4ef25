resource "vsphere_virtual_machine" "gateway" {
  name = "gateway"
}
