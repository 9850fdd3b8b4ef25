"""The end of a run that can't do what it is asked: a message on standard error and exit code 2."""

from __future__ import annotations

import click


class Failure(click.ClickException):
    """Something the user can put right; the message says what and how."""

    exit_code = 2
