variable "env" { default = "prod" }
variable "rules" {
  type    = map(object({ port = number, cidr = optional(string, "10.0.0.0/8"), tags = optional(map(string), {}), nested = optional(object({ a = optional(bool, true), b = optional(list(string), ["x"]) }), {}) }))
  default = { ssh = { port = "22" }, web = { port = 443, cidr = "0.0.0.0/0", nested = { a = false } } }
}
variable "maybe" {
  type    = string
  default = null
}
variable "nn" {
  type     = string
  default  = "dflt"
  nullable = false
}
variable "lst" {
  type    = list(string)
  default = ["b", "a", 3, true]
}
variable "st" {
  type    = set(string)
  default = ["b", "a", "b"]
}
variable "tup" {
  type    = tuple([string, number])
  default = [1, "2"]
}
locals {
  merged      = merge(var.rules, { extra = { port = 1 } })
  grouped     = { for k, v in var.rules : v.nested.a => k... }
  names       = [for k, v in var.rules : "${k}-${v.port}" if v.port > 100]
  tmpl        = "%{for n in ["a", "b"]~}${n},%{endfor}end"
  tmpl2       = <<-EOT
    hello ${var.env}
      indented
    %{if var.env == "prod"~}
    yes
    %{else~}
    no
    %{endif~}
    done
  EOT
  cond        = var.maybe == null ? "none" : var.maybe
  co          = coalesce(var.maybe, "", "z")
  arith       = 7 / 2 + 10 % 3 - -2 * 3
  third       = 1 / 3
  splat       = module.child[*].name
  splat2      = [for m in values(module.each) : m.name]
  leg         = module.child.*.name
  j           = jsonencode({ a = 1, b = [true, null, "<x>"], c = { d = 1.5 } })
  jd          = jsondecode("{\"a\": [1, 2.50, \"x\"]}")
  idx         = var.lst[2]
  k           = [for i, v in var.st : "${i}=${v}"]
  t           = try(var.rules["nope"].port, "fallback")
  c           = can(var.rules.ssh.port)
  lookup      = lookup(var.rules, "web", null).cidr
  fl          = flatten([[1, [2]], [], [[3]]])
  sp          = setproduct(["a", "b"], [1, 2])
  zip         = zipmap(["a", "b"], [1, 2])
  emptysplat  = var.maybe[*]
  eq          = [1 == 1.0, "1" == 1, [1] == [1], { a = 1 } == { a = 1 }, true == "true", null == null]
  heredoc     = <<EOT
 raw $${x} %%{y} ${"q"}
EOT
  obj         = { "${var.env}-x" = 1, (var.env) = 2, env = 3, 4 = 5 }
  cond_types  = true ? 1 : "x"
  cond_list   = true ? [] : toset(["a"])
  fmt         = format("%s-%03d-%.2f-%v-%q", "a", 5, 1.239, [1, "b"], "z")
  nested_cond = var.env == "dev" ? "d" : var.env == "prod" ? "p" : "x"
  big         = 12345678901234567890123 + 1
  dec         = 0.1 + 0.2
  neg         = -5 % 3
  logic       = !(true && false) || false
  strnum      = "10" + 5
}
module "child" {
  source = "./mod"
  count  = 2
  name   = "c${count.index}"
}
module "each" {
  source   = "./mod"
  for_each = var.rules
  name     = "${each.key}:${each.value.port}"
  opts     = { size = each.value.port }
}
resource "terraform_data" "r" {
  for_each = toset(["x", "y\"q", "$${z}"])
  input    = each.value
}
resource "terraform_data" "c" {
  count = length(var.rules)
  input = keys(var.rules)[count.index]
}
resource "terraform_data" "none" {
  count = 0
}
output "all" { value = { for k in ["x"] : k => local.merged } }
output "grouped" { value = local.grouped }
output "names" { value = local.names }
output "tmpl" { value = local.tmpl }
output "tmpl2" { value = local.tmpl2 }
output "cond" { value = local.cond }
output "co" { value = local.co }
output "arith" { value = local.arith }
output "splat" { value = local.splat }
output "splat2" { value = local.splat2 }
output "leg" { value = local.leg }
output "j" { value = local.j }
output "jd" { value = local.jd }
output "idx" { value = local.idx }
output "k" { value = local.k }
output "t" { value = local.t }
output "c" { value = local.c }
output "lookup" { value = local.lookup }
output "fl" { value = local.fl }
output "sp" { value = local.sp }
output "zip" { value = local.zip }
output "emptysplat" { value = local.emptysplat }
output "eq" { value = local.eq }
output "heredoc" { value = local.heredoc }
output "obj" { value = local.obj }
output "cond_types" { value = local.cond_types }
output "cond_list" { value = local.cond_list }
output "fmt" { value = local.fmt }
output "nested_cond" { value = local.nested_cond }
output "big" { value = local.big }
output "dec" { value = local.dec }
output "neg" { value = local.neg }
output "logic" { value = local.logic }
output "strnum" { value = local.strnum }
output "rules" { value = var.rules }
output "st" { value = var.st }
output "tup" { value = var.tup }
output "nn" { value = var.nn }
output "deep" { value = module.each["web"].deep }
output "path" { value = [path.module, path.root, module.child[0].path] }
