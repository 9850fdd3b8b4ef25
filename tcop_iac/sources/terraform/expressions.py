"""The expressions of HCL, parsed by recursive descent from the text of a file, exactly as HCL's own parser takes them.

The tree-sitter grammar knows where an expression begins and ends, but not all that HCL says of its inside: it takes
line breaks for blanks, `1e3` for two words, and puts white space of templates between its nodes. So the inside
is parsed here, when someone asks for it; simple expressions (most are) by one regular expression.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from tcop_iac.sources.terraform.lexis import (
    BLANKS,
    BLANKS_AND_LINES,
    END,
    NUMBER,
    PRECEDENCE,
    HclSyntaxError,
    decoded,
    identifier_end,
    token_span,
    unexpected,
)
from tcop_iac.sources.terraform.parsing import MOST_NESTED
from tcop_iac.sources.terraform.steps import traversals
from tcop_iac.sources.terraform.strings import heredoc, quoted
from tcop_iac.sources.terraform.syntax import (
    Attr,
    Binary,
    Call,
    Conditional,
    Expression,
    ForObject,
    ForTuple,
    Literal,
    Name,
    Object,
    Parens,
    Tuple,
    Unary,
)

MOST_DIGITS = 1000
"""A whole number of more digits than this stays a Decimal: `int` would take quadratic time and endless memory."""

_SIMPLE = r'[ \t]*+(?:"([^"\\$%\n\r\0]*+)"|([A-Za-z_][A-Za-z0-9_-]*+(?:\.[A-Za-z_][A-Za-z0-9_-]*+)*+)|([0-9]{1,15}+))'
SIMPLE_ON_LINE = re.compile(_SIMPLE + r"(?=[ \t]*+(?:\r?\n|[,)\]}]))")
SIMPLE_ANYWHERE = re.compile(_SIMPLE + r"(?=[ \t]*+[,)\]}])")
TRAVERSAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*+(?:\.[A-Za-z_][A-Za-z0-9_-]*+)*+(?![\x80-\xff])")
SIMPLE_KEY = re.compile(r'(?:([A-Za-z_][A-Za-z0-9_-]*+)|"([^"\\$%\n\r\0]*+)")[ \t]*+[=:](?![=>:])[ \t]*+(?![\r\n])')
FOR = re.compile(r"for(?![A-Za-z0-9_\x80-\xff-])")
OPERATOR_STARTS = frozenset("|&=!<>+-*/%^")
KEYWORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}


class ExpressionParser:
    """Parses expressions of one readable text. `position` is where it stands; a fault leaves it where it was met.

    `lines_matter` says whether a line break ends the expression, as it does outside of brackets.
    """

    __slots__ = ("depth", "lines_matter", "position", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.lines_matter = True
        self.depth = 0

    def start(self, position: int, lines_matter: bool) -> None:
        """Make ready to parse at `position`."""
        self.position = position
        self.lines_matter = lines_matter
        self.depth = 0

    def skip(self) -> str:
        """Step over blanks and comments (and line breaks, where they don't matter); the character found there."""
        character = self.text[self.position]
        if character in " \t\r\n#/":
            blanks = BLANKS if self.lines_matter else BLANKS_AND_LINES
            match = blanks.match(self.text, self.position)
            assert match is not None
            self.position = match.end()
            character = self.text[self.position]
        return character

    def expression(self) -> Expression:
        """The expression at the position, which then stands behind it. Raises `HclSyntaxError`."""
        match = (SIMPLE_ON_LINE if self.lines_matter else SIMPLE_ANYWHERE).match(self.text, self.position)
        if match is not None:
            return self._simple(match)
        self.depth += 1
        if self.depth > MOST_NESTED:
            self.skip()
            raise self.too_deep()
        current = self._operation()
        if self.skip() == "?":
            current = self._conditional(current)
        self.depth -= 1
        return current

    def too_deep(self) -> HclSyntaxError:
        """The fault that expressions stand too deep in each other at the position."""
        detail = f"Expressions may be nested {MOST_NESTED} deep. Move inner parts into local values."
        return HclSyntaxError("Expression too deep", detail, token_span(self.text, self.position), "too-deep")

    def _simple(self, match: re.Match[str]) -> Expression:
        self.position = match.end()
        kind = match.lastindex
        assert kind is not None
        start = match.start(kind)
        if kind == 1:
            return Literal((start - 1, match.end()), decoded(match[1]))
        if kind == 2:
            return _traversal(match[2], start)
        return Literal((start, match.end()), int(match[3]))

    def _conditional(self, condition: Expression) -> Expression:
        # Arms on the right are collected, not recursed into: long chains of "else if" are common.
        arms: list[tuple[Expression, Expression]] = []
        while self.skip() == "?":
            self.position += 1
            then = self.expression()
            if self.skip() != ":":
                summary = "Missing false expression in conditional"
                raise unexpected(self.text, self.position, summary, "a colon and the value for the false case")
            self.position += 1
            arms.append((condition, then))
            condition = self._operation()
        for test, then in reversed(arms):
            condition = Conditional((test.span[0], condition.span[1]), test, then, condition)
        return condition

    def _operation(self) -> Expression:
        operands = [self._operand()]
        operators: list[str] = []
        while operator := self._operator():
            while operators and PRECEDENCE[operators[-1]] >= PRECEDENCE[operator]:
                _reduce(operands, operators.pop())
            operators.append(operator)
            operands.append(self._operand())
        while operators:
            _reduce(operands, operators.pop())
        return operands[0]

    def _operator(self) -> str:
        first = self.skip()
        if first not in OPERATOR_STARTS:
            return ""
        for operator in (self.text[self.position : self.position + 2], first):
            if operator in PRECEDENCE:
                self.position += len(operator)
                return operator
        if first in "&|^":
            raise unexpected(self.text, self.position, "Unsupported operator", "an operator")
        return ""

    def _operand(self) -> Expression:
        character = self.skip()
        if character not in "-!":
            return traversals(self, self._term(character))
        signs: list[tuple[str, int]] = []
        while character in "-!":
            signs.append((character, self.position))
            if len(signs) + self.depth > MOST_NESTED:
                raise self.too_deep()
            self.position += 1
            character = self.skip()
        operand = traversals(self, self._term(character))
        for sign, start in reversed(signs):
            operand = Unary((start, operand.span[1]), sign, operand)
        return operand

    def _term(self, character: str) -> Expression:
        if character == '"':
            return quoted(self)
        match = TRAVERSAL.match(self.text, self.position)
        if match is not None and self.text[match.end()] not in "(: \t\r\n#/":
            self.position = match.end()
            return _traversal(match.group(), match.start())
        if character in "0123456789":
            return self.number()
        if character == "[":
            return self._tuple()
        if character == "{":
            return self._object()
        if character == "(":
            return self._parens()
        if character == "<" and self.text[self.position + 1] == "<":
            return heredoc(self)
        return self._name_or_call()

    def _name_or_call(self) -> Expression:
        start = self.position
        end = identifier_end(self.text, start)
        if end == start:
            summary = "Missing expression" if self.text[start] in "\n\0" else "Invalid expression"
            raise unexpected(self.text, start, summary, "the start of an expression")
        self.position = end
        name = decoded(self.text[start:end])
        following = self.skip()
        if following == "(" or self.text.startswith("::", self.position):
            return self._call(name, start)
        self.position = end
        return Literal((start, end), KEYWORDS[name]) if name in KEYWORDS else Name((start, end), name)

    def number(self) -> Literal:
        """The number at the position. Raises `HclSyntaxError`."""
        match = NUMBER.match(self.text, self.position)
        assert match is not None
        self.position = match.end()
        span = match.span()
        try:
            return Literal(span, number(match.group()))
        except (ValueError, InvalidOperation):
            detail = f"{match.group()[:40]} is not a number; write digits with at most one point, such as 1.5 or 2e3."
            raise HclSyntaxError("Invalid number literal", detail, span) from None

    def _parens(self) -> Parens:
        start = self.position
        self.position += 1
        outer, self.lines_matter = self.lines_matter, False
        inner = self.expression()
        if self.skip() != ")":
            raise self.unclosed(start, "Unbalanced parentheses", "a closing parenthesis")
        self.position += 1
        self.lines_matter = outer
        return Parens((start, self.position), inner)

    def unclosed(self, start: int, summary: str, wanted: str) -> HclSyntaxError:
        """The fault that `wanted` is not at the position, or nowhere for the bracket at `start`."""
        if self.text[self.position] != END or self.position < len(self.text) - 1:
            return unexpected(self.text, self.position, summary, wanted)
        detail = f"Expected {wanted} before the end of the file. Brackets may be nested wrongly elsewhere in this file."
        return HclSyntaxError(summary, detail, token_span(self.text, start))

    def _call(self, name: str, start: int) -> Call:
        while self.text.startswith("::", self.position):
            self.position += 2
            self.skip()
            end = identifier_end(self.text, self.position)
            if end == self.position:
                raise unexpected(self.text, end, "Missing function name", "the name of a function behind ::")
            name += "::" + decoded(self.text[self.position : end])
            self.position = end
            self.skip()
        opening = self.position
        if self.skip() != "(":
            wanted = "the arguments of the function, in parentheses"
            raise unexpected(self.text, opening, "Missing open parenthesis", wanted)
        self.position += 1
        outer, self.lines_matter = self.lines_matter, False
        arguments: list[Expression] = []
        expand = False
        while (character := self.skip()) != ")":
            if character == END:
                raise self.unclosed(opening, "Unterminated function call", "a closing parenthesis")
            arguments.append(self.expression())
            character = self.skip()
            if character == ",":
                self.position += 1
                continue
            if self.text.startswith("...", self.position):
                self.position += 3
                expand = True
                if self.skip() != ")":
                    raise self.unclosed(opening, "Missing closing parenthesis", "a closing parenthesis behind ...")
            elif character not in ")\0":
                wanted = "a comma or a closing parenthesis"
                raise unexpected(self.text, self.position, "Missing argument separator", wanted)
        self.position += 1
        self.lines_matter = outer
        return Call((start, self.position), name, arguments, expand)

    def _tuple(self) -> Expression:
        start = self.position
        self.position += 1
        outer, self.lines_matter = self.lines_matter, False
        self.skip()
        if FOR.match(self.text, self.position):
            return self._for(start, outer)
        items: list[Expression] = []
        while (character := self.skip()) != "]":
            if character == END:
                raise self.unclosed(start, "Unterminated tuple", "a closing bracket")
            items.append(self.expression())
            character = self.skip()
            if character == ",":
                self.position += 1
            elif character not in "]\0":
                wanted = "a comma or a closing bracket"
                raise unexpected(self.text, self.position, "Missing item separator", wanted)
        self.position += 1
        self.lines_matter = outer
        return Tuple((start, self.position), items)

    def _object(self) -> Expression:
        start = self.position
        self.position += 1
        outer, self.lines_matter = self.lines_matter, False
        self.skip()
        if FOR.match(self.text, self.position):
            return self._for(start, outer)
        items: list[tuple[Expression, Expression]] = []
        self.lines_matter = True
        while (character := self._skip_lines()) != "}":
            if character == END:
                raise self.unclosed(start, "Unterminated object", "a closing brace")
            key = self._key()
            items.append((key, self.expression()))
            character = self.skip()
            if character in ",\n":
                self.position += 1
            elif character not in "}\0":
                wanted = "a line break, a comma or a closing brace"
                raise unexpected(self.text, self.position, "Missing attribute separator", wanted)
        self.position += 1
        self.lines_matter = outer
        return Object((start, self.position), items)

    def _skip_lines(self) -> str:
        match = BLANKS_AND_LINES.match(self.text, self.position)
        assert match is not None
        self.position = match.end()
        return self.text[self.position]

    def _key(self) -> Expression:
        start = self.position
        match = SIMPLE_KEY.match(self.text, start)
        if match is not None:
            self.position = match.end()
            if match[1] is not None:
                return Name(match.span(1), match[1])
            return Literal((start, match.end(2) + 1), decoded(match[2]))
        end = identifier_end(self.text, start)
        self.position = end
        key: Expression
        if end > start and self.skip() in "=:" and not self.text.startswith(("==", "::"), self.position):
            key = Name((start, end), decoded(self.text[start:end]))
        else:
            self.position = start
            key = self.expression()
        character = self.skip()
        if character not in "=:" or self.text.startswith(("=>", "=="), self.position):
            summary = "Missing attribute value" if character in "\n,}" else "Missing key/value separator"
            raise unexpected(self.text, self.position, summary, "an equals sign and a value")
        self.position += 1
        if self.skip() == "\n":
            raise unexpected(self.text, self.position, "Missing attribute value", "a value behind the equals sign")
        return key

    def _for(self, start: int, outer: bool) -> ForTuple | ForObject:
        self.position += 3
        braces = self.text[start] == "{"
        close, closing = ("}", "brace") if braces else ("]", "bracket")
        key, value, collection = self.for_intro("'for' expression")
        if self.skip() != ":":
            raise unexpected(self.text, self.position, "Invalid 'for' expression", "a colon behind the collection")
        self.position += 1
        result = self.expression()
        result_key: Expression | None = None
        self.skip()
        if braces:
            if not self.text.startswith("=>", self.position):
                wanted = "=> and the value that the key gets"
                raise unexpected(self.text, self.position, "Invalid 'for' expression", wanted)
            self.position += 2
            result_key, result = result, self.expression()
            self.skip()
        group = braces and self.text.startswith("...", self.position)
        self.position += 3 if group else 0
        condition: Expression | None = None
        if self._takes_word("if"):
            condition = self.expression()
        if self.skip() != close:
            raise self.unclosed(start, "Invalid 'for' expression", f"a closing {closing}")
        self.position += 1
        self.lines_matter = outer
        span = (start, self.position)
        if result_key is None:
            return ForTuple(span, key, value, collection, result, condition)
        return ForObject(span, key, value, collection, result_key, result, group, condition)

    def for_intro(self, what: str) -> tuple[str, str, Expression]:
        """Behind `for`: the names of key ("" where there is none) and value, and the collection."""
        key, value = "", self._variable(what)
        if self.skip() == ",":
            self.position += 1
            key, value = value, self._variable(what)
        if not self._takes_word("in"):
            raise unexpected(self.text, self.position, f"Invalid {what}", "'in' and a collection behind the names")
        return key, value, self.expression()

    def _variable(self, what: str) -> str:
        self.skip()
        start = self.position
        self.position = identifier_end(self.text, start)
        if self.position == start:
            raise unexpected(self.text, start, f"Invalid {what}", "the name of a variable")
        return decoded(self.text[start : self.position])

    def _takes_word(self, word: str) -> bool:
        self.skip()
        end = identifier_end(self.text, self.position)
        if self.text[self.position : end] != word:
            return False
        self.position = end
        return True


def number(digits: str) -> int | Decimal:
    """The exact number that `digits` write: an int where it is whole, else a Decimal. Raises ValueError or
    InvalidOperation where they write none."""
    if len(digits) <= MOST_DIGITS and digits.isdigit():
        return int(digits)
    value = Decimal(digits)
    if value.adjusted() < MOST_DIGITS and value == value.to_integral_value():
        return int(value)
    return value


def _traversal(path: str, start: int) -> Expression:
    if "." not in path:
        span = (start, start + len(path))
        return Literal(span, KEYWORDS[path]) if path in KEYWORDS else Name(span, path)
    first, *names = path.split(".")
    end = start + len(first)
    root = (start, end)
    expression: Expression = Literal(root, KEYWORDS[first]) if first in KEYWORDS else Name(root, first)
    for name in names:
        end += 1 + len(name)
        expression = Attr((start, end), expression, name)
    return expression


def _reduce(operands: list[Expression], operator: str) -> None:
    right = operands.pop()
    left = operands[-1]
    operands[-1] = Binary((left.span[0], right.span[1]), operator, left, right)
