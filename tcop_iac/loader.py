"""Finds policies: the built-in pack is a package like any other, and takes the same road as a user's would.

A distribution brings policies by an entry point in the group `tcop_iac.policies` that names a package or a module:

    [project.entry-points."tcop_iac.policies"]
    example = "example_policies"
"""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType

from tcop_iac.policy import Policy

BUILT_IN = "tcop_iac.policies"


GROUP = "tcop_iac.policies"
"""The group of entry points by which installed distributions bring policies."""


class PolicyError(Exception):
    """A set of policies that cannot be used: a module that does not load, an id given twice."""


def load_policies(folders: Iterable[Path] = (), package: str = BUILT_IN) -> tuple[Policy, ...]:
    """All policies in the modules of `package`, of installed distributions and in the files (`*.py`) of `folders`, by
    id. Raises PolicyError.

    The files are run, so a folder has to be one that the user trusts: it is named on the command line only.
    """
    found: dict[str, tuple[Policy, str]] = {}
    for module, name in (*_modules(package), *_installed(), *_files(folders)):
        for policy in _policies_in(module):
            if policy.id in found:
                raise PolicyError(f"{policy.id} stands in {found[policy.id][1]} and again in {name}")
            found[policy.id] = (policy, name)
    return tuple(found[id_][0] for id_ in sorted(found))


def _modules(package: str) -> Iterator[tuple[ModuleType, str]]:
    home = _imported(package)
    names = (module.name for module in pkgutil.walk_packages(home.__path__, f"{package}."))
    yield from ((_imported(name), name) for name in sorted(names))


def _installed() -> Iterator[tuple[ModuleType, str]]:
    """The modules that entry points name, by the name of the entry point."""
    if not any(_may_bring_policies(Path(folder or ".")) for folder in sys.path):
        return
    from importlib.metadata import entry_points  # noqa: PLC0415 (it takes a tenth of a start)

    for entry in sorted(entry_points(group=GROUP), key=lambda one: one.name):
        if hasattr(_imported(entry.module), "__path__"):
            yield from _modules(entry.module)
        else:
            yield _imported(entry.module), entry.module


def _may_bring_policies(folder: Path) -> bool:
    """True where a distribution that is installed in `folder` has entry points of our group."""
    texts = (path.read_bytes() for path in folder.glob("*-info/entry_points.txt"))
    return any(GROUP.encode() in text for text in texts)


def _imported(name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except Exception as error:  # whatever a policy file does at import is its own, and told as such
        raise PolicyError(f"the policy module {name} does not load: {error}") from error


def _files(folders: Iterable[Path]) -> Iterator[tuple[ModuleType, str]]:
    """The modules in `folders` by path; files whose name begins with `_` or `test` are helpers and tests."""
    for folder in folders:
        files = [path for path in sorted(folder.rglob("*.py")) if not path.name.startswith(("_", "test"))]
        if not files:
            raise PolicyError(f"there is no policy in {folder}: name a folder with files that end in .py")
        for path in files:
            yield _run(path), path.as_posix()


def _run(path: Path) -> ModuleType:
    name = f"tcop_iac_own_{path.resolve().as_posix().encode().hex()}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:  # a path that ends in .py always has both
        raise PolicyError(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # annotations are looked up there
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        del sys.modules[name]
        raise PolicyError(f"{path} does not load: {type(error).__name__}: {error}") from error
    return module


def _policies_in(module: ModuleType) -> Sequence[Policy]:
    return [member for member in vars(module).values() if isinstance(member, Policy)]
