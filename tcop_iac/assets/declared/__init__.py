"""Adapters of what is written outside resources: variables, locals, outputs, provider configurations, backends."""
