"""What functions may read of the disk: files inside the repository, by paths as Terraform resolves them."""

from __future__ import annotations

import os
from pathlib import Path

from tcop_iac.model.value import Content
from tcop_iac.sources.terraform.evaluate import render
from tcop_iac.sources.terraform.functions import FunctionError
from tcop_iac.sources.terraform.reader import parse_template
from tcop_iac.sources.terraform.scope import EvaluationError, Scope

MOST_BYTES = 10 * 1024 * 1024
"""A larger file is no configuration."""


class ModuleFiles:
    """The calling module as functions see it. `base`, `root` and `boundary` are absolute and resolved."""

    def __init__(self, base: Path, root: Path, boundary: Path) -> None:
        self.base = base
        self.root = root
        self.boundary = boundary

    def read(self, path: str) -> bytes:
        """The bytes of the file at `path`, relative to the root module's folder. Raises FunctionError."""
        found = Path(self.normal(self.root / path)).resolve()
        if self.boundary not in found.parents:
            raise FunctionError(f'the file "{path}" is outside the repository and is not read')
        try:
            if found.stat().st_size > MOST_BYTES:
                raise FunctionError(
                    f'the file "{path}" is larger than {MOST_BYTES // 1024 // 1024} MiB and is not read'
                )
            return found.read_bytes()
        except OSError as error:
            raise FunctionError(f'no file can be read at "{path}" ({error.strerror})') from None

    def render(self, template_text: str, variables: dict[str, Content], path: str) -> Content:
        """The template with `variables` filled in. Raises FunctionError where the template is wrong."""
        file, parts = parse_template(template_text, path)
        if file.diagnostics:
            trouble = file.diagnostics[0]
            raise FunctionError(f"{trouble.range}: {trouble.summary}")

        def names(name: str) -> Content:
            if name in variables:
                return variables[name]
            raise EvaluationError(f'vars map does not contain key "{name}"')

        try:
            return render(parts, Scope(names, self))
        except EvaluationError as error:
            where = f"{file.range(error.span)}: " if error.span else f"{path}: "
            raise FunctionError(where + error.message) from None

    @staticmethod
    def normal(path: Path) -> str:
        """`path` without `.` and `..`, links left as they are (Terraform resolves module paths by text)."""
        return os.path.normpath(path)

    @staticmethod
    def relative(path: Path, start: Path) -> str:
        """`path` relative to `start` with forward slashes."""
        return Path(os.path.relpath(path, start)).as_posix()
