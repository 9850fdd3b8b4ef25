"""Reads the structure of a file exactly as HCL does, and goes on behind what is wrong with it.

Slower than tree-sitter, so it is used for the files that tree-sitter stumbles over. What is said of a broken place is
one fault each; where the place ends is judged by brackets, by lines, and, for a brace that is never closed, by the
habit that the blocks of a file begin at the left margin.
"""

from __future__ import annotations

import re

from tcop_iac.sources.terraform.expressions import ExpressionParser
from tcop_iac.sources.terraform.lexis import (
    END,
    HclSyntaxError,
    decoded,
    identifier_end,
    token_span,
    unexpected,
)
from tcop_iac.sources.terraform.resumption import (
    ITEM,
    TOLERANT_STRING,
    TOP_HEADER,
    behind_brackets,
    indentation,
    resumption,
)
from tcop_iac.sources.terraform.syntax import Attribute, Block, Body, Broken, Expression, SourceFile, Span
from tcop_iac.sources.terraform.templates import unescaped

MOST_NESTED_BLOCKS = 60
"""How deep blocks may stand in each other; a bound for recursion here and in whoever walks the blocks."""

LABEL = re.compile(r'"((?:[^"\\\n\0]|\\[^\n\0])*+)"')


def too_deep(span: Span) -> HclSyntaxError:
    """The fault of an expression that goes beyond Python's own recursion limit."""
    detail = "Move inner parts of this expression into local values."
    return HclSyntaxError("Expression too deep", detail, span, "too-deep")


def redefined(name: str, span: Span) -> HclSyntaxError:
    """The fault of an attribute written twice in one body."""
    detail = f"{name} is set earlier in the same block. Each argument may be set only once."
    return HclSyntaxError("Attribute redefined", detail, span)


