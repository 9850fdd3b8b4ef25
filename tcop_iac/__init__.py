"""tcop-iac: lint cloud infrastructure against points 5, 6 and 10 of the UK Technology Code of Practice."""

__version__ = "0.1.0"
