"""Whole outputs kept as files.

`TCOP_IAC_SNAPSHOTS=write pytest tests/reporters` writes them anew; read what changed before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "snapshots"


def check(name: str, text: str) -> None:
    """Compares `text` with the snapshot `name`, byte by byte."""
    path = FOLDER / name
    if os.environ.get("TCOP_IAC_SNAPSHOTS") == "write":
        FOLDER.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    assert path.is_file(), f"there is no snapshot {name} yet: run with TCOP_IAC_SNAPSHOTS=write"
    assert text == path.read_bytes().decode()
