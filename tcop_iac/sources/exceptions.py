"""Exceptions that an organisation has approved: files `tcop-exceptions.yaml`.

It is a list; each entry names a control (a policy's id), a target (a pattern of addresses, such as
`vsphere_virtual_machine.*`), and who decided what until when:

    - control: TCOP-05-001
      target: module.mainframe.*
      justification: The benefits mainframe moves with release 12; until then its gateway stays beside it.
      value_for_money: Moving the gateway alone costs more than it saves before the release.
      flexibility: The contract for the site ends on 2027-06-30.
      owner: benefits-platform
      approved_by: head-of-technology
      approved_on: 2026-10-01
      review_by: 2027-06-30

The file nearest to a scanned path counts, at or above it. What is incomplete or out of date accepts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from tcop_iac.model.data_node import DataNode
from tcop_iac.model.finding import Diagnostic, Level, Severity, Suppression
from tcop_iac.model.range import Range
from tcop_iac.model.resource import Provider, Resource, SourceKind
from tcop_iac.parameters import Parameters

if TYPE_CHECKING:
    from yaml.nodes import MappingNode, Node

FILE = "tcop-exceptions.yaml"

KEYS = ("control", "target", "justification", "owner", "approved_by", "approved_on", "review_by")
"""What every exception says."""

KEYS_OF_POINT_5 = ("value_for_money", "flexibility")
"""What one from a control of point 5 says as well: the code of practice asks for both where cloud is not used."""

_ID = re.compile(r"[A-Z][A-Z0-9]*-\d\d-\d{3}")
_KNOWN = (*KEYS, *KEYS_OF_POINT_5)
_NOBODY = Provider("tcop", "builtin/tcop")


@dataclass(slots=True, eq=False)
class Approved:
    """One entry. `faults` are what keeps it from accepting anything, each with its place; `matched` tells whether a
    finding was its, accepted or not.
    """

    said: Mapping[str, str]
    range: Range
    faults: list[tuple[str, Range]]
    places: Mapping[str, Range]
    matched: bool = False

    @property
    def control(self) -> str:
        """The id of the policy that it is about."""
        return self.said.get("control", "")

    def covers(self, policy: str, address: str) -> bool:
        """True for a finding of its control at an address that its target takes in."""
        return self.control == policy and fnmatchcase(address, self.said.get("target", ""))

    def suppression(self, severity: Severity) -> Suppression | None:
        """What it makes of a finding that it covers; None where it is faulty.

        Something critical is accepted by somebody else than its owner only.
        """
        self.matched = True
        if severity is Severity.CRITICAL and self.said.get("owner") == self.said.get("approved_by"):
            fault = "it accepts a critical finding, and who approved it is its owner"
            if fault not in (text for text, _ in self.faults):
                self.faults.append((fault, self.places.get("approved_by", self.range)))
        if self.faults:
            return None
        said = self.said
        return Suppression(said["justification"], self.range, said["owner"], said["review_by"], is_external=True)


def read_exceptions(
    paths: Sequence[Path], base: Path, parameters: Parameters
) -> tuple[list[Approved], list[Diagnostic]]:
    """The exceptions in the files nearest to `paths`, at or above each and below `base`, and what is wrong there."""
    approved: list[Approved] = []
    troubles: list[Diagnostic] = []
    for file in dict.fromkeys(filter(None, (_nearest(path.resolve(), base) for path in paths))):
        where = file.relative_to(base).as_posix()
        try:
            approved.extend(_read(file, where, parameters))
        except _UnreadableError as error:
            detail = f"No exception is taken from it: {error}."
            place = Range(where, 1, 1, 1, 1)
            troubles.append(Diagnostic(Level.ERROR, "exceptions-unreadable", f"Can't read {where}", detail, place))
    return approved, troubles


class _UnreadableError(Exception):
    """A file that is no list of exceptions; its text says why."""


def _nearest(path: Path, base: Path) -> Path | None:
    for folder in (path, *path.parents):
        if (folder / FILE).is_file():
            return folder / FILE
        if folder == base:
            break
    return None


def _read(file: Path, where: str, parameters: Parameters) -> Iterator[Approved]:
    import yaml  # noqa: PLC0415 (seldom wanted)

    try:
        top = yaml.compose(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise _UnreadableError(" ".join(str(error).split())) from error
    if top is None:
        return
    if not isinstance(top, yaml.SequenceNode) or not all(isinstance(one, yaml.MappingNode) for one in top.value):
        raise _UnreadableError("it is no list of exceptions")
    for one in top.value:
        yield _approved(one, where, parameters)


def _range(node: Node, where: str) -> Range:
    """The place of a node; of a mapping its beginning, since it ends only at the next token."""
    start, end = node.start_mark, node.end_mark
    if end.line > start.line:
        return Range(where, start.line + 1, start.column + 1, start.line + 1, start.column + 2)
    return Range(where, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _approved(entry: MappingNode, where: str, parameters: Parameters) -> Approved:
    pairs = [(str(key.value), value) for key, value in entry.value]
    said = {key: str(value.value).strip() for key, value in pairs}
    places = {key: _range(value, where) for key, value in pairs}
    place = _range(entry, where)
    faults = [(fault, places.get(key, place)) for key, fault in _faults(said, parameters)]
    return Approved(said, place, faults, places)


def _faults(said: Mapping[str, str], parameters: Parameters) -> Iterator[tuple[str, str]]:
    """Each fault with the key that it is about."""
    for key in said:
        if key not in _KNOWN:
            yield key, f"{key} is none of {', '.join(_KNOWN)}"
    if said.get("control") and not _ID.fullmatch(said["control"]):
        yield "control", f"{said['control']} is no id of a policy such as TCOP-06-101"
    needed = (*KEYS, *(KEYS_OF_POINT_5 if "-05-" in said.get("control", "") else ()))
    missing = [key for key in needed if not said.get(key)]
    if missing:
        yield missing[0], f"it does not say {', '.join(missing)}"
    if set(said.get("target", "")) <= set("*.") and said.get("target"):
        yield "target", "its target takes in everything"
    dates = {key: _day(said[key]) for key in ("approved_on", "review_by") if said.get(key)}
    for key, day in dates.items():
        if day is None:
            yield key, f"{key} is no date like 2027-03-31"
    approved, review = dates.get("approved_on"), dates.get("review_by")
    if review is not None and review.isoformat() < parameters.today:
        yield "review_by", f"its review was due on {review}"
    if approved is not None and review is not None and (review - approved).days > parameters.exception_max_days:
        days = parameters.exception_max_days
        yield "review_by", f"its review is later than {days} days after the approval"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


class ExceptionsRoot:
    """The exceptions as a root of their own, so that they are judged like anything else; it has no resources.

    `judged` are the ids and names of the policies that were asked.
    """

    where = FILE
    range = Range(FILE, 1, 1, 1, 1)
    resources: Sequence[Resource] = ()
    providers: Sequence[Provider] = ()
    diagnostics: Sequence[Diagnostic] = ()
    missing_calls: Sequence[Range] = ()
    unchanged: frozenset[str] = frozenset()

    def __init__(self, approved: Sequence[Approved], judged: frozenset[str]) -> None:
        self._approved = approved
        self._judged = judged

    def declarations(self) -> Sequence[Resource]:
        """Each exception, with its first `fault` and whether anything `matched` it, where its control was judged."""
        return [self._resource(one) for one in self._approved]

    def _resource(self, one: Approved) -> Resource:
        fault, place = one.faults[0] if one.faults else (None, one.range)
        matched = one.matched if one.control in self._judged else None
        return Resource(
            source=SourceKind.TERRAFORM,
            address=f"exception {one.control or '?'} for {one.said.get('target') or '?'}",
            type="tcop_exception",
            name=one.control,
            body=DataNode({"fault": fault, "matched": matched}, place),
            provider=_NOBODY,
            range=one.range,
            root=one.range.path,
        )

    def given_away(self) -> frozenset[str]:
        """Nothing."""
        return frozenset()
