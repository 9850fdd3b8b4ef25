"""What the reader says of input that is not HCL, where it points, and how much of the file it keeps."""

from __future__ import annotations

import pytest

from tcop_iac.model.finding import Level
from tcop_iac.sources.terraform.reader import parse_expression, read_file
from tcop_iac.sources.terraform.syntax import Block, Body, Broken, SourceFile

BEFORE = 'resource "a" "before" {\n  x = 1\n}\n\n'
AFTER = '\nresource "a" "after" {\n  y = 2\n}\n'
LINES_BEFORE = BEFORE.count("\n")


def outline(body: Body) -> str:
    """A body on one line; a broken attribute has an exclamation mark."""
    names = [name + "!" * isinstance(found.expression, Broken) for name, found in body.attributes.items()]
    return " ".join([*names, *map(outline_of_block, body.blocks)])


def outline_of_block(block: Block) -> str:
    return f"{'.'.join([block.type, *block.labels])}({outline(block.body)})"


def told(file: SourceFile, lines_before: int = 0) -> list[str]:
    """The diagnostics as "line:column-column summary", an end on another line with its line."""
    found = []
    for diagnostic in file.diagnostics:
        assert diagnostic.range is not None
        where = diagnostic.range
        end = "" if where.end_line == where.start_line else f"{where.end_line - lines_before}:"
        start = f"{where.start_line - lines_before}:{where.start_column}"
        found.append(f"{start}-{end}{where.end_column} {diagnostic.summary}")
    return found


