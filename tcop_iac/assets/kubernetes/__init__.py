"""Adapters of resource types that stand for things inside a cluster."""
