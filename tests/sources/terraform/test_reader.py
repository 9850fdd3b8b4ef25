"""What the reader makes of valid HCL. The expected trees agree with those of HCL's own parser (hclsyntax 2.20)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal

import pytest

from tcop_iac.model.range import Range
from tcop_iac.sources.terraform.reader import parse_expression, parse_template, read_file
from tcop_iac.sources.terraform.syntax import (
    Attr,
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
    Splat,
    Template,
    TemplateFor,
    TemplateIf,
    Tuple,
    Unary,
)

Part = str | Expression | TemplateIf | TemplateFor


def shown(node: Expression) -> str:
    """The tree of an expression as an s-expression, compact enough for a table."""
    match node:
        case Literal(value=Decimal() as value):
            return f"{value}d"
        case Literal(value=value):
            return json.dumps(value, ensure_ascii=False)
        case Name(name=name):
            return name
        case Item():
            return "@"
        case Attr():
            return f"(. {shown(node.source)} {node.name})"
        case Index():
            return f"(index {shown(node.source)} {shown(node.key)})"
        case Splat():
            return f"(splat {shown(node.source)} {shown(node.each)})"
        case Call():
            return f"({' '.join([node.name, *map(shown, node.arguments), *['...'] * node.expand])})"
        case Tuple():
            return f"[{' '.join(map(shown, node.items))}]"
        case Object():
            return "{" + " ".join(f"{shown(key)}={shown(value)}" for key, value in node.items) + "}"
        case Conditional():
            return f"(? {shown(node.condition)} {shown(node.then)} {shown(node.otherwise)})"
        case Unary():
            return f"({node.operator} {shown(node.operand)})"
        case Binary():
            return f"({node.operator} {shown(node.left)} {shown(node.right)})"
        case Parens():
            return f"(paren {shown(node.inner)})"
        case Template():
            return f"({'wrap' if node.wraps else 'template'} {parts(node.parts)})"
        case ForTuple() | ForObject():
            return shown_for(node)
    return "broken"


def shown_for(node: ForTuple | ForObject) -> str:
    result = shown(node.result)
    if isinstance(node, ForObject):
        result = f"{shown(node.result_key)}={result}{'...' * node.group}"
    condition = f" if {shown(node.condition)}" if node.condition else ""
    return f"(for {node.key},{node.value} {shown(node.collection)} {result}{condition})"


def parts(nodes: Sequence[Part]) -> str:
    return " ".join(map(part, nodes))


def part(node: Part) -> str:
    match node:
        case str():
            return json.dumps(node, ensure_ascii=False)
        case TemplateIf():
            return f"(%if {shown(node.condition)} [{parts(node.then)}] [{parts(node.otherwise)}])"
        case TemplateFor():
            return f"(%for {node.key},{node.value} {shown(node.collection)} [{parts(node.body)}])"
    return shown(node)


def parsed(source: str) -> Expression:
    file, expression = parse_expression(source)
    assert file.diagnostics == ()
    return expression


def read(source: str | bytes) -> SourceFile:
    file = read_file("main.tf", source.encode() if isinstance(source, str) else source)
    assert file.diagnostics == ()
    return file


def only(source: str) -> Expression:
    """The expression of the one attribute `a` in `source`."""
    file = read(source)
    expression = file.body.attributes["a"].expression
    assert file.diagnostics == ()
    return expression


def outline(body: Body) -> str:
    """A body on one line: attributes by name, then blocks with their labels."""
    return " ".join([*body.attributes, *map(outline_of_block, body.blocks)])


def outline_of_block(block: Block) -> str:
    return f"{'.'.join([block.type, *block.labels])}({outline(block.body)})"


def at(file: SourceFile, span: tuple[int, int]) -> str:
    return file.content[span[0] : span[1]].decode()


EXPRESSIONS = [
    # literals
    ("1", "1"),
    ("1.5", "1.5d"),
    ("1e3", "1000"),
    ("1.5E+1", "15"),
    ("25e-1", "2.5d"),
    ("0.10000000000000000000000000000000000001", "0.10000000000000000000000000000000000001d"),
    ("12345678901234567890123", "12345678901234567890123"),
    ("true", "true"),
    ("null", "null"),
    ('""', '""'),
    ('"  a b  "', '"  a b  "'),
    (r'"\n\r\t\"\\"', r'"\n\r\t\"\\"'),
    (r'"\u00e9\U0001F600"', '"é😀"'),
    (r'"é \u00e9"', '"é é"'),
    ('"$${a} %%{b} $ $$ 100% $a"', '"${a} %{b} $ $$ 100% $a"'),
    ('"$$${a}"', '"$${a}"'),
    ('"# // /* no comment"', '"# // /* no comment"'),
    # operators: precedence and association
    ("a || b && c", "(|| a (&& b c))"),
    ("a && b == c", "(&& a (== b c))"),
    ("a == b < c", "(== a (< b c))"),
    ("a != b >= c", "(!= a (>= b c))"),
    ("a < b + c", "(< a (+ b c))"),
    ("a + b * c", "(+ a (* b c))"),
    ("a * b + c", "(+ (* a b) c)"),
    ("a - b - c", "(- (- a b) c)"),
    ("a / b * c % d", "(% (* (/ a b) c) d)"),
    ("-a + b", "(+ (- a) b)"),
    ("!a == b", "(== (! a) b)"),
    ("-a.b[0]", "(- (index (. a b) 0))"),
    ("!!a", "(! (! a))"),
    ("- -1", "(- (- 1))"),
    ("a-b", "a-b"),
    ("a -b", "(- a b)"),
    ("(a + b) * c", "(* (paren (+ a b)) c)"),
    # conditionals
    ("a ? b : c", "(? a b c)"),
    ("a ? b : c ? d : e", "(? a b (? c d e))"),
    ("a ? b ? c : d : e", "(? a (? b c d) e)"),
    ("a || b ? c + 1 : d", "(? (|| a b) (+ c 1) d)"),
    # traversals
    ("a.b.c", "(. (. a b) c)"),
    ("a[0]", "(index a 0)"),
    ('a["k"].b', '(. (index a "k") b)'),
    ("a[b.c]", "(index a (. b c))"),
    ("a.0.b", "(. (index a 0) b)"),
    ("a . b [ 0 ]", "(index (. a b) 0)"),
    ("f(a).b", "(. (f a) b)"),
    ("[a][0]", "(index [a] 0)"),
    ("true.a", "(. true a)"),
    # splats
    ("a[*]", "(splat a @)"),
    ("a[*].b[0].c", "(splat a (. (index (. @ b) 0) c))"),
    ("a[*].b[*].c", "(splat a (splat (. @ b) (. @ c)))"),
    ("a.*", "(splat a @)"),
    ("a.*.b.c", "(splat a (. (. @ b) c))"),
    ("a.*.b[0]", "(index (splat a (. @ b)) 0)"),
    ("a.*.b[0].c", "(. (index (splat a (. @ b)) 0) c)"),
    ("a.*.b.0.c", "(splat a (. (index (. @ b) 0) c))"),
    ("a.*.b[*].c", "(splat (splat a (. @ b)) (. @ c))"),
    ("a[*].b.*.c", "(splat a (splat (. @ b) (. @ c)))"),
    # calls
    ("f()", "(f)"),
    ("f(a, b)", "(f a b)"),
    ("f(a, b,)", "(f a b)"),
    ("f(a, b...)", "(f a b ...)"),
    ("f (a)", "(f a)"),
    ("provider::aws::arn_parse(a)", "(provider::aws::arn_parse a)"),
    ("f(\n  a,\n  b # c\n)", "(f a b)"),
    # collections
    ("[]", "[]"),
    ("[1, [2, 3],]", "[1 [2 3]]"),
    ("[\n  1, // c\n  2, /* d */\n]", "[1 2]"),
    ("{}", "{}"),
    ("{ a = 1, b: 2 }", "{a=1 b=2}"),
    ("{\n  a = 1\n  b = 2 # c\n\n  c = 3,\n}", "{a=1 b=2 c=3}"),
    ('{ "a b" = 1, "${c}" = 2, (d) = 3, 4 = 5 }', '{"a b"=1 (wrap c)=2 (paren d)=3 4=5}'),
    ("{ null = 1, true = 2, in = 3, if = 4 }", "{null=1 true=2 in=3 if=4}"),
    ("{\n  a = b\n  (c) = d\n}", "{a=b (paren c)=d}"),
    ("{ a = { b = [{ c = 1 }] } }", "{a={b=[{c=1}]}}"),
    # for
    ("[for v in c : v]", "(for ,v c v)"),
    ("[for k, v in c : v if k != 1]", "(for k,v c v if (!= k 1))"),
    ("[\n  for v in c :\n  v\n]", "(for ,v c v)"),
    ("{for k, v in c : k => v}", "(for k,v c k=v)"),
    ("{for v in c : v.a => v.b... if v.d}", "(for ,v c (. v a)=(. v b)... if (. v d))"),
    ("[for a in b : [for c in a : c]]", "(for ,a b (for ,c a c))"),
    ("[for for in in : for]", "(for ,for in for)"),
    ("[format, forty]", "[format forty]"),
    # templates
    ('"${a}"', "(wrap a)"),
    ('"${ a.b }"', "(wrap (. a b))"),
    ('"${~ a ~}"', "(wrap a)"),
    ('" ${a}"', '(template " " a)'),
    ('"${a}${b}"', "(template a b)"),
    ('"a ${b} c"', '(template "a " b " c")'),
    ('"a ${~ b ~} c"', '(template "a" b "c")'),
    ('"a ${~ b} c"', '(template "a" b " c")'),
    (r'"a\n${~ b ~}\n c"', '(template "a" b "c")'),
    ('"${"${a}-b"}"', '(wrap (template a "-b"))'),
    ('"${ { a = "}" }["a"] }"', '(wrap (index {a="}"} "a"))'),
    ('"${\n  a\n}"', "(wrap a)"),
    ('"%{ if a }b%{ endif }"', '(template (%if a ["b"] []))'),
    ('"%{ if a ~} b %{~ else ~} c %{~ endif } d"', '(template (%if a ["b"] ["c"]) " d")'),
    ('"%{ for k, v in c }${k}=${v};%{ endfor }"', '(template (%for k,v c [k "=" v ";"]))'),
    ('"%{for v in c}%{if v}x%{endif}%{endfor}"', '(template (%for ,v c [(%if v ["x"] [])]))'),
    ('"%{~if a~}%{~endif~}"', "(template (%if a [] []))"),
    # names
    ("größe.höhe", "(. größe höhe)"),
    ("_a-b_1", "_a-b_1"),
    ("変数", "変数"),
]


@pytest.mark.parametrize(("source", "tree"), EXPRESSIONS, ids=[source for source, _ in EXPRESSIONS])
def test_expression(source: str, tree: str) -> None:
    assert shown(parsed(source)) == tree
    assert shown(only(f"a = {source}\n")) == tree


HEREDOCS = [
    ("<<EOT\nEOT\n", '""'),
    ("<<EOT\na\n  b\nEOT\n", r'"a\n  b\n"'),
    ("<<EOT\n  a\n  EOT\n", r'"  a\n"'),
    ("<<-EOT\n    a\n      b\n  EOT\n", r'"a\n  b\n"'),
    ("<<-EOT\n    a\n\n   \n      b\n    EOT\n", r'"a\n\n   \n  b\n"'),
    ("<<-EOT\n\ta\n\t\tb\n\tEOT\n", r'"a\n\tb\n"'),
    ("<<-EOT\n    ${a}\n      b\n    EOT\n", r'(template a "\n  b\n")'),
    ("<<-EOT\n    a\n${b}\n    EOT\n", r'(template "    a\n" b "\n")'),
    ("<<EOT\n${a}\nEOT\n", r'(template a "\n")'),
    ('<<EOT\n\\n $${a} %%{b} "q" $ %\nEOT\n', r'"\\n ${a} %{b} \"q\" $ %\n"'),
    ("<<EOT\nEOTX\n EO\n EOT x\nEOT\n", r'"EOTX\n EO\n EOT x\n"'),
    ("<<EOT\nEOT${a}\nEOT\n", r'(template "EOT" a "\n")'),
    ("<<EOT\na ${~ b ~}\n  c\nEOT\n", r'(template "a" b "  c\n")'),
    ("<<EOT\n%{ for v in c ~}\n- ${v}\n%{ endfor ~}\nEOT\n", r'(template (%for ,v c ["- " v "\n"]))'),
    ("<<EOT\n%{ if a }\nb\n%{ else }\nc\n%{ endif }\nEOT\n", r'(template (%if a ["\nb\n"] ["\nc\n"]) "\n")'),
    ("<<-EOT\n  %{ if a ~}\n  b\n  %{ endif ~}\n  EOT\n", r'(template (%if a ["  b\n"] []))'),
    ("<<EOT\r\na\r\n  b\r\nEOT\r\n", r'"a\r\n  b\r\n"'),
    ("<<A\n${<<B\nb\nB\n}\nA\n", r'(template "b\n" "\n")'),
    ("<<é_x\né\né_x\n", r'"é\n"'),
    ("f(<<A, <<B)\n".replace("<<A", "<<A\na\nA\n").replace("<<B", "<<B\nb\nB\n"), r'(f "a\n" "b\n")'),
]


@pytest.mark.parametrize(("source", "tree"), HEREDOCS, ids=[source for source, _ in HEREDOCS])
def test_heredoc(source: str, tree: str) -> None:
    assert shown(only(f"a = {source}b = 1\n")) == tree


TEMPLATES = [
    ("", ""),
    ("plain \\n $${x}\n", r'"plain \\n ${x}\n"'),
    ("a ${b}\n", r'"a " b "\n"'),
    ("${b}", "b"),
    ("%{ for v in c ~}\nx ${v}\n%{ endfor ~}\n", r'(%for ,v c ["x " v "\n"])'),
    ('say "hi" to 100% of $', r'"say \"hi\" to 100% of $"'),
]


@pytest.mark.parametrize(("source", "tree"), TEMPLATES, ids=[source for source, _ in TEMPLATES])
def test_template_file(source: str, tree: str) -> None:
    file, nodes = parse_template(source)
    assert file.diagnostics == ()
    assert parts([node for node in nodes if node != ""]) == tree


def test_a_broken_template_file_has_no_parts_and_a_diagnostic() -> None:
    file, nodes = parse_template("a\n${b", "user_data.tftpl")
    assert nodes == ()
    assert [str(found.range) for found in file.diagnostics] == ["user_data.tftpl:2:1"]


BODIES = [
    ("", ""),
    ("\n\n# only a comment\n", ""),
    ("a = 1\nb = 2", "a b"),
    ('resource "aws_s3_bucket" "b" {\n}\n', "resource.aws_s3_bucket.b()"),
    ("resource aws_s3_bucket b {}\n", "resource.aws_s3_bucket.b()"),
    ('a "b" c "d e" {}\n', "a.b.c.d e()"),
    ('a "b\\"c" "é" {}\n', 'a.b"c.é()'),
    ('a"b"{}\n', "a.b()"),
    ("a { b = 1 }\n", "a(b)"),
    ("a { b = [\n1,\n] }\n", "a(b)"),
    ("a {\n  b = 1\n\n  c {\n    d = 1\n    e {}\n  }\n  f = 2\n}\n", "a(b f c(d e()))"),
    ("a { # comment\n  /* b = 2 */\n  c = 1 // d = 2\n}\n", "a(c)"),
    ("a = 1\r\nb {\r\n  c = 2\r\n}\r\n", "a b(c)"),
    ("größe = 1\n", "größe"),
    ("a=<<E\nb = 2\nE\nc=3\n", "a c"),
    ("a = [for b in c : b] # }\n", "a"),
    ("a\t=\t1\n", "a"),
]


@pytest.mark.parametrize(("source", "expected"), BODIES, ids=[source for source, _ in BODIES])
def test_structure(source: str, expected: str) -> None:
    assert outline(read(source).body) == expected


def test_spans_are_exact_to_the_byte() -> None:
    source = 'é = 1\nresource "aws_é" "b" { # note\n  tags = { "ü" = var.x[0].y }\n\n  inner {}\n}  \n'
    file = read(source)
    block = file.body.blocks[0]
    tags = block.body.attributes["tags"]
    assert at(file, file.body.attributes["é"].span) == "é = 1"
    assert at(file, block.span).endswith("inner {}\n}")
    assert at(file, block.header) == 'resource "aws_é" "b"'
    assert at(file, tags.span) == 'tags = { "ü" = var.x[0].y }'
    assert isinstance(tags.expression, Object)
    assert at(file, tags.expression.span) == '{ "ü" = var.x[0].y }'
    key, value = tags.expression.items[0]
    assert at(file, key.span) == '"ü"'
    assert at(file, value.span) == "var.x[0].y"
    assert isinstance(value, Attr)
    assert at(file, value.source.span) == "var.x[0]"
    assert at(file, block.body.blocks[0].span) == "inner {}"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a + b * c", "a + b * c"),
        ("(a)", "(a)"),
        (" a ? b : c ", "a ? b : c"),
        ("a[*].b", "a[*].b"),
        ('"x${a}"', '"x${a}"'),
        ("f(a, b...)", "f(a, b...)"),
        ("[for v in c : v]", "[for v in c : v]"),
        ("a.*.b", "a.*.b"),
    ],
)
def test_span_of_an_expression(source: str, text: str) -> None:
    file = read(f"a = {source}\n")
    assert at(file, file.body.attributes["a"].expression.span) == text


def test_span_of_a_heredoc_ends_with_its_closing_line() -> None:
    file = read("a = <<-EOT\n  b\n  EOT  \n")
    assert at(file, file.body.attributes["a"].expression.span) == "<<-EOT\n  b\n  EOT"
    assert at(file, file.body.attributes["a"].span) == "a = <<-EOT\n  b\n  EOT"


def test_an_expression_is_built_once_and_only_when_asked_for() -> None:
    attribute = read("a = [1, 2]\n").body.attributes["a"]
    assert attribute.built is None
    assert attribute.expression is attribute.expression


@pytest.mark.parametrize(
    ("content", "span", "expected"),
    [
        (b"a = 1\nb = 2\n", (6, 11), (2, 1, 2, 6)),
        (b"a = 1\r\nb = 2\r\n", (7, 12), (2, 1, 2, 6)),
        ("é = ü\n".encode(), (5, 7), (1, 5, 1, 6)),
        ("😀 = 1\n".encode(), (5, 8), (1, 3, 1, 6)),
        (b"\xef\xbb\xbfa = 1\n", (3, 8), (1, 1, 1, 6)),
        ("\ufeffé = 1\n".encode(), (3, 9), (1, 1, 1, 6)),
        (b"a = <<E\nx\nE\n", (4, 11), (1, 5, 3, 2)),
        (b"a = 1", (5, 5), (1, 6, 1, 6)),
        (b"", (0, 0), (1, 1, 1, 1)),
        (b"a = 1\n", (6, 6), (2, 1, 2, 1)),
        (b'a = "\xff"\n', (5, 7), (1, 6, 1, 8)),
    ],
)
def test_range(content: bytes, span: tuple[int, int], expected: tuple[int, int, int, int]) -> None:
    assert read_file("x.tf", content).range(span) == Range("x.tf", *expected)


def test_a_byte_order_mark_is_passed_over() -> None:
    file = read(b"\xef\xbb\xbfa = 1\n")
    attribute = file.body.attributes["a"]
    assert at(file, attribute.span) == "a = 1"
    assert file.range(attribute.span) == Range("main.tf", 1, 1, 1, 6)


def test_lines_hold_the_start_of_every_line() -> None:
    assert list(read("a = 1\n\nb = 2\n").lines) == [0, 6, 7, 13]


def test_a_large_list_and_a_large_string_are_read() -> None:
    items = only("a = [\n" + '  "x",\n' * 100_000 + "]\n")
    assert isinstance(items, Tuple)
    assert len(items.items) == 100_000
    text = only('a = "' + "x" * 1_000_000 + '"\n')
    assert isinstance(text, Literal)
    assert text.value == "x" * 1_000_000


def test_long_chains_do_not_recurse() -> None:
    expression = only("a = " + "b + " * 20_000 + "b\n")
    depth = 0
    while isinstance(expression, Binary):
        expression, depth = expression.left, depth + 1
    assert depth == 20_000
    assert isinstance(only("a = " + "b ? c : " * 5_000 + "d\n"), Conditional)
    assert isinstance(only("a = b" + ".c" * 5_000 + "\n"), Attr)


def test_expressions_for_eval_may_go_over_lines_and_name_their_file() -> None:
    file, expression = parse_expression("a +\n  b", "<eval>")
    assert shown(expression) == "(+ a b)"
    assert file.range(expression.span) == Range("<eval>", 1, 1, 2, 4)
