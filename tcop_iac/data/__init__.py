"""Dated facts that policies measure against, shipped as data files."""
