# Idioms of public modules: labels, optional settings, flattened products, guards with try and one.
variable "environments" {
  type = map(object({
    region = optional(string, "eu-west-2")
    queues = optional(map(object({ fifo = optional(bool, false), delay = optional(number) })), {})
  }))
  default = {
    dev  = {}
    prod = { region = "eu-west-1", queues = { orders = { fifo = true }, mail = { delay = 5 } } }
  }
}

variable "create" {
  type    = bool
  default = true
}

variable "names" {
  type    = list(string)
  default = null
}

locals {
  queues = merge([
    for environment, settings in var.environments : {
      for name, queue in settings.queues : "${environment}/${name}" => merge(queue, { environment = environment })
    }
  ]...)
  pairs   = flatten([for e, s in var.environments : [for q, v in s.queues : { env = e, queue = q, fifo = v.fifo }]])
  regions = distinct([for s in values(var.environments) : s.region])
  tags    = { for k, v in { Name = "x", Empty = "", Owner = "team" } : k => v if v != "" }
  maybe   = var.create ? terraform_data.maybe[0].input : null
  chosen  = coalesce(try(var.names[0], null), "fallback")
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [for name, queue in local.queues : {
      Sid      = title(replace(name, "/[^a-z]/", ""))
      Effect   = "Allow"
      Action   = queue.fifo ? ["sqs:SendMessage", "sqs:GetQueueAttributes"] : ["sqs:SendMessage"]
      Resource = format("arn:aws:sqs:%s:*:%s", var.environments[queue.environment].region, name)
    }]
  })
  ranges = [for i, bits in [8, 8, 4] : cidrsubnet("10.0.0.0/8", bits, i)]
  nested = { for e in keys(var.environments) : e => { for q, v in var.environments[e].queues : q => v.delay if v.delay != null } }
}

module "label" {
  source     = "./label"
  for_each   = var.environments
  context    = { namespace = "licensing", stage = each.key }
  attributes = [each.value.region == "eu-west-2" ? "home" : "away"]
}

module "rules" {
  source = "./rules"
  rules  = [{ port = 443 }, { port = 22, cidrs = ["10.0.0.0/8"] }]
}

resource "terraform_data" "maybe" {
  count = var.create ? 1 : 0
  input = "made"
}

resource "terraform_data" "queue" {
  for_each = local.queues
  input    = each.value.environment
}

output "queues" { value = local.queues }
output "pairs" { value = local.pairs }
output "regions" { value = local.regions }
output "tags" { value = local.tags }
output "maybe" { value = local.maybe }
output "chosen" { value = local.chosen }
output "policy" { value = local.policy }
output "ranges" { value = local.ranges }
output "nested" { value = local.nested }
output "labels" { value = { for k, l in module.label : k => l.id } }
output "tags_of" { value = module.label["prod"].tags }
output "rules" { value = module.rules.rules }
output "first" { value = one(module.rules[*].rules[0].port) }
