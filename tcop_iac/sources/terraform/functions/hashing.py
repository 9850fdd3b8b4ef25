"""Hash and crypto functions (https://developer.hashicorp.com/terraform/language/functions/sha256 and those beside it).

`bcrypt` and `uuid` give something new on every run, so that nobody knows their result before deployment.
"""

from __future__ import annotations

from tcop_iac.model.value import Content, Unknown
from tcop_iac.sources.terraform.functions.context import Context
from tcop_iac.sources.terraform.functions.encoding import base64_text
from tcop_iac.sources.terraform.functions.filesystem import file_bytes
from tcop_iac.sources.terraform.functions.signature import FunctionError, function, invalid

NAMESPACES = ("dns", "url", "oid", "x500")


@function("hash")
def md5(str_: str) -> str:
    """A string in, the MD5 hash of its UTF-8 bytes in hexadecimal out."""
    return _digest("md5", str_.encode()).hex()


@function("hash")
def sha1(str_: str) -> str:
    """A string in, the SHA-1 hash of its UTF-8 bytes in hexadecimal out."""
    return _digest("sha1", str_.encode()).hex()


@function("hash")
def sha256(str_: str) -> str:
    """A string in, the SHA-256 hash of its UTF-8 bytes in hexadecimal out."""
    return _digest("sha256", str_.encode()).hex()


@function("hash")
def sha512(str_: str) -> str:
    """A string in, the SHA-512 hash of its UTF-8 bytes in hexadecimal out."""
    return _digest("sha512", str_.encode()).hex()


@function("hash")
def base64sha256(str_: str) -> str:
    """A string in, the SHA-256 hash of its UTF-8 bytes in Base64 out."""
    return base64_text(_digest("sha256", str_.encode()))


@function("hash")
def base64sha512(str_: str) -> str:
    """A string in, the SHA-512 hash of its UTF-8 bytes in Base64 out."""
    return base64_text(_digest("sha512", str_.encode()))


@function("hash")
def filemd5(context: Context, path: str) -> str:
    """A path in, the MD5 hash of the file's bytes in hexadecimal out."""
    return _digest("md5", file_bytes(context, path)).hex()


@function("hash")
def filesha1(context: Context, path: str) -> str:
    """A path in, the SHA-1 hash of the file's bytes in hexadecimal out."""
    return _digest("sha1", file_bytes(context, path)).hex()


@function("hash")
def filesha256(context: Context, path: str) -> str:
    """A path in, the SHA-256 hash of the file's bytes in hexadecimal out."""
    return _digest("sha256", file_bytes(context, path)).hex()


@function("hash")
def filesha512(context: Context, path: str) -> str:
    """A path in, the SHA-512 hash of the file's bytes in hexadecimal out."""
    return _digest("sha512", file_bytes(context, path)).hex()


@function("hash")
def filebase64sha256(context: Context, path: str) -> str:
    """A path in, the SHA-256 hash of the file's bytes in Base64 out."""
    return base64_text(_digest("sha256", file_bytes(context, path)))


@function("hash")
def filebase64sha512(context: Context, path: str) -> str:
    """A path in, the SHA-512 hash of the file's bytes in Base64 out."""
    return base64_text(_digest("sha512", file_bytes(context, path)))


def _digest(algorithm: str, content: bytes) -> bytes:
    import hashlib  # noqa: PLC0415 - loads OpenSSL, which is slow

    return hashlib.new(algorithm, content, usedforsecurity=False).digest()


@function("hash", volatile="uuid() gives another identifier on every run")
def uuid() -> Content:
    """Nothing in, a random identifier out."""
    return Unknown("uuid() gives another identifier on every run")


@function("hash")
def uuidv5(namespace: str, name: str) -> str:
    """A namespace (an identifier, `dns`, `url`, `oid` or `x500`) and a name in, the identifier they determine out."""
    import uuid  # noqa: PLC0415 - seldom needed, and slow to load

    try:
        space = getattr(uuid, f"NAMESPACE_{namespace.upper()}") if namespace in NAMESPACES else uuid.UUID(namespace)
    except ValueError:
        raise FunctionError(f"uuidv5() doesn't support namespace {namespace}") from None
    return str(uuid.uuid5(space, name))


@function("hash", volatile="bcrypt() salts its result anew on every run")
def bcrypt(str_: str, *cost: int) -> Content:
    """A string and maybe a cost in, a salted hash out."""
    return Unknown("bcrypt() salts its result anew on every run")


@function("hash")
def rsadecrypt(ciphertext: str, privatekey: str) -> Content:
    """A ciphertext and a private key in, the plain text out; always unknown here, since no secret is unveiled."""
    if not privatekey.lstrip().startswith("-----BEGIN"):
        raise invalid("privatekey", "invalid private key: no key found")
    return Unknown("rsadecrypt() is not worked out, since its result is a secret")
