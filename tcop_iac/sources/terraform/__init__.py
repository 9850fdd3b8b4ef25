"""Terraform and OpenTofu configuration: syntax, evaluation, modules."""
