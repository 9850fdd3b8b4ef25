"""Fetches all remote modules that a scan will need before anything is evaluated, many at once."""

from __future__ import annotations

from collections.abc import Iterator

from tcop_iac.sources.terraform.configuration import Configuration, early_text
from tcop_iac.sources.terraform.library import Library
from tcop_iac.sources.terraform.module_source import is_local


def prefetch(library: Library) -> None:
    """Fetches what the folders that `library` has read call, then what that calls, until nothing is new.

    A folder that `init` was run in has its modules; what else it may lack is fetched when it is asked for.
    """
    seen: set[tuple[str, str]] = set()
    waiting = [config for config in library.folders if not library.installed_modules(config.path)]
    while waiting:
        wanted = {one for config in waiting for one in _remote_calls(config)} - seen
        library.fetched.fetch(sorted(wanted))
        seen |= wanted
        found = (library.fetched.find(*one) for one in sorted(wanted))
        configs = (library.folder(one.folder) for one in found if one is not None and one.initialised is None)
        waiting = [config for config in configs if config is not None]


def _remote_calls(config: Configuration) -> Iterator[tuple[str, str]]:
    for declared in config.modules.values():
        source, version = (
            early_text(config, attribute.expression) if attribute else None
            for attribute in (declared.body.attributes.get(name) for name in ("source", "version"))
        )
        if source is not None and not is_local(source):
            yield source, version or ""
