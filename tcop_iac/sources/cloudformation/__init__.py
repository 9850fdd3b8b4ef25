"""CloudFormation: templates in YAML and JSON, evaluated as a deployment would, as far as that can be known."""
