from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcop_iac.model.value import Content, OneOf, Unknown
from tcop_iac.sources.terraform.functions import FunctionError
from tests.sources.terraform.functions.calling import BUCKET, PARTLY, TOPIC, Folder, call, same, set_

CASES: list[tuple[str, tuple[Content, ...], Content]] = [
    ("lower", ("HELLO",), "hello"),
    ("lower", ("АЛЛО!",), "алло!"),
    ("lower", ("ΣΑΣ",), "σασ"),
    ("lower", ("İ",), "i"),
    ("upper", ("hello",), "HELLO"),
    ("upper", ("straße",), "STRAßE"),
    ("upper", ("ǆ",), "Ǆ"),
    ("upper", (True,), "TRUE"),
    ("title", ("hello world",), "Hello World"),
    ("title", ("a1b _a-b 1st it's éa",), "A1b _a-B 1st It'S Éa"),
    ("title", ("ab\u00a0cd",), "Ab\u00a0Cd"),
    ("chomp", ("hello\n",), "hello"),
    ("chomp", ("hello\r\n\n",), "hello"),
    ("chomp", ("a\nb",), "a\nb"),
    ("split", (",", "foo,bar,baz"), ["foo", "bar", "baz"]),
    ("split", (",", "foo"), ["foo"]),
    ("split", (",", ""), [""]),
    ("split", ("", "aé"), ["a", "é"]),
    ("split", ("", ""), []),
    ("split", (".", 1), ["1"]),
    ("join", ("-", ["foo", "bar", "baz"]), "foo-bar-baz"),
    ("join", (", ", ["foo"]), "foo"),
    ("join", (",", []), ""),
    ("join", (",", ["a"], ["b", "c"]), "a,b,c"),
    ("join", (",", [1, True, Decimal("0.5")]), "1,true,0.5"),
    ("join", (",", set_("a", "b")), "a,b"),
    ("substr", ("hello world", 1, 4), "ello"),
    ("substr", ("🤔🤷", 0, 1), "🤔"),
    ("substr", ("hello world", -5, -1), "world"),
    ("substr", ("hello world", 6, -1), "world"),
    ("substr", ("hello", 1, 0), ""),
    ("substr", ("hello", -2, 0), "lo"),
    ("substr", ("hello", 9, 2), ""),
    ("substr", ("hello", 5, 1), ""),
    ("substr", ("hello", -9, 2), "he"),
    ("substr", ("hello", 0, 99), "hello"),
    ("substr", ("", 0, 3), ""),
    ("substr", ("e\u0301a", 0, 1), "e\u0301"),
    ("strrev", ("hello",), "olleh"),
    ("strrev", ("a☃e\u0301",), "e\u0301☃a"),
    ("indent", (2, "[\n  foo,\n]"), "[\n    foo,\n  ]"),
    ("indent", (0, "a\nb"), "a\nb"),
    ("trim", ("?!hello?!", "!?"), "hello"),
    ("trim", ("foobar", "far"), "oob"),
    ("trim", ("  hello! world.!  ", "! "), "hello! world."),
    ("trim", ("a", ""), "a"),
    ("trimprefix", ("helloworld", "hello"), "world"),
    ("trimprefix", ("helloworld", "cat"), "helloworld"),
    ("trimprefix", ("--hello", "-"), "-hello"),
    ("trimsuffix", ("helloworld", "world"), "hello"),
    ("trimsuffix", ("hello--", "-"), "hello-"),
    ("trimspace", ("  hello\n\n\u00a0",), "hello"),
    ("trimspace", ("\u001cx\u2003",), "\u001cx"),
    ("startswith", ("hello world", "hello"), True),
    ("startswith", ("hello world", "world"), False),
    ("endswith", ("hello world", "world"), True),
    ("endswith", ("hello world", "hello"), False),
    ("strcontains", ("hello world", "wor"), True),
    ("strcontains", ("hello world", "wod"), False),
    ("replace", ("1 + 2 + 3", "+", "-"), "1 - 2 - 3"),
    ("replace", ("hello world", "/w.*d/", "everybody"), "hello everybody"),
    ("replace", ("a/b/c", "/", "_"), "a_b_c"),
    ("replace", ("abc", "//", "-"), "-a-b-c-"),
    ("replace", ("abc", "", "-"), "-a-b-c-"),
    ("replace", ("foo-bar", "/(\\w+)-(\\w+)/", "$2-$1"), "bar-foo"),
    ("replace", ("foo-bar", "/(?P<a>\\w+)-(\\w+)/", "${a}_$2x$$"), "foo_$"),
    ("replace", ("baac", "/a*/", "x"), "xbxcx"),
    ("replace", ("My Name", "/[^a-zA-Z0-9]/", ""), "MyName"),
    ("replace", ("éa", "/\\w/", "x"), "éx"),
    ("replace", ("a.b", "/\\./", "$0$9"), "a.b"),
    ("regex", ("[a-z]+", "53453453.345345aaabbbccc23454"), "aaabbbccc"),
    ("regex", ("(\\d\\d\\d\\d)-(\\d\\d)-(\\d\\d)", "2019-02-01"), ["2019", "02", "01"]),
    (
        "regex",
        (
            "^(?:(?P<scheme>[^:/?#]+):)?(?://(?P<authority>[^/?#]*))?",
            "https://terraform.io/docs/",
        ),
        {"authority": "terraform.io", "scheme": "https"},
    ),
    ("regex", ("(a)|(b)", "b"), [None, "b"]),
    ("regex", ("(?<x>a)", "a"), {"x": "a"}),
    ("regex", ("$", "a\n"), ""),
    ("regex", ("a$|\\n", "a\n"), "\n"),
    ("regex", ("(?m)a$", "a\n"), "a"),
    ("regex", ("(?s)a.b", "a\nb"), "a\nb"),
    ("regex", ("(?i)STRASSE|ß", "Strasse"), "Strasse"),
    ("regex", ("a(?i)B|c", "ab"), "ab"),
    ("regex", ("x(?i)B|c", "C"), "C"),
    ("regex", ("(x(?i)B)c", "xbc"), ["xb"]),
    ("regex", ("(?i:a)b", "Ab"), "Ab"),
    ("regex", ("(?U)a+", "aaa"), "a"),
    ("regex", ("(?U)a+?", "aaa"), "aaa"),
    ("regex", ("a{2}", "aaa"), "aa"),
    ("regex", ("a{,2}", "a{,2}"), "a{,2}"),
    ("regex", ("a{", "a{"), "a{"),
    ("regex", ("[]a]+", "x]a]"), "]a]"),
    ("regex", ("[^]a]+", "]xa"), "x"),
    ("regex", ("[a-]+", "a-a"), "a-a"),
    ("regex", ("[[:alpha:]_]+", "12ab_"), "ab_"),
    ("regex", ("[[:^digit:]]+", "12é_"), "é_"),
    ("regex", ("[\\d\\-]+", "a1-2"), "1-2"),
    ("regex", ("[^\\D5]+", "a15"), "1"),
    ("regex", ("\\pL+", "1éa"), "éa"),
    ("regex", ("\\p{Lu}\\P{Lu}", "aÉa"), "Éa"),
    ("regex", ("\\p{^Lu}", "ÉA1"), "1"),
    ("regex", ("\\Qa.b\\E+", "a.bb"), "a.bb"),
    ("regex", ("\\x41\\x{42}\\103", "ABC"), "ABC"),
    ("regex", ("\\bfoo\\b", "éfoo"), "foo"),
    ("regex", ("\\Aa\\z", "a"), "a"),
    ("regex", ("a\\.b\\/c\\_", "a.b/c_"), "a.b/c_"),
    ("regex", ("(|a)+", "aa"), [""]),
    ("regex", ("(a|ab)(c|bcd)(d*)", "abcd"), ["a", "bcd", ""]),
    ("regex", ("^([a-z0-9]+(-[a-z0-9]+)*)$", "a-b-c"), ["a-b-c", "-c"]),
    ("regex", ("(a*)*b", "aab"), ["aa"]),
    ("regex", ("^*a", "a"), "a"),
    ("regex", ("a||b", "b"), ""),
    ("regex", ("[a&&b]+", "&&"), "&&"),
    ("regex", ("é+", "éé"), "éé"),
    ("regex", ("(?)a", "a"), "a"),
    ("regex", ("(?P<a>.)(?P<a>.)", "ab"), {"a": "b"}),
    ("regex", ("(a|ab)+?c", "abac"), ["a"]),
    ("regex", ("(?:a|b|)*c", "abac"), "abac"),
    ("regex", ("(a{2,3}|b)+", "aaaaab"), ["b"]),
    ("regex", ("(a+|b+?){2,}?", "aabb"), ["b"]),
    ("regexall", ("[a-z]+", "1234abcd5678efgh9"), ["abcd", "efgh"]),
    ("regexall", ("[a-z]+", "123456789"), []),
    ("regexall", ("(\\w)=(\\d)", "a=1,b=2"), [["a", "1"], ["b", "2"]]),
    ("regexall", ("a*", "baac"), ["", "aa", ""]),
    ("regexall", ("|a", "a"), ["", ""]),
    ("format", ("Hello, %s!", "Ander"), "Hello, Ander!"),
    ("format", ("There are %d lights", 4), "There are 4 lights"),
    ("format", ("%v", None), "null"),
    ("format", ("%#v", "a<b"), '"a\\u003cb"'),
    ("format", ("%v %v %v", True, ["a", 1], {"b": None}), 'true ["a",1] {"b":null}'),
    ("format", ("%v", 1234567), "1.234567e+06"),
    ("format", ("%v", 123456), "123456"),
    ("format", ("%v", Decimal("0.00001")), "1e-05"),
    ("format", ("%v", Decimal("1.5")), "1.5"),
    ("format", ("%s", 1234567), "1234567"),
    ("format", ("%s %s", True, Decimal("0.10")), "true 0.1"),
    ("format", ("%t", "true"), "true"),
    ("format", ("%b %o %x %X", 5, 8, 255, 255), "101 10 ff FF"),
    ("format", ("%#x %#X %#o %#b", 255, 255, 8, 5), "0xff 0XFF 010 0b101"),
    ("format", ("%03d|%3d|%-3d|%+d|% d", 7, 7, 7, 7, 7), "007|  7|7  |+7| 7"),
    ("format", ("%05d|%x|%+05d|%.3d", -7, -255, 7, 7), "-0007|-ff|+0007|007"),
    ("format", ("%d", "12"), "12"),
    ("format", ("%f|%.2f|%8.3f|%08.3f", 3, Decimal("2.345"), 1, -1), "3.000000|2.34|   1.000|-001.000"),
    ("format", ("%-8.1f|%0-8.1f|%0-4d|", 1, 1, 7), "1.0     |000001.0|7   |"),
    ("format", ("%e|%E|%.1e", 12345, Decimal("0.00012"), 5), "1.234500e+04|1.200000E-04|5.0e+00"),
    ("format", ("%g|%G", 1000000, Decimal("0.00000012")), "1e+06|1.2E-07"),
    ("format", ("%.3g|%.3g", 123456, Decimal("0.5")), "1.23e+05|0.5"),
    ("format", ("%.10g|%.1g|%g", 1000000, 25, 0), "1000000|2e+01|0"),
    ("format", ("%q", 'say "hi"\n'), '"say \\"hi\\"\\n"'),
    ("format", ("%5s|%-5s|%05s|%.2s|", "ab", "ab", "ab", "abc"), "   ab|ab   |000ab|ab|"),
    ("format", ("%3s|%.1s", "e\u0301", "e\u0301a"), "  e\u0301|e\u0301"),
    ("format", ("%[2]s %[1]s", "a", "b"), "b a"),
    ("format", ("%[2]s %s", "a", "b", "c"), "b c"),
    ("format", ("100%%",), "100%"),
    ("format", ("é%sé", "x"), "éxé"),
    ("formatlist", ("Hello, %s!", ["Valentina", "Ander"]), ["Hello, Valentina!", "Hello, Ander!"]),
    ("formatlist", ("%s, %s!", "Salutations", ["A", "B"]), ["Salutations, A!", "Salutations, B!"]),
    ("formatlist", ("%s", "a"), ["a"]),
    ("formatlist", ("a",), ["a"]),
    ("formatlist", ("%s", []), []),
    ("formatlist", ("%s=%s", ["a", "b"], set_("x", "y")), ["a=x", "b=y"]),
]

