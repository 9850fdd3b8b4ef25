"""Reads Terraform and OpenTofu plans and states: JSON in, resources with their references and source ranges out."""
