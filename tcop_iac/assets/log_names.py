"""What names say of logs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tcop_iac.model.value import Content, Unknown, arms

_LOGS = re.compile(r"(^|[^a-z])(access|audit|flow)?logs?([^a-z]|$)|logging|cloudtrail|audit-?trail")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")

NAMED_SO = Unknown("only its name says that logs are written to it")


def named_for_logs(names: Iterable[Content]) -> Unknown | bool:
    """`NAMED_SO` where one of `names`, as far as it is known, is that of a store of logs; else False."""
    known = (_known(arm) for name in names for arm in arms(name))
    return NAMED_SO if any(_LOGS.search(_HUMP.sub("-", one).lower().replace("_", "-")) for one in known) else False


def _known(name: Content) -> str:
    parts = name.parts if isinstance(name, Unknown) else (name,)
    return " ".join(part for part in parts if isinstance(part, str))
