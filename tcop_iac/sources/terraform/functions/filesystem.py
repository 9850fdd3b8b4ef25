"""Filesystem functions (https://developer.hashicorp.com/terraform/language/functions/file and those beside it).

Files are read through the caller's context, which lets nobody out of the repository. What a path that begins with
`~` leads to is unknown, since it depends on who deploys.
"""

from __future__ import annotations

import posixpath
from pathlib import Path

from tcop_iac.model.value import Content, Unknown, derived
from tcop_iac.sources.terraform.functions.context import Context
from tcop_iac.sources.terraform.functions.encoding import base64_text
from tcop_iac.sources.terraform.functions.glob import matching_files
from tcop_iac.sources.terraform.functions.signature import NotKnownError, function, invalid
from tcop_iac.sources.terraform.functions.strings import template_variables
from tcop_iac.sources.terraform.types import set_of

# Paths


@function("filesystem")
def abspath(context: Context, path: str) -> str:
    """A path in, the absolute one out."""
    return posixpath.normpath(posixpath.join(context.root.absolute().as_posix(), path))


@function("filesystem")
def basename(path: str) -> str:
    """A path in, its last part out."""
    if not path:
        return "."
    return posixpath.basename(path.rstrip("/")) or "/"


@function("filesystem")
def dirname(path: str) -> str:
    """A path in, all but its last part out."""
    directory = posixpath.normpath(path[: path.rfind("/") + 1] or ".")
    return directory[1:] if directory.startswith("//") else directory


@function("filesystem")
def pathexpand(path: str) -> Content:
    """A path in, the same out; unknown where it begins with `~`, somebody's home directory."""
    _refuse_home(path)
    return path


def _refuse_home(path: str) -> None:
    if path.startswith("~"):
        raise NotKnownError(f"{path} is in the home directory of whoever deploys")


# Files


@function("filesystem")
def file(context: Context, path: str) -> str:
    """A path in, the text of the file there out."""
    return file_text(context, path)


def file_bytes(context: Context, path: str) -> bytes:
    """The bytes of the file at `path`."""
    _refuse_home(path)
    return context.read(path)


def file_text(context: Context, path: str) -> str:
    """The text of the file at `path`; `FunctionError` where it is not UTF-8."""
    try:
        return file_bytes(context, path).decode("utf-8")
    except UnicodeDecodeError:
        raise invalid("path", f"contents of {path} are not valid UTF-8; use filebase64 for its bytes") from None


@function("filesystem")
def filebase64(context: Context, path: str) -> str:
    """A path in, the Base64 of the file's bytes out."""
    return base64_text(file_bytes(context, path))


@function("filesystem")
def fileexists(context: Context, path: str) -> bool:
    """A path in, whether a file is there out."""
    found = _within(context, path)
    if found.is_dir():
        raise invalid("path", f"{path} is a directory, not a file")
    return found.is_file()


@function("filesystem")
def fileset(context: Context, path: str, pattern: str) -> Content:
    """A directory and a pattern (`*`, `?`, `[a-z]`, `{a,b}`, `**`) in, the set of paths of matching files out."""
    directory = _within(context, path)
    return set_of(matching_files(directory, context.boundary.resolve(), posixpath.normpath(pattern)))


def _within(context: Context, path: str) -> Path:
    """The file system's path of `path`, which must lie within the boundary, symbolic links followed."""
    _refuse_home(path)
    found = (context.root / path).resolve()
    if not found.is_relative_to(context.boundary.resolve()):
        raise invalid("path", f"{path} is outside the repository")
    return found


# Templates


@function("filesystem", unknown="aware")
def templatefile(context: Context, path: str, vars_: Content) -> Content:
    """A path and a map of variables in, the text of the template there with the variables filled in out."""
    if isinstance(vars_, Unknown):
        return derived([vars_])
    return context.render(file_text(context, path), template_variables(vars_), path)
