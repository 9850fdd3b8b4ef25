"""Reads module folders, each file once, and only inside the boundary of the repository."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from tcop_iac.model.finding import Diagnostic, Level
from tcop_iac.model.range import Hop, Range
from tcop_iac.sources.suppressions import MARK, Suppressions
from tcop_iac.sources.terraform.configuration import Configuration, configuration
from tcop_iac.sources.terraform.json_reader import read_json_file
from tcop_iac.sources.terraform.module_cache import CACHE, ModuleCache
from tcop_iac.sources.terraform.reader import read_file
from tcop_iac.sources.terraform.syntax import SourceFile

ENDINGS = (".tf", ".tf.json", ".tofu", ".tofu.json")
"""What configuration files end in."""

LOCK = ".terraform.lock.hcl"
"""The dependency lock file, which stands beside a root module."""

SKIPPED_FOLDERS = frozenset(
    (".terraform", ".terragrunt-cache", CACHE, ".git", ".hg", ".svn", "node_modules", ".venv", "__pycache__")
)
"""Folders that hold copies, caches or other people's code; never looked into for roots."""


def in_own_code(place: Range, hops: tuple[Hop, ...]) -> tuple[Range, tuple[Hop, ...]]:
    """Where a finding at `place`, to which `hops` lead, can be mended, and the hops that lead there.

    That is `place` itself, unless it is in a downloaded module, which is not in version control: then the last hop in
    the user's own code, where that module is called or given the value. What decides is then one of the hops.
    """
    if not is_downloaded(place.path):
        return place, hops
    own = next((index for index in range(len(hops) - 1, -1, -1) if not is_downloaded(hops[index].range.path)), None)
    if own is None:
        return place, hops
    return hops[own].range, (*hops[:own], *hops[own + 1 :], Hop(place, "the module decides it here"))


@lru_cache(1024)
def is_downloaded(path: str) -> bool:
    """True for a path in a folder that holds downloaded modules or other people's code."""
    return not SKIPPED_FOLDERS.isdisjoint(path.split("/"))


