"""Turns the outcome of a scan into text for people and files for machines; each format is loaded when it is asked for.

A reporter is a module with `report(outcome, policies, options) -> str`. `policies` are those that were evaluated, also
those without a finding.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from tcop_iac.model.record import record

if TYPE_CHECKING:  # the names of the formats must not cost the import of the model
    from tcop_iac.model.finding import Outcome
    from tcop_iac.policy import Policy
    from tcop_iac.reporters.options import ReportOptions

    Report = Callable[[Outcome, Sequence[Policy], ReportOptions], str]


@record(frozen=True, slots=True)
class Format:
    """A format: the module that writes it, the endings of file names that mean it, and whether people read it."""

    module: str
    suffixes: tuple[str, ...]
    for_people: bool = False


FORMATS: Mapping[str, Format] = {
    "text": Format("tcop_iac.reporters.text", (".txt",), for_people=True),
    "json": Format("tcop_iac.reporters.json_report", (".json",)),
    "sarif": Format("tcop_iac.reporters.sarif", (".sarif", ".sarif.json")),
}
"""All formats by name, in the order that help and messages list them."""


def reporter(name: str) -> Report:
    """The function that writes the format `name`."""
    report: Report = importlib.import_module(FORMATS[name].module).report
    return report
