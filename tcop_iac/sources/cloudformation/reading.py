"""Reads templates with PyYAML's C composer (JSON is YAML's flow style), and as much of broken ones as can be read.

Understands no CloudFormation beyond what tells a template from other files. What aliases would grow to is bounded.
"""

from __future__ import annotations

import codecs
import io
import re
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tcop_iac.model.finding import Diagnostic, Level
from tcop_iac.model.range import Range
from tcop_iac.sources.cloudformation import repair, repair_json
from tcop_iac.sources.cloudformation.aliases import bounded
from tcop_iac.sources.cloudformation.calls import LOOP, TRANSFORM
from tcop_iac.sources.cloudformation.syntax import TemplateFile, scalar_text

MOST_REPAIRS = 20
"""Entries that are left out of one file at most."""

LONG = 40
"""Scalars from this length on are seldom written twice."""

_TYPE = re.compile(r"(AWS|Custom|Alexa)::\w")
_LOOKS_LIKE_ONE = re.compile(
    r"""^\s*\{?\s*["']?AWSTemplateFormatVersion["']?\s*:|^["']?Resources["']?\s*:[^\0]*?^\s+["']?Type["']?\s*:\s*"""
    r"""["']?(AWS|Custom|Alexa)::\w|^\s*\{[^\0]*?"Resources"\s*:[^\0]*?"Type"\s*:\s*"(AWS|Custom|Alexa)::\w""",
    re.MULTILINE,
)
"""What a template holds that has a syntax error, so that nothing can be read of it."""
_CONTROLS = yaml.reader.Reader.NON_PRINTABLE
_SURROGATES = re.compile(rb"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}")


def read_template(path: Path, where: str, content: bytes) -> tuple[TemplateFile | None, list[Diagnostic]]:
    """The template that `content` is, or None where it is none, and what is wrong with its syntax.

    Of a file with a syntax error the entries that can be read stay.
    """
    text, trouble = _decoded(content, where)
    file, troubles = read_text(path, where, text)
    if trouble is not None and (file is not None or troubles):
        troubles.append(trouble)
    return file, troubles


def read_text(path: Path, where: str, text: str) -> tuple[TemplateFile | None, list[Diagnostic]]:
    """The template that `text` is; see `read_template`."""
    troubles: list[Diagnostic] = []
    root = _composed(text, where, troubles)
    if not isinstance(root, MappingNode) or not _is_template(root):
        return None, troubles if troubles and _LOOKS_LIKE_ONE.search(text) else []
    file = TemplateFile(path, where, root, text, troubles)
    for node in bounded(root) if "*" in text and "&" in text else ():
        summary = "An alias here holds itself, or makes too much of what it names"
        file.complain("alias-too-large", summary, "It is not followed, and what it stands for is unknown.", node)
    return file, troubles


def read_piece(path: Path, where: str, content: bytes) -> tuple[TemplateFile | None, list[Diagnostic]]:
    """A mapping that is a part of a template (`AWS::Include`); its nodes know which file they are in."""
    text, trouble = _decoded(content, where)
    troubles = [trouble] if trouble is not None else []
    try:
        root = yaml.compose(_Named(text, where), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        return None, [*troubles, _syntax_error(error, text, where, "What is in the file is missing from this scan.")]
    if not isinstance(root, MappingNode):
        return None, troubles
    bounded(root)
    return TemplateFile(path, where, root, text, troubles), troubles


class _Named(io.StringIO):
    """A text with the name that PyYAML gives to the marks of its nodes."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.name = name


def _decoded(content: bytes, where: str) -> tuple[str, Diagnostic | None]:
    """The text of a file, and what is wrong with its encoding; what is no UTF-8 is replaced, and the rest counts."""
    detail = "CloudFormation reads templates in UTF-8. What else is in it is judged."
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        place = Range(where, 1, 1, 1, 1)
        wrong = Diagnostic(Level.ERROR, "not-utf8", f"{where} is UTF-16, not UTF-8", detail, place)
        return content.decode("utf-16", "replace"), wrong
    try:
        return content.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        place = Range(where, line, column, line, column + 1)
        wrong = Diagnostic(Level.ERROR, "not-utf8", "This is not UTF-8", detail, place)
        return content.decode("utf-8-sig", "replace"), wrong


def _composed(text: str, where: str, troubles: list[Diagnostic]) -> Node | None:
    """The root node; where the text is broken, entries are left out until the rest can be read."""
    found: list[Diagnostic] = []
    whole = "What is in the file is missing from this scan."
    for _ in range(MOST_REPAIRS):
        try:
            root = _compose(text)
            troubles.extend(found)
            return root
        except yaml.reader.ReaderError:
            text = _without_controls(text, where, troubles)
        except yaml.YAMLError as error:
            if isinstance(error, yaml.composer.ComposerError) and "single document" in str(error):
                return _first_of_several(text, where, troubles)
            mended, detail = _mended(text, error)
            found.append(_syntax_error(error, text, where, detail if mended is not None else whole))
            if mended is None:
                break
            text = mended
    troubles.extend(replace(one, detail=whole) for one in found[:1])
    return None


def _mended(text: str, error: yaml.YAMLError) -> tuple[str | None, str]:
    """The text as far as it can be read, None where it can't, and what that means."""
    if text.lstrip().startswith("{"):
        fault = _mark(error, "index")
        with_comma = repair_json.with_comma(text, fault)
        if with_comma is not None:
            return with_comma, "A comma is missing before this. It is read as if it were there."
        found = repair_json.without_entry(text, fault)
    else:
        is_open = "flow" in (getattr(error, "context", None) or "") or _is_at_end(error, text)
        found = repair.without_entry(text, _mark(error, "line", is_open))
    if found is None:
        return None, ""
    mended, name = found
    missing = f"The entry {name}" if name else "The entry that it stands in"
    return mended, f"{missing} is missing from this scan."


def _without_controls(text: str, where: str, troubles: list[Diagnostic]) -> str:
    """The text with blanks in the place of characters that no YAML may have."""
    found = _CONTROLS.search(text)
    start = found.start() if found is not None else 0
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    summary = f"A character that no template may have: U+{ord(text[start]):04X}"
    place = Range(where, line, column, line, column + 1)
    troubles.append(Diagnostic(Level.ERROR, "syntax-error", summary, "It is read as a blank.", place))
    return _CONTROLS.sub(" ", text)


def _first_of_several(text: str, where: str, troubles: list[Diagnostic]) -> Node | None:
    """The first document that is a template; CloudFormation reads one."""
    try:
        documents = [one for one in yaml.compose_all(text, Loader=yaml.CSafeLoader) if isinstance(one, MappingNode)]
    except yaml.YAMLError as error:
        troubles.append(_syntax_error(error, text, where, "What is in the file is missing from this scan."))
        return None
    found = [one for one in documents if _is_template(one)]
    if not found:
        return None
    summary = "The file holds several documents, and CloudFormation takes one"
    line = found[0].start_mark.line + 1
    detail = "The first template in it is judged." if len(found) > 1 else "The template in it is judged."
    level = Level.ERROR if len(found) > 1 else Level.WARNING
    troubles.append(Diagnostic(level, "several-documents", summary, detail, Range(where, line, 1, line, 1)))
    return found[0]


def _syntax_error(error: yaml.YAMLError, text: str, where: str, detail: str) -> Diagnostic:
    line, column = _place(error, text)
    place = Range(where, line + 1, column + 1, line + 1, column + 1)
    return Diagnostic(Level.ERROR, "syntax-error", _said(error, text), detail, place)


TEXT, SEQUENCE, MAPPING = (f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))
"""The tags of what is not a plain scalar, where none is written."""


