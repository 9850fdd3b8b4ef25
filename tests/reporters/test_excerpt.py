from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcop_iac.model.range import Range
from tcop_iac.reporters.excerpt import Sources, excerpt, masked, plain


def shown(line: str, start: int, end: int, width: int | None = None) -> list[str]:
    return excerpt([line], Range("x.tf", 1, start, 1, end), width)


@pytest.mark.parametrize(
    ("line", "region", "code", "carets"),
    [
        ("a = false", (5, 10), "a = false", "    ^^^^^"),
        ("\ta = false", (6, 11), "    a = false", "        ^^^^^"),
        ("a\t= false", (5, 10), "a   = false", "      ^^^^^"),
        ('a = "日本" + b', (5, 9), 'a = "日本" + b', "    ^^^^^^"),
        ('a = "日本" + b', (12, 13), 'a = "日本" + b', "             ^"),
        ("e\u0301 = b", (6, 7), "e\u0301 = b", "    ^"),
        ("a = \x1b[0m", (5, 9), "a = \N{REPLACEMENT CHARACTER}[0m", "    ^^^^"),
        ("a", (1, 1), "a", "^"),
        ("a", (2, 2), "a", " ^"),
        ("a", (9, 12), "a", " ^"),
        ("a = 1   ", (1, 40), "a = 1", "^^^^^^^^"),
    ],
)
def test_carets_stand_under_the_region(line: str, region: tuple[int, int], code: str, carets: str) -> None:
    assert shown(line, *region) == [f"  1 | {code}", f"    | {carets}"]


def test_a_long_line_is_cut_around_the_region() -> None:
    line = "x" * 500 + "HERE" + "y" * 500
    code, carets = shown(line, 501, 505, 60)
    assert code.startswith("  1 | ... xxx")
    assert code.endswith("yyy ...")
    assert code[carets.index("^") : carets.rindex("^") + 1] == "HERE"


def test_a_range_of_many_lines_is_shortened() -> None:
    lines = [f"line {number}" for number in range(1, 30)]
    assert excerpt(lines, Range("x.tf", 8, 3, 20, 2), None) == [
        "   8 | line 8",
        "     |   ^^^^",
        "   9 | line 9",
        "  10 | line 10",
        "     | ... to line 20",
    ]


def test_a_range_that_ends_with_the_line_break_is_one_line() -> None:
    assert excerpt(["a = 1", "b = 2"], Range("x.tf", 1, 1, 2, 1), None) == ["  1 | a = 1", "    | ^^^^^"]


def test_a_line_that_is_not_there_is_not_shown() -> None:
    assert excerpt(["a"], Range("x.tf", 7, 1, 7, 2), None) == []
    assert excerpt([], Range("x.tf", 1, 1, 1, 2), None) == []


@pytest.mark.parametrize(
    ("line", "safe"),
    [
        ('password = "hunter2"', 'password = "*******"'),
        ('master_password="a\\"b"', 'master_password="****"'),
        ('  "api-key" : "k", x = "y"', '  "api-key" : "*", x = "y"'),
        ('db_secret_string = "half', 'db_secret_string = "****'),
        ('password = "${var.password}"', 'password = "${var.password}"'),
        ('password = "${var.p}x"', 'password = "*********"'),
        ("password = var.password", "password = var.password"),
        ('url = "postgres://u:pw@host/db"', 'url = "postgres://u:**@host/db"'),
        ('access = "AKIAABCDEFGHIJKLMNOP"', 'access = "********************"'),
        ('name = "plain"', 'name = "plain"'),
    ],
)
def test_literal_secrets_are_masked(line: str, safe: str) -> None:
    assert masked(line) == safe
    assert len(masked(line)) == len(line)


def test_a_private_key_is_not_shown() -> None:
    lines = ["k = <<E", "-----BEGIN RSA PRIVATE KEY-----", "MIIE", "E"]
    assert "MIIE" not in "\n".join(excerpt(lines, Range("x.tf", 1, 5, 4, 2), None))


@given(st.text(), st.integers(1, 60), st.integers(0, 60), st.sampled_from([None, 20, 80]))
def test_any_line_can_be_shown(line: str, start: int, length: int, width: int | None) -> None:
    lines = line.split("\n")
    for row in excerpt(lines, Range("x.tf", 1, start, len(lines), start + length), width):
        assert plain(row) == row


def test_masking_a_large_line_takes_no_time() -> None:
    line = 'x = "' + "password" * 100_000 + "a" * 4_000_000 + '"'
    assert len(shown(line, 5, 900_000)) == 2


def test_lines_are_read_as_the_reader_counts_them(tmp_path: Path) -> None:
    (tmp_path / "a.tf").write_bytes(b"\xef\xbb\xbfa = 1\r\nb = \xff\n")
    sources = Sources(tmp_path)
    assert sources.lines("a.tf") == ["a = 1", "b = \N{REPLACEMENT CHARACTER}", ""]
    assert sources.lines("none.tf") == ()
