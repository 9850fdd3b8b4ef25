"""Where reading may go on behind a place that is not HCL.

Judged by brackets, strings and lines, and, where a bracket is never closed, by what looks like the beginning of
something new: a block at the left margin, or a line that is indented as the broken item is.
"""

from __future__ import annotations

import re

from tcop_iac.sources.terraform.strings import HEREDOC

TOP_HEADER = re.compile(
    r"^(?:resource|data|module|variable|output|locals|provider|terraform|moved|import|removed|check|ephemeral|action"
    r'|[A-Za-z_][A-Za-z0-9_-]*+(?=[ \t]+"))(?:[ \t]*+"[^"\n]*+"|[ \t]++[A-Za-z_][A-Za-z0-9_-]*+)*+[ \t]*+\{',
    re.MULTILINE,
)
ITEM = re.compile(r'([ \t]*+)[A-Za-z_][A-Za-z0-9_-]*+(?:[ \t]*+=(?![=>])|(?:[ \t]*+"[^"\n]*+")*+[ \t]*+\{)')
TOLERANT_STRING = re.compile(r'"(?:[^"\\\n\0]++|\\[^\n\0])*+"?')
COMMENT = re.compile(r"(?:#|//)[^\n\0]*+|/\*(?:[^*\0]++|\*(?!/))*+\*/")
PLAIN = re.compile(r"[^\"#/<()\[\]{}\n\0]++")
PAIRS = {")": "(", "]": "[", "}": "{"}


class _Brackets:
    """The brackets that are open, by their places."""

    def __init__(self) -> None:
        self.places: list[tuple[int, str]] = []
        self.counts = dict.fromkeys("([{", 0)

    def open(self, place: int, character: str) -> None:
        self.places.append((place, character))
        self.counts[character] += 1

    def close(self, character: str) -> bool:
        """Close the bracket that `character` closes, and those in it; False where there is none."""
        opening = PAIRS[character]
        if not self.counts[opening]:
            return False
        while True:
            _, last = self.places.pop()
            self.counts[last] -= 1
            if last == opening:
                return True


def indentation(text: str, position: int) -> int:
    """How far the line of `position` is indented; -1 where something else stands before `position` in it."""
    start = text.rfind("\n", 0, position) + 1
    return position - start if not text[start:position].strip() else -1


def behind_brackets(text: str, start: int) -> int:
    """The place behind the bracket that closes the one at `start`; the end where there is none."""
    brackets = _Brackets()
    position = start
    while position < len(text) - 1:
        character = text[position]
        if character in PAIRS:
            brackets.close(character)
            position += 1
            if not brackets.places:
                break
        else:
            position = _over(text, position, character, brackets)
    return position


def resumption(text: str, start: int, fault: int, item: int) -> tuple[int, int | None]:
    """Where the next item may begin behind the `fault` in the `item`, when read on from `start` in it.

    The second is the place of the innermost bracket that is still open, where that is what is wrong: something new
    seems to begin before the fault or in its line.
    """
    margin = indentation(text, item)
    fault_line = text.find("\n", fault) if fault > start else fault
    brackets = _Brackets()
    position = start
    while position < len(text) - 1:
        character = text[position]
        if character == "\n":
            position += 1
            if not brackets.places and position > fault:
                return position - 1, None
            if brackets.places and _begins_item(text, position, brackets, margin):
                return position - 1, brackets.places[-1][0] if position <= fault_line else None
        elif character in PAIRS:
            if not brackets.close(character) and character == "}":
                break
            position += 1
        else:
            position = _over(text, position, character, brackets)
    return position, None


def _begins_item(text: str, position: int, brackets: _Brackets, margin: int) -> bool:
    """True where a new item of a body seems to begin with the line at `position`, although brackets are open.

    In braces what looks like an item may be a part of an object, unless it is indented as the broken item (`margin`).
    """
    if TOP_HEADER.match(text, position):
        return True
    item = ITEM.match(text, position)
    if item is None:
        return False
    return item.end(1) - position == margin or not brackets.counts["{"]


def _over(text: str, position: int, character: str, brackets: _Brackets) -> int:
    """The place behind the token at `position`, which is no closing bracket."""
    if character in "([{":
        brackets.open(position, character)
        return position + 1
    if character == "<":
        return _over_heredoc(text, position)
    match = (TOLERANT_STRING if character == '"' else COMMENT if character in "#/" else PLAIN).match(text, position)
    return match.end() if match else position + 1


def _over_heredoc(text: str, position: int) -> int:
    opening = HEREDOC.match(text, position)
    if opening is None:
        return position + 1
    closing = re.compile(rf"^[ \t]*{re.escape(opening[2])}[ \t\r]*$", re.MULTILINE).search(text, opening.end())
    if closing is not None:
        return closing.end()
    header = TOP_HEADER.search(text, opening.end())
    return header.start() - 1 if header else len(text) - 1
