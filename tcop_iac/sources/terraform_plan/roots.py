"""Plans and states as roots: what `scan` judges."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tcop_iac.model.finding import Diagnostic
from tcop_iac.model.range import Range
from tcop_iac.model.record import record
from tcop_iac.model.resource import Provider, Resource, SourceKind
from tcop_iac.sources.terraform.library import Library
from tcop_iac.sources.terraform.variables import Inputs
from tcop_iac.sources.terraform_plan.body import Body, BodyNode
from tcop_iac.sources.terraform_plan.changes import unchanged
from tcop_iac.sources.terraform_plan.entries import Entry
from tcop_iac.sources.terraform_plan.links import Links
from tcop_iac.sources.terraform_plan.providers import Providers
from tcop_iac.sources.terraform_plan.reading import read
from tcop_iac.sources.terraform_plan.sources import Sources, sources_in
from tcop_iac.sources.terraform_plan.troubles import Troubles


@record(frozen=True, slots=True, eq=False)
class PlanRoot:
    """The root module that a plan or a state describes.

    `where` is the file's path relative to the base, `range` its beginning. `unchanged` are the addresses whose
    findings are left out where only changes are asked for; their resources stay, since others join to them.
    """

    where: str
    range: Range
    resources: Sequence[Resource]
    providers: Sequence[Provider]
    diagnostics: Sequence[Diagnostic]
    unchanged: frozenset[str] = frozenset()
    missing_calls: tuple[Range, ...] = ()

    def declarations(self) -> Sequence[Resource]:
        """Nothing: only resources are told."""
        return ()

    def given_away(self) -> frozenset[str]:
        """Nothing: a plan has what its modules make."""
        return frozenset()


def read_plan(
    path: Path,
    where: str,
    *,
    library: Library | None = None,
    sources: Path | None = None,
    inputs: Inputs = Inputs(),
    changes_only: bool = False,
) -> PlanRoot:
    """The root that the plan or state at `path` describes; `where` is that path relative to the base of the scan.

    With a `library`, resources are located in the configuration in the folder `sources`, or beside the file. Nothing
    is raised: what cannot be read is a diagnostic.
    """
    troubles = Troubles(where)
    document = read(path, troubles)
    links = Links(document.configuration, document.entries)
    written = None
    if library is not None and document.entries:
        folder = (sources or path.parent).resolve()
        written = sources_in(library, folder, document.variables, inputs, document.entries)
    providers = Providers(document.configuration, links, troubles.place)
    return PlanRoot(
        where=where,
        range=troubles.place,
        resources=[_resource(entry, links, providers, written, troubles.place, where) for entry in document.entries],
        providers=written.providers if written else providers.written(),
        diagnostics=troubles.found,
        unchanged=unchanged(document, links) if changes_only else frozenset(),
    )


def _resource(
    entry: Entry, links: Links, providers: Providers, written: Sources | None, place: Range, where: str
) -> Resource:
    source = written.find(entry) if written else None
    return Resource(
        source=SourceKind.TERRAFORM,
        address=entry.address,
        type=entry.type,
        name=entry.name,
        body=BodyNode(Body(entry, links, source, place)),
        provider=source.provider if source else providers.of(entry),
        range=source.range if source else place,
        root=where,
        mode=entry.mode,
        existence=entry.existence,
        calls=source.calls if source else (),
    )
