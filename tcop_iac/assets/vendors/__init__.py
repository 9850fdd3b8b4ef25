"""Adapters of platforms of other companies, that data are given to."""
