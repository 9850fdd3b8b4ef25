"""Encoding functions (https://developer.hashicorp.com/terraform/language/functions/jsonencode and those beside it).

`base64gzip` gives a valid gzip stream, but not the bytes that Go's compressor would choose. Text that encodes
unknown members keeps the document that it encodes, and decoding it gives that document back.
"""

from __future__ import annotations

import binascii
import codecs
import re

from tcop_iac.model.value import Content, Unknown, derived, first_unknown, joined
from tcop_iac.sources.terraform.functions.json_text import json_content, write_json
from tcop_iac.sources.terraform.functions.signature import FunctionError, function, invalid

UNESCAPED = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"
QUERY = {byte: chr(byte) for byte in UNESCAPED} | {0x20: "+"}
"""How a query writes the bytes that need no percent sign."""

CODECS = re.compile(
    r"ascii|utf-8|utf-16(-[bl]e)?|iso8859-\d+|cp125\d|koi8-[ru]|mac-(roman|cyrillic)|cp(037|437|85[0258]|86[02356]|1140)"
    r"|shift_jis|euc_jp|iso2022_jp|gbk|gb18030|hz|big5|euc_kr"
)
"""Python's names of the encodings that Go's index of them (golang.org/x/text/encoding/ianaindex) supports."""

BASE64 = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
CSV_FIELD = re.compile(r'(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|\Z)')
LARGEST_GUNZIPPED = 64 * 1024 * 1024


# JSON and YAML


@function("encoding", unknown="aware")
def jsonencode(val: Content | None) -> Content:
    """A content in, its JSON document out; unknown where a member is, with the known pieces and the document kept."""
    pieces: list[str | Unknown] = []
    write_json(val, pieces)
    return _document(val, [_piece(piece) for piece in pieces])


def _piece(piece: str | Unknown) -> str | Unknown:
    """An unknown within a document is written in some form of its own, so that it is no longer exact there."""
    return piece if isinstance(piece, str) else derived([piece])


def _document(content: Content, pieces: list[str | Unknown]) -> Content:
    """The text of `pieces`; where some are unknown, an unknown that keeps `content` as its document."""
    text = joined(pieces)
    if isinstance(text, str):
        return text
    unknown = derived([content])
    return Unknown(unknown.reason, unknown.references, parts=text.parts, document=content)


@function("encoding", unknown="aware")
def jsondecode(str_: str | Unknown) -> Content:
    """A JSON document in, its content out."""
    if isinstance(str_, Unknown):
        return _decoded(str_)
    try:
        return json_content(str_)
    except (ValueError, RecursionError) as error:
        raise invalid("str", f"not a valid JSON document: {error}") from None


def _decoded(text: Unknown) -> Content:
    return derived([text]) if text.document is None else text.document


@function("encoding", unknown="aware")
def yamlencode(value: Content | None) -> Content:
    """A content in, its YAML document out."""
    if first_unknown(value) is not None:
        return _document(value, [derived([value])])
    from tcop_iac.sources.terraform.functions.yaml_text import yaml_text  # noqa: PLC0415 - PyYAML is slow to load

    return yaml_text(value)


@function("encoding", unknown="aware")
def yamldecode(src: str | Unknown) -> Content:
    """A YAML document in, its content out."""
    if isinstance(src, Unknown):
        return _decoded(src)
    from tcop_iac.sources.terraform.functions.yaml_text import yaml_content  # noqa: PLC0415 - PyYAML is slow to load

    try:
        return yaml_content(src)
    except (ValueError, RecursionError) as error:
        raise invalid("src", str(error)) from None


# Base64


@function("encoding", unknown="aware")
def base64encode(str_: str | Unknown) -> Content:
    """A string in, the Base64 of its UTF-8 bytes out; a partly known string is kept as the document."""
    if isinstance(str_, Unknown):
        return Unknown(str_.reason, str_.references, document=str_)
    return base64_text(str_.encode())


@function("encoding")
def base64decode(str_: str) -> str:
    """Base64 in, the string whose UTF-8 bytes it encodes out."""
    return _utf8(_bytes(str_), "the result of decoding the provided string is not valid UTF-8")


@function("encoding")
def base64gzip(str_: str) -> str:
    """A string in, the Base64 of its UTF-8 bytes compressed with gzip out."""
    import gzip  # noqa: PLC0415 - seldom needed, and slow to load

    return base64_text(gzip.compress(str_.encode(), mtime=0))


