"""Adapters of AWS's resource types, one file a service."""
