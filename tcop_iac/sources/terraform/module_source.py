"""What the `source` argument of a module call points to (Terraform documentation, "Module Sources")."""

from __future__ import annotations

import posixpath
import re
from typing import Literal

from tcop_iac.model.record import record

_HOSTS = ("github.com/", "bitbucket.org/")
"""Hosts whose repositories are named without a scheme, and then fetched by git over HTTPS."""

_SECURE_COPY = re.compile(r"[\w.-]+@[\w.-]+:(?!//)")
_REGISTRY = re.compile(r"(?:[\w-]+(?:\.[\w-]+)+(?::\d+)?/)?[\w-]+/[\w-]+/[a-z0-9]+")
_REF = re.compile(r"(?:^|&)ref=([^&]*)")
_CREDENTIALS = re.compile(r"(?<=://)[^/@\s]+@")


@record(frozen=True, slots=True)
class ModuleSource:
    """A remote module: how it is got, what is got (a URL for git, else as written), its subfolder and its git ref."""

    kind: Literal["git", "registry", "other"]
    package: str
    subfolder: str
    ref: str


def is_local(source: str) -> bool:
    """True for a path beside the calling module, which begins with `./` or `../`."""
    return source.startswith(("./", "../")) or source in (".", "..")


def remote_source(source: str) -> ModuleSource:
    """The parts of a source that is not local."""
    address, _, query = source.partition("?")
    package, subfolder = split_subfolder(address)
    subfolder = posixpath.normpath(f"/{subfolder}").strip("/")  # a `..` ends at the top of the package
    found = _REF.search(query)
    ref = found[1] if found else ""
    url = _git_url(package)
    if url is not None:
        return ModuleSource("git", url, subfolder, ref)
    kind: Literal["registry", "other"] = "registry" if _REGISTRY.fullmatch(package) else "other"
    return ModuleSource(kind, package, subfolder, ref)


def split_subfolder(address: str) -> tuple[str, str]:
    """What stands before and behind the `//` of an address without a query; that of a scheme is none."""
    scheme, separator, rest = address.partition("://")
    head, _, subfolder = (rest if separator else scheme).partition("//")
    return (f"{scheme}://{head}" if separator else head), subfolder


def without_credentials(text: str) -> str:
    """`text` without the user names and passwords of URLs in it."""
    return _CREDENTIALS.sub("", text)


def _git_url(package: str) -> str | None:
    """The URL that git takes, or None where the package is not a git repository by its spelling."""
    if package.startswith("git::"):
        return package.removeprefix("git::")
    if package.startswith(_HOSTS) and package.count("/") >= 2:
        return f"https://{package.removesuffix('.git')}.git"
    return package if _SECURE_COPY.match(package) else None
