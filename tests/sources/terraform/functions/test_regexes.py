from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tcop_iac.sources.terraform.functions.regexes import PatternError, compile_pattern

PATTERNS = (
    "a",
    "a|b",
    "a*",
    "(a)(b)?",
    "[^a]+?b",
    "(?i)A(?-i)b",
    "a{1,2}b{2}",
    "^a|b$",
    "\\ba+\\b",
    "(?U)a+b?",
    "(?P<x>a|ab)(?P<y>c|bcd)",
    "(?m)^b",
    ".*b",
    "\\B",
    "(a|b)c",
)


@given(st.sampled_from(PATTERNS), st.text("abcA\n -", max_size=12), st.integers(0, 12))
def test_both_engines_find_the_same(pattern: str, text: str, position: int) -> None:
    compiled = compile_pattern(pattern)
    position = min(position, len(text))
    assert compiled.degree
    assert compiled.linear(text, position) == compiled.backtracking(text, position)


@pytest.mark.parametrize("pattern", ["(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*)(.*)(.*)(.*)(.*)(.*)x", "(a?){40}a{40}$"])
def test_no_pattern_takes_more_than_linear_time(pattern: str) -> None:
    start = time.process_time()
    compile_pattern(pattern).first("a" * 3000 + "b")
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("pattern", "degree"),
    [
        ("abc", 1),
        ("a+", 2),
        ("[a-z]+-[a-z]+", 3),
        ("a{1,3}", 1),
        ("(a+)+", 0),
        ("(a|b)*", 0),
        ("(ab){2}", 1),
        ("(a+){2}", 0),
    ],
)
def test_degree(pattern: str, degree: int) -> None:
    assert compile_pattern(pattern).degree == degree


@given(st.text())
def test_a_quoted_text_matches_itself(text: str) -> None:
    if "\\E" in text or text.endswith("\\"):
        return
    match = compile_pattern(f"\\Q{text}\\E").first(f"xx{text}")
    assert match is not None
    assert match.group(0) == text


@settings(deadline=None)  # the first use of a Unicode category looks at every character there is
@given(st.text("()[]{}*+?|^$.\\abPpLuQEz-:<>=!_09,&~#", max_size=12), st.text("ab(\\", max_size=6))
def test_any_pattern_is_compiled_or_refused(pattern: str, text: str) -> None:
    try:
        compiled = compile_pattern(pattern)
    except PatternError:
        return
    compiled.first(text)
    compiled.linear(text, 0)


def test_deep_patterns_are_refused_without_a_crash() -> None:
    with pytest.raises(PatternError):
        compile_pattern("(" * 5000 + ")" * 5000)
