"""A line on the terminal that says how far a long scan is, gone when it is done."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TextIO

PATIENCE = 1.0
"""Seconds that nobody needs to be told about."""

EVERY = 0.1
BAR = 24


class Progress:
    """Called with how many roots are done and how many there are; writes only where `wanted`."""

    def __init__(self, stream: TextIO, wanted: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._wanted = wanted
        self._clock = clock
        self._next = clock() + PATIENCE
        self._drawn = 0

    def __call__(self, done: int, total: int) -> None:
        """Redraws the line, not too often."""
        if not self._wanted or self._clock() < self._next:
            return
        self._next = self._clock() + EVERY
        full = BAR * done // max(total, 1)
        line = f"judging [{'#' * full}{'.' * (BAR - full)}] {done} of {total} roots"
        self._stream.write(f"\r{line.ljust(self._drawn)}")
        self._stream.flush()
        self._drawn = max(self._drawn, len(line))

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._drawn:
            self._stream.write(f"\r{' ' * self._drawn}\r")
            self._stream.flush()