ERRORS: list[tuple[str, tuple[Content, ...], str]] = [
    ("upper", (["a"],), 'invalid value for "str" parameter: string required, but have list'),
    ("upper", (None,), "must not be null"),
    ("join", (",",), "at least one list is required"),
    ("join", (",", ["a", None]), "element 1 is null; cannot concatenate null values"),
    ("join", (",", "a"), "list of string required, but have string"),
    ("join", (",", [["a"]]), "string required, but have list"),
    ("split", (",", ["a"]), "string required"),
    ("substr", ("a", Decimal("0.5"), 1), "must be a whole number"),
    ("indent", (-1, "a"), "must be between"),
    ("replace", ("a", "/(/", "b"), "missing closing )"),
    ("regex", ("a", "b"), "pattern did not match any part of the given string"),
    ("regex", ("(?P<a>x)(y)", "xy"), "cannot mix both named and unnamed capture groups"),
    ("regex", ("(?=a)", "a"), "invalid or unsupported Perl syntax"),
    ("regex", ("(?<!a)b", "b"), "invalid or unsupported Perl syntax"),
    ("regex", ("(a)\\1", "aa"), "invalid escape sequence"),
    ("regex", ("a**", "a"), "invalid nested repetition operator"),
    ("regex", ("a++", "a"), "invalid nested repetition operator"),
    ("regex", ("*a", "a"), "missing argument to repetition operator"),
    ("regex", ("a|*", "a"), "missing argument to repetition operator"),
    ("regex", ("(*)", "a"), "missing argument to repetition operator"),
    ("regex", ("a)", "a"), "unexpected )"),
    ("regex", ("[a", "a"), "missing closing ]"),
    ("regex", ("[z-a]", "a"), "invalid character class range"),
    ("regex", ("a{2,1}", "a"), "invalid repeat count"),
    ("regex", ("a{1001}", "a"), "invalid repeat count"),
    ("regex", ("(a{100}){100}", "a"), "invalid repeat count"),
    ("regex", ("a\\", "a"), "trailing backslash"),
    ("regex", ("\\Z", "a"), "invalid escape sequence"),
    ("regex", ("\\p{Nope}", "a"), "character class range"),
    ("regex", ("[[:nope:]]", "a"), "invalid character class range"),
    ("regex", ("(?-)", "a"), "invalid or unsupported Perl syntax"),
    ("format", ("%s",), "not enough arguments"),
    ("format", ("%s", "a", "b"), "too many arguments; only 1 used by format string"),
    ("format", ("a", "b"), "too many arguments; no verbs in format string"),
    ("format", ("%d", Decimal("1.5")), "an integer is required"),
    ("format", ("%d", "x"), "a number is required"),
    ("format", ("%s", None), "null value cannot be formatted"),
    ("format", ("%s", ["a"]), "string required, but have list"),
    ("format", ("%z", 1), 'unsupported format verb "z"'),
    ("format", ("%",), "unrecognized format sequence at offset 0"),
    ("format", ("%!",), "unrecognized format sequence at offset 0"),
    ("formatlist", ("%s%s", ["a"], ["b", "c"]), "lists of unequal lengths"),
]

