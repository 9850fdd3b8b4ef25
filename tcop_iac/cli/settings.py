"""What one scan is told: the command line over the environment over the settings file over the defaults."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import click

from tcop_iac.cli.failure import Failure
from tcop_iac.cli.inputs import inputs
from tcop_iac.cli.selection import Selection, matching, theme_called
from tcop_iac.config import NEVER, Config, ConfigError, find_config, load_config, place_of, suggestion
from tcop_iac.model.finding import Severity
from tcop_iac.model.record import record
from tcop_iac.overrides import Override
from tcop_iac.parameters import Parameters
from tcop_iac.policy import Policy
from tcop_iac.sources.stacks import may_be_template
from tcop_iac.sources.terraform.library import ENDINGS
from tcop_iac.sources.terraform.variables import Environment, Input, Inputs
from tcop_iac.sources.terraform_plan.recognition import is_plan_or_state


@record(frozen=True, slots=True)
class Settings:
    """Everything that decides what a scan reads, judges and says, but not where it is written."""

    paths: tuple[Path, ...]
    config: Config
    selection: Selection
    severity: Severity | None
    fail_on: Severity | None
    strict: bool
    show_open: bool
    show_passed: bool
    inputs: Inputs
    template_parameters: tuple[Path, ...]
    environments: tuple[Environment, ...]
    parameters: Parameters


def settled(given: Mapping[str, Any], order: Sequence[str], environment: Mapping[str, str]) -> Settings:
    """The settings of a scan. Raises Failure.

    `given` are the options by name, None or empty where they were not used; `order` names the options in the order of
    the command line.
    """
    paths = tuple(Path(path) for path in given["paths"] or (".",))
    _refuse_unreadable(paths)
    config = _config(given["config"], paths[0])

    def chosen(name: str, default: object = None) -> Any:
        return next((one[name] for one in (given, asdict(config)) if one[name] not in (None, ())), default)

    severity, fail_on = chosen("severity"), chosen("fail_on", Severity.LOW.value)
    return Settings(
        paths=paths,
        config=config,
        selection=Selection(
            policies=chosen("policy", ()),
            skipped=chosen("skip_policy", ()),
            points=tuple(map(int, chosen("point", ()))),
            themes=chosen("theme", ()),
        ),
        severity=Severity(severity) if severity else None,
        fail_on=None if fail_on == NEVER else Severity(fail_on),
        strict=chosen("strict", False),
        show_open=chosen("show_open", False),
        show_passed=chosen("show_passed", False),
        inputs=_with_copies(inputs(given, order, environment, _options_of(config), config.workspace or ""), config),
        template_parameters=_template_parameters(given["parameters"], config),
        environments=_environments_of(config),
        parameters=config.parameters,
    )


def refuse_unknown_names(config: Config, policies: Sequence[Policy]) -> None:
    """Raises Failure where the settings file names a policy or a theme that there is not."""
    checks: Sequence[tuple[str, Sequence[str], Callable[[Sequence[Policy], str], object]]] = (
        ("policy", config.policy, matching),
        ("skip-policy", config.skip_policy, matching),
        ("theme", config.theme, theme_called),
        ("overrides", [name for one in config.overrides for name in one.policies], matching),
        ("overrides", [name for one in config.overrides for name in one.themes], theme_called),
    )
    for key, names, check in checks:
        for name in names:
            try:
                check(policies, name)
            except click.UsageError as error:
                raise Failure(f"{place_of(config, key)}: {key!r}: {error.message}") from error
    environments = [one.name for one in config.environments]
    for name in (name for one in config.overrides for name in one.environments if name not in environments):
        known = suggestion(name, environments) or "; [[environments]] names them."
        raise Failure(f"{place_of(config, 'overrides')}: 'overrides': No environment is called {name!r}{known}")


def recorded(settings: Settings, base: Path) -> dict[str, object]:
    """The settings as a report keeps them: paths relative to `base`, and of variables only the names."""
    options = settings.inputs.options
    return {
        "paths": [_relative(path, base) for path in settings.paths],
        "config": _relative(Path(settings.config.file), base) if settings.config.file else None,
        "policy": [*settings.selection.policies],
        "skip_policy": [*settings.selection.skipped],
        "point": [*settings.selection.points],
        "theme": [*settings.selection.themes],
        "severity": settings.severity.value if settings.severity else None,
        "fail_on": settings.fail_on.value if settings.fail_on else NEVER,
        "strict": settings.strict,
        "show_open": settings.show_open,
        "show_passed": settings.show_passed,
        "var": sorted({one.text.partition("=")[0].strip() for one in options if one.option == "var"}),
        "var_file": [_relative(Path(one.text), base) for one in options if one.option == "var-file"],
        "template_parameters": [_relative(path, base) for path in settings.template_parameters],
        "environment": sorted(settings.inputs.environment),
        "workspace": settings.inputs.workspace,
        "parameters": asdict(settings.parameters),
        "overrides": [_shown(one, base) for one in settings.config.overrides],
    }


def _shown(override: Override, base: Path) -> dict[str, object]:
    """What an override says, its paths relative to `base`."""
    said = {name: value for name, value in asdict(override).items() if value not in ((), None)}
    if override.paths:
        said["paths"] = [_relative(Path(path), base) for path in override.paths]
    return said


def _relative(path: Path, base: Path) -> str:
    return os.path.relpath(path.resolve(), base).replace(os.sep, "/")


def _config(named: str | None, first_path: Path) -> Config:
    try:
        if named is not None:
            return load_config(Path(named))
        found = find_config(first_path)
        return load_config(Path(os.path.relpath(found))) if found else Config()
    except ConfigError as error:
        raise Failure(str(error)) from error


def _options_of(config: Config) -> list[Input]:
    files = [Input("var-file", os.path.relpath(name)) for name in config.var_files]
    return files + [Input("var", f"{name}={text}") for name, text in config.variables]


def _template_parameters(named: Sequence[str], config: Config) -> tuple[Path, ...]:
    """The files that give values to templates: the settings file's, then those of the command line. Raises Failure."""
    paths = tuple(map(Path, (*config.template_parameters, *(name.removeprefix("file://") for name in named))))
    faults = [f"No such parameter file: {path}{_nearest_sibling(path)}" for path in paths if not path.is_file()]
    if faults:
        raise Failure("\n".join(faults))
    return paths