class Library:
    """The module folders of one scan, read when first asked for. `base` and `boundary` are absolute and resolved.

    `suppressions` take up the comments in the files, where there are any to be kept.
    """

    def __init__(self, base: Path, boundary: Path, suppressions: Suppressions | None = None) -> None:
        self.base = base
        self.boundary = boundary
        self.suppressions = suppressions
        self.fetched = ModuleCache(base / CACHE / "modules")
        self._files: list[SourceFile] = []
        self._troubles: list[Diagnostic] = []
        self._folders: dict[Path, Configuration | None] = {}
        self._locks: dict[Path, Mapping[str, int]] = {}
        self._installed: dict[Path, Mapping[tuple[str, ...], Path]] = {}

    @property
    def files_read(self) -> int:
        """How many files were read so far."""
        return len(self._files)

    @property
    def folders(self) -> list[Configuration]:
        """The module folders that were read so far."""
        return [config for config in self._folders.values() if config is not None]

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """All troubles with files and folders so far; a faulty expression is found only once it is asked for."""
        return [*self._troubles, *(trouble for file in self._files for trouble in file.diagnostics)]

    def where(self, path: Path) -> str:
        """`path` relative to the base, with forward slashes; "." for the base itself."""
        return Path(os.path.relpath(path, self.base)).as_posix()

    def walk(self, top: Path, visit: Callable[[Path], None]) -> None:
        """Calls `visit` for `top` and every folder below it, by name, not following links and not into skipped folders.

        A folder that may not be looked into is a diagnostic.
        """
        for folder, names, _ in os.walk(top, onerror=self._unreadable):
            names[:] = sorted(name for name in names if name not in SKIPPED_FOLDERS)
            visit(Path(folder))

    def complain_of_empty(self, path: Path) -> None:
        """Tells that a folder which the user names holds no configuration: it may be a slip."""
        where = self.where(path)
        detail = "Name the folder that holds the configuration; caches such as .terraform are not looked into."
        summary = f"There are no Terraform files in {where}"
        self._troubles.append(Diagnostic(Level.WARNING, "nothing-there", summary, detail))

    def _unreadable(self, error: OSError) -> None:
        where = self.where(Path(error.filename))
        detail = f"{error.strerror}. Whatever is in it is missing from this scan."
        place = Range(where, 1, 1, 1, 1)
        self._troubles.append(Diagnostic(Level.ERROR, "folder-unreadable", f"Can't look into {where}", detail, place))

    def folder(self, path: Path) -> Configuration | None:
        """The configuration in the folder `path`, or None where there are no Terraform files."""
        if path not in self._folders:
            self._folders[path] = self._read(path, configuration_files(path))
        return self._folders[path]

    def single(self, path: Path) -> Configuration | None:
        """The configuration that one file alone makes, for a user who names a file."""
        return self._read(path.parent, [path])

    def locked_versions(self, root: Path) -> Mapping[str, int]:
        """The major versions that the dependency lock file of a root module fixes, by provider source."""
        if root not in self._locks:
            self._locks[root] = _locked(root / LOCK)
        return self._locks[root]

    def has_lock(self, root: Path) -> bool:
        """True where the dependency lock file of a root module is there."""
        return (root / LOCK).is_file()

    def installed_modules(self, root: Path) -> Mapping[tuple[str, ...], Path]:
        """Where `terraform init` has put the remote modules of a root, by the names of the calls that lead to them."""
        if root not in self._installed:
            self._installed[root] = _installed(root)
        return self._installed[root]

    def is_inside(self, path: Path) -> bool:
        """True where `path` lies inside the boundary."""
        return path == self.boundary or self.boundary in path.parents

    def _read(self, folder: Path, paths: list[Path]) -> Configuration | None:
        files = [file for file in map(self.file, paths) if file is not None]
        if not files:
            return None
        found = configuration(folder, self.where(folder), files)
        self._troubles.extend(found.diagnostics)
        return found

    def file(self, path: Path) -> SourceFile | None:
        """The parsed file at `path`; None, with a diagnostic, where it cannot be read."""
        where = self.where(path)
        try:
            content = path.read_bytes()
        except OSError as error:
            place = Range(where, 1, 1, 1, 1)
            detail = f"{error.strerror}. Everything declared in it is missing from this scan."
            self._troubles.append(Diagnostic(Level.ERROR, "file-unreadable", f"Can't read {where}", detail, place))
            return None
        if self.suppressions is not None and MARK.encode() in content:
            self.suppressions.note(where, content.decode("utf-8", "replace"))
        file = (read_json_file if path.suffix == ".json" else read_file)(where, content)
        self._files.append(file)
        return file


def configuration_files(folder: Path) -> list[Path]:
    """The configuration files of `folder` by name. Hidden files and backups are passed over, as Terraform does.

    `x.tofu` takes the place of `x.tf` (OpenTofu, "Files and Directories").
    """
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return []
    names = {entry.name for entry in entries if entry.name.endswith(ENDINGS) and not entry.is_dir()}
    names -= {name.replace(".tofu", ".tf") for name in names if name.endswith((".tofu", ".tofu.json"))}
    return [folder / name for name in sorted(names) if not name.startswith((".", "#"))]


_LOCKED = re.compile(r'provider\s+"[^"/]+/([^"]+)"\s*\{\s*version\s*=\s*"(\d+)\.')


def _locked(path: Path) -> Mapping[str, int]:
    try:
        text = path.read_text("utf-8", "replace")
    except OSError:
        return {}
    return {source.lower(): int(major) for source, major in _LOCKED.findall(text)}


def _installed(root: Path) -> Mapping[tuple[str, ...], Path]:
    """The modules manifest that init writes; a missing or damaged one is as good as none, since each call is told."""
    try:
        manifest = json.loads((root / ".terraform" / "modules" / "modules.json").read_bytes())
        entries = [(str(entry["Key"]), str(entry["Dir"])) for entry in manifest["Modules"]]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {tuple(key.split(".")): Path(os.path.normpath(root / folder)) for key, folder in entries if key}
