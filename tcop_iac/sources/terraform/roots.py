"""From paths to root modules: what is scanned, where its repository ends, and which folders are roots."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from tcop_iac.model.finding import Diagnostic
from tcop_iac.model.range import Range
from tcop_iac.model.record import record
from tcop_iac.model.resource import Provider, Resource, SourceKind
from tcop_iac.model.value import Reference, Unknown, references, why
from tcop_iac.sources.terraform.configuration import Configuration, early_text
from tcop_iac.sources.terraform.declarations import declarations
from tcop_iac.sources.terraform.files import ModuleFiles
from tcop_iac.sources.terraform.library import Library, configuration_files
from tcop_iac.sources.terraform.module import Module, Run
from tcop_iac.sources.terraform.terragrunt import Unit, unit_root, units
from tcop_iac.sources.terraform.terragrunt_functions import CONFIG
from tcop_iac.sources.terraform.variables import Inputs, given_values


@record(frozen=True, slots=True, eq=False)
class Root:
    """One evaluated root module. `where` is its folder relative to the base, `range` the start of its first file."""

    where: str
    range: Range
    resources: Sequence[Resource]
    providers: Sequence[Provider]
    run: Run
    modules: Sequence[Module] = ()

    def declarations(self) -> Sequence[Resource]:
        """Variables, locals, outputs, provider configurations and backends, those of each module folder once."""
        return declarations(self.modules, self.where)

    @property
    def diagnostics(self) -> Iterable[Diagnostic]:
        """What went wrong while the root was evaluated, so far."""
        return self.run.troubles.values()

    @property
    def missing_calls(self) -> Iterable[Range]:
        """The calls of modules that are not on disk."""
        return self.run.missing_calls

    @property
    def unchanged(self) -> frozenset[str]:
        """Nothing: a configuration does not say what it changes."""
        return frozenset()

    def given_away(self) -> frozenset[str]:
        """The addresses of all resources that modules which are not on disk are given an attribute of."""
        given = (argument for call in self.run.unread for argument in call.arguments())
        return frozenset(reference.address for content in given for reference in references(content))


def scan_base(paths: Sequence[Path]) -> tuple[Path, Path]:
    """The base of all ranges and the boundary that nothing outside is read of, for the scanned `paths`.

    Both are the top level of the git repository that holds all the paths, else the folder that holds them all.
    """
    resolved = [path.resolve() for path in paths]
    folders = [path if path.is_dir() else path.parent for path in resolved]
    common = Path(os.path.commonpath(folders))
    for folder in (common, *common.parents):
        if (folder / ".git").exists():
            return folder, folder
    return common, common


def find_roots(
    library: Library, paths: Sequence[Path], other: Callable[[Path], bool] = lambda folder: False
) -> list[Configuration]:
    """The root modules under `paths`: named files alone, and folders that no scanned module call points to, by path.

    `other` is called for every folder; True says that another source finds something there.
    """
    elsewhere = False
    singles = [library.single(path.resolve()) for path in paths if path.is_file() and path.name != CONFIG]
    folders: dict[Path, Configuration] = {}
    terragrunt = [path.resolve().parent for path in paths if path.is_file() and path.name == CONFIG]

    def visit(folder: Path) -> None:
        nonlocal elsewhere
        elsewhere = other(folder) or elsewhere
        if (folder / CONFIG).is_file():
            terragrunt.append(folder)
        if configuration_files(folder):
            config = library.folder(folder)
            if config is not None:
                folders[folder] = config

    for path in paths:
        if path.is_dir():
            before = len(folders) + len(terragrunt)
            elsewhere = False
            library.walk(path.resolve(), visit)
            if len(folders) + len(terragrunt) == before and not elsewhere:
                library.complain_of_empty(path.resolve())
    found = units(library, terragrunt)
    roots = [*found, *_uncalled(folders, {path for unit in found for path in (unit.path, unit.target) if path})]
    return [single for single in singles if single is not None] + sorted(roots, key=lambda config: config.path)


def _uncalled(folders: dict[Path, Configuration], entered: set[Path]) -> list[Configuration]:
    """The folders that no other one calls; of folders that only call each other in a ring, the first is a root.

    `entered` are called as well: Terragrunt's units and the modules that these stand for.
    """
    calls = {path: set(_targets(config)) & folders.keys() - {path} for path, config in folders.items()}
    called = {target for targets in calls.values() for target in targets} | entered
    roots = [path for path in folders if path not in called]
    reached = _reachable([*roots, *(entered & folders.keys())], calls)
    for path in folders:
        if path not in reached:
            roots.append(path)
            reached |= _reachable([path], calls)
    return [folders[path] for path in roots]


def _reachable(roots: Iterable[Path], calls: dict[Path, set[Path]]) -> set[Path]:
    reached: set[Path] = set()
    waiting = list(roots)
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            waiting.extend(calls.get(path, ()))
    return reached


def _targets(config: Configuration) -> Iterator[Path]:
    for declared in config.modules.values():
        attribute = declared.body.attributes.get("source")
        source = early_text(config, attribute.expression) if attribute else None
        if source is not None and source.startswith("."):
            yield Path(ModuleFiles.normal(config.path / source))


def evaluated(library: Library, config: Configuration, inputs: Inputs) -> Root:
    """The root module `config` with all resources below it, their attributes not evaluated yet."""
    module = root_module(library, config, inputs)
    resources: list[Resource] = []
    providers: list[Provider] = []
    modules = list(module.descendants())
    for instance in modules:
        providers.extend(instance.providers.written())
        resources.extend(_resources(instance, config.where))
    first = config.files[0]
    return Root(config.where, Range(first.path, 1, 1, 1, 1), resources, providers, module.run, modules)


def root_module(library: Library, config: Configuration, inputs: Inputs) -> Module:
    """The root module `config` with the values given to its variables; nothing is evaluated yet."""
    run = Run(library, _workspace(config, inputs), inputs.modules)
    if isinstance(config, Unit):
        return unit_root(run, config, inputs)
    troubles: list[Diagnostic] = []
    given = given_values(config.path, config.where, library.base, inputs, troubles)
    for trouble in troubles:
        run.complain(trouble.level, trouble.code, trouble.summary, trouble.detail, trouble.range)
    return Module(run, config, config.path, given=given)


def _workspace(config: Configuration, inputs: Inputs) -> str | Unknown:
    """The workspace: as given, else as the working directory remembers it, else unknown (it is chosen at run time)."""
    if inputs.workspace:
        return inputs.workspace
    remembered = config.path / ".terraform" / "environment"
    if remembered.is_file():
        return remembered.read_text("utf-8", "replace").strip()
    reason = "the workspace is chosen at run time (give it with --workspace or TF_WORKSPACE)"
    return Unknown(reason, (Reference("terraform.workspace"),), exact=True)


def _resources(module: Module, root: str) -> Iterator[Resource]:
    calls = module.calls()
    existence = module.call.existence if module.call else None
    for mode, table in (("managed", module.config.managed), ("data", module.config.data)):
        for (type_, name), declared in table.items():
            expansion = module.expansion((mode, type_, name), declared)
            range_ = declared.range
            for instance in expansion.instances:
                body = module.body((mode, type_, name), declared, instance)
                yield Resource(
                    source=SourceKind.TERRAFORM,
                    address=module.address(mode, type_, name) + instance.suffix,
                    type=type_,
                    name=name,
                    body=body,
                    provider=module.providers.of(type_, declared, body.scope),
                    range=range_,
                    root=root,
                    mode=mode,
                    existence=why(expansion.unknown, existence),
                    calls=calls,
                )
