"""Dated facts that policies measure against: where regions are, when versions end, what others ask for."""

CHECKED = {"frameworks": "2026-11-25", "locations": "2026-11-23", "support_dates": "2026-11-23"}
"""The day that each table was last held against its sources; `make data` compares it with what the file says."""

JUDGED_BY = ("locations", "support_dates")
"""The tables that verdicts hang on."""

OLD_AFTER_DAYS = 180
"""A table that was not checked for longer is told as old."""
