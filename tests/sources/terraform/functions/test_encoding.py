from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcop_iac.model.value import Content, OneOf, Unknown
from tcop_iac.sources.terraform.functions import FunctionError
from tests.sources.terraform.functions.calling import BUCKET, TOPIC, call, same, set_

CASES: list[tuple[str, tuple[Content, ...], Content]] = [
    ("jsonencode", ({"hello": "world"},), '{"hello":"world"}'),
    ("jsonencode", ({"b": [1, Decimal("1.50"), True, None], "a": {}},), '{"a":{},"b":[1,1.5,true,null]}'),
    ("jsonencode", (None,), "null"),
    ("jsonencode", ("<a & b>",), '"\\u003ca \\u0026 b\\u003e"'),
    ("jsonencode", ('é"\\\n\t\b\f\u0001',), '"é\\"\\\\\\n\\t\\b\\f\\u0001"'),
    ("jsonencode", ("\u2028\u2029",), '"\\u2028\\u2029"'),
    ("jsonencode", (set_("a", "b"),), '["a","b"]'),
    ("jsonencode", ([],), "[]"),
    ("jsonencode", (Decimal("1e-7"),), "0.0000001"),
    ("jsondecode", ('{"h": "w", "a": [1, 1.5, true, null]}',), {"a": [1, Decimal("1.5"), True, None], "h": "w"}),
    ("jsondecode", ("1e2",), 100),
    ("jsondecode", (' "a\\u003cb" ',), "a<b"),
    ("jsondecode", ("null",), None),
    ("jsondecode", ('{"a":1,"a":2}',), {"a": 2}),
    ("yamlencode", ({"a": "b", "c": "d"},), '"a": "b"\n"c": "d"\n'),
    ("yamlencode", ({"foo": [1, 2, 3], "bar": "baz"},), '"bar": "baz"\n"foo":\n- 1\n- 2\n- 3\n'),
    (
        "yamlencode",
        ({"foo": [1, {"a": "b", "c": "d"}, 3], "bar": "baz"},),
        '"bar": "baz"\n"foo":\n- 1\n- "a": "b"\n  "c": "d"\n- 3\n',
    ),
    ("yamlencode", ({"a": None, "b": True, "c": Decimal("0.5")},), '"a": null\n"b": true\n"c": 0.5\n'),
    ("yamlencode", ({"d": [], "e": {}, "": ""},), '"": ""\n"d": []\n"e": {}\n'),
    ("yamlencode", ("",), '""\n'),
    ("yamlencode", ("\U0001f600\n",), '"\\U0001F600\\n"\n'),
    ("yamlencode", ({"a\rb": 1},), '? "a\\rb"\n: 1\n'),
    ("yamlencode", ("a",), '"a"\n'),
    ("yamlencode", (None,), "null\n...\n"),
    ("yamlencode", ([],), "[]\n"),
    ("yamlencode", ([["a", ["b"]], []],), '- - "a"\n  - - "b"\n- []\n'),
    ("yamlencode", ({"a": "x\ny\n"},), '"a": |\n  x\n  y\n'),
    ("yamlencode", ({"a": "x\ny"},), '"a": |-\n  x\n  y\n'),
    ("yamlencode", ({"a": "x\ny\n\n"},), '"a": |+\n  x\n  y\n\n'),
    ("yamlencode", ({"a": "x\ny\n\n", "b": 1},), '"a": |+\n  x\n  y\n\n"b": 1\n'),
    ("yamlencode", ({"a": " x\ny"},), '"a": |2-\n   x\n  y\n'),
    ("yamlencode", ({"a": "x\n y\n"},), '"a": |\n  x\n   y\n'),
    ("yamlencode", (["x\ny\n"],), "- |\n  x\n  y\n"),
    ("yamlencode", ("x" * 100 + " y",), '"' + "x" * 100 + '\n  y"\n'),
    ("yamlencode", ('é"\\\t',), '"é\\"\\\\\\t"\n'),
    ("yamlencode", (["same", "same"],), '- "same"\n- "same"\n'),
    ("yamldecode", ("hello: world",), {"hello": "world"}),
    ("yamldecode", ("true",), True),
    ("yamldecode", ("{a: &foo [1, 2, 3], b: *foo}",), {"a": [1, 2, 3], "b": [1, 2, 3]}),
    ("yamldecode", ("{a: &foo [1, *bar, 3], b: &bar 2}".replace("*bar", "4"),), {"a": [1, 4, 3], "b": 2}),
    ("yamldecode", ("a: yes\nb: off\nc: ~\nd:\ne: 'yes'",), {"a": True, "b": False, "c": None, "d": None, "e": "yes"}),
    ("yamldecode", ("f: Null\ng: y",), {"f": None, "g": True}),
    ("yamldecode", ("[1, -2, 1.5, .5, 0x1F, 1e3]",), [1, -2, Decimal("1.5"), Decimal("0.5"), 31, 1000]),
    ("yamldecode", ("[007, +3, 1., 0o17, 1_000, 1:30]",), [7, 3, 1, 15, "1_000", "1:30"]),
    ("yamldecode", ("[2001-01-01, 2001-1-1T1:2:3Z]",), ["2001-01-01T00:00:00Z", "2001-01-01T01:02:03Z"]),
    (
        "yamldecode",
        ("[2001-12-14t21:59:43.10-05:00, 2001-12-14 21:59:43.10, 2001-13-01]",),
        ["2001-12-14T21:59:43-05:00", "2001-12-14T21:59:43Z", "2001-13-01"],
    ),
    ("yamldecode", ("1: a\ntrue: b",), {"1": "a", "true": "b"}),
    ("yamldecode", ("!!str 1",), "1"),
    ("yamldecode", ("a: |-\n  1\n",), {"a": "1"}),
    ("yamldecode", ('!!int "1"',), "1"),
    ("yamldecode", ("a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3",), {"a": {"b": 1, "c": 2}, "d": {"b": 1, "c": 3}}),
    ("yamldecode", ("a: |\n  x\n  y\nb: >\n  x\n  y\n",), {"a": "x\ny\n", "b": "x y\n"}),
    ("yamldecode", ("a: 1\na: 2",), {"a": 2}),
    ("yamldecode", ('"a\\x41"',), "aA"),
    ("yamldecode", ("---\na: 1\n",), {"a": 1}),
    ("yamldecode", ("!!binary aGk=",), "aGk="),
    ("yamldecode", ("a: =",), {"a": "="}),
    ("yamldecode", ("[no, No, nO, n, tRUE, on]",), [False, False, "nO", False, "tRUE", True]),
    ("yamldecode", ("!!bool 1",), 1),
    ("base64encode", ("Hello World",), "SGVsbG8gV29ybGQ="),
    ("base64encode", ("é",), "w6k="),
    ("base64decode", ("SGVsbG8gV29ybGQ=",), "Hello World"),
    ("base64decode", ("SGVsbG8g\nV29ybGQ=\r\n",), "Hello World"),
    ("base64decode", ("",), ""),
    ("textencodebase64", ("Hello World", "UTF-16LE"), "SABlAGwAbABvACAAVwBvAHIAbABkAA=="),
    ("textencodebase64", ("é", "ISO-8859-1"), "6Q=="),
    ("textencodebase64", ("é", "windows-1252"), "6Q=="),
    ("textencodebase64", ("日本", "Shift_JIS"), "k/qWew=="),
    ("textencodebase64", ("a", "UTF-16BE"), "AGE="),
    ("textencodebase64", ("a", "UTF-8"), "YQ=="),
    ("textencodebase64", ("a", "UTF-16"), "/v8AYQ=="),
    ("textdecodebase64", ("/v8AYQ==", "UTF-16"), "a"),
    ("textdecodebase64", ("//5hAA==", "UTF-16"), "a"),
    ("textdecodebase64", ("AGE=", "UTF-16"), "a"),
    ("textdecodebase64", ("SABlAGwAbABvACAAVwBvAHIAbABkAA==", "UTF-16LE"), "Hello World"),
    ("textdecodebase64", ("6Q==", "latin1"), "é"),
    ("urlencode", ("Hello World!",), "Hello+World%21"),
    ("urlencode", ("☃-_.~*'()/",), "%E2%98%83-_.~%2A%27%28%29%2F"),
    ("urldecode", ("Hello+World%21%e2%98%83",), "Hello World!☃"),
    ("csvdecode", ("a,b,c\n1,2,3\n4,5,6",), [{"a": "1", "b": "2", "c": "3"}, {"a": "4", "b": "5", "c": "6"}]),
    ("csvdecode", ('a,b\r\n"x,\ny","say ""hi"""\r\n',), [{"a": "x,\ny", "b": 'say "hi"'}]),
    ("csvdecode", ("a\n\n1\n",), [{"a": "1"}]),
    ("csvdecode", ("a,b\n",), []),
    ("csvdecode", ('a,b\n"",1\n\n,',), [{"a": "", "b": "1"}, {"a": "", "b": ""}]),
    ("csvdecode", ("b,a\n1,\n",), [{"a": "", "b": "1"}]),
    ("csvdecode", ("a, b\n1, 2\n",), [{" b": " 2", "a": "1"}]),
    ("base64gunzip", ("H4sIAAAAAAACA/NIzcnJVyjPL8pJAQBSntaLCwAAAA==",), "Hello world"),
]

