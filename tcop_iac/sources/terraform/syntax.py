"""The syntax of HCL as plain data: expressions, attributes, blocks, files.

Built by `reader`; understands no Terraform. Every node has a `span`, the half-open pair of
byte offsets in its file; `SourceFile.range` turns a span into lines and columns only when someone asks.
Terms are those of the HCL native syntax specification (hclsyntax/spec.md).
"""

from __future__ import annotations

from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from tcop_iac.model.finding import Diagnostic
from tcop_iac.model.range import Range

Span = tuple[int, int]

GENERATED = " (generated)"
"""What the path of a file ends in that is in no folder: a tool makes it when it runs."""


@dataclass(slots=True, eq=False)
class Literal:
    """A number, `true`, `false`, `null`, or a string without any interpolation (escapes resolved)."""

    span: Span
    value: str | int | Decimal | bool | None


@dataclass(slots=True, eq=False)
class Template:
    """A quoted string or heredoc with interpolations or directives; `parts` in order, trims and indentation applied.

    A template of one interpolation alone (`"${x}"`) is the value itself, not a string: `parts` then is that one
    expression and `wraps` is True (never for a heredoc, whose text ends in a line break).
    """

    span: Span
    parts: Sequence[str | Expression | TemplateIf | TemplateFor]
    wraps: bool = False


@dataclass(slots=True, eq=False)
class TemplateIf:
    """`%{ if c }…%{ else }…%{ endif }`."""

    span: Span
    condition: Expression
    then: Sequence[str | Expression | TemplateIf | TemplateFor]
    otherwise: Sequence[str | Expression | TemplateIf | TemplateFor]


@dataclass(slots=True, eq=False)
class TemplateFor:
    """`%{ for k, v in c }…%{ endfor }`; `key` is "" where only one name is given."""

    span: Span
    key: str
    value: str
    collection: Expression
    body: Sequence[str | Expression | TemplateIf | TemplateFor]


@dataclass(slots=True, eq=False)
class Name:
    """The root of a traversal: `var`, `local`, `aws_s3_bucket`, `each`, a `for` variable, or a bare object key."""

    span: Span
    name: str


@dataclass(slots=True, eq=False)
class Attr:
    """`source.name`."""

    span: Span
    source: Expression
    name: str


@dataclass(slots=True, eq=False)
class Index:
    """`source[key]`, and the legacy `source.0` (then `key` is a Literal number)."""

    span: Span
    source: Expression
    key: Expression


@dataclass(slots=True, eq=False)
class Splat:
    """`source[*]…` (full) or `source.*…` (legacy, attributes only); `each` is the rest, applied to `Item`."""

    span: Span
    source: Expression
    each: Expression


@dataclass(slots=True, eq=False)
class Item:
    """Inside `Splat.each`: the element at hand."""

    span: Span


@dataclass(slots=True, eq=False)
class Call:
    """`name(a, b...)`; `name` may be namespaced (`provider::aws::arn_parse`); `expand` is True for a final `...`."""

    span: Span
    name: str
    arguments: Sequence[Expression]
    expand: bool = False


@dataclass(slots=True, eq=False)
class Tuple:
    """`[a, b]`."""

    span: Span
    items: Sequence[Expression]


@dataclass(slots=True, eq=False)
class Object:
    """`{ k = v }`; a bare key is a `Name` (its own text), a key in parentheses any other expression in `Parens`."""

    span: Span
    items: Sequence[tuple[Expression, Expression]]


@dataclass(slots=True, eq=False)
class ForTuple:
    """`[for k, v in c : value if condition]`; `key` is "" where only one name is given."""

    span: Span
    key: str
    value: str
    collection: Expression
    result: Expression
    condition: Expression | None


@dataclass(slots=True, eq=False)
class ForObject:
    """`{for k, v in c : result_key => result... if condition}`; `group` is True with `...`."""

    span: Span
    key: str
    value: str
    collection: Expression
    result_key: Expression
    result: Expression
    group: bool
    condition: Expression | None


@dataclass(slots=True, eq=False)
class Conditional:
    """`condition ? then : otherwise`."""

    span: Span
    condition: Expression
    then: Expression
    otherwise: Expression


@dataclass(slots=True, eq=False)
class Unary:
    """`-x` or `!x`."""

    span: Span
    operator: str
    operand: Expression


@dataclass(slots=True, eq=False)
class Binary:
    """`a + b` and the other binary operators, with HCL's precedence already in the shape of the tree."""

    span: Span
    operator: str
    left: Expression
    right: Expression


@dataclass(slots=True, eq=False)
class Parens:
    """`(x)`; kept because it makes an object key an expression, and for exact ranges."""

    span: Span
    inner: Expression


@dataclass(slots=True, eq=False)
class Broken:
    """Where an expression could not be parsed; a diagnostic says why. It evaluates to an unknown."""

    span: Span


Expression = (
    Literal
    | Template
    | Name
    | Attr
    | Index
    | Splat
    | Item
    | Call
    | Tuple
    | Object
    | ForTuple
    | ForObject
    | Conditional
    | Unary
    | Binary
    | Parens
    | Broken
)


@dataclass(slots=True, eq=False)
class Attribute:
    """`name = expression`; `span` covers all of it. The expression is built from the tree when first asked for."""

    name: str
    span: Span
    file: SourceFile
    build: Callable[[], Expression]
    built: Expression | None = None

    @property
    def expression(self) -> Expression:
        """The expression behind the equals sign."""
        if self.built is None:
            self.built = self.build()
        return self.built

    @property
    def range(self) -> Range:
        """The lines and columns of the expression."""
        return self.file.range(self.expression.span)


@dataclass(slots=True, eq=False)
class Block:
    """`type "label" { … }`; `header` spans type and labels, `span` all of it."""

    type: str
    labels: tuple[str, ...]
    span: Span
    header: Span
    file: SourceFile
    body: Body

    @property
    def range(self) -> Range:
        """The lines and columns of the header."""
        return self.file.range(self.header)


@dataclass(slots=True, eq=False)
class Body:
    """The inside of a block or a file: attributes by name, blocks in order."""

    attributes: dict[str, Attribute] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class SourceFile:
    """One parsed file. `path` is relative to the base of the scan, with forward slashes.

    `lines` holds the byte offset of every line's start. `diagnostics` may get one more when an expression is first
    asked for, since not all that is wrong inside of it is looked for before.
    """

    path: str
    content: bytes
    body: Body
    lines: Sequence[int]
    diagnostics: tuple[Diagnostic, ...] = ()
    _ranges: dict[Span, Range] = field(default_factory=dict)

    def range(self, span: Span) -> Range:
        """The lines and columns of `span`, columns in code points, counted from 1; a byte order mark is no column."""
        found = self._ranges.get(span)  # all instances of a module ask for the same ones
        if found is None:
            found = self._ranges[span] = Range(self.path, *self._position(span[0]), *self._position(span[1]))
        return found

    def _position(self, offset: int) -> tuple[int, int]:
        line = max(bisect_right(self.lines, offset), 1)
        start = self.lines[line - 1]
        before = self.content[start:offset]
        if before.isascii():
            return (line, len(before) + 1)
        if start == 0:
            before = before.removeprefix(BOM_UTF8)
        return (line, len(before.decode("utf-8", "replace")) + 1)