EITHER = OneOf(("a", "b"), TOPIC)

WITH_UNKNOWNS: list[tuple[str, tuple[Content, ...], Content]] = [
    ("join", ("/", [BUCKET]), BUCKET),
    ("startswith", (PARTLY, "arn:"), True),
    ("startswith", (PARTLY, "arm"), False),
    ("startswith", (BUCKET, ""), True),
    ("endswith", (PARTLY, "*"), True),
    ("endswith", (PARTLY, "x"), False),
    ("endswith", (PARTLY, ""), True),
    ("strcontains", (PARTLY, "rn"), True),
    ("strcontains", (BUCKET, ""), True),
    ("format", ("%s", BUCKET), BUCKET),
    ("format", ("%[2]s", BUCKET, "a"), "a"),
    ("formatlist", ("%s", ["a", BUCKET]), ["a", BUCKET]),
]

UNDECIDED: list[tuple[str, tuple[Content, ...]]] = [
    ("upper", (BUCKET,)),
    ("split", (",", BUCKET)),
    ("join", (",", BUCKET)),
    ("startswith", (PARTLY, "arn:aws")),
    ("startswith", (BUCKET, "a")),
    ("startswith", ("a", BUCKET)),
    ("endswith", (PARTLY, "x/*")),
    ("strcontains", (PARTLY, "aws")),
    ("replace", (BUCKET, "a", "b")),
    ("format", ("%x", BUCKET)),
    ("format", ("%v", [BUCKET])),
    ("format", (BUCKET, "a")),
    ("formatlist", ("%s", BUCKET)),
]