# the middle of a file, what is told of it (lines counted in the middle), and what is kept of it
BROKEN = [
    # expressions: the attribute is broken, its neighbours are not
    ("m {\n  a = 1 +\n  b = 2\n}", ["2:10-10 Missing expression"], "m(a! b)"),
    ("m {\n  a =\n  b = 2\n}", ["2:6-6 Missing expression"], "m(a! b)"),
    ("m {\n  a = )\n  b = 2\n}", ["2:7-8 Invalid expression"], "m(a! b)"),
    ("m {\n  a = x.\n  b = 2\n}", ["2:9-9 Invalid attribute name"], "m(a! b)"),
    ("m {\n  a = x ? 1\n  b = 2\n}", ["2:12-12 Missing false expression in conditional"], "m(a! b)"),
    ("m {\n  a = x & y\n  b = 2\n}", ["2:9-10 Invalid character"], "m(a! b)"),
    ("m {\n  a = 'x'\n  b = 2\n}", ["2:7-8 Invalid character"], "m(a! b)"),
    ("m {\n  a = “x”\n  b = 2\n}", ["2:7-8 Invalid character"], "m(a! b)"),
    ("m {\n  a = 1.2.3\n  b = 2\n}", ["2:7-12 Invalid number literal"], "m(a! b)"),
    ("m {\n  a = x.1.2\n  b = 2\n}", ["2:9-12 Invalid legacy index syntax"], "m(a! b)"),
    ("m {\n  a = x.*.y.*\n  b = 2\n}", ["2:13-14 Nested splat expression not allowed"], "m(a! b)"),
    ("m {\n  a = p::q\n  b = 2\n}", ["2:11-11 Missing open parenthesis"], "m(a! b)"),
    ("m {\n  a = [for x y : x]\n  b = 2\n}", ["2:14-15 Invalid 'for' expression"], "m(a! b)"),
    ("m {\n  a = {for x in y : x}\n  b = 2\n}", ["2:22-23 Invalid 'for' expression"], "m(a! b)"),
    ("m {\n  a = [for x in y : x => x]\n  b = 2\n}", ["2:23-25 Invalid 'for' expression"], "m(a! b)"),
    ("m {\n  a = x\n    + y\n  b = 2\n}", ["3:5-6 Argument or block definition required"], "m(a b)"),
    # brackets
    ("m {\n  a = [1 2]\n  b = 2\n}", ["2:10-11 Missing item separator"], "m(a! b)"),
    ("m {\n  a = [1,\n  b = 2\n}", ["2:7-8 Unclosed bracket"], "m(a! b)"),
    ("m {\n  a = [1, 2\n  b = 2\n  c = [3]\n}", ["2:7-8 Unclosed bracket"], "m(a! b c)"),
    ("m {\n  a = f(1, 2\n  b = 2\n}", ["2:8-9 Unclosed bracket"], "m(a! b)"),
    ("m {\n  a = (1\n  b = 2\n}", ["2:7-8 Unclosed bracket"], "m(a! b)"),
    ("m {\n  a = x[1\n  b = 2\n}", ["2:8-9 Unclosed bracket"], "m(a! b)"),
    ("m {\n  a = f(1 2)\n  b = 2\n}", ["2:11-12 Missing argument separator"], "m(a! b)"),
    ("m {\n  a = (1 2)\n  b = 2\n}", ["2:10-11 Unbalanced parentheses"], "m(a! b)"),
    ("m {\n  a = x[1 2]\n  b = 2\n}", ["2:11-12 Missing close bracket on index"], "m(a! b)"),
    ("m {\n  a = { k = 1 l = 2 }\n  b = 2\n}", ["2:15-16 Missing attribute separator"], "m(a! b)"),
    ("m {\n  a = {\n    k 1\n    l = 2\n  }\n  b = 2\n}", ["3:7-8 Missing key/value separator"], "m(a! b)"),
    ("m {\n  a = {\n    k =\n    l = 2\n  }\n  b = 2\n}", ["3:8-8 Missing attribute value"], "m(a! b)"),
    ('m {\n  a = [\n    "x"\n    "y"\n  ]\n  b = 2\n}', ["4:5-6 Missing item separator"], "m(a! b)"),
    ("m {\n  a = {\n    k = 1\n  b = 2\n}", ["2:3-8 Unclosed object"], "m(a)"),
    # strings
    ('m {\n  a = "x\n  b = 2\n}', ["2:7-9 Unclosed string"], "m(a! b)"),
    ('m {\n  a = "x\n  b = "y\n  c = 2\n}', ["2:7-9 Unclosed string", "3:7-9 Unclosed string"], "m(a! b! c)"),
    ('m {\n  a = "x\n  y"\n  b = 2\n}', ["2:7-9 Unclosed string", "3:4-5 Unclosed string"], "m(a! b)"),
    ('m {\n  a = "${x"\n  b = 2\n}', ["2:8-10 Unclosed template interpolation sequence"], "m(a! b)"),
    ('m {\n  a = "${x\n  b = 2\n}', ["2:8-10 Unclosed template interpolation sequence"], "m(a! b)"),
    ('m {\n  a = "${x y}"\n  b = 2\n}', ["2:12-13 Extra characters after interpolation expression"], "m(a! b)"),
    ('m {\n  a = "${}"\n  b = 2\n}', ["2:10-11 Invalid expression"], "m(a! b)"),
    ('m {\n  a = "\\d"\n  b = 2\n}', ["2:8-10 Invalid escape sequence"], "m(a! b)"),
    ('m {\n  a = "\\u12"\n  b = 2\n}', ["2:8-10 Invalid escape sequence"], "m(a! b)"),
    ('m {\n  a = "\\ud800"\n  b = 2\n}', ["2:8-14 Invalid escape sequence"], "m(a! b)"),
    ('m {\n  a = "é\\q"\n  b = 2\n}', ["2:9-11 Invalid escape sequence"], "m(a! b)"),
    ('m {\n  a = "%{ if x }y"\n  b = 2\n}', ["2:8-17 Unclosed template directive"], "m(a! b)"),
    ('m {\n  a = "%{ endif }"\n  b = 2\n}', ["2:8-18 Unexpected endif directive"], "m(a! b)"),
    ('m {\n  a = "%{ else }"\n  b = 2\n}', ["2:8-17 Unexpected else directive"], "m(a! b)"),
    ('m {\n  a = "%{ when }"\n  b = 2\n}', ["2:11-15 Invalid template directive"], "m(a! b)"),
    (
        "m {\n  a = <<E\n  ${VAR:-x}\n  E\n  b = 2\n}",
        ["3:8-9 Extra characters after interpolation expression"],
        "m(a! b)",
    ),
    ("m {\n  a = <<E\n  x\n  b = 2\n}", ["2:7-10 Unclosed heredoc"], "m(a!)"),
    ("m {\n  a = << E\n  b = 2\n}", ["2:7-9 Invalid heredoc"], "m(a! b)"),
    # arguments
    ("m {\n  a = 1 2\n  b = 2\n}", ["2:9-10 Missing newline after argument"], "m(a b)"),
    ("m {\n  a = 1 b = 2\n  c = 3\n}", ["2:9-10 Missing newline after argument"], "m(a b c)"),
    ("m {\n  a = 1,\n  b = 2\n}", ["2:8-9 Unexpected comma after argument"], "m(a b)"),
    ("m {\n  a = 1;\n  b = 2\n}", ["2:8-9 Invalid character"], "m(a b)"),
    ("m {\n  a: 1\n  b = 2\n}", ["2:4-5 Invalid argument"], "m(a b)"),
    ("m {\n  a\n  b = 2\n}", ["2:3-4 Argument or block definition required"], "m(b)"),
    ('m {\n  "a" = 1\n  b = 2\n}', ["2:3-6 Invalid argument name"], "m(b)"),
    ("m {\n  a = 1\n  a = 2\n  b = 2\n}", ["3:3-4 Attribute redefined"], "m(a b)"),
    ("m {\n  a == 1\n  b = 2\n}", ["2:3-4 Argument or block definition required"], "m(b)"),
    ("m {\n  a.b = 1\n  b = 2\n}", ["2:3-4 Argument or block definition required"], "m(b)"),
    ("m {\n  = 1\n  b = 2\n}", ["2:3-4 Argument or block definition required"], "m(b)"),
    ("m {\n  b = 2 }", ["2:9-10 Missing newline after argument"], "m(b)"),
    # blocks
    ("m { a = 1, b = 2 }", ["1:10-11 Unexpected comma after argument"], "m(a b)"),
    ("m { a = 1 b = 2 }", ["1:11-12 Missing newline after argument"], "m(a b)"),
    ("m { n {} }", ["1:5-6 Invalid single-argument block definition"], "m(n())"),
    ("m { a = 1\n}", ["1:5-6 Invalid single-argument block definition"], "m(a)"),
    ("m {} n {}", ["1:6-7 Missing newline after block definition"], "m() n()"),
    ('m "x"\n{\n  b = 2\n}', ["1:6-6 Invalid block definition"], "m.x(b)"),
    ('m "x"\n  a = 1\n  b = 2\n}', ["1:6-6 Invalid block definition"], "m.x(a b)"),
    ('m "x {\n  b = 2\n}', ["1:3-7 Unclosed string"], "m(b)"),
    ('m "${x}" {\n  b = 2\n}', ["1:4-6 Invalid string literal"], "m.${x}(b)"),
    ('m {\n  n "x"\n  b = 2\n}', ["2:8-8 Invalid block definition"], "m(b)"),
    ("m = {\n  a = 1\n", ["1:5-6 Unclosed bracket"], "m!"),
    ("m {\n  a = 1\n", ["1:1-2 Unclosed configuration block"], "m(a)"),
    ("m {\n  n {\n    a = 1\n  b = 2\n}", ["2:3-4 Unclosed configuration block"], "m(n(a b))"),
    ("m {\n  a = 1\n}\n}", ["4:1-2 Argument or block definition required"], "m(a)"),
    # whole lines that are something else
    ('{"resource": {"a": 1}}', ["1:1-2 Argument or block definition required"], ""),
    ("/* open", ["1:1-3 Unclosed comment"], ""),
    ("<<<<<<< HEAD\nm {}\n=======", ["1:1-2 Argument or block definition required"], None),
]