ERRORS: list[tuple[str, tuple[Content, ...], str]] = [
    ("jsondecode", ("{",), "not a valid JSON document"),
    ("jsondecode", ("",), "not a valid JSON document"),
    ("jsondecode", ("NaN",), "not a valid JSON document"),
    ("jsondecode", ("01",), "not a valid JSON document"),
    ("jsondecode", ("1 2",), "not a valid JSON document"),
    ("yamldecode", ("a: [",), "not a valid YAML document"),
    ("yamldecode", ("a: 1\n---\nb: 2",), "not a valid YAML document"),
    ("yamldecode", ("*a",), "not a valid YAML document"),
    ("yamldecode", ("[a]: 1",), "only strings are allowed as mapping keys"),
    ("yamldecode", ("null: 1",), "mapping key cannot be null"),
    ("yamldecode", (".nan",), "floating point .nan is not supported"),
    ("yamldecode", ("!foo a",), "unsupported tag"),
    ("yamldecode", ("!Sub a",), "unsupported tag"),
    ("yamldecode", ("!foo [a]",), "can't interpret sequence as !foo"),
    ("yamldecode", ("!foo {a: b}",), "can't interpret mapping as !foo"),
    ("yamldecode", ("<<: 1",), "can be merged"),
    ("yamldecode", ("&a [*a]",), "inside its own definition"),
    ("yamldecode", ("!!bool x",), "cannot parse"),
    ("yamldecode", ("!!int x",), "cannot parse"),
    ("yamldecode", ("!!binary x",), "cannot parse"),
    ("yamldecode", ("",), "missing start of document"),
    ("yamldecode", ("# only a comment",), "missing start of document"),
    ("base64decode", ("%%%",), "failed to decode base64 data"),
    ("base64decode", ("YQ",), "failed to decode base64 data"),
    ("base64decode", ("YWJj=",), "failed to decode base64 data"),
    ("base64decode", ("Y Q==",), "failed to decode base64 data"),
    ("base64decode", ("/w==",), "not valid UTF-8"),
    ("textencodebase64", ("☃", "ISO-8859-1"), "cannot be represented in ISO-8859-1"),
    ("textencodebase64", ("a", "nope"), '"nope" is not a supported IANA encoding'),
    ("textencodebase64", ("a", "rot13"), "not a supported IANA encoding"),
    ("textdecodebase64", ("/w==", "UTF-8"), "symbols that are not defined for UTF-8"),
    ("urldecode", ("%4",), "failed to decode URL"),
    ("urldecode", ("%zz",), "failed to decode URL"),
    ("csvdecode", ("",), "missing header line"),
    ("csvdecode", ("a,a\n1,2",), 'duplicate column name "a"'),
    ("csvdecode", ("a,b\n1",), "wrong number of fields"),
    ("csvdecode", ('a\n"x',), "CSV parse error on record 2"),
    ("csvdecode", ('a"b\n1',), 'extraneous or missing " in field'),
    ("csvdecode", ('"a"b\n1',), 'extraneous or missing " in field'),
    ("base64gunzip", ("SGVsbG8gd29ybGQ=",), "failed to gunzip bytestream"),
    ("base64gunzip", ("YQ==",), "unexpected EOF"),
]


