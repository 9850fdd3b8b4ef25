variable "kind" {
  type = string
}

resource "aws_accessanalyzer_analyzer" "silent" { # expect: TCOP-06-408 pass
  analyzer_name = "silent"
}

resource "aws_accessanalyzer_analyzer" "organisation" {
  analyzer_name = "organisation"
  type          = "ORGANIZATION" # expect: TCOP-06-408 pass
}

# Another thing: not judged.
resource "aws_accessanalyzer_analyzer" "unused" {
  analyzer_name = "unused"
  type          = "ORGANIZATION_UNUSED_ACCESS"
}

resource "aws_accessanalyzer_analyzer" "asked" {
  analyzer_name = "asked"
  type          = var.kind # expect: TCOP-06-408 open
}
