"""The template files of one scan: each read once, and which of them no other one nests."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from tcop_iac.model.finding import Diagnostic
from tcop_iac.sources.cloudformation.assembly import Assemblies
from tcop_iac.sources.cloudformation.locations import NESTED, location_of
from tcop_iac.sources.cloudformation.metadata import note_skips
from tcop_iac.sources.cloudformation.reading import read_piece, read_template
from tcop_iac.sources.cloudformation.syntax import (
    TemplateFile,
    entries,
    member,
    scalar_text,
)
from tcop_iac.sources.cloudformation.transforms import SERVERLESS, transforms
from tcop_iac.sources.suppressions import MARK, Suppressions


class Templates:
    """The templates of one scan, each file read once. `base` and `boundary` are absolute and resolved."""

    def __init__(self, base: Path, boundary: Path, suppressions: Suppressions | None = None) -> None:
        self.base = base
        self.boundary = boundary
        self.suppressions = suppressions
        self.assemblies = Assemblies(self._where)
        self.diagnostics: list[Diagnostic] = []
        self.files_read = 0
        self._files: dict[Path, TemplateFile | None] = {}
        self._pieces: dict[Path, TemplateFile | None] = {}

    def _where(self, path: Path) -> str:
        return Path(os.path.relpath(path, self.base)).as_posix()

    @property
    def read_paths(self) -> frozenset[str]:
        """The paths of all templates and pieces of them, relative to the base."""
        files = (*self._files.values(), *self._pieces.values())
        return frozenset(file.where for file in files if file is not None)

    def read(self, path: Path) -> TemplateFile | None:
        """The template at `path`, or None where there is none."""
        if path not in self._files:
            self._files[path] = self._read(path)
        return self._files[path]

    def _read(self, path: Path) -> TemplateFile | None:
        try:
            content = path.read_bytes()
        except OSError:
            return None  # nothing says that it is a template
        where = self._where(path)
        file, troubles = read_template(path, where, content)
        if file is None:
            self.diagnostics.extend(troubles)
            return None
        self.files_read += 1
        if self.suppressions is not None:
            if MARK.encode() in content:
                self.suppressions.note(where, file.text)
            if b"tcop" in content:
                note_skips(file, self.suppressions)
        return expanded(file)

    def open(self, path: Path) -> TemplateFile | None:
        """The template at `path`, which another one nests; None where there is none inside the boundary."""
        return self.read(path) if self.boundary in path.resolve().parents else None

    def include(self, location: Path, beside: TemplateFile) -> TemplateFile | None:
        """The piece of a template at `location`, relative to the file `beside`, inside the boundary."""
        path = Path(os.path.normpath(beside.path.parent / location))
        if self.boundary not in path.resolve().parents:
            return None
        if path not in self._pieces:
            self._pieces[path] = self._piece(path)
        return self._pieces[path]

    def _piece(self, path: Path) -> TemplateFile | None:
        where = self._where(path)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        piece, troubles = read_piece(path, where, content)
        self.diagnostics.extend(troubles)
        if piece is not None and self.suppressions is not None and MARK.encode() in content:
            self.suppressions.note(where, piece.text)
        return piece


def expanded(file: TemplateFile) -> TemplateFile:
    """The template with what its transforms make, where these are known here."""
    if not any(name == SERVERLESS for name, _ in transforms(file)):
        return file
    from tcop_iac.sources.cloudformation.serverless import expand  # noqa: PLC0415 (its library costs start-up time)

    return expand(file)


def roots_of(templates: Templates, files: Sequence[TemplateFile]) -> list[TemplateFile]:
    """Those of `files` that no other one calls; of files that only call each other in a ring, the first."""
    by_path = {file.path: file for file in files}
    calls = {
        path: {target for target in _targets(templates, file) if target in by_path} for path, file in by_path.items()
    }
    called = {target for path, targets in calls.items() for target in targets if target != path}
    roots = {path: None for path in by_path if path not in called}
    reached: set[Path] = set()
    for path in [*roots, *by_path]:
        if path not in reached:
            roots[path] = None
            waiting = [path]
            while waiting:
                one = waiting.pop()
                if one not in reached:
                    reached.add(one)
                    waiting.extend(calls[one])
    return sorted((by_path[path] for path in roots), key=lambda file: file.where)


def _targets(templates: Templates, file: TemplateFile) -> Iterator[Path]:
    for _, _, resource in entries(member(file.root, "Resources") or file.root):
        name = NESTED.get(scalar_text(member(resource, "Type")) or "")
        if name is not None:
            properties = member(resource, "Properties")
            written = scalar_text(member(properties, name)) if properties is not None else None
            path = location_of(templates.assemblies.asset(resource) or written, file.path.parent)
            if path is not None:
                yield path