@pytest.mark.parametrize(("middle", "expected", "kept"), BROKEN, ids=[middle for middle, _, _ in BROKEN])
def test_a_broken_place(middle: str, expected: list[str], kept: str | None) -> None:
    file = read_file("main.tf", f"{BEFORE}{middle}\n{AFTER}".encode())
    outer = outline(file.body)
    assert told(file, LINES_BEFORE)[: len(expected)] == expected
    assert kept is None or len(file.diagnostics) == len(expected)
    assert all(found.code == "syntax-error" and found.level is Level.ERROR for found in file.diagnostics)
    around = ("resource.a.before(x)", "resource.a.after(y)")
    if middle != "/* open":
        assert all(block in outer for block in around)
    if kept is not None:
        assert set(outer.replace(around[0], "").replace(around[1], "").split()) == set(kept.split())


def test_details_say_what_was_expected_and_found() -> None:
    file = read_file("main.tf", b"a = [1 2]\n")
    assert file.diagnostics[0].detail == "Expected a comma or a closing bracket, but found 2."
    file = read_file("main.tf", b"a = [1,\n")
    assert file.diagnostics[0].detail.startswith("Expected a closing bracket before the end of the file.")


def test_a_broken_attribute_of_variable_values_leaves_the_others() -> None:
    file = read_file("x.tfvars", b'a = {\n  x = 1\nb = {\n  y = 2\n}\nc = "d\ne = [1,\nf = 4\n')
    assert outline(file.body) == "a! b c! e! f"


