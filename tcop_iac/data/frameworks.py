"""The ids of other catalogues: the table in `frameworks.json`, read when it is first asked.

The file names the source of each list. Ids that a policy answers to may be newer than the list.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path


@cache
def ids(framework: str) -> tuple[str, ...]:
    """The ids of a catalogue by its name in `Policy.maps` ("aws-fsbp"); none where no list of them is shipped."""
    table = json.loads(Path(__file__).with_name("frameworks.json").read_text("utf-8"))
    found = table["frameworks"].get(framework)
    return tuple(found["ids"]) if found is not None else ()
