"""Settings from `tcop.toml` or `[tool.tcop-iac]` in `pyproject.toml`, read once into a frozen object.

The nearest file at or above the scanned path is taken, up to the top level of its git repository; in one folder
`tcop.toml` goes before `pyproject.toml`. What the command line says wins over it, key by key; variables add up, and
those of the command line come later.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from tcop_iac.model.finding import Severity
from tcop_iac.model.record import record
from tcop_iac.overrides import Override
from tcop_iac.parameters import LocationRule, Parameters

OWN_FILE = "tcop.toml"
PROJECT_FILE = "pyproject.toml"
PROJECT_TABLE = ("tool", "tcop-iac")

NO_SETTINGS = ("locations_declared", "today")
"""Fields of the parameters that nobody sets: said by the locations being there, and by the calendar."""

NEVER = "never"
FAIL_ON = (*(severity.value for severity in Severity), NEVER)


class ConfigError(Exception):
    """Settings that can't be used. Its text is one line a fault, each with file, line and key."""


@record(frozen=True, slots=True)
class Config:
    """What a settings file says; None or empty where it is silent.

    `file` is the file as it was named, "" where there is none. `var_files` and `template_parameters` are paths usable
    from where the file was named, and `variables` pairs of name and text as `--var` takes it.
    """

    file: str = ""
    policy: tuple[str, ...] = ()
    skip_policy: tuple[str, ...] = ()
    point: tuple[int, ...] = ()
    theme: tuple[str, ...] = ()
    severity: str | None = None
    fail_on: str | None = None
    strict: bool | None = None
    show_open: bool | None = None
    show_passed: bool | None = None
    variables: tuple[tuple[str, str], ...] = ()
    var_files: tuple[str, ...] = ()
    template_parameters: tuple[str, ...] = ()
    workspace: str | None = None
    parameters: Parameters = field(default_factory=Parameters)
    environments: tuple[EnvironmentSetting, ...] = ()
    module_dirs: tuple[tuple[str, str], ...] = ()
    overrides: tuple[Override, ...] = ()


@record(frozen=True, slots=True)
class EnvironmentSetting:
    """One `[[environments]]` table: its name and what it gives to each root."""

    name: str
    var_files: tuple[str, ...] = ()
    variables: tuple[tuple[str, str], ...] = ()
    workspace: str = ""
    template_parameters: tuple[str, ...] = ()


def find_config(path: Path) -> Path | None:
    """The settings file in force for what lies at `path`, or None. Raises ConfigError."""
    start = path.resolve()
    for folder in (start, *start.parents) if start.is_dir() else start.parents:
        if (folder / OWN_FILE).is_file():
            return folder / OWN_FILE
        project = folder / PROJECT_FILE
        if project.is_file() and b"tcop-iac" in _bytes(project) and _table_of(_document(project), project) is not None:
            return project
        if (folder / ".git").exists():
            break
    return None


def load_config(path: Path) -> Config:
    """The settings in the file at `path`. Raises ConfigError."""
    document = _document(path)
    table = _table_of(document, path)
    text = _bytes(path).decode("utf-8")
    reading = _Reading(path, text, PROJECT_TABLE if path.name == PROJECT_FILE else ())
    given = reading.table(table or {}, (), _READERS)
    if reading.faults:
        raise ConfigError("\n".join(reading.faults))
    renamed = {_ATTRIBUTES.get(key, key.replace("-", "_")): content for key, content in given.items()}
    for key in renamed.keys() & {"var_files", "template_parameters"}:
        renamed[key] = tuple(str(path.parent / name) for name in renamed[key])
    if "overrides" in renamed:
        home = path.parent.resolve()
        renamed["overrides"] = tuple(
            replace(one, paths=tuple((home / name).as_posix() for name in one.paths)) for one in renamed["overrides"]
        )
    return Config(file=path.as_posix(), **renamed)


def place_of(config: Config, key: str) -> str:
    """The file and line where `config` has `key`, for messages about its content."""
    path = Path(config.file)
    prefix = PROJECT_TABLE if path.name == PROJECT_FILE else ()
    return f"{path}:{_line(_bytes(path).decode('utf-8'), (*prefix, key))}"


