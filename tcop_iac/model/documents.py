"""JSON documents inside strings (policies): decoded also where parts of the text are unknown."""

from __future__ import annotations

import json
import re
from itertools import takewhile
from typing import Any

from tcop_iac.model.value import Content, OneOf, Unknown, derived, joined, one_of

_MARK = "\ue000{}\ue001"
"""Stands for an unknown piece while the text is parsed: private-use characters, which no document has."""


def decode(content: Content) -> Content:
    """The document in `content`: decoded JSON text, or `content` itself where it is a document already.

    A partly known text is parsed with its unknown pieces in place: a string member that holds one becomes the
    partly known string, and one that stands for a whole member (a number, a list) that unknown. A member whose name
    is not wholly known has `?` for what is not, and the unknown besides its content. What is no JSON becomes an
    unknown with that reason. Of one of several contents, each is decoded.
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
        members = ((_restored_text(key, pieces), _restored(member, pieces)) for key, member in content.items())
        return dict(partly_named(name, member) for name, member in members)
    return content


def partly_named(name: Content, member: Content) -> tuple[str, Content]:
    """A member of an object whose name may be partly known: `?` for what is not, and the unknown besides `member`."""
    if isinstance(name, OneOf):
        name = _blurred(name)
    if not isinstance(name, Unknown):
        return str(name), member
    shown = "".join(part if isinstance(part, str) else "?" for part in name.parts or (name,))
    return shown, [*(member if isinstance(member, list) else [member]), name]


def _blurred(content: OneOf) -> Unknown:
    """One of several texts as one that is known where they agree, at the beginning and at the end."""
    doubt = derived([content])
    texts = [arm for arm in content.values if isinstance(arm, str)]
    if len(texts) < len(content.values):
        return doubt
    start = _agreed(texts)
    end = _agreed([text[len(start) :][::-1] for text in texts])[::-1]
    blurred = joined([start, doubt, end])
    return blurred if isinstance(blurred, Unknown) else doubt


def _agreed(texts: list[str]) -> str:
    """How all of `texts` begin."""
    letters = (set(column) for column in zip(*texts, strict=False))
    return "".join(next(iter(column)) for column in takewhile(lambda column: len(column) == 1, letters))


def _restored_text(text: str, pieces: list[Unknown]) -> Content:
    parts: list[str | Unknown] = []
    for number, chunk in enumerate(text.split("\ue000")):
        if number == 0:
            parts.append(chunk)
            continue
        index, _, rest = chunk.partition("\ue001")
        parts.extend((pieces[int(index)], rest))
    return joined(parts)