@pytest.mark.parametrize(("name", "arguments", "expected"), CASES + WITH_UNKNOWNS)
def test_gives(name: str, arguments: tuple[Content, ...], expected: Content) -> None:
    actual = call(name, *arguments)
    assert same(actual, expected), actual


@pytest.mark.parametrize(("name", "arguments", "message"), ERRORS)
def test_refuses(name: str, arguments: tuple[Content, ...], message: str) -> None:
    with pytest.raises(FunctionError) as caught:
        call(name, *arguments)
    assert message in str(caught.value)


@pytest.mark.parametrize(("name", "arguments"), UNDECIDED)
def test_is_unknown_and_keeps_the_reference(name: str, arguments: tuple[Content, ...]) -> None:
    result = call(name, *arguments)
    assert isinstance(result, Unknown)
    assert result.references == BUCKET.references


def test_join_keeps_the_known_pieces() -> None:
    assert call("join", "/", ["a", BUCKET, TOPIC, "b"]).parts == ("a/", BUCKET, "/", TOPIC, "/b")


def test_join_of_one_of_several_strings_hangs_on_what_decides_it() -> None:
    result = call("join", ",", ["x", EITHER])
    assert result.prefix == "x,"
    assert result.references == TOPIC.references


def test_format_keeps_the_known_pieces() -> None:
    assert call("format", "arn:%s:%d:%s%%", BUCKET, TOPIC, "x").parts == ("arn:", BUCKET, ":", TOPIC, ":x%")


