"""Adapters of Google Cloud's resource types, one file a service."""
