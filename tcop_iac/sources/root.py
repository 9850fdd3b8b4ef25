"""What every source gives to the scan: a root that is read, and its troubles once all of it was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from tcop_iac.model.finding import Diagnostic
from tcop_iac.model.range import Range
from tcop_iac.model.resource import Provider, Resource


class ReadRoot(Protocol):
    """One root: a root module, a plan, a template. Its resources evaluate their attributes when asked."""

    @property
    def where(self) -> str:
        """The folder or file that it is, relative to the base of the scan."""

    @property
    def range(self) -> Range:
        """The place that stands for the whole root."""

    @property
    def resources(self) -> Sequence[Resource]:
        """All its resources, in the order of the source."""

    @property
    def providers(self) -> Sequence[Provider]:
        """The provider configurations that are written in it."""

    def declarations(self) -> Sequence[Resource]:
        """What is written outside resources, as if it were some: see `DECLARED` for their types."""

    def given_away(self) -> frozenset[str]:
        """The addresses of resources that modules which are not read are given, and may make companions for."""

    @property
    def diagnostics(self) -> Iterable[Diagnostic]:
        """What went wrong so far; attributes that nobody has asked for are not evaluated."""

    @property
    def missing_calls(self) -> Iterable[Range]:
        """The calls of modules that are not on disk."""

    @property
    def unchanged(self) -> frozenset[str]:
        """The addresses of resources to leave out, since nothing changes in them."""


DECLARED = (
    "terraform_variable",
    "terraform_local",
    "terraform_output",
    "terraform_provider",
    "terraform_backend",
    "terraform_module",
    "terraform_required_provider",
    "terraform_dependency_lock",
    "terraform_account",
)
"""The types of declarations: a variable's body has `default`, a local's `value`; a provider's, a backend's and a module
call's are their blocks. A call has `reached` and `ref` beside, a required provider `locked` and `below`, a lock
`present`, an account number that stands in a module `account`.
"""
