"""TCoP point 5, use cloud first."""