@function("encoding")
def base64gunzip(str_: str) -> str:
    """The Base64 of a gzip stream in, the string it holds out (OpenTofu)."""
    import zlib  # noqa: PLC0415 - seldom needed

    stream = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        content = stream.decompress(_bytes(str_), LARGEST_GUNZIPPED)
    except zlib.error as error:
        raise FunctionError(f"failed to gunzip bytestream: {error}") from None
    if not stream.eof:
        raise FunctionError("failed to read gunzip raw data: unexpected EOF, or too much of it")
    return _utf8(content, "the result of decompressing is not valid UTF-8")


@function("encoding")
def textencodebase64(string: str, encoding: str) -> str:
    """A string and the name of a character encoding in, the Base64 of its bytes in that encoding out."""
    codec = _codec(encoding)
    try:
        mark = codecs.BOM_UTF16_BE if codec == "utf-16" else b""
        return base64_text(mark + string.encode("utf-16-be" if mark else codec))
    except UnicodeEncodeError:
        message = f"the given string contains characters that cannot be represented in {encoding}"
        raise invalid("string", message) from None


@function("encoding")
def textdecodebase64(source: str, encoding: str) -> str:
    """Base64 and the name of a character encoding in, the string whose bytes in that encoding it encodes out."""
    codec = _codec(encoding)
    try:
        content = _bytes(source)
        marked = content.startswith((codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE))
        return content.decode("utf-16-be" if codec == "utf-16" and not marked else codec)
    except UnicodeDecodeError:
        message = f"the given string contains symbols that are not defined for {encoding}"
        raise invalid("source", message) from None


def _codec(encoding: str) -> str:
    """The Python codec of an IANA name, as far as Terraform knows it."""
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        name = ""
    if not CODECS.fullmatch(name):
        raise invalid("encoding", f'"{encoding}" is not a supported IANA encoding name or alias')
    return name


def base64_text(content: bytes) -> str:
    """Bytes in, their Base64 out."""
    return binascii.b2a_base64(content, newline=False).decode("ascii")


def _bytes(text: str) -> bytes:
    plain = text.replace("\r", "").replace("\n", "")
    if not BASE64.fullmatch(plain):
        raise FunctionError(f'failed to decode base64 data "{text}"')
    return binascii.a2b_base64(plain)


def _utf8(content: bytes, message: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise FunctionError(message) from None


# URLs and tables


@function("encoding")
def urlencode(str_: str) -> str:
    """A string in, the same fit to stand in the query of a URL out."""
    return "".join(QUERY.get(byte) or f"%{byte:02X}" for byte in str_.encode())


@function("encoding")
def urldecode(str_: str) -> str:
    """A string from the query of a URL in, the same in plain out (OpenTofu)."""
    result = bytearray()
    rest = str_.replace("+", " ").encode()
    while rest:
        plain, escape, rest = rest.partition(b"%")
        result += plain
        if escape:
            result.append(_escaped_byte(str_, rest[:2]))
            rest = rest[2:]
    return result.decode(errors="replace")


def _escaped_byte(url: str, digits: bytes) -> int:
    if len(digits) == 2 and all(chr(digit) in "0123456789abcdefABCDEF" for digit in digits):
        return int(digits, 16)
    raise FunctionError(f"failed to decode URL '{url}': invalid URL escape \"%{digits.decode(errors='replace')}\"")


@function("encoding")
def csvdecode(str_: str) -> Content:
    """A table as comma-separated values with a header line in, a list of maps of strings out."""
    rows = _rows(str_.replace("\r\n", "\n").removesuffix("\r"))
    if not rows:
        raise FunctionError("missing header line")
    header = rows[0]
    repeated = next((name for place, name in enumerate(header) if name in header[:place]), None)
    if repeated is not None:
        raise FunctionError(f'duplicate column name "{repeated}"')
    for number, row in enumerate(rows, start=1):
        if len(row) != len(header):
            raise FunctionError(f"CSV parse error on record {number}: wrong number of fields")
    return [dict(sorted(zip(header, row, strict=True))) for row in rows[1:]]


def _rows(text: str) -> list[list[str]]:
    """The records of a table; empty lines are none."""
    rows: list[list[str]] = [[]]
    position = 0
    while position < len(text):
        if not rows[-1] and text.startswith("\n", position):
            position += 1
            continue
        field = CSV_FIELD.match(text, position)
        if not field:
            raise FunctionError(f'CSV parse error on record {len(rows)}: extraneous or missing " in field')
        rows[-1].append(field[2] if field[1] is None else field[1].replace('""', '"'))
        position = field.end()
        if field[3] == "\n":
            rows.append([])
        elif field[3] == "," and position == len(text):
            rows[-1].append("")
    return rows if rows[-1] else rows[:-1]