class BodyParser:
    """Reads the body of a file; what is wrong with it is in `faults` then."""

    def __init__(self, parser: ExpressionParser, file: SourceFile) -> None:
        self.parser = parser
        self.file = file
        self.text = parser.text
        self.faults: list[HclSyntaxError] = []
        self.unclosed: int | None = None
        self.margin_closes_from: int | None = None
        self.outdented: HclSyntaxError | None = None

    def file_body(self, start: int) -> Body:
        """The body of the whole file from `start` on."""
        body = self._top_body(start)
        if self.unclosed is not None:
            # Read again, and behind the start of the block that isn't closed, take every block header at the left
            # margin for the end of the blocks before it.
            self.margin_closes_from = self.unclosed
            self.faults = []
            body = self._top_body(start)
        return body

    def _top_body(self, start: int) -> Body:
        body = Body()
        self.parser.start(start, lines_matter=True)
        self._items(body, None, 0)
        return body

    def _items(self, body: Body, header: Span | None, depth: int) -> None:
        """Read items into `body` up to the closing brace of the block with `header`, or the end of the file."""
        parser = self.parser
        while True:
            parser.start(parser.position, lines_matter=False)
            character = parser.skip()
            parser.lines_matter = True
            start = parser.position
            if character == END:
                if header is not None:
                    self._unclosed(header)
                return
            if character == "}" and header is not None:
                self._note_outdented(header, start, "Unclosed configuration block")
                parser.position += 1
                return
            if header is not None and self._at_margin(start):
                self._unclosed(header)
                return
            self._item(body, start, depth)

    def _at_margin(self, start: int) -> bool:
        if self.margin_closes_from is None or start <= self.margin_closes_from or self.text[start - 1] != "\n":
            return False
        return TOP_HEADER.match(self.text, start) is not None

    def _unclosed(self, header: Span) -> None:
        """Tell that the block with `header`, or one in it whose brace stands too far left, is not closed."""
        self.unclosed = header[0]
        detail = "This block has no closing brace. Braces may be nested wrongly further down in it."
        fault = self.outdented or HclSyntaxError("Unclosed configuration block", detail, header)
        last = self.faults[-1] if self.faults else None
        # What is not closed within this block has been told, and is why this block is not closed.
        if last is None or last.span[0] < header[0] or not last.summary.startswith("Unclosed"):
            self.faults.append(fault)

    def _note_outdented(self, opening: Span, closing: int, summary: str) -> None:
        """Keep in mind a closing brace that stands alone and further left than the line of its opening brace."""
        margin = indentation(self.text, closing)
        if self.outdented is None and 0 <= margin < indentation(self.text, opening[0]):
            line = self.text.count("\n", 0, closing) + 1
            detail = f"The brace on line {line} closes this, but stands further left. A brace before it may be missing."
            self.outdented = HclSyntaxError(summary, detail, opening)

    def _item(self, body: Body, start: int, depth: int) -> None:
        parser = self.parser
        end = identifier_end(self.text, start)
        if end == start:
            self._stray(body, start)
            return
        parser.position = end
        character = parser.skip()
        if depth == 0:
            self.outdented = None
        if character == "=" and not self.text.startswith(("==", "=>"), parser.position):
            self._attribute(body, start, end)
        elif character == ":":
            wanted = "an equals sign behind the argument's name"
            self.faults.append(unexpected(self.text, parser.position, "Invalid argument", wanted))
            self._attribute(body, start, end)
        elif character in '"{' or identifier_end(self.text, parser.position) > parser.position:
            self._block(body, start, end, depth)
        else:
            detail = (
                "Expected an argument (a name, an equals sign and a value) or "
                f"a block (a name and braces), but found {decoded(self.text[start:end])} alone."
            )
            self.faults.append(HclSyntaxError("Argument or block definition required", detail, (start, end)))
            self._skip(start, start, start)

    def _stray(self, body: Body, start: int) -> None:
        if self.text[start] == '"':
            label = LABEL.match(self.text, start)
            end = label.end() if label else token_span(self.text, start)[1]
            detail = "Argument names are written without quotes."
            self.faults.append(HclSyntaxError("Invalid argument name", detail, (start, end)))
        elif not (self.text[start] == "}" and self.faults):
            summary = "Argument or block definition required"
            self.faults.append(unexpected(self.text, start, summary, "an argument or a block"))
        if self.text[start] == "}":
            self.parser.position = start + 1
        else:
            self._skip(start, start, start)

    def _attribute(self, body: Body, start: int, name_end: int) -> None:
        parser = self.parser
        parser.position += 1
        parser.skip()
        value_start = parser.position
        expression = self._expression(start, value_start)
        name = decoded(self.text[start:name_end])
        attribute = Attribute(name, (start, expression.span[1]), self.file, lambda: expression, expression)
        if name in body.attributes:
            self.faults.append(redefined(name, (start, name_end)))
        else:
            body.attributes[name] = attribute
        if not isinstance(expression, Broken):
            line_end = self.text.find("\n", start, expression.span[1])
            if line_end >= 0 and self.text[expression.span[1] - 1] == "}":
                line_end = start + len(self.text[start:line_end].rstrip())
                self._note_outdented((start, line_end), expression.span[1] - 1, "Unclosed object")
            self._check_end(start, "argument")

    def _expression(self, start: int, value_start: int) -> Expression:
        parser = self.parser
        parser.start(value_start, lines_matter=True)
        try:
            return parser.expression()
        except HclSyntaxError as fault:
            found = fault
        except RecursionError:
            found = too_deep((value_start, value_start))
        parser.position, opening = resumption(self.text, value_start, found.span[0], start)
        self.faults.append(found if opening is None else self._unclosed_bracket(opening))
        end = start + len(self.text[start : parser.position].rstrip())
        return Broken((min(value_start, end), end))

    def _unclosed_bracket(self, opening: int) -> HclSyntaxError:
        line = self.text.count("\n", 0, self.parser.position) + 2
        detail = f"This bracket is not closed before line {line}, where something new seems to begin."
        return HclSyntaxError("Unclosed bracket", detail, (opening, opening + 1))

    def _skip(self, start: int, fault: int, item: int) -> None:
        """Move to where the next item may begin behind the `fault` in the `item`, reading on from `start` in it."""
        self.parser.position, _ = resumption(self.text, start, fault, item)
        self.parser.lines_matter = True

    def _check_end(self, start: int, what: str) -> None:
        """An argument or a block ends with its line, or with the brace that closes a block on the same line."""
        parser = self.parser
        character = parser.skip()
        if character in "\n}\0":
            return
        at = parser.position
        if character == ",":
            detail = "Arguments are separated by line breaks, not by commas."
            self.faults.append(HclSyntaxError("Unexpected comma after argument", detail, (at, at + 1)))
            parser.position += 1
            return
        self.faults.append(unexpected(self.text, at, f"Missing newline after {what}", "a line break"))
        if ITEM.match(self.text, at) is None:
            self._skip(start, at, start)

    def _block(self, body: Body, start: int, type_end: int, depth: int) -> None:
        parser = self.parser
        faults = len(self.faults)
        labels, header_end = self._labels(type_end)
        header = (start, header_end)
        if not self._opening_brace(start):
            return
        inner = Body()
        block = Block(decoded(self.text[start:type_end]), labels, header, header, self.file, inner)
        body.blocks.append(block)
        if depth >= MOST_NESTED_BLOCKS:
            detail = f"Blocks may be nested {MOST_NESTED_BLOCKS} deep."
            self.faults.append(HclSyntaxError("Block too deep", detail, header, "too-deep"))
            parser.position = behind_brackets(self.text, parser.position - 1)
            return
        opening = parser.position
        self._items(inner, header, depth + 1)
        block.span = (start, start + len(self.text[start : parser.position].rstrip(" \t\r\n")))
        if len(self.faults) == faults:
            self._check_single_line(inner, opening)
        if self.text[parser.position - 1] == "}":
            self._check_end(start, "block definition")

    def _check_single_line(self, inner: Body, opening: int) -> None:
        items: list[Attribute | Block] = [*inner.attributes.values(), *inner.blocks]
        if not items or self.text[self.parser.position - 1] != "}":
            return
        first = min(item.span[0] for item in items)
        last = max(item.span[1] for item in items)
        first_breaks = "\n" in self.text[opening:first]
        last_breaks = "\n" in self.text[last : self.parser.position - 1]
        if first_breaks and not last_breaks:
            at = self.parser.position - 1
            self.faults.append(unexpected(self.text, at, "Missing newline after argument", "a line break"))
        elif not first_breaks and (last_breaks or inner.blocks or len(items) > 1):
            detail = "A block on one line holds a single argument. Give every argument and nested block its own line."
            span = token_span(self.text, first)
            self.faults.append(HclSyntaxError("Invalid single-argument block definition", detail, span))

    def _labels(self, type_end: int) -> tuple[tuple[str, ...], int]:
        parser = self.parser
        labels: list[str] = []
        end = type_end
        while (character := parser.skip()) != "{":
            start = parser.position
            if character == '"':
                label = self._quoted_label(start)
                if label is None:
                    break
                labels.append(label)
            elif (bare_end := identifier_end(self.text, start)) > start:
                labels.append(decoded(self.text[start:bare_end]))
                parser.position = bare_end
            else:
                break
            end = parser.position
        return tuple(labels), end

    def _quoted_label(self, start: int) -> str | None:
        parser = self.parser
        match = LABEL.match(self.text, start)
        if match is None:
            end = TOLERANT_STRING.match(self.text, start)
            detail = "This label has no closing quote before the end of its line."
            assert end is not None
            self.faults.append(HclSyntaxError("Unclosed string", detail, (start, start + len(end.group().rstrip()))))
            parser.position = end.end()
            return None
        parser.position = match.end()
        raw = match[1]
        for opening in ("${", "%{"):
            place = raw.replace(opening[0] + opening, "   ").find(opening)
            if place >= 0:
                at = start + 1 + place
                detail = f"A label can't hold {opening}. For the characters themselves write {opening[0]}{opening}."
                self.faults.append(HclSyntaxError("Invalid string literal", detail, (at, at + 2)))
                return decoded(raw)
        try:
            return unescaped(raw, start + 1)
        except HclSyntaxError as fault:
            self.faults.append(fault)
            return decoded(raw)

    def _opening_brace(self, start: int) -> bool:
        """Step over the opening brace of a block. Where it is missing, say so; True where a body seems to follow."""
        parser = self.parser
        if parser.skip() == "{":
            parser.position += 1
            return True
        at = parser.position
        if not (self.faults and self.faults[-1].span[1] >= at > self.faults[-1].span[0]):
            wanted = "a label in quotes or an opening brace"
            if self.text[at] == "\n":
                wanted = "an opening brace on the line of the block's header, or = behind the name of an argument"
            self.faults.append(unexpected(self.text, at, "Invalid block definition", wanted))
        line_start = self.text.rfind("\n", 0, start) + 1
        parser.lines_matter = False
        following = parser.skip()
        parser.lines_matter = True
        if following == "{":
            parser.position += 1
            return True
        indentation = parser.position - self.text.rfind("\n", 0, parser.position) - 1
        if self.text[at] == "\n" and following != END and indentation > start - line_start:
            return True
        parser.position = at
        self._skip(start, at, start)
        return False
