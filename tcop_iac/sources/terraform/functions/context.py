"""What the functions that read files or render templates need to know of the module that calls them."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from tcop_iac.model.value import Content


class Context(Protocol):
    """The calling module. Paths are resolved as Terraform does: relative ones against the root module's directory."""

    base: Path
    """The directory of the calling module."""
    root: Path
    """The directory of the root module."""
    boundary: Path
    """The top of the repository; nothing outside is read."""

    def read(self, path: str) -> bytes:
        """The bytes of the file at `path`; `FunctionError` where there is none, or it is outside the boundary."""

    def render(self, template_text: str, variables: dict[str, Content], path: str) -> Content:
        """The template with `variables` filled in; `path` names the template in messages."""
