"""Leaves out an entry of a broken YAML text, so that the rest can be read; every other line stays where it is."""

from __future__ import annotations

import re

_KEY = re.compile(r"""(\s*)(["']?)([\w:.-]+)\2\s*:""")


def without_entry(text: str, fault: int) -> tuple[str, str] | None:
    """`text` without the entry that holds the line `fault` (from 0), and that entry's name; None where there is none.

    An entry is what stands below a top-level key, such as a resource, with its own deeper lines; where there is none,
    the top-level key itself.
    """
    lines = text.splitlines(keepends=True)
    found = _entry(lines, min(fault, len(lines) - 1))
    if found is None:
        return None
    first, end, name = found
    lines[first:end] = ["\n" if line.endswith("\n") else "" for line in lines[first:end]]
    return "".join(lines), name


def _entry(lines: list[str], fault: int) -> tuple[int, int, str] | None:
    """The first line of the entry that holds the line `fault`, or ends just before it, the line after, and its name."""
    section = next((index for index in range(fault, -1, -1) if _indent(lines[index]) == 0), None)
    if section is None:
        return None
    indent = next((_indent(line) for line in lines[section + 1 :] if _indent(line)), 0)
    start = next((index for index in range(fault, section, -1) if _indent(lines[index]) == indent and indent), section)
    level = _indent(lines[start]) or 0
    end = next((one for one in range(start + 1, len(lines)) if (_indent(lines[one]) or level + 1) <= level), len(lines))
    if not any(line.strip() for line in lines[start:end]):
        return None
    key = _KEY.match(lines[start])
    return start, max(end, start + 1), key[3] if key else ""


def _indent(line: str) -> int | None:
    """How deep a line stands, a tab as deep as eight spaces; None for one that is empty or a comment."""
    stripped = line.lstrip(" \t")
    if not stripped.strip() or stripped.startswith("#"):
        return None
    return len(line[: len(line) - len(stripped)].expandtabs())
