"""Where reports go: which format to which file or to standard output, and how they get there whole."""

from __future__ import annotations

import os
import secrets
import stat
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import click

from tcop_iac.cli.failure import Failure
from tcop_iac.model.record import record
from tcop_iac.reporters import FORMATS

STDOUT = "-"


@record(frozen=True, slots=True)
class Destination:
    """A report to write: its format, and the file it goes to (None: standard output)."""

    format: str
    path: Path | None = None


def destinations(formats: Sequence[str], outputs: Sequence[str]) -> tuple[Destination, ...]:
    """The n-th output takes the n-th format; raises UsageError where that can't be meant.

    An output without a format of its own takes the one that its name ends with; one format without an output goes to
    standard output, and so does text where nothing is said.
    """
    if not formats and not outputs:
        return (Destination("text"),)
    pairs = [_paired(format_, output) for format_, output in zip(formats, outputs, strict=False)]
    pairs += [Destination(_inferred(output), _path(output)) for output in outputs[len(formats) :]]
    pairs += [Destination(format_) for format_ in formats[len(outputs) :]]
    _refuse_shared(pairs)
    return tuple(pairs)


def _path(output: str) -> Path | None:
    return None if output == STDOUT else Path(output)


def _paired(format_: str, output: str) -> Destination:
    meant = _format_of(output)
    if (meant == "sarif" and format_ != "sarif") or (meant == "json" and format_ == "text"):
        raise click.UsageError(
            f"--format {format_} would be written to {output}: the first --output belongs to the first --format, and "
            f"so on. Put --output {STDOUT} beside the format that goes to the terminal."
        )
    return Destination(format_, _path(output))


def _inferred(output: str) -> str:
    if output == STDOUT:
        return "text"
    format_ = _format_of(output)
    if format_ is None:
        known = ", ".join(FORMATS)
        raise click.UsageError(f"--output {output} does not tell the format; name it with --format: {known}.")
    return format_


def _format_of(output: str) -> str | None:
    """The format that the file's name ends with, by the longest ending."""
    endings = {suffix: name for name, format_ in FORMATS.items() for suffix in format_.suffixes}
    fitting = [suffix for suffix in endings if output.lower().endswith(suffix)]
    return endings[max(fitting, key=len)] if fitting else None


def _refuse_shared(pairs: Sequence[Destination]) -> None:
    if sum(1 for pair in pairs if pair.path is None) > 1:
        raise click.UsageError("Only one format can go to standard output; give each other --format an --output FILE.")
    files = [os.path.realpath(pair.path) for pair in pairs if pair.path is not None and not _is_special(pair.path)]
    if len(set(files)) < len(files):
        raise click.UsageError("Two --output options name the same file.")


def refuse_unwritable(wanted: Sequence[Destination]) -> None:
    """Raises Failure where a report could not be written, before the time for a scan is spent."""
    for path in (destination.path for destination in wanted if destination.path is not None):
        with _writing(path):
            if path.is_dir():
                raise Failure(f"Can't write {path}: it is a folder. Name a file in it.")
            if path.exists() and not os.access(path, os.W_OK):
                raise Failure(f"Can't write {path}: it may not be changed by you.")
            if not _is_special(path):
                with _aside(path) as file:
                    os.close(file)


def write(path: Path, content: bytes) -> None:
    """Writes the file aside and moves it into place, so that nobody ever sees half of it. Raises Failure."""
    with _writing(path):
        if _is_special(path):
            path.write_bytes(content)
            return
        target = Path(os.path.realpath(path))
        with _aside(path, target) as file, os.fdopen(file, "wb") as stream:
            stream.write(content)


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        hint = " Make the folder first." if isinstance(error, FileNotFoundError) else ""
        raise Failure(f"Can't write {path}: {error.strerror}.{hint}") from error


@contextmanager
def _aside(path: Path, target: Path | None = None) -> Iterator[int]:
    """A new file beside `path`, open for writing; moved to `target` in the end, and gone where there is none."""
    folder = Path(os.path.realpath(path)).parent
    aside = folder / f".tcop-iac-{secrets.token_hex(8)}"
    file = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        yield file
        if target is not None:
            if target.exists():
                aside.chmod(stat.S_IMODE(target.stat().st_mode))
            aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)


def _is_special(path: Path) -> bool:
    """True for a device or a pipe, such as /dev/stdout: it is written to, not replaced."""
    with suppress(OSError):
        return path.exists() and not path.is_file() and not path.is_dir()
    return False


def emit(content: bytes | str) -> None:
    """Writes to standard output: text as the terminal takes it, bytes as they are. Raises Failure.

    A reader that has gone away (`| head`) has read enough: the run ends as it would have.
    """
    try:
        if isinstance(content, str):
            click.echo(content, nl=False, color=True)
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(content)
        sys.stdout.flush()
    except OSError as error:
        _silence(sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise Failure(f"Can't write to standard output: {error.strerror}.") from error


def _silence(descriptor: int) -> None:
    """What is left in the buffers would be tried again when Python ends; it goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


def in_colour(environment: Mapping[str, str], is_terminal: bool) -> bool:
    """Whether to colour: NO_COLOR forbids it, FORCE_COLOR asks for it, else a terminal that can show it."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return is_terminal and environment.get("TERM") != "dumb"
