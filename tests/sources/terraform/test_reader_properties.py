"""What holds for the reader whatever it is given."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tcop_iac.sources.terraform.reader import parse_expression, parse_template, read_file
from tcop_iac.sources.terraform.syntax import (
    Attr,
    Attribute,
    Binary,
    Block,
    Body,
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
    SourceFile,
    Span,
    Splat,
    Template,
    TemplateFor,
    TemplateIf,
    Tuple,
    Unary,
)

PRECEDENCE = [["||"], ["&&"], ["==", "!="], ["<", "<=", ">", ">="], ["+", "-"], ["*", "/", "%"]]
STRENGTH = {operator: strength for strength, level in enumerate(PRECEDENCE) for operator in level}
NOWHERE = (0, 0)

# Words of HCL, whole and broken, so that what is drawn comes near to what people write.
WORDS = st.sampled_from(
    [
        *(
            "a",
            "b.c",
            "var.x",
            "1",
            "2.5",
            '"s"',
            '"',
            '"${',
            "}",
            "~}",
            "${a}",
            "%{ if a }",
            "%{ endif }",
            "%{",
            "$${",
        ),
        *("(", ")", "[", "]", "{", "}", "[*]", ".*", ".0", ",", "...", "=", "==", "=>", "?", ":", "::", "+", "-", "!"),
        *("\n", "\n", "\n  ", " ", "\r\n", "\t", "# c\n", "/* c */", "/*", "//", "<<E\n", "<<-E\n", "\nE\n", "E\n"),
        *('resource "a" "b" {\n', "locals {\n", "}\n", "a = ", "for x in ", "if ", "é", "\u00a0", "“", "\\n", "\ufeff"),
    ]
)
SOUP = st.lists(WORDS, max_size=40).map("".join)
TEXTS = st.one_of(st.text(max_size=200), SOUP)


def children(node: object) -> Iterator[object]:
    """Everything with a span that a node of the tree holds, in the order of the fields."""
    if isinstance(node, Attribute):
        yield node.expression
    elif isinstance(node, Body):
        yield from (*node.attributes.values(), *node.blocks)
    elif is_dataclass(node):
        for field in fields(node):
            value = getattr(node, field.name)
            for item in value if isinstance(value, (list, tuple)) else (value,):
                yield from item if isinstance(item, tuple) else (item,)


def check_spans(node: object, within: Span) -> None:
    """Every node lies within its parent and begins no later than it ends."""
    for child in children(node):
        if isinstance(child, Body):
            check_spans(child, within)
        elif is_dataclass(child) and hasattr(child, "span"):
            start, end = child.span
            assert within[0] <= start <= end <= within[1]
            check_spans(child, (start, end))


def check_file(file: SourceFile) -> None:
    whole = (0, len(file.content))
    check_spans(file.body, whole)
    check_order(file.body)
    last = (file.content.count(b"\n") + 1, len(file.content) + 1)
    for diagnostic in file.diagnostics:
        found = diagnostic.range
        assert found is not None
        assert (1, 1) <= (found.start_line, found.start_column) <= (found.end_line, found.end_column) <= last


def check_order(body: Body) -> None:
    for items in (list(body.attributes.values()), body.blocks):
        starts = [item.span[0] for item in items]
        assert starts == sorted(starts)
    for block in body.blocks:
        assert block.span[0] == block.header[0] <= block.header[1] <= block.span[1]
        check_order(block.body)


@given(TEXTS)
def test_any_text_is_read(text: str) -> None:
    check_file(read_file("a.tf", text.encode("utf-8", "replace")))


@given(st.binary(max_size=200))
def test_any_bytes_are_read(content: bytes) -> None:
    check_file(read_file("a.tf", content))


@given(SOUP)
def test_a_block_in_front_of_anything_is_kept(text: str) -> None:
    file = read_file("a.tf", f'resource "a" "b" {{\n  x = 1\n}}\n{text}'.encode())
    first = file.body.blocks[0]
    assert (first.type, first.labels, list(first.body.attributes)) == ("resource", ("a", "b"), ["x"])


@given(TEXTS)
def test_any_text_is_an_expression_or_broken(text: str) -> None:
    file, expression = parse_expression(text)
    check_spans(expression, expression.span)
    check_file(file)


@given(TEXTS)
def test_any_text_is_a_template_or_told_of(text: str) -> None:
    file, _ = parse_template(text)
    check_file(file)


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=60))
def test_a_string_means_what_was_escaped(text: str) -> None:
    assert value_of(quoted(text)) == text


@given(st.text(st.characters(exclude_characters="\0\r", exclude_categories=["Cs"]), max_size=60))
def test_a_heredoc_means_its_lines(text: str) -> None:
    escaped = text.replace("${", "$${").replace("%{", "%%{")
    if "$$${" in escaped or "%%%{" in escaped:
        return
    file = read_file("a.tf", f"a = <<MARK_\n{escaped}\nMARK_\n".encode())
    assert file.diagnostics == ()
    assert getattr(file.body.attributes["a"].expression, "value", None) == text + "\n"


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=0))
def test_a_number_keeps_its_digits(number: Decimal) -> None:
    value = value_of(str(number))
    assert isinstance(value, (int, Decimal))
    assert value == number
    assert isinstance(value, int) == (number == number.to_integral_value())


def value_of(source: str) -> object:
    file, expression = parse_expression(source)
    assert file.diagnostics == ()
    assert isinstance(expression, Literal)
    return expression.value


OPERATORS = st.sampled_from(sorted(STRENGTH))


@given(st.lists(OPERATORS, min_size=1, max_size=12))
def test_stronger_operators_stand_deeper_and_equal_ones_lean_left(operators: list[str]) -> None:
    source = "x0" + "".join(f" {operator} x{place}" for place, operator in enumerate(operators, 1))
    file, expression = parse_expression(source)
    assert file.diagnostics == ()
    assert flat(expression) == source.split()
    check_strength(expression)


def flat(node: Expression) -> list[str]:
    if isinstance(node, Binary):
        return [*flat(node.left), node.operator, *flat(node.right)]
    assert isinstance(node, Name)
    return [node.name]


def check_strength(node: Expression) -> None:
    if not isinstance(node, Binary):
        return
    if isinstance(node.left, Binary):
        assert STRENGTH[node.left.operator] >= STRENGTH[node.operator]
    if isinstance(node.right, Binary):
        assert STRENGTH[node.right.operator] > STRENGTH[node.operator]
    check_strength(node.left)
    check_strength(node.right)


# Generated trees, written as HCL and read again.

NAMES = st.sampled_from(["a", "b-c", "größe", "_x", "format", "iffy", "in"])
NUMBERS = st.one_of(st.integers(0, 10**20), st.decimals(0, 1000, allow_nan=False, places=3).map(Decimal.normalize))
LITERALS = st.one_of(
    st.text('ab \n"\\$%{}é😀#/', max_size=8),
    st.booleans(),
    st.none(),
    NUMBERS.filter(lambda n: n % 1 or isinstance(n, int)),
)
LEAVES = st.one_of(LITERALS.map(lambda value: Literal(NOWHERE, value)), NAMES.map(lambda name: Name(NOWHERE, name)))
STEPS = st.lists(st.one_of(NAMES, st.integers(0, 9)), max_size=3)


def traversal(source: Expression, steps: Sequence[str | int]) -> Expression:
    for step in steps:
        if isinstance(step, str):
            source = Attr(NOWHERE, source, step)
        else:
            source = Index(NOWHERE, source, Literal(NOWHERE, step))
    return source


def parens(node: Expression) -> Expression:
    """`node` as an operand: in parentheses, unless it is a term already."""
    return Parens(NOWHERE, node) if isinstance(node, (Conditional, Binary, Unary, Splat)) else node


def template(nodes: list[Expression | str]) -> Expression:
    joined: list[Expression | str] = []
    for node in nodes:
        if isinstance(node, str) and joined and isinstance(joined[-1], str):
            joined[-1] += node
        elif node != "":
            joined.append(node)
    if all(isinstance(node, str) for node in joined):
        return Literal(NOWHERE, "".join(node for node in joined if isinstance(node, str)))
    return Template(NOWHERE, joined, len(joined) == 1)


def grown(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    operand = inner.map(parens)
    text = st.text("ab ${}%~\n", max_size=4)
    condition = st.one_of(st.none(), inner)
    keys = st.one_of(NAMES.map(lambda name: Name(NOWHERE, name)), inner.map(lambda node: Parens(NOWHERE, node)))
    span = st.just(NOWHERE)
    return st.one_of(
        st.builds(Binary, span, OPERATORS, operand, operand),
        st.builds(Unary, span, st.sampled_from("-!"), operand),
        st.builds(Conditional, span, operand, operand, operand),
        st.builds(Tuple, span, st.lists(inner, max_size=3)),
        st.builds(Object, span, st.lists(st.tuples(keys, inner), max_size=3)),
        st.builds(Call, span, st.sampled_from(["f", "a::b-c"]), st.lists(inner, min_size=1, max_size=3), st.booleans()),
        st.builds(traversal, operand, STEPS),
        st.builds(Splat, span, operand, st.builds(traversal, st.just(Item(NOWHERE)), STEPS)),
        st.builds(ForTuple, span, st.sampled_from(["", "k"]), NAMES, inner, inner, condition),
        st.builds(ForObject, span, st.just("k"), NAMES, inner, inner, inner, st.booleans(), condition),
        st.lists(st.one_of(text, inner), max_size=4).map(template),
    )


TREES = st.recursive(LEAVES, grown, max_leaves=12)


def quoted(text: str) -> str:
    named = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    escaped = "".join(named.get(one, one if ord(one) >= 0x20 else f"\\u{ord(one):04x}") for one in text)
    return '"' + escaped.replace("${", "\\u0024{").replace("%{", "\\u0025{") + '"'


def written(node: Expression | str | TemplateIf | TemplateFor) -> str:
    """The HCL of a tree."""
    match node:
        case str():
            # A $ or % must not run into a following sequence.
            return quoted(node)[1:-1].replace("$", "\\u0024").replace("%", "\\u0025")
        case Literal(value=str(value)):
            return quoted(value)
        case Literal(value=Decimal() as value):
            return f"{value:f}"
        case Literal(value=value):
            return json.dumps(value)
        case Name(name=name):
            return name
        case Item():
            return ""
        case Attr():
            return f"{written(node.source)}.{node.name}"
        case Index():
            return f"{written(node.source)}[{written(node.key)}]"
        case Splat():
            return f"{written(node.source)}[*]{written(node.each)}"
        case Unary():
            return f"{node.operator}{written(node.operand)}"
        case Binary():
            return f"{written(node.left)} {node.operator} {written(node.right)}"
        case Conditional():
            return f"{written(node.condition)} ? {written(node.then)} : {written(node.otherwise)}"
        case Parens():
            return f"({written(node.inner)})"
        case Tuple():
            return f"[{', '.join(map(written, node.items))}]"
        case Object():
            return "{ " + ", ".join(f"{written(key)} = {written(value)}" for key, value in node.items) + " }"
        case Call():
            return f"{node.name}({', '.join(map(written, node.arguments))}{'...' * node.expand})"
        case Template():
            inner = (written(part) if isinstance(part, str) else f"${{{written(part)}}}" for part in node.parts)
            return f'"{"".join(inner)}"'
        case ForTuple() | ForObject():
            return written_for(node)
    raise AssertionError(node)


def written_for(node: ForTuple | ForObject) -> str:
    names = f"{node.key}, {node.value}" if node.key else node.value
    condition = f" if {written(node.condition)}" if node.condition else ""
    if isinstance(node, ForTuple):
        return f"[for {names} in {written(node.collection)} : {written(node.result)}{condition}]"
    result = f"{written(node.result_key)} => {written(node.result)}{'...' * node.group}"
    return f"{{for {names} in {written(node.collection)} : {result}{condition}}}"


@given(TREES)
def test_a_written_tree_reads_as_itself(tree: Expression) -> None:
    source = written(tree)
    file, expression = parse_expression(source)
    assert file.diagnostics == ()
    assert written(expression) == source
    assert type(expression) is type(tree)
    assert expression.span == (0, len(source.encode()))


@given(TREES, st.sampled_from(["", "  ", "\t"]), st.sampled_from(["\n", "\r\n", " # note\n", "\n\n"]))
def test_a_written_tree_reads_the_same_in_a_file(tree: Expression, blanks: str, end: str) -> None:
    source = written(tree)
    content = f"{blanks}a ={blanks}{source}{blanks}{end}b {{{end}{blanks}c = {source}{end}}}{end}".encode()
    file = read_file("a.tf", content)
    attributes = [file.body.attributes["a"], file.body.blocks[0].body.attributes["c"]]
    for attribute in attributes:
        assert written(attribute.expression) == source
        start, stop = attribute.expression.span
        assert content[start:stop].decode() == source
        assert attribute.span[1] == stop
    assert file.diagnostics == ()


BODIES = st.recursive(
    st.just(""),
    lambda inner: st.lists(
        st.one_of(
            st.tuples(NAMES, st.sampled_from(["1", '"x"', "[\n1,\n]", "{\n b = 2\n}", "<<E\nx\nE"])),
            st.tuples(st.sampled_from(['b "l"', "b", "b l", 'b "é" "m n"']), inner),
        ),
        max_size=4,
        unique_by=lambda item: item[0],
    ).map(
        lambda items: "".join(
            f"{k} {{\n{v}}}\n" if k.startswith("b") and k != "b-c" else f"{k} = {v or 1}\n" for k, v in items
        )
    ),
    max_leaves=8,
)


@given(BODIES)
def test_a_file_without_faults_has_none(source: str) -> None:
    file = read_file("a.tf", source.encode())
    check_file(file)
    assert file.diagnostics == ()


def blocks(body: Body) -> Iterator[Block]:
    for block in body.blocks:
        yield block
        yield from blocks(block.body)


@given(BODIES, st.integers(0, 200))
def test_a_file_cut_short_keeps_the_blocks_that_are_whole(source: str, cut: int) -> None:
    content = source.encode()[:cut]
    whole = [block for block in read_file("a.tf", source.encode()).body.blocks if block.span[1] <= cut]
    kept = read_file("a.tf", content).body.blocks[: len(whole)]
    assert [(block.type, block.labels) for block in kept] == [(block.type, block.labels) for block in whole]
