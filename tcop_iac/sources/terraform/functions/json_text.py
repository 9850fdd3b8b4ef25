"""JSON as the language writes and reads it: `<`, `>` and `&` escaped, keys in order, numbers with all their digits."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from tcop_iac.model.value import Content, Unknown
from tcop_iac.sources.terraform.types import number_text, to_number

ESCAPED = {each: f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"}
DEEPEST = 100
"""How many levels a document may have: a handful more than anybody writes, and far fewer than Python's stack holds."""

HTML = re.compile("[<>&\u2028\u2029]")


def json_text(content: Content) -> str:
    """The JSON document of a known content."""
    pieces: list[str | Unknown] = []
    write_json(content, pieces)
    return "".join(piece for piece in pieces if isinstance(piece, str))


def write_json(content: Content, pieces: list[str | Unknown]) -> None:
    """Adds the JSON document of `content` to `pieces`; what is not known stands in it as its `Unknown`."""
    if content is None or isinstance(content, bool):
        pieces.append({None: "null", True: "true", False: "false"}[content])
    elif isinstance(content, str):
        pieces.append(string_text(content))
    elif isinstance(content, (int, Decimal)):
        pieces.append(number_text(content))
    elif isinstance(content, dict):
        _write_members(content, pieces)
    elif isinstance(content, (list, tuple)):
        for place, member in enumerate(content):
            pieces.append("," if place else "[")
            write_json(member, pieces)
        pieces.append("]" if content else "[]")
    else:
        pieces.append(content)


def _write_members(content: dict[str, Content], pieces: list[str | Unknown]) -> None:
    for place, key in enumerate(sorted(content)):
        pieces += "," if place else "{", string_text(key), ":"
        write_json(content[key], pieces)
    pieces.append("}" if content else "{}")


def string_text(text: str) -> str:
    """The string in quotes, as Go's JSON encoder writes it."""
    return HTML.sub(lambda found: ESCAPED[found[0]], json.dumps(text, ensure_ascii=False))


def json_content(text: str) -> Content:
    """The content of a JSON document; ValueError where it is none, or nested too deeply for us."""
    content = json.loads(
        text, parse_int=to_number, parse_float=to_number, parse_constant=_refuse, object_pairs_hook=_object
    )
    level = [content]
    for _ in range(DEEPEST):
        level = [member for each in level for member in members_of(each)]
        if not level:
            return content
    raise ValueError(f"more than {DEEPEST} levels deep")


def members_of(content: Content) -> Iterable[Content]:
    """The members of a list or map, and none of anything else."""
    if isinstance(content, dict):
        return content.values()
    return content if isinstance(content, list) else ()


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON value")


def _object(pairs: list[tuple[str, Content]]) -> dict[str, Content]:
    return dict(sorted(dict(pairs).items()))
