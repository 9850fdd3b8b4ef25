"""Tells plans and states from other files by what they hold; names and endings decide nothing."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

HEAD = 64 * 1024
"""Bytes at the beginning of a file that are enough to recognise it."""

_ENCODINGS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
"""What a shell's redirection may write before the text (PowerShell's `>` writes UTF-16)."""

_WRAPPED = re.compile(rb'\n[ \t]*(\{"format_version")')
"""The beginning of what `show -json` prints, on one line, after lines of others (CI wrappers echo the command)."""

_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*+)(?:"(\s*:)?|\\?\Z)|[{}\[\]]', re.DOTALL)
"""A text, with the colon behind it where it is a key, or a bracket; a text that is cut off goes to the end."""

_PLAN_KEYS = frozenset(
    ("planned_values", "resource_changes", "resource_drift", "output_changes", "prior_state", "configuration")
)
_PLAN_START = frozenset(("format_version", "terraform_version", "variables"))
"""What stands before the first key that only a plan has."""


def is_plan_or_state(path: Path) -> bool:
    """True for a file that is a plan or a state by what it begins with; False for what can't be read."""
    if path.suffix in (".tf", ".tofu") or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError:
        return False
    return is_plan(head) or is_state(head)


def is_plan(head: bytes) -> bool:
    """True where `head`, the beginning of a file, is that of a plan: in JSON, or the binary file that `plan` writes."""
    if is_binary_plan(head):
        return True
    keys = top_keys(text_of(document_in(head)))
    if "format_version" not in keys:
        return False
    return bool(_PLAN_KEYS & keys) or ("variables" in keys and keys <= _PLAN_START)


def is_state(head: bytes) -> bool:
    """True where `head`, the beginning of a file, is that of a state, or of the JSON that `show` makes of one."""
    text = text_of(document_in(head))
    keys = top_keys(text)
    if "format_version" in keys:
        return "values" in keys or (keys <= {"format_version", "terraform_version"} and text.rstrip().endswith("}"))
    if "encrypted_data" in keys:
        return True
    return "version" in keys and "terraform_version" in keys and bool(keys & {"serial", "lineage", "resources"})


def is_binary_plan(head: bytes) -> bool:
    """True for the file that `plan -out` writes: a zip archive with a member `tfplan` at its beginning."""
    return head.startswith(b"PK\x03\x04") and head[30:36] == b"tfplan"


def text_of(head: bytes) -> str:
    """`head` as text by its byte order mark, UTF-8 without one; what is no text is replaced."""
    for mark, encoding in _ENCODINGS:
        if head.startswith(mark):
            return head.decode(encoding, "replace")
    return head.decode("utf-8", "replace")


def utf8(content: bytes) -> bytes:
    """`content` in UTF-8 without a byte order mark; as it is where it has none. Raises UnicodeDecodeError."""
    for mark, encoding in _ENCODINGS:
        if content.startswith(mark):
            return content.decode(encoding).encode()
    return content


def document_in(content: bytes) -> bytes:
    """The JSON in `content` without the lines that a wrapper or a warning has put around it."""
    found = _WRAPPED.search(content, 0, HEAD) if content[:HEAD].lstrip()[:1] != b"{" else None
    if found is None:
        return content
    end = content.find(b"\n", found.end())
    return content[found.start(1) : end if end >= 0 else len(content)]


def top_keys(text: str) -> frozenset[str]:
    """The keys of the JSON object that `text` begins with, as far as `text` goes; empty for anything else."""
    return frozenset(_top_keys(text)) if text.lstrip().startswith("{") else frozenset()


def _top_keys(text: str) -> Iterator[str]:
    depth = 0
    for token in _TOKEN.finditer(text):
        sign = token.group()
        if sign in ("{", "["):
            depth += 1
        elif sign in ("}", "]"):
            depth -= 1
        elif depth == 1 and token.group(2):
            yield token.group(1)
