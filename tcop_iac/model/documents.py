"""JSON documents inside strings (policies): decoded also where parts of the text are unknown."""

from __future__ import annotations

import json
import re
from typing import Any

from tcop_iac.model.value import Content, OneOf, Unknown, derived, joined, one_of

_MARK = "\ue000{}\ue001"
"""Stands for an unknown piece while the text is parsed: private-use characters, which no document has."""


def decode(content: Content) -> Content:
    """The document in `content`: decoded JSON text, or `content` itself where it is a document already.

    A partly known text is parsed with its unknown pieces in place: a string member that holds one becomes the
    partly known string, and one that stands for a whole member (a number, a list) that unknown. What is no JSON
    becomes an unknown with that reason. Of one of several contents, each is decoded.
    """
    if isinstance(content, OneOf):
        return one_of([decode(arm) for arm in content.values], content.test)
    if isinstance(content, str):
        return _parse(content) if content.strip() else None
    if not isinstance(content, Unknown):
        return content
    if content.document is not None:
        return content.document
    if not content.parts:
        return content
    pieces = [part for part in content.parts if isinstance(part, Unknown)]
    marked = iter(range(len(pieces)))
    text = "".join(part if isinstance(part, str) else _MARK.format(next(marked)) for part in content.parts)
    parsed = _parse(text)
    if isinstance(parsed, Unknown):
        parsed = _parse(_TOKEN.sub(_quoted, text))
    return derived([content]) if isinstance(parsed, Unknown) else _restored(parsed, pieces)


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|\ue000\d+\ue001', re.DOTALL)
"""A string of a JSON text, or an unknown piece outside of one."""


def _quoted(token: re.Match[str]) -> str:
    found = token.group()
    return found if found.startswith('"') else f'"{found}"'


def _parse(text: str) -> Content:
    try:
        return json.loads(text)
    except ValueError as error:
        return Unknown(f"the text is not valid JSON ({error})")


def _restored(content: Any, pieces: list[Unknown]) -> Content:
    if isinstance(content, str):
        return _restored_text(content, pieces)
    if isinstance(content, list):
        return [_restored(member, pieces) for member in content]
    if isinstance(content, dict):
        return {key: _restored(member, pieces) for key, member in content.items()}
    return content


def _restored_text(text: str, pieces: list[Unknown]) -> Content:
    parts: list[str | Unknown] = []
    for number, chunk in enumerate(text.split("\ue000")):
        if number == 0:
            parts.append(chunk)
            continue
        index, _, rest = chunk.partition("\ue001")
        parts.extend((pieces[int(index)], rest))
    return joined(parts)
