"""Adapters of resource types of on-premises and private-cloud providers."""
