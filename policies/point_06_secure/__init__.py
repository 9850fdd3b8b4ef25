"""TCoP point 6, make things secure."""
