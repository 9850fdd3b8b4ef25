"""Leaves out an entry of a broken JSON text, so that the rest can be read; all else stays where it is."""

from __future__ import annotations

import re

DEEPEST_ENTRY = 2
"""Entries are left out at most so deep: a resource, a parameter, or what stands above them."""

_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"?|[{}\[\],]')
_NAME = re.compile(r'\s*"([^"]*)"')
_NOT_BREAKS = re.compile(r"[^\r\n]")


def with_comma(text: str, fault: int) -> str | None:
    """`text` with a comma in the blanks before the character `fault`, where one entry ends before it; else None."""
    before = text[:fault].rstrip()
    if before[-1:] in ('"', "}", "]") and len(before) < fault and text[fault : fault + 1] in ('"', "{", "["):
        return f"{before},{text[len(before) + 1 :]}"
    return None


def without_entry(text: str, fault: int) -> tuple[str, str] | None:
    """`text` without the entry that holds the character `fault`, closed where it ends too early, and the entry's name.

    None where there is none.
    """
    start, opened = _start(text, fault)
    if start is None:
        return None
    end, is_closed = _end(text, start)
    if not text[start:end].strip():
        return None
    name = _NAME.match(text, start)
    rest = text[end:]
    if is_closed and rest.startswith(","):
        rest = f" {rest[1:]}"
    tail = rest if is_closed else "".join("}" if one == "{" else "]" for one in reversed(opened))
    return text[:start] + _NOT_BREAKS.sub(" ", text[start:end]) + tail, name[1] if name else ""


def _start(text: str, fault: int) -> tuple[int | None, list[str]]:
    """Where the entry with `fault` begins, and the brackets that are open there."""
    start: int | None = None
    opened: list[str] = []
    found: tuple[int | None, list[str]] = (None, [])
    for token in _TOKEN.finditer(text):
        if token.start() >= fault and start is not None:
            break
        mark = token[0]
        if mark in "{[":
            opened.append(mark)
        elif mark in "}]":
            opened = opened[:-1]
        if mark in "{[," and len(opened) <= DEEPEST_ENTRY and opened:
            start = token.end()
            found = (start, [*opened])
    return found


def _end(text: str, start: int) -> tuple[int, bool]:
    """Where the entry that begins at `start` ends, and whether something follows it."""
    depth = 0
    for token in _TOKEN.finditer(text, start):
        mark = token[0]
        if depth == 0 and mark in "},]":
            return token.start(), True
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(mark, 0)
    return len(text), False
