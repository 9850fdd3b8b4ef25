"""String functions (https://developer.hashicorp.com/terraform/language/functions/format and those beside it).

Characters are grapheme clusters where the language counts them. A string that is unknown in part keeps its known
parts through `join`, and `startswith` answers from them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcop_iac.model.value import Content, OneOf, Unknown, derived, joined
from tcop_iac.sources.terraform.functions.context import Context
from tcop_iac.sources.terraform.functions.graphemes import graphemes
from tcop_iac.sources.terraform.functions.signature import FunctionError, Strings, function, invalid

if TYPE_CHECKING:
    from tcop_iac.sources.terraform.functions.regexes import Match, Pattern

WHITE_SPACE = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
"""What Unicode calls white space; Python's own `strip` takes some control characters more."""

VARIABLE_NAME = re.compile(r"[^\W\d][\w-]*")

WIDEST_INDENT = 10_000
"""Columns; a wider one only serves to use up memory."""


# Case


@function("string")
def lower(str_: str) -> str:
    """A string in, the same in small letters out."""
    return str_.lower() if str_.isascii() else "".join(each.lower()[0] for each in str_)


@function("string")
def upper(str_: str) -> str:
    """A string in, the same in capitals out."""
    return str_.upper() if str_.isascii() else "".join(_single(each, each.upper()) for each in str_)


@function("string")
def title(str_: str) -> str:
    """A string in, the same with the first letter of each word as a capital out."""
    result: list[str] = []
    previous = " "
    for each in str_:
        result.append(_single(each, each.title()) if _separates(previous) else each)
        previous = each
    return "".join(result)


def _single(character: str, mapped: str) -> str:
    """`mapped` where it is one character: the language never makes two of one."""
    return mapped if len(mapped) == 1 else character


def _separates(character: str) -> bool:
    if character.isascii():
        return not (character.isalnum() or character == "_")
    return not character.isalnum() and character in WHITE_SPACE


# Taking apart and putting together


@function("string")
def split(separator: str, str_: str) -> Content:
    """A separator and a string in, the pieces between separators out."""
    return str_.split(separator) if separator else list(str_)


@function("string", unknown="aware")
def join(separator: str, *lists: Strings | Unknown) -> Content:
    """A separator and lists of strings in, one string of them all out; known pieces are kept where some are unknown."""
    if not lists:
        raise FunctionError("at least one list is required")
    pieces: list[str | Unknown] = []
    for each in lists:
        if isinstance(each, Unknown):
            return derived(list(lists))
        for place, member in enumerate(each):
            if member is None:
                raise invalid("lists", f"element {place} is null; cannot concatenate null values")
            pieces += separator, _piece(member)
    return joined(pieces[1:])


def _piece(member: Content) -> str | Unknown:
    """A member as a piece of a string; one of several strings cannot be told apart there."""
    return derived([member]) if isinstance(member, OneOf) else member


@function("string")
def substr(str_: str, offset: int, length: int) -> str:
    """A string, an offset (negative from the end) and a length (-1 for all the rest) in, that part out."""
    characters = graphemes(str_)
    if offset < 0:
        offset = max(offset + len(characters), 0)
        length = length or -1  # so it is in Terraform, and only there
    return "".join(characters[offset:] if length < 0 else characters[offset : offset + length])


@function("string")
def strrev(str_: str) -> str:
    """A string in, its characters backwards out."""
    return "".join(reversed(graphemes(str_)))


@function("string")
def indent(spaces: int, str_: str) -> str:
    """A count of spaces and a string in, the string with all lines but the first indented out."""
    if not 0 <= spaces <= WIDEST_INDENT:
        raise invalid("spaces", f"must be between 0 and {WIDEST_INDENT}")
    return str_.replace("\n", "\n" + " " * spaces)


# Trimming


@function("string")
def chomp(str_: str) -> str:
    """A string in, the same without line breaks at its end out."""
    return str_.rstrip("\r\n")


@function("string")
def trim(str_: str, cutset: str) -> str:
    """A string and characters in, the string without any of those at either end out."""
    return str_.strip(cutset)


@function("string")
def trimprefix(str_: str, prefix: str) -> str:
    """A string and a prefix in, the string without it out."""
    return str_.removeprefix(prefix)


@function("string")
def trimsuffix(str_: str, suffix: str) -> str:
    """A string and a suffix in, the string without it out."""
    return str_.removesuffix(suffix)


@function("string")
def trimspace(str_: str) -> str:
    """A string in, the same without white space at either end out."""
    return str_.strip(WHITE_SPACE)


# Asking


