"""The structure of a file from tree-sitter: fast, but only for files that hold no surprise.

The grammar is laxer than HCL (line breaks are blanks to it, strings may go over several lines) and stricter in places
(`1e3`, heredoc marks outside ASCII), and it recovers from errors by guessing. So a tree with errors, or with items
that do not stand on lines of their own, is not used: `UntrustedTreeError` is raised, and `recovery` reads the file.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, partial

import tree_sitter
import tree_sitter_hcl

from tcop_iac.sources.terraform.lexis import HclSyntaxError, decoded
from tcop_iac.sources.terraform.reading import Reading
from tcop_iac.sources.terraform.recovery import MOST_NESTED_BLOCKS, redefined
from tcop_iac.sources.terraform.syntax import Attribute, Block, Body

MOST_BYTES = 256 * 1024
"""Larger files are not given to tree-sitter: it needs 180 bytes of memory and more for a byte within a string."""

ATTRIBUTE = re.compile(r"([A-Za-z_][A-Za-z0-9_-]*+)[ \t]*+=[ \t]*+(?![\r\n])")
HEADER = re.compile(
    r'([A-Za-z_][A-Za-z0-9_-]*+)((?:[ \t]*+"[^"\\$%\n\r]*+"|[ \t]++[A-Za-z_][A-Za-z0-9_-]*+)*+)[ \t]*+\{'
)
MARKER = re.compile(r"[ \t]*+[A-Za-z0-9_-]++")
CONTINUED = re.compile(r"[ \t]*+[.\[?:+*/%&|=!<>-]")
LABEL = re.compile(r'"([^"]*)"|([^" \t]+)')
ODD_QUOTES = re.compile(rb'^[^"\n]*+"(?:[^"\n]*+"[^"\n]*+")*+[^"\n]*+$', re.MULTILINE)

SUSPECT_WORDS = (b".*", b"0x", b"::", b"$$$", b"%%%")
"""Where these stand, tree-sitter is laxer than HCL, or takes something else for the value."""


class UntrustedTreeError(Exception):
    """The tree is not to be relied on; `recovery` has to read the file. Always caught by `reader`."""


@cache
def _parser() -> tree_sitter.Parser:
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_hcl.language()))


def body_from_tree(reading: Reading, content: bytes) -> Body:
    """The body of the file; `content` is UTF-8 and as long as the file's own. Raises `UntrustedTreeError`."""
    if len(content) > MOST_BYTES:
        raise UntrustedTreeError
    root = _parser().parse(content).root_node
    if root.has_error:
        raise UntrustedTreeError
    return _TreeReader(reading, content).body(root)


class _TreeReader:
    """Reads the structure off a tree without errors. Raises `UntrustedTreeError` where the tree is laxer than HCL."""

    def __init__(self, reading: Reading, content: bytes) -> None:
        self.reading = reading
        self.text = reading.text
        # A string over several lines, which tree-sitter allows, begins on a line with an odd number of quotes.
        self.suspects = [match.start() for match in ODD_QUOTES.finditer(content)]
        for word in SUSPECT_WORDS:
            place = content.find(word)
            while place >= 0:
                self.suspects.append(place)
                place = content.find(word, place + 1)
        self.suspects.sort()

    def body(self, root: tree_sitter.Node) -> Body:
        """The body that the file's root node holds, read without recursion, since blocks may nest at will."""
        top = Body()
        waiting: list[tuple[Body, tree_sitter.Node, int, int, int]] = []
        for child in root.children:
            if child.type == "body":
                waiting.append((top, child, -1, -1, 0))
            elif child.type != "comment":
                raise UntrustedTreeError
        while waiting:
            body, node, opening, closing, depth = waiting.pop()
            if depth > MOST_NESTED_BLOCKS:
                raise UntrustedTreeError
            end = opening
            for child in node.children:
                kind = child.type
                if kind == "comment":
                    continue
                start = child.start_byte
                if end >= 0 and self.text.find("\n", end, start) < 0 and end != opening:
                    raise UntrustedTreeError
                end = child.end_byte
                if kind == "attribute":
                    self.attribute(body, start, end)
                elif kind == "block":
                    inner = self.block(body, child, start, end)
                    if inner is not None:
                        waiting.append((*inner, depth + 1))
                else:
                    raise UntrustedTreeError
            self.check_lines(body, opening, end, closing)
        return top

    def check_lines(self, body: Body, opening: int, end: int, closing: int) -> None:
        """Items of a block stand on lines of their own, or a single attribute on the line of both braces."""
        if opening < 0:
            return
        lines = self.text.find("\n", end, closing) >= 0
        firsts: list[Attribute | Block] = [*list(body.attributes.values())[:1], *body.blocks[:1]]
        first = min((item.span[0] for item in firsts), default=closing)
        if (self.text.find("\n", opening, first) >= 0) != lines:
            raise UntrustedTreeError
        if not lines and (body.blocks or len(body.attributes) > 1):
            raise UntrustedTreeError

    def attribute(self, body: Body, start: int, end: int) -> None:
        """Add the attribute from `start` to `end` to `body`."""
        match = ATTRIBUTE.match(self.text, start)
        if match is None:
            raise UntrustedTreeError
        name = match[1]
        attribute = Attribute(name, (start, end), self.reading.file, partial(self.reading.expression, match.end(), end))
        if self.is_suspect(start, end):
            try:
                attribute.built = self.reading.checked(match.end(), end)
            except (HclSyntaxError, RecursionError):
                raise UntrustedTreeError from None
        if name in body.attributes:
            self.reading.report(redefined(name, match.span(1)))
        else:
            body.attributes[name] = attribute

    def is_suspect(self, start: int, end: int) -> bool:
        """True where tree-sitter may have taken for an attribute what HCL does not."""
        place = bisect_left(self.suspects, start)
        if place < len(self.suspects) and self.suspects[place] < end:
            return True
        line_end = self.text.find("\n", start, end)
        if line_end < 0:
            return False
        line = self.text[start:line_end]
        # A line break ends an expression, unless a bracket, a heredoc or a comment is open.
        opened = line.count("(") + line.count("[") + line.count("{")
        if opened <= line.count(")") + line.count("]") + line.count("}") and "<<" not in line and "/*" not in line:
            return True
        last = self.text.rfind("\n", start, end) + 1
        return CONTINUED.match(self.text, last) is not None or (
            "<<" in line and MARKER.fullmatch(self.text, last, end) is None
        )

    def block(
        self, body: Body, node: tree_sitter.Node, start: int, end: int
    ) -> tuple[Body, tree_sitter.Node, int, int] | None:
        """Add the block `node` to `body`; what remains to be read of it."""
        match = HEADER.match(self.text, start)
        if match is None:
            raise UntrustedTreeError
        labels = tuple(decoded(quoted or bare) for quoted, bare in LABEL.findall(match[2])) if match[2] else ()
        inner = Body()
        body.blocks.append(Block(match[1], labels, (start, end), (start, match.end(2)), self.reading.file, inner))
        for place in range(node.child_count - 2, 0, -1):
            child = node.child(place)
            if child.type == "body":
                return (inner, child, match.end(), end - 1)
            if child.type != "comment":
                break
        return None
