"""The one place that strings the steps together: paths in, an outcome out."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path

from tcop_iac.assets.estate import Estate
from tcop_iac.assets.registry import adapters_for, for_adapters
from tcop_iac.data import CHECKED, JUDGED_BY, OLD_AFTER_DAYS
from tcop_iac.model.finding import Diagnostic, Finding, Level, Outcome, Verdict, folded
from tcop_iac.model.range import Range
from tcop_iac.model.record import record
from tcop_iac.model.value import references
from tcop_iac.overrides import Override, left, overridden
from tcop_iac.parameters import Parameters
from tcop_iac.policy import Asset, Judgement, Policy
from tcop_iac.sources.exceptions import ExceptionsRoot, read_exceptions
from tcop_iac.sources.root import ReadRoot
from tcop_iac.sources.stacks import Stacks
from tcop_iac.sources.suppressions import Suppressions
from tcop_iac.sources.terraform.library import Library, in_own_code
from tcop_iac.sources.terraform.roots import evaluated, find_roots, scan_base
from tcop_iac.sources.terraform.variables import Environment, Inputs
from tcop_iac.sources.terraform_plan.recognition import is_plan_or_state

DEEPEST_RECURSION = 6000
"""Expressions and references nested deeper than this end in a diagnostic; Python's own limit of 1,000 is too low."""


@record(frozen=True, slots=True)
class Request:
    """What to scan and how: the paths, the policies, what is given from outside, and who hears of progress.

    `changes_only` leaves out what a plan does not change. Each root module is evaluated once in each of `environments`;
    without any, once with `inputs` alone. `progress` is called with the number of roots done and of all
    roots. With `on_fetch`, remote modules that are not on disk are fetched, and it hears of each, in a line. `known`
    are the policies that there are besides `policies`, so that a suppression of one of them is no slip; suppressions
    hold up to their last day, as of `today`. `parameter_files` give values to the parameters of templates. `overrides`
    turn policies off, or give them another severity, for some of the estate.
    """

    paths: Sequence[Path]
    policies: Sequence[Policy]
    inputs: Inputs = Inputs()
    parameters: Parameters = field(default_factory=Parameters)
    changes_only: bool = False
    environments: Sequence[Environment] = ()
    progress: Callable[[int, int], None] = lambda done, total: None
    on_fetch: Callable[[str], None] | None = None
    known: Sequence[Policy] = ()
    parameter_files: Sequence[Path] = ()
    overrides: Sequence[Override] = ()
    today: str = field(default_factory=lambda: time.strftime("%Y-%m-%d"))


class NothingToScanError(Exception):
    """There is neither a Terraform file nor a template at any of the paths."""


def scan(request: Request) -> Outcome:
    """Everything the policies say of the estates under the paths. Raises NothingToScanError.

    What goes wrong on the way is a diagnostic of the outcome, and the rest is judged all the same.
    """
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, DEEPEST_RECURSION))
    gc_was_on = gc.isenabled()
    gc.disable()  # nothing is thrown away while a root is judged; collected by hand between roots
    try:
        return _scanned(request)
    finally:
        sys.setrecursionlimit(limit)
        gc.unfreeze()
        if gc_was_on:
            gc.enable()


def _scanned(request: Request) -> Outcome:
    policies = left(request.policies, request.overrides)
    request = replace(request, policies=policies, parameters=replace(request.parameters, today=request.today))
    base, boundary = scan_base(request.paths)
    approved, faulty = read_exceptions(request.paths, base, request.parameters)
    suppressions = Suppressions(request.today, approved)
    library = Library(base, boundary, suppressions)
    plans = [path for path in request.paths if is_plan_or_state(path)]
    stacks = Stacks(base, boundary, suppressions, request.parameter_files)
    jobs = list(_jobs(library, plans, stacks, request))
    if not jobs and not any(one.level is Level.ERROR for one in (*library.diagnostics, *stacks.diagnostics)):
        raise NothingToScanError
    gc.freeze()  # the syntax trees stay to the end: no collection needs to look at them
    tally = _Tally(suppressions, base)
    for done, job in enumerate(jobs):
        request.progress(done, len(jobs))
        _judge_root(job, request, tally)
        if gc.get_count()[0] > OBJECTS_BETWEEN_COLLECTIONS:
            gc.collect()
            gc.freeze()  # findings stay to the end as well
    if approved:  # when all else is judged, so that it is known what they accept
        _judge(ExceptionsRoot(approved, _names(request.policies)), "", request, tally)
    request.progress(len(jobs), len(jobs))
    tally.diagnostics.extend(_unused_files(request, [job.place for job in jobs], base))
    tally.diagnostics.extend(suppressions.diagnostics(_names(request.policies), _names(request.known)))
    tally.diagnostics.extend(_old_data(request.today))
    diagnostics = sorted(
        {*faulty, *library.diagnostics, *stacks.diagnostics, *tally.diagnostics},
        key=lambda one: (one.order, one.detail),
    )
    return Outcome(
        base=base,
        findings=tuple(folded(tally.findings)),
        diagnostics=tuple(diagnostics),
        files=library.files_read + stacks.files_read + len(plans),
        resources=len(tally.resources),
        roots=len({job.place for job in jobs}),
        missing_modules=len(tally.missing_calls),
        not_applicable=tally.not_applicable,
        templates=stacks.read_paths,
    )