def _environments_of(config: Config) -> tuple[Environment, ...]:
    """The environments of the settings file, whose files of values may stand beside it."""
    folder = Path(config.file).parent.resolve()
    return tuple(
        Environment(
            one.name,
            folder,
            one.var_files,
            tuple(f"{name}={text}" for name, text in one.variables),
            one.workspace,
            tuple(folder / name for name in one.template_parameters),
        )
        for one in config.environments
    )


def _with_copies(given: Inputs, config: Config) -> Inputs:
    """`given` with the copies of modules that the settings file names; the command line goes before it."""
    folder = Path(config.file).parent
    return replace(
        given, modules={**{source: (folder / path).resolve() for source, path in config.module_dirs}, **given.modules}
    )


def _refuse_unreadable(paths: Sequence[Path]) -> None:
    """Raises Failure, naming every path that can't be scanned and what to do."""
    faults = [fault for fault in map(_fault, paths) if fault]
    if faults:
        raise Failure("\n".join(faults))


def _fault(path: Path) -> str:
    try:
        path.stat()
    except FileNotFoundError:
        return f"No such file or folder: {path}{_nearest_sibling(path)}"
    except OSError as error:
        return f"Can't read {path}: {error.strerror}."
    is_folder = path.is_dir()
    if not os.access(path, os.R_OK | os.X_OK if is_folder else os.R_OK):
        return f"Can't read {path}: Permission denied."
    if not is_folder and not path.name.endswith(ENDINGS) and not is_plan_or_state(path) and not may_be_template(path):
        return (
            f"{path} is neither a Terraform file (*.tf), nor a CloudFormation template, nor a plan or state in JSON. "
            "Name such a file, or the folder that holds the configuration."
        )
    return ""


def _nearest_sibling(path: Path) -> str:
    if path.is_symlink():
        return f" (a link to {path.readlink()}, which is not there)."
    folder = path.parent
    names = [one.name for one in folder.iterdir()] if folder.is_dir() and os.access(folder, os.R_OK) else []
    near = difflib.get_close_matches(path.name, names, n=1)
    return f"; did you mean {folder / near[0]}?" if near else "."