@function("string", unknown="aware")
def startswith(str_: str | Unknown, prefix: str) -> Content:
    """A string and a prefix in, whether it begins with it out; a known beginning may be enough to tell."""
    if not isinstance(str_, Unknown):
        return str_.startswith(prefix)
    if str_.prefix.startswith(prefix):
        return True
    return derived([str_]) if prefix.startswith(str_.prefix) else False


@function("string", unknown="aware")
def endswith(str_: str | Unknown, suffix: str) -> Content:
    """A string and a suffix in, whether it ends with it out; a known end may be enough to tell."""
    if not isinstance(str_, Unknown):
        return str_.endswith(suffix)
    end = str_.parts[-1] if str_.parts else ""
    known = end if isinstance(end, str) else ""
    if known.endswith(suffix):
        return True
    return derived([str_]) if suffix.endswith(known) else False


@function("string", unknown="aware")
def strcontains(str_: str | Unknown, substr: str) -> Content:
    """A string and another in, whether it holds the other out; a known part may be enough to tell."""
    if not isinstance(str_, Unknown):
        return substr in str_
    known = any(isinstance(part, str) and substr in part for part in str_.parts)
    return True if known or not substr else derived([str_])


# Patterns


@function("string")
def replace(str_: str, substr: str, replace: str) -> str:
    """A string, what to look for (a pattern if between slashes) and its replacement in, the changed string out."""
    if len(substr) > 1 and substr.startswith("/") and substr.endswith("/"):
        return _pattern(substr[1:-1]).replaced(str_, replace)
    return str_.replace(substr, replace)


@function("string")
def regex(pattern: str, string: str) -> Content:
    """A pattern and a string in, the first match out: its text, or its groups as a list or map."""
    compiled = _grouped(pattern)
    match = compiled.first(string)
    if match is None:
        raise FunctionError("pattern did not match any part of the given string")
    return _captured(compiled, match)


@function("string")
def regexall(pattern: str, string: str) -> Content:
    """A pattern and a string in, a list of all matches out, each as `regex` gives it."""
    compiled = _grouped(pattern)
    return [_captured(compiled, match) for match in compiled.all(string)]


def _pattern(pattern: str) -> Pattern:
    from tcop_iac.sources.terraform.functions.regexes import (  # noqa: PLC0415 - half of the start-up time
        PatternError,
        compile_pattern,
    )

    try:
        return compile_pattern(pattern)
    except PatternError as error:
        raise invalid("pattern", str(error)) from None


def _grouped(pattern: str) -> Pattern:
    compiled = _pattern(pattern)
    if any(compiled.names) and not all(compiled.names):
        raise invalid("pattern", "invalid regexp pattern: cannot mix both named and unnamed capture groups")
    return compiled


def _captured(pattern: Pattern, match: Match) -> Content:
    if not pattern.names:
        return match.group(0)
    groups = [match.group(number + 1) for number in range(len(pattern.names))]
    if not any(pattern.names):
        return groups
    by_name = dict(zip(pattern.names, groups, strict=True))
    return {name: by_name[name] for name in sorted(by_name)}


# Formatting


@function("string", unknown="aware")
def format_(format: str, *args: Content | None) -> Content:
    """A template with verbs such as `%s` and `%d`, and their arguments in, the text out."""
    from tcop_iac.sources.terraform.functions.formatting import formatted  # noqa: PLC0415 - start-up time

    return formatted(format, args)


@function("string", unknown="aware")
def formatlist(format: str, *args: Content | None) -> Content:
    """A template, and arguments or lists of arguments in, a list of as many texts as the lists have members out."""
    from tcop_iac.sources.terraform.functions.formatting import formatted  # noqa: PLC0415 - start-up time

    lists = [arg for arg in args if isinstance(arg, (list, tuple))]
    if any(isinstance(arg, Unknown) and not arg.parts for arg in args) and not lists:
        return derived(list(args))
    lengths = {len(each) for each in lists}
    if len(lengths) > 1:
        raise FunctionError(f"lists of unequal lengths: {', '.join(str(len(each)) for each in lists)}")
    rows = range(lengths.pop() if lists else 1)
    return [formatted(format, [arg[row] if isinstance(arg, (list, tuple)) else arg for arg in args]) for row in rows]


@function("string", unknown="aware")
def templatestring(context: Context, data: str, vars_: Content) -> Content:
    """A template and a map of variables in, the text with the variables filled in out."""
    if isinstance(vars_, Unknown):
        return derived([vars_])
    return context.render(data, template_variables(vars_), "templatestring")


def template_variables(content: Content) -> dict[str, Content]:
    """`content` as the variables of a template; `FunctionError` where it is no map of names."""
    if not isinstance(content, dict):
        raise invalid("vars", "invalid vars value: must be a map")
    for name in content:
        if not VARIABLE_NAME.fullmatch(name):
            raise invalid("vars", f'invalid template variable name "{name}": must start with a letter')
    return content