class _Loader(yaml.CSafeLoader):
    """The loader with what it takes plain scalars for worked out once a spelling: keys come again and again."""

    _tags: ClassVar[dict[str, str]] = {}

    def resolve(self, kind: type[Node], value: str | None, implicit: tuple[bool, bool] | bool) -> str:
        """The tag of a node."""
        if kind is not ScalarNode:
            return MAPPING if kind is MappingNode else SEQUENCE
        if value is None or not isinstance(implicit, tuple) or not implicit[0]:
            return TEXT
        tag = self._tags.get(value)
        if tag is None:
            tag = str(super().resolve(kind, value, implicit))  # type: ignore[no-untyped-call]
            if len(value) < LONG:
                self._tags[value] = tag
        return tag


def _compose(text: str) -> Node | None:
    if "\\u" in text:
        text = _SURROGATES.sub(_one_character, text.encode()).decode()
    return yaml.compose(text, Loader=_Loader)


def _one_character(match: re.Match[bytes]) -> bytes:
    """A pair of surrogates, as JSON writes what lies beyond the first plane, as YAML writes it."""
    high, low = (int(half, 16) for half in match[0].split(b"\\u")[1:])
    return b"\\U%08x" % (0x10000 + ((high - 0xD800) << 10) + low - 0xDC00)


def _place(error: yaml.YAMLError, text: str) -> tuple[int, int]:
    """The line and column of a fault, from 0: of what is never closed, where it begins, or where the text ends."""
    if not _is_at_end(error, text):
        return _mark(error, "line"), _mark(error, "column")
    if _mark(error, "index", True) < len(text.rstrip()):
        return _mark(error, "line", True), _mark(error, "column", True)
    lines = text.rstrip().splitlines() or [""]
    return len(lines) - 1, len(lines[-1])


def _is_at_end(error: yaml.YAMLError, text: str) -> bool:
    return _mark(error, "index") >= len(text.rstrip())


def _mark(error: yaml.YAMLError, what: str, is_context: bool = False) -> int:
    marks = [getattr(error, "problem_mark", None), getattr(error, "context_mark", None)]
    first = reversed(marks) if is_context else marks
    mark = next((one for one in first if one is not None), None)
    return int(getattr(mark, what)) if mark is not None else 0


def _said(error: yaml.YAMLError, text: str) -> str:
    problem = getattr(error, "problem", None) or str(error)
    if text[_mark(error, "index") :].startswith("\t"):
        return "A tab stands where YAML takes only spaces"
    return f"This is not {'JSON' if text.lstrip().startswith('{') else 'YAML'}: {problem}"


def _is_template(root: MappingNode) -> bool:
    """True for what says that it is one, or has resources of types that CloudFormation knows, or makes them."""
    for key, value in root.value:
        name = key.value if isinstance(key, ScalarNode) else ""
        if name == "AWSTemplateFormatVersion":
            return True
        if name == "Resources" and isinstance(value, SequenceNode) and any(map(_has_type, value.value)):
            return True
        if name == "Resources" and isinstance(value, MappingNode):
            for resource_key, resource in value.value:
                if _has_type(resource) or (scalar_text(resource_key) or "").startswith((LOOP, TRANSFORM)):
                    return True
    return False


def _has_type(resource: Node) -> bool:
    return isinstance(resource, MappingNode) and any(
        isinstance(key, ScalarNode)
        and key.value == "Type"
        and isinstance(value, ScalarNode)
        and _TYPE.match(value.value) is not None
        for key, value in resource.value
    )