@pytest.mark.parametrize(("name", "arguments", "expected"), CASES)
def test_gives(name: str, arguments: tuple[Content, ...], expected: Content) -> None:
    actual = call(name, *arguments)
    assert same(actual, expected), actual


@pytest.mark.parametrize(("name", "arguments", "message"), ERRORS)
def test_refuses(name: str, arguments: tuple[Content, ...], message: str) -> None:
    with pytest.raises(FunctionError) as caught:
        call(name, *arguments)
    assert message in str(caught.value)


DOCUMENT = {"Statement": [{"Action": "*", "Resource": BUCKET}], "Version": 1}


def test_jsonencode_of_an_unknown_member_keeps_document_and_known_pieces() -> None:
    result = call("jsonencode", DOCUMENT)
    assert isinstance(result, Unknown)
    assert result.document == DOCUMENT
    assert result.references == BUCKET.references
    assert result.prefix == '{"Statement":[{"Action":"*","Resource":'
    assert result.parts[-1] == '}],"Version":1}'
    assert not result.exact


@pytest.mark.parametrize("encode", ["jsonencode", "yamlencode"])
def test_decoding_what_was_encoded_gives_the_document_back(encode: str) -> None:
    decode = encode.replace("encode", "decode")
    assert call(decode, call(encode, DOCUMENT)) == DOCUMENT


