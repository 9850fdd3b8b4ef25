"""What a scan says: findings about the user's estate and diagnostics about our own trouble."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from enum import StrEnum
from pathlib import Path

from tcop_iac.model.range import Hop, Range
from tcop_iac.model.record import record


class Verdict(StrEnum):
    """What a policy says of a resource; the words are SARIF's result kinds."""

    PASS = "pass"
    FAIL = "fail"
    OPEN = "open"
    NOT_APPLICABLE = "notApplicable"


class Severity(StrEnum):
    """How bad a fail is, mildest first."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for low up to 3 for critical."""
        return list(Severity).index(self)


@record(frozen=True, slots=True)
class Instance:
    """One more resource that a finding holds for, at the same place for the same reason: another instance of a module,
    of a `for_each`, in another root. `hops` lead to it.
    """

    address: str
    root: str
    resource_type: str
    hops: tuple[Hop, ...] = ()
    environment: str = ""


@record(frozen=True, slots=True)
class Suppression:
    """A decision to accept a finding: its reason, where it is written, who owns it, and its last day (`2027-03-31`).

    `is_external` is True for one that stands apart from what it is about.
    """

    justification: str
    range: Range
    owner: str = ""
    until: str = ""
    is_external: bool = False


@record(frozen=True, slots=True)
class Finding:
    """One policy's verdict on one resource.

    `range` is the one primary range: the expression that decides, or the block where it would be added. `message` is
    a present-tense clause about the resource, without its name and full stop. `hops` are the value's way from where
    it was written to `range`, first written first, `range` itself not included. `root` is the folder of the root
    module (or the template) that the resource belongs to, relative to the base of the scan. `sensitive` is True where
    the deciding value is: its source is then not shown. `causes` names what keeps an open
    finding undecided: the addresses that its value hangs on, else the reason. `others` are further resources that
    it holds for. `environment` names the environment that it was found in, where several are told apart. A finding
    with a `suppression` was accepted: it is evidence, and fails nothing.
    """

    policy: str
    verdict: Verdict
    severity: Severity
    message: str
    address: str
    resource_type: str
    range: Range
    root: str
    attribute: str = ""
    hops: tuple[Hop, ...] = ()
    sensitive: bool = False
    causes: tuple[str, ...] = ()
    others: tuple[Instance, ...] = ()
    environment: str = ""
    suppression: Suppression | None = None

    @property
    def resources(self) -> int:
        """How many resources the finding is about; one in several environments is one."""
        return len({(self.root, self.address), *((one.root, one.address) for one in self.others)})

    @property
    def environments(self) -> tuple[str, ...]:
        """The environments that the finding holds in; empty where none are told apart."""
        names = dict.fromkeys((self.environment, *(one.environment for one in self.others)))
        return tuple(name for name in names if name)

    @property
    def order(self) -> tuple[object, ...]:
        """What results are sorted by: path, start, end, policy, address, message."""
        return (*self.range.order, self.policy, self.root, self.address, self.environment, self.message)


def folded(findings: Iterable[Finding]) -> list[Finding]:
    """`findings` in their order, those that say the same of the same place put together: one line is mended once."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for one in sorted(findings, key=lambda finding: finding.order):
        key = (one.range, one.policy, one.verdict, one.severity, one.message, one.attribute, one.suppression)
        groups.setdefault(key, []).append(one)
    return [_one_of(group) for group in groups.values()]


def _one_of(group: Sequence[Finding]) -> Finding:
    first, *rest = group
    if not rest:
        return first
    others = tuple(Instance(one.address, one.root, one.resource_type, one.hops, one.environment) for one in rest)
    return replace(
        first,
        others=others,
        sensitive=any(one.sensitive for one in group),
        causes=tuple(dict.fromkeys(cause for one in group for cause in one.causes)),
    )


class Level(StrEnum):
    """How much a diagnostic weighs: an error makes the scan incomplete, a warning does not."""

    WARNING = "warning"
    ERROR = "error"


@record(frozen=True, slots=True)
class Diagnostic:
    """Trouble of ours, not a flaw of the user's estate: an unreadable file, a missing module, a policy that raised.

    `code` is a stable word for the kind of trouble (`syntax-error`, `module-missing`, …), `summary` says what is
    wrong, `detail` why and what to do about it. `range` is None only where there is no file to point into.
    """

    level: Level
    code: str
    summary: str
    detail: str = ""
    range: Range | None = None

    @property
    def order(self) -> tuple[object, ...]:
        """What diagnostics are sorted by: those without a range first, then path and position."""
        nowhere = Range("", 0, 0, 0, 0)
        return (self.range or nowhere, self.code, self.summary)


@record(frozen=True, slots=True)
class Outcome:
    """Everything one scan found, in its fixed order.

    `base` is the absolute folder that all ranges are relative to. `findings` hold every verdict except
    `notApplicable`; reporters choose what to show. `files`, `resources` and `roots` are counts of what was read;
    `missing_modules` counts the module calls whose source is not on disk. `templates` are their paths.
    """

    base: Path
    findings: tuple[Finding, ...]
    diagnostics: tuple[Diagnostic, ...]
    files: int
    resources: int
    roots: int
    missing_modules: int = 0
    not_applicable: int = 0
    settings: Mapping[str, object] = field(default_factory=dict)
    templates: frozenset[str] = frozenset()

    @property
    def unsuppressed(self) -> tuple[Finding, ...]:
        """The findings that nobody has accepted."""
        return tuple(finding for finding in self.findings if finding.suppression is None)

    @property
    def incomplete(self) -> bool:
        """True where a diagnostic says that something was not read or not judged."""
        return any(diagnostic.level is Level.ERROR for diagnostic in self.diagnostics)
