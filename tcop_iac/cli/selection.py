"""Which policies are meant: by id, name or glob, by TCoP point, by theme, by severity."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import Path

import click

from tcop_iac.cli.failure import Failure
from tcop_iac.config import suggestion
from tcop_iac.loader import PolicyError, load_policies
from tcop_iac.model.finding import Severity
from tcop_iac.model.record import record
from tcop_iac.policy import Policy

SEVERITIES = tuple(severity.value for severity in Severity)


@record(frozen=True, slots=True)
class Selection:
    """What was asked for; empty means all."""

    policies: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    points: tuple[int, ...] = ()
    themes: tuple[str, ...] = ()


own_policies = click.option(
    "--policies",
    "folders",
    multiple=True,
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder with policies of your own, which are run: trust it. Repeatable.",
)
"""The option of all commands that know policies."""


def all_policies(folders: Sequence[Path] = ()) -> tuple[Policy, ...]:
    """The policies that there are, those in `folders` too, by id. Raises Failure."""
    try:
        return load_policies(folders)
    except PolicyError as error:
        raise Failure(str(error)) from error


def selected(policies: Sequence[Policy], selection: Selection) -> tuple[Policy, ...]:
    """The policies that are asked for, in their order. Raises UsageError for a name that nothing has."""
    wanted = {policy.id for pattern in selection.policies for policy in matching(policies, pattern)}
    skipped = {policy.id for pattern in selection.skipped for policy in matching(policies, pattern)}
    themes = {theme_called(policies, name) for name in selection.themes}
    found = tuple(
        policy
        for policy in policies
        if (not selection.policies or policy.id in wanted)
        and policy.id not in skipped
        and (not selection.points or policy.point in selection.points)
        and (not selection.themes or policy.theme in themes)
    )
    if policies and not found:
        raise click.UsageError("No policy is left: the choices by policy, point and theme exclude each other.")
    return found


def matching(policies: Sequence[Policy], pattern: str) -> list[Policy]:
    """The policies whose id or name is `pattern` or matches it as a glob. Raises UsageError where there are none."""
    wanted = pattern.lower()
    found = [one for one in policies if fnmatchcase(one.id.lower(), wanted) or fnmatchcase(one.name, wanted)]
    if not found:
        raise click.UsageError(f"No policy is called {pattern!r}{nearest(policies, pattern)}")
    return found


def nearest(policies: Sequence[Policy], word: str) -> str:
    """The end of a message about an unknown policy: the nearest name, or where to find all names."""
    names = {one.name: one.name for one in policies} | {one.id.lower(): one.id for one in policies}
    near = suggestion(word, names)
    for lower, name in names.items():
        near = near.replace(repr(lower), repr(name))
    return near or "; `tcop-iac policies list` lists them all."


def theme_called(policies: Sequence[Policy], name: str) -> str:
    """`name`, where a policy has it for its theme; else raises UsageError."""
    themes = sorted({policy.theme for policy in policies})
    if name not in themes:
        known = suggestion(name, themes) or f"; themes are {', '.join(themes)}."
        raise click.UsageError(f"No theme is called {name!r}{known}")
    return name


def severe_enough(severity: Severity, least: Severity | None) -> bool:
    """True where `severity` is `least` or above."""
    return least is None or severity.rank >= least.rank