def _old_data(today: str) -> Iterator[Diagnostic]:
    """A word on each table of dated facts that verdicts hang on and that was not checked for long."""
    from datetime import date  # noqa: PLC0415 (start-up time)

    for table in JUDGED_BY:
        checked = CHECKED[table]
        days = (date.fromisoformat(today) - date.fromisoformat(checked)).days
        if days > OLD_AFTER_DAYS:
            summary = f"The table of {table.replace('_', ' ')} was last checked {days} days ago, on {checked}"
            detail = "What changed since then is not known here. A newer version of tcop-iac may have newer facts."
            yield Diagnostic(Level.WARNING, "data-old", summary, detail)


def _names(policies: Iterable[Policy]) -> frozenset[str]:
    return frozenset(name for policy in policies for name in (policy.id, policy.name))


@record(frozen=True, slots=True)
class _Job:
    """One root to judge: where it is, and how it is read."""

    place: Range
    read: Callable[[], ReadRoot]
    environment: str = ""


def _jobs(library: Library, plans: Sequence[Path], stacks: Stacks, request: Request) -> Iterator[_Job]:
    """All roots: the plans and states that are named, then the root modules by path, then the templates by path."""
    for path in plans:
        yield _Job(Range(library.where(path.resolve()), 1, 1, 1, 1), partial(_read_plan, library, path, request))
    templates = [path for path in request.paths if stacks.is_template(path)]
    roots = find_roots(library, [path for path in request.paths if path not in (*plans, *templates)], stacks.visit)
    if request.on_fetch is not None:
        from tcop_iac.sources.terraform.prefetch import prefetch  # noqa: PLC0415 (seldom wanted)

        library.fetched.tell = request.on_fetch
        prefetch(library)
    for config in roots:
        place = Range(config.files[0].path, 1, 1, 1, 1)
        for environment in request.environments:
            inputs = environment.inputs(config.path, request.inputs)
            yield _Job(place, partial(evaluated, library, config, inputs), environment.name)
        if not request.environments:
            yield _Job(place, partial(evaluated, library, config, request.inputs))
    for place, name, read in stacks.roots(templates, request.environments):
        yield _Job(place, read, name)


def _unused_files(request: Request, places: Sequence[Range], base: Path) -> Iterator[Diagnostic]:
    """The variable files of environments that no root has: a slip, since nothing was given from them."""
    folders = {(base / place.path).parent for place in places}
    for environment in request.environments:
        for name in environment.var_files:
            if not any(environment.file(name, folder) for folder in folders):
                summary = f"The environment {environment.name} names the variable file {name}, which no root has"
                detail = (
                    f"It is looked for in each root's folder and in {environment.folder.name or 'the current folder'}."
                )
                yield Diagnostic(Level.ERROR, "var-file-unreadable", summary, detail)


def _read_plan(library: Library, path: Path, request: Request) -> ReadRoot:
    from tcop_iac.sources.terraform_plan.roots import read_plan  # noqa: PLC0415 (its decoder costs start-up time)

    where = library.where(path.resolve())
    return read_plan(path.resolve(), where, library=library, inputs=request.inputs, changes_only=request.changes_only)


OBJECTS_BETWEEN_COLLECTIONS = 400_000
"""A root's nodes refer to each other in rings; collecting them after every root would cost more than it frees."""


@dataclass(slots=True)
class _Tally:
    suppressions: Suppressions
    base: Path
    findings: list[Finding] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    missing_calls: set[Range] = field(default_factory=set)
    resources: set[tuple[str, str]] = field(default_factory=set)
    not_applicable: int = 0


