"""Remote modules that were fetched, on disk beside the scanned code, each as it was resolved when it was fetched."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from tcop_iac.model.record import record
from tcop_iac.sources.terraform.module_source import ModuleSource, remote_source, without_credentials

CACHE = ".tcop-iac"
"""The folder at the top of the repository that holds what is fetched; it keeps itself out of version control."""

MANIFEST = "modules.json"
UNVERSIONED = "unversioned"
FETCHED_CALL = "it"
"""The name of the one module call that a program gets a module for."""

AT_ONCE = 8
"""Fetches that run side by side: they wait for servers most of the time."""


@record(frozen=True, slots=True)
class Fetched:
    """A module on disk: its folder, and the folder that `get` was run in where a program got it (else None)."""

    folder: Path
    initialised: Path | None


class ModuleCache:
    """What was fetched into `folder`. Nothing is fetched unless `tell` is set, which then hears of every fetch.

    A module is resolved once: a later scan takes what the manifest names, until the folder is removed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tell: Callable[[str], None] | None = None
        self.failures: dict[tuple[str, str], str] = {}
        self._entries: dict[tuple[str, str], Mapping[str, str]] | None = None

    def find(self, source: str, version: str = "") -> Fetched | None:
        """The remote module `source` at `version`, a constraint for registries; None where it is not to be had.

        Why a fetch failed is then in `failures`, by source and version.
        """
        if self.tell is not None:
            self.fetch([(source, version)])
        wanted = remote_source(source)
        entry = self._known.get(_key(wanted, version))
        if entry is None:
            return None
        folder = Path(os.path.normpath(self.folder / entry["Dir"] / wanted.subfolder))
        initialised = self.folder / entry["Root"] if entry["Root"] else None
        return Fetched(folder, initialised)

    def fetch(self, wanted: Iterable[tuple[str, str]]) -> None:
        """Fetches those of the sources and versions that are not here yet, several at once."""
        missing = {_key(remote_source(source), version): (source, version) for source, version in wanted}
        missing = {key: one for key, one in missing.items() if key not in self._known and one not in self.failures}
        if not missing or self.tell is None:
            return
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 (start-up time)

        self._prepare()
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for (key, one), result in zip(missing.items(), pool.map(self._fetched, missing.values()), strict=True):
                if isinstance(result, str):
                    self.failures[one] = result
                else:
                    self._known[key] = result
                    exactly = f" ({result['Resolved']})" if result["Resolved"] not in ("", key[1]) else ""
                    self.tell(f"Fetched {' '.join(filter(None, key))}{exactly}")
        self._write_manifest()

    def _fetched(self, one: tuple[str, str]) -> dict[str, str] | str:
        """The manifest's entry for a module that is fetched now, or why it can't be."""
        import tempfile  # noqa: PLC0415 (start-up time, as the next one)

        from tcop_iac.sources.terraform import module_fetch  # noqa: PLC0415

        source, version = one
        wanted = remote_source(source)
        try:
            with tempfile.TemporaryDirectory(dir=self.folder, prefix="fetch-") as scratch:
                work = Path(scratch) / "it"
                work.mkdir()
                if wanted.kind == "git":
                    resolved = module_fetch.fetch_git(wanted, work)
                else:
                    resolved = module_fetch.fetch_by_program(source, version, FETCHED_CALL, work)
                root = f"{_slug(wanted.package)}/{resolved[:12] or UNVERSIONED}"
                _move(work, self.folder / root)
        except module_fetch.FetchError as error:
            return str(error)
        except OSError as error:
            return f"it could not be stored: {error.strerror}"
        package = "" if wanted.kind == "git" else _package_folder(self.folder / root, wanted)
        key = _key(wanted, version)
        return {
            "Source": key[0],
            "Version": key[1],
            "Resolved": resolved,
            "Dir": f"{root}/{package}".rstrip("/"),
            "Root": "" if wanted.kind == "git" else root,
        }

    @property
    def _known(self) -> dict[tuple[str, str], Mapping[str, str]]:
        if self._entries is None:
            self._entries = dict(_read_manifest(self.folder / MANIFEST))
        return self._entries

    def _prepare(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder.parent / ".gitignore").write_text("*\n", encoding="utf-8")

    def _write_manifest(self) -> None:
        entries = sorted(self._known.values(), key=lambda entry: (entry["Source"], entry["Version"]))
        text = json.dumps({"Modules": entries}, indent=2)
        scratch = self.folder / f"{MANIFEST}.{os.getpid()}"
        scratch.write_text(f"{text}\n", encoding="utf-8")
        scratch.replace(self.folder / MANIFEST)


def _key(source: ModuleSource, version: str) -> tuple[str, str]:
    """What tells one package from another in the manifest; its subfolders share it."""
    return without_credentials(source.package), source.ref or version


def _read_manifest(path: Path) -> Iterable[tuple[tuple[str, str], Mapping[str, str]]]:
    """The entries whose folders are there; a missing or damaged manifest has none."""
    try:
        entries: Any = json.loads(path.read_bytes())["Modules"]
        for entry in entries:
            if (path.parent / entry["Dir"]).is_dir():
                yield (entry["Source"], entry["Version"]), {name: str(text) for name, text in entry.items()}
    except (OSError, ValueError, KeyError, TypeError):
        return


def _slug(package: str) -> str:
    """A relative path that names a package: host and path of a URL, or the registry's name for it."""
    plain = without_credentials(package).partition("::")[-1] or package
    plain = re.sub(r"^\w+://|^[\w.-]+@|\.git$", "", without_credentials(plain))
    parts = (re.sub(r"[^\w.-]+", "-", part) for part in re.split(r"[/:\\]+", plain))
    return "/".join(part for part in parts if part.strip(".")) or "module"


def _package_folder(root: Path, source: ModuleSource) -> str:
    """Where the package lies that a program got, relative to `root`: what the call names, less the subfolder."""
    manifest = json.loads((root / ".terraform" / "modules" / MANIFEST).read_bytes())
    folder = next(str(one["Dir"]) for one in manifest["Modules"] if one["Key"] == FETCHED_CALL)
    return folder.removesuffix(f"/{source.subfolder}") if source.subfolder else folder


def _move(source: Path, target: Path) -> None:
    """Puts the folder in its place, unless the same commit or version is there already."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.name == UNVERSIONED:
        import shutil  # noqa: PLC0415 (start-up time)

        shutil.rmtree(target, ignore_errors=True)
    try:
        source.rename(target)
    except OSError:
        if not target.is_dir():
            raise
