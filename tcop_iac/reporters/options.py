"""What a report may be told: which verdicts to show, and for text how wide and in colour or not."""

from __future__ import annotations

from pathlib import Path

from tcop_iac.model.finding import Severity
from tcop_iac.model.record import record


@record(frozen=True, slots=True)
class ReportOptions:
    """How a report is written.

    `fail_on` is the mildest severity that fails the run, None where none does; `exit_code` is the run's. `folder` is
    the absolute folder that text shows paths relative to. `width` is the terminal's, None where lines are not wrapped.
    """

    folder: Path
    show_open: bool = False
    show_passed: bool = False
    explain_open: bool = False
    fail_on: Severity | None = Severity.LOW
    exit_code: int = 0
    colour: bool = False
    width: int | None = None
