"""The built-in policies: a folder a TCoP point, a module a theme."""