def test_what_stands_behind_a_broken_block_is_read_even_if_nothing_is_closed() -> None:
    source = b'a "x" {\n  b {\n    c = [\n\na "y" {\n  d = "${\n\na "z" {\n  e = 1\n}\n'
    file = read_file("main.tf", source)
    assert [block.labels for block in file.body.blocks] == [("x",), ("y",), ("z",)]
    assert outline(file.body).endswith("a.z(e)")
    assert told(file) == ["3:9-10 Unclosed bracket", "6:8-10 Unclosed template interpolation sequence"]


def test_nothing_is_said_twice_and_not_without_end() -> None:
    file = read_file("main.tf", b"a = 'x'\n" * 1000)
    assert len(file.diagnostics) == 20
    assert len(set(file.diagnostics)) == 20


def test_a_file_of_bytes_that_are_no_text() -> None:
    file = read_file("main.tf", b"\x7fELF\x02\x00\x01a = 1\n")
    assert [found.code for found in file.diagnostics] == ["not-text"]
    assert outline(file.body) == ""


def test_utf_16_is_named_as_such() -> None:
    file = read_file("main.tf", "a = 1\n".encode("utf-16"))
    assert [found.code for found in file.diagnostics] == ["not-text"]
    assert "UTF-16" in file.diagnostics[0].detail


def test_bytes_that_are_not_utf_8_cost_a_diagnostic_and_nothing_else() -> None:
    file = read_file("main.tf", b'a = 1\nb = "caf\xe9 \xff" # \xfe\nc = 3\n')
    assert told(file) == ["2:9-10 Invalid character encoding"]
    assert [found.code for found in file.diagnostics] == ["not-utf8"]
    assert outline(file.body) == "a b c"
    assert getattr(file.body.attributes["b"].expression, "value", None) == "caf\ufffd \ufffd"


NESTINGS = [
    ("(", "1", ")"),
    ("[", "", "]"),
    ("{a=", "1", "}"),
    ('"${', "1", '}"'),
    ("f(", "", ")"),
    ("a[", "0", "]"),
    ("[for a in b : ", "a", "]"),
    ("-", "1", ""),
    ("!", "a", ""),
    ("a ? ", "b", " : c"),
    ("a", "[*]", ""),
]


@pytest.mark.parametrize(("opening", "inner", "closing"), NESTINGS, ids=[nesting[0] for nesting in NESTINGS])
@pytest.mark.parametrize("depth", [2_000, 20_000])
def test_nesting_without_end_is_one_diagnostic(opening: str, inner: str, closing: str, depth: int) -> None:
    expression = opening * depth + inner + closing * depth
    if inner == "[*]":
        expression = opening + inner * depth
    file = read_file("main.tf", f"a = {expression}\nb = 2\n".encode())
    assert outline(file.body) == "a! b"
    assert [found.code for found in file.diagnostics] == ["too-deep"]


def test_blocks_nested_without_end() -> None:
    file = read_file("main.tf", b"a {\n" * 2_000 + b"}\n" * 2_000 + b"b = 2\n")
    assert [found.code for found in file.diagnostics] == ["too-deep"]
    assert "b" in file.body.attributes


@pytest.mark.parametrize(
    "content",
    [
        b"a = <<E\n" * 5_000,
        b"a {" * 50_000,
        b"}" * 100_000,
        b'"' * 100_001,
        b"/*" * 100_000,
        b'a = "' + b"${" * 50_000,
        b"a = [" + b'"x",\n' * 100_000,
        b'a = "' + b"x" * 1_000_000,
        b"a = " + b"9" * 1_000_000 + b"\n",
        b"a = 1e99999999999999999999\n",
        b"a = 1e999999999\n",
    ],
)
def test_large_and_hostile_files_end(content: bytes) -> None:
    file = read_file("main.tf", content)
    outline(file.body)


def test_an_error_that_only_the_expression_shows_is_told_when_it_is_asked_for() -> None:
    file = read_file("main.tf", b"a = [for x iny : x]\nb = 2\n")
    assert outline(file.body) == "a! b"
    assert told(file) == ["1:12-15 Invalid 'for' expression"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", "1:1-1 Missing expression"),
        ("1 2", "1:3-4 Extra characters after expression"),
        ("a\n= b", "2:1-2 Extra characters after expression"),
        ("(", "1:2-2 Missing expression"),
        ("a\0b", "1:2-3 Not a text file"),
        ("'a'", "1:1-2 Invalid character"),
    ],
)
def test_a_broken_expression_for_eval(source: str, expected: str) -> None:
    file, expression = parse_expression(source)
    assert isinstance(expression, Broken)
    assert told(file) == [expected]