def test_format_keeps_the_beginning_before_a_verb_that_changes_its_argument() -> None:
    result = call("format", "role-%q", BUCKET)
    assert result.prefix == "role-"
    assert result.parts[1].references == BUCKET.references
    assert not result.parts[1].exact


def test_formatlist_leaves_the_known_results_known() -> None:
    known, unknown = call("formatlist", "%s/*", ["a", BUCKET])
    assert known == "a/*"
    assert unknown.parts == (BUCKET, "/*")


def test_templatestring_hands_the_text_and_variables_to_the_context(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    assert call("templatestring", "a ${b}", {"b": 1}, context=folder) == "rendered templatestring"
    assert folder.rendered == [("a ${b}", {"b": 1}, "templatestring")]


@pytest.mark.parametrize(("variables", "message"), [(["a"], "must be a map"), ({"1a": 1}, "invalid template variable")])
def test_templatestring_refuses_what_are_no_variables(tmp_path: Path, variables: Content, message: str) -> None:
    with pytest.raises(FunctionError, match=message):
        call("templatestring", "", variables, context=Folder(tmp_path))


@given(st.text(), st.text(min_size=1))
def test_join_puts_together_what_split_took_apart(text: str, separator: str) -> None:
    assert call("join", separator, call("split", separator, text)) == text


@given(st.text())
def test_strrev_twice_is_the_string_where_no_character_is_composed(text: str) -> None:
    plain = "".join(each for each in text if each.isascii() and each not in "\r\n")
    assert call("strrev", call("strrev", plain)) == plain


@given(st.text(), st.integers(0, 9))
def test_substr_takes_a_string_apart_without_loss(text: str, place: int) -> None:
    length = call("length", text)
    head, tail = call("substr", text, 0, place), call("substr", text, place, -1)
    assert head + tail == text
    assert call("length", head) == min(place, length)


@given(st.integers(), st.sampled_from("bdoxX"))
def test_format_of_a_whole_number_is_that_of_python(number: int, verb: str) -> None:
    assert call("format", f"%{verb}", number) == format(number, verb)