def test_encoding_an_unknown_alone_keeps_it_as_the_document() -> None:
    assert call("jsonencode", BUCKET).document == BUCKET
    assert call("jsondecode", call("jsonencode", BUCKET)) == BUCKET


def test_decoding_an_unknown_text_hangs_on_it() -> None:
    result = call("jsondecode", BUCKET)
    assert result.references == BUCKET.references
    assert not result.exact


def test_jsonencode_of_one_of_several_members_hangs_on_what_decides_it() -> None:
    result = call("jsonencode", {"a": OneOf(("x", "y"), TOPIC)})
    assert result.references == TOPIC.references
    assert result.prefix == '{"a":'


def test_base64gzip_makes_a_gzip_stream() -> None:
    assert call("base64gunzip", call("base64gzip", "Hello world")) == "Hello world"


def test_yamldecode_refuses_to_unfold_billions_of_aliases() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    with pytest.raises(FunctionError, match="more than 100000 members"):
        call("yamldecode", "\n".join(lines))


@pytest.mark.parametrize("name", ["jsondecode", "yamldecode"])
@pytest.mark.parametrize("depth", [101, 900, 100_000])
def test_deep_documents_are_refused_without_a_crash(name: str, depth: int) -> None:
    with pytest.raises(FunctionError):
        call(name, "[" * depth + "]" * depth)


CONTENTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(CONTENTS)
def test_json_reads_back_what_it_wrote(content: Content) -> None:
    assert call("jsondecode", call("jsonencode", content)) == content


@given(st.text())
def test_text_encodings_read_back_what_they_wrote(text: str) -> None:
    assert call("base64decode", call("base64encode", text)) == text
    assert call("urldecode", call("urlencode", text)) == text
    assert call("textdecodebase64", call("textencodebase64", text, "UTF-16LE"), "UTF-16LE") == text
