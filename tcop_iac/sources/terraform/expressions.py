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
    SyntaxFault,
    decoded,
    identifier_end,
    token_span,
    unexpected,
)
from tcop_iac.sources.terraform.syntax import (
    Attr,
    Binary,
    Call,
    Conditional,
    Expression,
    ForObject,
    ForTuple,
    Index,
    Item,
    Literal,
    Name,
    Object,
    Parens,
    Splat,
    Tuple,
    Unary,
)
from tcop_iac.sources.terraform.templates import (
    SPACES,
    Mark,
    Piece,
    assembled,
    heredoc_text,
    unescaped,
    without_indentation,
)

MOST_NESTED = 100
"""How deep brackets, templates and the like may stand in each other; keeps the evaluator's recursion bounded too."""

MOST_DIGITS = 1000
"""A whole number of more digits than this stays a Decimal: `int` would take quadratic time and endless memory."""

_SIMPLE = r'[ \t]*+(?:"([^"\\$%\n\r\0]*+)"|([A-Za-z_][A-Za-z0-9_-]*+(?:\.[A-Za-z_][A-Za-z0-9_-]*+)*+)|([0-9]{1,15}+))'
SIMPLE_ON_LINE = re.compile(_SIMPLE + r"(?=[ \t]*+(?:\r?\n|[,)\]}]))")
SIMPLE_ANYWHERE = re.compile(_SIMPLE + r"(?=[ \t]*+[,)\]}])")
TRAVERSAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*+(?:\.[A-Za-z_][A-Za-z0-9_-]*+)*+(?![\x80-\xff])")
PLAIN_STRING = re.compile(r'"([^"\\$%\n\r\0]*+)"')
QUOTED_TEXT = re.compile(r'(?:[^"\\$%\n\0]++|\\[^\n\0]|\$\$\{|%%\{|[$%](?!\{))*+')
HEREDOC = re.compile(r"<<(-?)([A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff-]*+)\r?\n")
HEREDOC_TEXT = re.compile(r"[^$%\n\0]*+\n|[^$%\n\0]++|\$\$\{|%%\{|[$%](?!\{)")
HEREDOC_BLANKS = " \t\r\v\f"
HEREDOC_LINE = re.compile(r"([^$%\n\0]*+)\n")
SIMPLE_KEY = re.compile(r'(?:([A-Za-z_][A-Za-z0-9_-]*+)|"([^"\\$%\n\r\0]*+)")[ \t]*+[=:](?![=>:])[ \t]*+(?![\r\n])')
FOR = re.compile(r"for(?![A-Za-z0-9_\x80-\xff-])")
OPERATOR_STARTS = frozenset("|&=!<>+-*/%^")
KEYWORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
DIRECTIVES = ("if", "else", "endif", "for", "endfor")


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
        """The expression at the position, which then stands behind it. Raises `SyntaxFault`."""
        match = (SIMPLE_ON_LINE if self.lines_matter else SIMPLE_ANYWHERE).match(self.text, self.position)
        if match is not None:
            return self._simple(match)
        self.depth += 1
        if self.depth > MOST_NESTED:
            self.skip()
            raise self._too_deep()
        current = self._operation()
        if self.skip() == "?":
            current = self._conditional(current)
        self.depth -= 1
        return current

    def _too_deep(self) -> SyntaxFault:
        detail = f"Expressions may be nested {MOST_NESTED} deep. Move inner parts into local values."
        return SyntaxFault("Expression too deep", detail, token_span(self.text, self.position), "too-deep")

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
            return self._traversals(self._term(character))
        signs: list[tuple[str, int]] = []
        while character in "-!":
            signs.append((character, self.position))
            if len(signs) + self.depth > MOST_NESTED:
                raise self._too_deep()
            self.position += 1
            character = self.skip()
        operand = self._traversals(self._term(character))
        for sign, start in reversed(signs):
            operand = Unary((start, operand.span[1]), sign, operand)
        return operand

    def _term(self, character: str) -> Expression:
        if character == '"':
            return self._quoted()
        match = TRAVERSAL.match(self.text, self.position)
        if match is not None and self.text[match.end()] not in "(: \t\r\n#/":
            self.position = match.end()
            return _traversal(match.group(), match.start())
        if character in "0123456789":
            return self._number()
        if character == "[":
            return self._tuple()
        if character == "{":
            return self._object()
        if character == "(":
            return self._parens()
        if character == "<" and self.text[self.position + 1] == "<":
            return self._heredoc()
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

    def _number(self) -> Literal:
        match = NUMBER.match(self.text, self.position)
        assert match is not None
        self.position = match.end()
        span = match.span()
        try:
            return Literal(span, number(match.group()))
        except (ValueError, InvalidOperation):
            detail = f"{match.group()[:40]} is not a number; write digits with at most one point, such as 1.5 or 2e3."
            raise SyntaxFault("Invalid number literal", detail, span) from None

    def _parens(self) -> Parens:
        start = self.position
        self.position += 1
        outer, self.lines_matter = self.lines_matter, False
        inner = self.expression()
        if self.skip() != ")":
            raise self._unclosed(start, "Unbalanced parentheses", "a closing parenthesis")
        self.position += 1
        self.lines_matter = outer
        return Parens((start, self.position), inner)

    def _unclosed(self, start: int, summary: str, wanted: str) -> SyntaxFault:
        if self.text[self.position] != END or self.position < len(self.text) - 1:
            return unexpected(self.text, self.position, summary, wanted)
        detail = f"Expected {wanted} before the end of the file. Brackets may be nested wrongly elsewhere in this file."
        return SyntaxFault(summary, detail, token_span(self.text, start))

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
                raise self._unclosed(opening, "Unterminated function call", "a closing parenthesis")
            arguments.append(self.expression())
            character = self.skip()
            if character == ",":
                self.position += 1
                continue
            if self.text.startswith("...", self.position):
                self.position += 3
                expand = True
                if self.skip() != ")":
                    raise self._unclosed(opening, "Missing closing parenthesis", "a closing parenthesis behind ...")
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
                raise self._unclosed(start, "Unterminated tuple", "a closing bracket")
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
                raise self._unclosed(start, "Unterminated object", "a closing brace")
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
        key, value, collection = self._for_intro("'for' expression")
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
            raise self._unclosed(start, "Invalid 'for' expression", f"a closing {closing}")
        self.position += 1
        self.lines_matter = outer
        span = (start, self.position)
        if result_key is None:
            return ForTuple(span, key, value, collection, result, condition)
        return ForObject(span, key, value, collection, result_key, result, group, condition)

    def _for_intro(self, what: str) -> tuple[str, str, Expression]:
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

    def _traversals(self, source: Expression) -> Expression:
        while True:
            character = self.text[self.position]
            if character in " \t\r\n#/":
                character = self.skip()
            if character == "[":
                source = self._index(source)
                if isinstance(source, Splat):
                    return source
            elif character == "." and not self.text.startswith("...", self.position):
                source = self._dotted(source)
            else:
                return source

    def _index(self, source: Expression) -> Expression:
        start = self.position
        self.position += 1
        if self.skip() == "*":
            return self._full_splat(source, start)
        outer, self.lines_matter = self.lines_matter, False
        key = self.expression()
        if self.skip() != "]":
            raise self._unclosed(start, "Missing close bracket on index", "a closing bracket")
        self.position += 1
        self.lines_matter = outer
        return Index((source.span[0], self.position), source, key)

    def _full_splat(self, source: Expression, start: int) -> Splat:
        self.position += 1
        if self.skip() != "]":
            raise unexpected(self.text, self.position, "Missing close bracket on splat index", "] right behind [*")
        self.position += 1
        self.depth += 1
        if self.depth > MOST_NESTED:
            raise self._too_deep()
        each = self._traversals(Item((start, self.position)))
        self.depth -= 1
        return Splat((source.span[0], each.span[1]), source, each)

    def _dotted(self, source: Expression) -> Expression:
        dot = self.position
        self.position += 1
        if self.skip() == "*":
            self.position += 1
            each: Expression = Item((dot, self.position))
            while self.skip() == "." and not self.text.startswith("...", self.position):
                self.position += 1
                if self.skip() == "*":
                    summary = "Nested splat expression not allowed"
                    detail = "Within a.*.b no second * may stand. Write [*] for the splats instead."
                    raise SyntaxFault(summary, detail, token_span(self.text, self.position))
                each = self._step(each)
            return Splat((source.span[0], each.span[1]), source, each)
        return self._step(source)

    def _step(self, source: Expression) -> Expression:
        start = self.position
        end = identifier_end(self.text, start)
        if end > start:
            self.position = end
            return Attr((source.span[0], end), source, decoded(self.text[start:end]))
        match = NUMBER.match(self.text, start)
        if match is None:
            raise unexpected(self.text, start, "Invalid attribute name", "an attribute name behind the dot")
        if "." in match.group():
            indices = "".join(f"[{digits}]" for digits in match.group().split("."))
            detail = f"Two legacy indexes may not follow each other. Write {indices[:40]} instead."
            raise SyntaxFault("Invalid legacy index syntax", detail, match.span())
        key = self._number()
        return Index((source.span[0], self.position), source, key)

    def _quoted(self) -> Expression:
        text = self.text
        start = self.position
        match = PLAIN_STRING.match(text, start)
        if match is not None:
            self.position = match.end()
            return Literal(match.span(), decoded(match[1]))
        self.position = start + 1
        pieces: list[Piece] = []
        trim = False
        while True:
            match = QUOTED_TEXT.match(text, self.position)
            assert match is not None
            if match.end() > match.start():
                piece = unescaped(match.group(), match.start())
                pieces.append(piece.lstrip(SPACES) if trim else piece)
                self.position = match.end()
            character = text[self.position]
            if character == '"':
                break
            if character not in "$%":
                raise self._unclosed_string(start)
            trim = self._sequence(pieces, '"')
        self.position += 1
        return assembled(pieces, (start, self.position), True)

    def _unclosed_string(self, start: int) -> SyntaxFault:
        detail = (
            "This string has no closing quote before the end of its line. "
            "For text over several lines write \\n, or use a heredoc, such as <<EOT."
        )
        end = self.position
        while end > start + 1 and self.text[end - 1] in " \t\r":
            end -= 1
        return SyntaxFault("Unclosed string", detail, (start, end))

    def _heredoc(self) -> Expression:
        start = self.position
        opening = HEREDOC.match(self.text, start)
        if opening is None:
            detail = "A heredoc begins with << or <<-, an identifier, and a line break right behind it."
            end = start + 3 if self.text[start + 2] == "-" else start + 2
            raise SyntaxFault("Invalid heredoc", detail, (start, identifier_end(self.text, end)))
        marker = opening[2]
        self.position = opening.end()
        pieces = self._lines(marker)
        if self.text[self.position] == END:
            detail = f"This heredoc has no closing line {decoded(marker)} before the end of the file."
            raise SyntaxFault("Unclosed heredoc", detail, (start, opening.end(2)))
        line = HEREDOC_LINE.match(self.text, self.position)
        assert line is not None
        self.position += len(line[1].rstrip(HEREDOC_BLANKS))
        if opening[1]:
            without_indentation(pieces)
        return assembled(pieces, (start, self.position), False)

    def template(self) -> Expression:
        """The template that the text from the position to its end is. Raises `SyntaxFault`."""
        start = self.position
        pieces = self._lines(None)
        return assembled(pieces, (start, self.position), True)

    def _lines(self, marker: str | None) -> list[Piece]:
        """The pieces of a template up to the line that holds the `marker` alone, or to the end of the text."""
        pieces: list[Piece] = []
        trim = False
        at_line = True
        while True:
            line = HEREDOC_LINE.match(self.text, self.position) if at_line else None
            if line is not None and line[1].strip(HEREDOC_BLANKS) == marker:
                return pieces
            match = HEREDOC_TEXT.match(self.text, self.position)
            if match is not None:
                piece = heredoc_text(match.group())
                at_line = piece.endswith("\n")
                pieces.append(piece.lstrip(SPACES) if trim else piece)
                trim = False
                self.position = match.end()
            elif self.text[self.position] == END:
                return pieces
            else:
                at_line = False
                trim = self._sequence(pieces, "")

    def _sequence(self, pieces: list[Piece], close: str) -> bool:
        """Read the `${…}` or `%{…}` at the position into `pieces`; True where it trims the text behind it."""
        start = self.position
        self.position += 2
        if self.text[self.position] == "~":
            self.position += 1
            if pieces and isinstance(pieces[-1], str):
                pieces[-1] = pieces[-1].rstrip(SPACES)
        outer, self.lines_matter = self.lines_matter, False
        piece = self.expression() if self.text[start] == "$" else self._directive(start)
        character = self.skip()
        trim = character == "~" and self.text[self.position + 1] == "}"
        if not trim and character != "}":
            raise self._unclosed_sequence(start, close)
        self.position += 2 if trim else 1
        self.lines_matter = outer
        if isinstance(piece, Mark):
            piece.span = (start, self.position)
        pieces.append(piece)
        return trim

    def _unclosed_sequence(self, start: int, close: str) -> SyntaxFault:
        opening = self.text[start : start + 2]
        what = "interpolation" if opening == "${" else "directive"
        cut = close and "\n" in self.text[start : self.position]
        if cut or self.text[self.position] in (END, close):
            detail = f"This {what} has no closing brace before the {'string' if close else 'file'} ends."
            return SyntaxFault(f"Unclosed template {what} sequence", detail, (start, start + 2))
        wanted = f"a closing brace (text for another program needs {opening[0]}{opening} in place of {opening})"
        return unexpected(self.text, self.position, f"Extra characters after {what} expression", wanted)

    def _directive(self, start: int) -> Mark:
        self.skip()
        word_start = self.position
        self.position = identifier_end(self.text, word_start)
        word = decoded(self.text[word_start : self.position])
        if word not in DIRECTIVES:
            wanted = "one of if, else, endif, for, endfor (text for another program needs %%{ in place of %{)"
            raise unexpected(self.text, word_start, "Invalid template directive", wanted)
        mark = Mark((start, self.position), word)
        if word == "if":
            mark.subject = self.expression()
        elif word == "for":
            mark.key, mark.value, mark.subject = self._for_intro("'for' directive")
        return mark


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
