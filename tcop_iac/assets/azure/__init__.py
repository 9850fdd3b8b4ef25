"""Adapters of Azure's resource types, one file a service."""
