"""The templates of one scan, found while folders are walked. What reads them is imported only where there is one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tcop_iac.model.finding import Diagnostic
from tcop_iac.model.range import Range
from tcop_iac.sources.root import ReadRoot
from tcop_iac.sources.suppressions import Suppressions

if TYPE_CHECKING:
    from tcop_iac.sources.cloudformation.library import Templates
    from tcop_iac.sources.cloudformation.syntax import TemplateFile
    from tcop_iac.sources.terraform.variables import Environment

ENDINGS = (".yaml", ".yml", ".json", ".template")
"""What files end in that may be templates; what they hold decides."""

_SIGNS = (b"AWSTemplateFormatVersion", b"Resources")
"""One of these is in every template."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
"""Byte order marks of what Windows writes for Unicode."""

MOST_BYTES = 8 * 1024 * 1024
"""A larger file is no template: CloudFormation takes 1 MB, and what a program made of several may be more."""


class Stacks:
    """The templates under `base`; nothing outside of `boundary` is read. `parameters` are files of values."""

    def __init__(self, base: Path, boundary: Path, suppressions: Suppressions, parameters: Sequence[Path]) -> None:
        self._base = base
        self._boundary = boundary
        self._suppressions = suppressions
        self._parameters = parameters
        self._found: list[Path] = []
        self._templates: Templates | None = None
        self._troubles: list[Diagnostic] = []

    @property
    def files_read(self) -> int:
        """How many templates were read."""
        return self._templates.files_read if self._templates is not None else 0

    @property
    def read_paths(self) -> frozenset[str]:
        """The paths of the templates that were read, relative to the base."""
        return self._templates.read_paths if self._templates is not None else frozenset()

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """What is wrong with files that are not read, and with the values given."""
        return [*self._troubles, *(self._templates.diagnostics if self._templates is not None else ())]

    def visit(self, folder: Path) -> bool:
        """Looks for templates in `folder`; True where one may be."""
        try:
            names = sorted(entry.name for entry in os.scandir(folder) if entry.name.endswith(ENDINGS))
        except OSError:
            return False
        found = [folder / name for name in names if may_be_template(folder / name)]
        self._found.extend(found)
        return bool(found)

    def is_template(self, path: Path) -> bool:
        """True for a file that is named and may be a template."""
        return path.name.endswith(ENDINGS) and path.is_file() and may_be_template(path)

    def roots(
        self, named: Sequence[Path], environments: Sequence[Environment]
    ) -> Iterator[tuple[Range, str, Callable[[], ReadRoot]]]:
        """The root templates, each with its place, the name of an environment, and what reads it."""
        paths = list(dict.fromkeys([*(path.resolve() for path in named), *self._found]))
        if not paths:
            return
        from tcop_iac.sources.cloudformation.library import Templates, roots_of  # noqa: PLC0415 (start-up time)
        from tcop_iac.sources.cloudformation.roots import evaluated  # noqa: PLC0415

        templates = self._templates = Templates(self._base, self._boundary, self._suppressions)
        files = [file for file in map(templates.read, paths) if file is not None]
        given = [(one.name, [*one.template_parameters, *self._parameters]) for one in environments]
        for name, parameters in given or [("", [*self._parameters])]:
            values = self._values(parameters, files)
            for file in roots_of(templates, files):
                yield Range(file.where, 1, 1, 1, 1), name, partial(evaluated, templates, file, values)

    def _values(self, parameters: Sequence[Path], files: Sequence[TemplateFile]) -> dict[str, Any]:
        from tcop_iac.sources.cloudformation.inputs import given_parameters, unused  # noqa: PLC0415
        from tcop_iac.sources.cloudformation.syntax import entries, member  # noqa: PLC0415

        values = given_parameters(parameters, self._base, self._troubles)
        declared = {name for file in files for name, _, _ in entries(member(file.root, "Parameters") or file.root)}
        self._troubles.extend(unused(values, declared))
        return values


def may_be_template(path: Path) -> bool:
    """False for what surely is no template, told by a look at its bytes."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return False
        content = path.read_bytes()
    except OSError:
        return False
    if content.startswith(_UTF16):
        content = content.replace(b"\0", b"")
    return any(sign in content for sign in _SIGNS) and (
        _SIGNS[0] in content or any(word in content for word in (b"AWS::", b"Custom::", b"Alexa::"))
    )
