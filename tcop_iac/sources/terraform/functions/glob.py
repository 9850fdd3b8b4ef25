"""The patterns of `fileset`, as the Go library doublestar matches them (https://github.com/bmatcuk/doublestar).

`*` and `?` stand for characters of one name, `[a-z]` and `[^a-z]` for one character, `{a,b}` for one of several,
`**` alone between slashes for any folders, also none. Symbolic links to folders are not followed.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

from tcop_iac.sources.terraform.functions.signature import FunctionError

MOST_PATTERNS = 1000
MOST_FILES = 100_000


def matching_files(directory: Path, boundary: Path, pattern: str) -> set[str]:
    """The paths below `directory` of the files that match; nothing outside `boundary` is looked at."""
    patterns = _alternatives(pattern)
    if len(patterns) > MOST_PATTERNS:
        raise FunctionError(f"the pattern {pattern} has more than {MOST_PATTERNS} alternatives")
    found: set[str] = set()
    for each in patterns:
        for name in _walk(directory, boundary, "", tuple(each.split("/"))):
            found.add(name)
            if len(found) > MOST_FILES:
                raise FunctionError(f"more than {MOST_FILES} files match {pattern}")
    return found


def _walk(directory: Path, boundary: Path, prefix: str, segments: tuple[str, ...]) -> Iterator[str]:
    segment, *rest = segments
    if segment == "**":
        yield from _walk(directory, boundary, prefix, tuple(rest) or ("*",))
        for folder in _folders(directory):
            yield from _walk(folder, boundary, f"{prefix}{folder.name}/", segments)
        return
    for entry in _entries(directory, segment):
        name = entry.name if segment != ".." else segment
        if not rest:
            if entry.is_file():
                yield prefix + name
        elif _is_within(entry, boundary):
            yield from _walk(entry, boundary, f"{prefix}{name}/", tuple(rest))


def _entries(directory: Path, segment: str) -> list[Path]:
    if not re.search(r"[*?\[\\]", segment):
        return [directory / segment]
    matcher = _matcher(segment)
    return [entry for entry in _listed(directory) if matcher.fullmatch(entry.name)]


def _folders(directory: Path) -> list[Path]:
    return [entry for entry in _listed(directory) if entry.is_dir() and not entry.is_symlink()]


def _listed(directory: Path) -> list[Path]:
    try:
        return list(directory.iterdir())
    except OSError:
        return []


def _is_within(entry: Path, boundary: Path) -> bool:
    return entry.is_dir() and entry.resolve().is_relative_to(boundary)


def _alternatives(pattern: str) -> list[str]:
    """The patterns without braces that a pattern stands for."""
    group = re.search(r"(?<!\\)\{((?:\\.|[^{}\\])*)\}", pattern)  # an innermost group
    if not group:
        return [pattern]
    before, after = pattern[: group.start()], pattern[group.end() :]
    choices = re.split(r"(?<!\\),", group[1])
    found: list[str] = []
    for choice in choices:
        found += _alternatives(f"{before}{choice}{after}")
        if len(found) > MOST_PATTERNS:
            break
    return found


@functools.lru_cache(maxsize=256)
def _matcher(segment: str) -> re.Pattern[str]:
    """The pattern of one name."""
    parts: list[str] = []
    for token in re.finditer(r"\\(.)|\*+|\?|\[([!^]?)((?:\\.|[^\]\\])+)\]|.", segment, re.DOTALL):
        if token[1]:
            parts.append(re.escape(token[1]))
        elif token[0].startswith("*"):
            parts.append("[^/]*")
        elif token[0] == "?":
            parts.append("[^/]")
        elif token[3]:
            parts.append(f"[{'^' if token[2] else ''}{token[3].replace('[', chr(92) + '[')}]")
        else:
            parts.append(re.escape(token[0]))
    try:
        return re.compile("".join(parts), re.DOTALL)
    except re.error:
        raise FunctionError(f"failed to glob pattern {segment}: syntax error in pattern") from None