def _judge_root(job: _Job, request: Request, tally: _Tally) -> None:
    """Judges one root; what breaks there is told, and the other roots are judged all the same."""
    try:
        root = job.read()
        _judge(root, job.environment, request, tally)
        tally.diagnostics.extend(root.diagnostics)
        tally.missing_calls.update(root.missing_calls)
    except Exception as error:
        summary = f"The root at {job.place.path} could not be evaluated"
        detail = f"{type(error).__name__}: {error}. Its resources are not judged. Please report this."
        tally.diagnostics.append(Diagnostic(Level.ERROR, "internal-error", summary, detail, job.place))


def _judge(root: ReadRoot, environment: str, request: Request, tally: _Tally) -> None:
    resources = for_adapters(root.resources)
    declarations = root.declarations()
    adapters = adapters_for({resource.type for resource in (*resources, *declarations)})
    estate = Estate(root.where, resources, adapters, root.range, root.providers, root.given_away, declarations)
    tally.resources.update((root.where, resource.address) for resource in root.resources if resource.mode == "managed")
    for policy in request.policies:
        for subject in _subjects(policy, estate):
            finding = _judged(policy, subject, estate, request.parameters, tally)
            if finding is None or finding.address in root.unchanged:
                continue
            finding = replace(finding, environment=environment) if environment else finding
            if request.overrides:
                asset = subject if isinstance(subject, Asset) else None
                kept = overridden(finding, policy, asset, estate, tally.base, request.overrides)
                tally.not_applicable += kept is None
                finding = kept
            if finding is not None:
                tally.findings.append(finding)


def _subjects(policy: Policy, estate: Estate) -> Iterable[Asset | Estate]:
    found = [(estate,) if kind is Estate else estate.of(kind) for kind in policy.kinds]
    return found[0] if len(found) == 1 else chain.from_iterable(found)


def _judged(
    policy: Policy, subject: Asset | Estate, estate: Estate, parameters: Parameters, tally: _Tally
) -> Finding | None:
    try:
        judgement = policy(subject, estate, parameters)
        if judgement.verdict is Verdict.NOT_APPLICABLE:
            tally.not_applicable += 1
            return None
        return _finding(policy, subject, judgement, estate, tally.suppressions)
    except Exception as error:  # a policy's bug is told, and must not take the other answers with it
        address = subject.address if isinstance(subject, Asset) else estate.root
        summary = f"Policy {policy.id} could not judge {address}"
        detail = f"It raised {type(error).__name__}: {error}. All other results stand. Please report this."
        range_ = subject.resource.range if isinstance(subject, Asset) else estate.range
        tally.diagnostics.append(Diagnostic(Level.ERROR, "policy-raised", summary, detail, range_))
        return None


def _causes(judgement: Judgement) -> tuple[str, ...]:
    """What keeps an open judgement undecided: the addresses that its value hangs on, else its reason."""
    if judgement.verdict is not Verdict.OPEN:
        return ()
    found = references(judgement.value.content) if judgement.value is not None else ()
    return tuple(dict.fromkeys(one.address for one in found)) or (judgement.reason,)


def _finding(
    policy: Policy, subject: Asset | Estate, judgement: Judgement, estate: Estate, suppressions: Suppressions
) -> Finding:
    asset = subject if isinstance(subject, Asset) else judgement.asset
    passed = judgement.verdict is Verdict.PASS
    hops = () if passed else judgement.hops
    known = {hop.range for hop in hops}
    calls = asset.resource.calls if asset is not None else ()
    decisive = judgement.where or (asset.resource.range if asset is not None else estate.range)
    place, way = in_own_code(decisive, (*(call for call in calls if call.range not in known), *hops))
    block = (asset.resource.range,) if asset is not None else ()
    severity = judgement.severity or policy.severity
    address = asset.address if asset is not None else estate.root
    return Finding(
        policy=policy.id,
        verdict=judgement.verdict,
        severity=severity,
        message=judgement.reason,
        address=address,
        resource_type=asset.resource.shown_type if asset is not None else "",
        range=place,
        root=estate.root,
        attribute=judgement.value.attribute if judgement.value is not None else "",
        hops=() if passed else way,
        sensitive=judgement.value is not None and judgement.value.sensitive,
        causes=_causes(judgement),
        suppression=None
        if passed
        else suppressions.of(
            policy.id, policy.name, (decisive, *block, *(call.range for call in calls)), address, severity
        ),
    )
