"""The neutral model: kinds of assets, and the adapters that fill them from each provider's resource types."""
