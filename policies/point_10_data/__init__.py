"""TCoP point 10, make better use of data."""
