"""Reads what may follow a value: attributes, indexes and splats."""

from __future__ import annotations

from tcop_iac.sources.terraform.lexis import NUMBER, HclSyntaxError, decoded, identifier_end, token_span, unexpected
from tcop_iac.sources.terraform.parsing import MOST_NESTED, Parser
from tcop_iac.sources.terraform.syntax import Attr, Expression, Index, Item, Splat


def traversals(parser: Parser, source: Expression) -> Expression:
    """`source` with all that follows it at the position. Raises `HclSyntaxError`."""
    while True:
        character = parser.text[parser.position]
        if character in " \t\r\n#/":
            character = parser.skip()
        if character == "[":
            source = _index(parser, source)
            if isinstance(source, Splat):
                return source
        elif character == "." and not parser.text.startswith("...", parser.position):
            source = _dotted(parser, source)
        else:
            return source


def _index(parser: Parser, source: Expression) -> Expression:
    start = parser.position
    parser.position += 1
    if parser.skip() == "*":
        return _full_splat(parser, source, start)
    outer, parser.lines_matter = parser.lines_matter, False
    key = parser.expression()
    if parser.skip() != "]":
        raise parser.unclosed(start, "Missing close bracket on index", "a closing bracket")
    parser.position += 1
    parser.lines_matter = outer
    return Index((source.span[0], parser.position), source, key)


def _full_splat(parser: Parser, source: Expression, start: int) -> Splat:
    parser.position += 1
    if parser.skip() != "]":
        raise unexpected(parser.text, parser.position, "Missing close bracket on splat index", "] right behind [*")
    parser.position += 1
    parser.depth += 1
    if parser.depth > MOST_NESTED:
        raise parser.too_deep()
    each = traversals(parser, Item((start, parser.position)))
    parser.depth -= 1
    return Splat((source.span[0], each.span[1]), source, each)


def _dotted(parser: Parser, source: Expression) -> Expression:
    dot = parser.position
    parser.position += 1
    if parser.skip() == "*":
        parser.position += 1
        each: Expression = Item((dot, parser.position))
        while parser.skip() == "." and not parser.text.startswith("...", parser.position):
            parser.position += 1
            if parser.skip() == "*":
                summary = "Nested splat expression not allowed"
                detail = "Within a.*.b no second * may stand. Write [*] for the splats instead."
                raise HclSyntaxError(summary, detail, token_span(parser.text, parser.position))
            each = _step(parser, each)
        return Splat((source.span[0], each.span[1]), source, each)
    return _step(parser, source)


def _step(parser: Parser, source: Expression) -> Expression:
    start = parser.position
    end = identifier_end(parser.text, start)
    if end > start:
        parser.position = end
        return Attr((source.span[0], end), source, decoded(parser.text[start:end]))
    match = NUMBER.match(parser.text, start)
    if match is None:
        raise unexpected(parser.text, start, "Invalid attribute name", "an attribute name behind the dot")
    if "." in match.group():
        indices = "".join(f"[{digits}]" for digits in match.group().split("."))
        detail = f"Two legacy indexes may not follow each other. Write {indices[:40]} instead."
        raise HclSyntaxError("Invalid legacy index syntax", detail, match.span())
    key = parser.number()
    return Index((source.span[0], parser.position), source, key)