def suggestion(word: str, known: Iterable[str]) -> str:
    """ "; did you mean 'x'?" for the known word nearest to `word`, or "" where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    near = get_close_matches(word.lower(), [*known], n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path}: can't be read: {error.strerror}") from error


def _document(path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - only where there is a file

    try:
        return tomllib.loads(_bytes(path).decode("utf-8"))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ConfigError(f"{path}:{line}: is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        message, _, place = str(error).partition(" (at ")
        found = re.match(r"line (\d+), column (\d+)", place)
        where = f"{found[1]}:{found[2]}" if found else _last_line(path)  # "(at end of document)"
        raise ConfigError(f"{path}:{where}: is not valid TOML: {message}") from error
    except RecursionError as error:
        raise ConfigError(f"{path}: is nested too deeply") from error


def _last_line(path: Path) -> int:
    return len(_bytes(path).splitlines())


def _table_of(document: dict[str, Any], path: Path) -> dict[str, Any] | None:
    """Our table of the document; the whole of a file of our own."""
    if path.name != PROJECT_FILE:
        return document
    table: Any = document
    for name in PROJECT_TABLE:
        table = table.get(name) if isinstance(table, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError(f"{path}: [{'.'.join(PROJECT_TABLE)}] is not a table")
    return table


# --- reading keys


class _UnfitError(Exception):
    """A value of the wrong form; the text says what is wanted."""


Reader = Callable[[Any], Any]


@dataclass(slots=True)
class _Reading:
    """One file being read: collects what is wrong, with the lines it stands on. `prefix` leads to our table."""

    path: Path
    text: str
    prefix: tuple[str, ...]
    faults: list[str] = field(default_factory=list)

    def table(self, table: Mapping[str, Any], inside: tuple[str, ...], readers: Mapping[str, Any]) -> dict[str, Any]:
        """The keys of the table as `readers` give them."""
        found = {}
        for key, content in table.items():
            where = (*inside, key)
            if key not in readers:
                self._complain(where, f"unknown key {'.'.join(where)!r}{suggestion(key, readers)}")
                continue
            try:
                found[key] = self._read(content, where, readers[key])
            except _UnfitError as unfit:
                self._complain(where, f"{'.'.join(where)!r} must be {unfit}")
        return found

    def _read(self, content: Any, where: tuple[str, ...], reader: Reader | Mapping[str, Any]) -> Any:
        if not isinstance(reader, Mapping):
            return reader(content)
        if not isinstance(content, dict):
            raise _UnfitError(f"a table, not {_named(content)}")
        return _MADE_OF_TABLES[where](self.table(content, where, reader))

    def _complain(self, where: tuple[str, ...], message: str) -> None:
        self.faults.append(f"{self.path}:{_line(self.text, (*self.prefix, *where))}: {message}")


def _named(content: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list", dict: "a table"}
    return names.get(type(content), "a date or time")


def _text(content: Any) -> str:
    if not isinstance(content, str):
        raise _UnfitError(f"a string, not {_named(content)}")
    return content


def _flag(content: Any) -> bool:
    if not isinstance(content, bool):
        raise _UnfitError(f"true or false, not {_named(content)}")
    return content


def _whole_number(content: Any) -> int:
    if isinstance(content, bool) or not isinstance(content, int) or content < 0:
        raise _UnfitError("a whole number of 0 or more")
    return content


def _texts(content: Any) -> tuple[str, ...]:
    items = [content] if isinstance(content, str) else content
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise _UnfitError("a string or a list of strings")
    return tuple(items)


def _points(content: Any) -> tuple[int, ...]:
    items = content if isinstance(content, list) else [content]
    if not all(type(item) is int and item in (5, 6, 10) for item in items):
        raise _UnfitError("5, 6 or 10, or a list of these")
    return tuple(items)


def _one_of(*known: str) -> Reader:
    def read(content: Any) -> str:
        if content not in known:
            raise _UnfitError(f"one of {', '.join(known)}{suggestion(str(content), known)}")
        return str(content)

    return read


def _variables(content: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(content, dict):
        raise _UnfitError(f"a table of variables and their values, not {_named(content)}")
    return tuple((name, value if isinstance(value, str) else _expression(value)) for name, value in content.items())


def _expression(content: Any) -> str:
    """A TOML value as the expression that `--var` takes."""
    if isinstance(content, dict):
        return "{" + ", ".join(f"{_expression(key)} = {_expression(value)}" for key, value in content.items()) + "}"
    if isinstance(content, list):
        return "[" + ", ".join(_expression(value) for value in content) + "]"
    if isinstance(content, str):
        return json.dumps(content, ensure_ascii=False).replace("${", "$${").replace("%{", "%%{")
    if isinstance(content, (bool, int, float)):
        return json.dumps(content)
    raise _UnfitError("made of strings, numbers, true, false, lists and tables")


def _environments(content: Any) -> tuple[EnvironmentSetting, ...]:
    """The environments of a list of tables, each with a name of its own."""
    form = "a list of tables with name, var-file, var, workspace, template-parameters"
    if not isinstance(content, list) or not all(isinstance(item, dict) for item in content):
        raise _UnfitError(form)
    found = []
    for item in content:
        strange = set(item) - {"name", "var-file", "var", "workspace", "template-parameters"}
        if strange or "name" not in item:
            raise _UnfitError(
                f"{form}; {', '.join(sorted(strange)) or 'a name'} {'is unknown' if strange else 'is missing'}"
            )
        found.append(
            EnvironmentSetting(
                _text(item["name"]),
                _texts(item.get("var-file", [])),
                _variables(item.get("var", {})),
                _text(item.get("workspace", "")),
                _texts(item.get("template-parameters", [])),
            )
        )
    if len({one.name for one in found}) < len(found):
        raise _UnfitError("a list of tables with different names")
    return tuple(found)


def _overrides(content: Any) -> tuple[Override, ...]:
    """Overrides of a list of tables, each with what it is about and what it says."""
    form = f"a list of tables with {', '.join(_OVERRIDE_READERS)}"
    if not isinstance(content, list) or not all(isinstance(item, dict) for item in content):
        raise _UnfitError(form)
    return tuple(_override(item, form) for item in content)


def _override(item: Mapping[str, Any], form: str) -> Override:
    strange = [key for key in item if key not in _OVERRIDE_READERS]
    if strange:
        raise _UnfitError(f"{form}; {strange[0]!r} is unknown{suggestion(strange[0], _OVERRIDE_READERS)}")
    if not item.keys() - {"enabled", "severity"}:
        raise _UnfitError(f"{form}; one does not say what it is about")
    if not item.keys() & {"enabled", "severity"}:
        raise _UnfitError(f"{form}; one says neither enabled nor severity")
    return Override(**{_OVERRIDE_READERS[key][0]: _OVERRIDE_READERS[key][1](value) for key, value in item.items()})


def _module_dirs(content: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(content, dict):
        raise _UnfitError(f"a table of module sources and folders, not {_named(content)}")
    return tuple((source, _text(folder)) for source, folder in content.items())


def _profile(content: Any) -> str:
    from tcop_iac.data.locations import profile_names  # noqa: PLC0415 (the table is seldom wanted)

    return str(_one_of(*profile_names())(content))


def _locations(content: Any) -> Mapping[str, tuple[str, ...]]:
    """Lists of locations by provider."""
    if not isinstance(content, dict) or not set(content) <= set(_PLATFORMS):
        raise _UnfitError(f"a table of {', '.join(_PLATFORMS)} and their lists of locations")
    return {platform: _texts(names) for platform, names in content.items()}


_PLATFORMS = ("aws", "azure", "google")


def _location_rules(content: Any) -> tuple[LocationRule, ...]:
    """Rules of a list of tables, each with a condition and the locations that it declares."""
    readers: Mapping[str, Reader] = {
        "resource": _text,
        "tag": _tag,
        "classification": _text,
        "location-profile": _profile,
        "allowed-locations": _locations,
    }
    form = f"a list of tables with {', '.join(readers)}"
    if not isinstance(content, list) or not all(isinstance(item, dict) for item in content):
        raise _UnfitError(form)
    return tuple(_location_rule(item, readers, form) for item in content)


def _location_rule(item: Mapping[str, Any], readers: Mapping[str, Reader], form: str) -> LocationRule:
    strange = [key for key in item if key not in readers]
    if strange:
        raise _UnfitError(f"{form}; {strange[0]!r} is unknown{suggestion(strange[0], readers)}")
    if not item.keys() & {"resource", "tag", "classification"}:
        raise _UnfitError(f"{form}; one has no condition (resource, tag or classification)")
    if not item.keys() & {"location-profile", "allowed-locations"}:
        raise _UnfitError(f"{form}; one declares no locations (location-profile or allowed-locations)")
    return LocationRule(**{key.replace("-", "_"): readers[key](value) for key, value in item.items()})


def _tag(content: Any) -> tuple[str, str]:
    pairs = list(content.items()) if isinstance(content, dict) else []
    if len(pairs) != 1 or not isinstance(pairs[0][1], str):
        raise _UnfitError('a list of tables, each with a tag such as { purpose = "open-data" }')
    return pairs[0]


def _one_tag(content: Any) -> tuple[str, str]:
    """A tag as a table, or as a list of its key and its value."""
    pair = [one for item in content.items() for one in item] if isinstance(content, dict) else content
    if not isinstance(pair, list) or len(pair) != 2 or not all(isinstance(one, str) for one in pair):
        raise _UnfitError('a tag such as { durability = "transient" }')
    return pair[0], pair[1]


def _parameters(given: dict[str, Any]) -> Parameters:
    named = {key.replace("-", "_"): content for key, content in given.items()}
    if named.keys() & {"allowed_locations", "location_profile", "location_rules"}:
        named["locations_declared"] = True
    return Parameters(**named)


_OVERRIDE_READERS: Mapping[str, tuple[str, Reader]] = {
    "policy": ("policies", _texts),
    "theme": ("themes", _texts),
    "point": ("points", _points),
    "path": ("paths", _texts),
    "environment": ("environments", _texts),
    "tag": ("tag", _tag),
    "enabled": ("enabled", _flag),
    "severity": ("severity", lambda content: Severity(_one_of(*(one.value for one in Severity))(content))),
}
"""The keys of an override: the field of each, and what reads it."""

_OWN_READERS: Mapping[str, Reader | Mapping[str, Reader]] = {
    "location-profile": _profile,
    "allowed-locations": dict.fromkeys(_PLATFORMS, _texts),
    "location-rules": _location_rules,
    "patching-owner": _one_of("central", "workload"),
}
"""Parameters that are not read by the form of their default alone."""


def _parameter_readers() -> Iterator[tuple[str, Reader | Mapping[str, Reader]]]:
    """A key for every parameter, read by the form of its default."""
    for parameter in fields(Parameters):
        if parameter.name in NO_SETTINGS:
            continue
        default = _default(parameter)
        key = parameter.name.replace("_", "-")
        if key in _OWN_READERS:
            yield key, _OWN_READERS[key]
        elif isinstance(default, bool):
            yield key, _flag
        elif parameter.type == "tuple[str, str]":
            yield key, _one_tag
        else:
            yield key, _whole_number if isinstance(default, int) else _texts


def _default(parameter: Field[Any]) -> Any:
    return parameter.default_factory() if parameter.default_factory is not MISSING else parameter.default


_READERS: Mapping[str, Any] = {
    "policy": _texts,
    "skip-policy": _texts,
    "point": _points,
    "theme": _texts,
    "severity": _one_of(*(severity.value for severity in Severity)),
    "fail-on": _one_of(*FAIL_ON),
    "strict": _flag,
    "show-open": _flag,
    "show-passed": _flag,
    "var": _variables,
    "var-file": _texts,
    "template-parameters": _texts,
    "workspace": _text,
    "environments": _environments,
    "module-dirs": _module_dirs,
    "overrides": _overrides,
    "parameters": dict(_parameter_readers()),
}
"""Every key with what reads it: a function, or the keys of a table."""

_MADE_OF_TABLES: Mapping[tuple[str, ...], Callable[[dict[str, Any]], Any]] = {
    ("parameters",): _parameters,
    ("parameters", "allowed-locations"): dict,
}

_ATTRIBUTES = {"var": "variables", "var-file": "var_files"}


# --- finding lines, which tomllib does not tell

_HEADER = re.compile(r"^\s*\[\[?([^\[\]]+)\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")


def _line(text: str, where: Sequence[str]) -> int:
    """The line where the key `where` is written, else the one where the table around it is."""
    written = [*_keys(text)]
    for length in range(len(where), 0, -1):
        for number, key in written:
            if key[:length] == tuple(where[:length]):
                return number
    return 1


def _keys(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = _parts(header[1])
            yield number, table
        elif key := _KEY.match(line):
            yield number, (*table, *_parts(key[1]))


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(r"""[\w-]+|"[^"]*"|'[^']*'""", dotted))
