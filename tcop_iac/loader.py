"""Finds policies: the built-in pack is a package like any other, and takes the same road as a user's would."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Sequence
from types import ModuleType

from tcop_iac.policy import Policy

BUILT_IN = "tcop_iac.policies"


class PolicyError(Exception):
    """A set of policies that cannot be used: a module that does not load, an id given twice."""


def load_policies(package: str = BUILT_IN) -> tuple[Policy, ...]:
    """All policies in the modules of `package`, by id. Raises PolicyError."""
    found: dict[str, tuple[Policy, str]] = {}
    for module in _modules(package):
        for policy in _policies_in(module):
            if policy.id in found:
                raise PolicyError(f"{policy.id} stands in {found[policy.id][1]} and again in {module.__name__}")
            found[policy.id] = (policy, module.__name__)
    return tuple(found[id_][0] for id_ in sorted(found))


def _modules(package: str) -> Iterator[ModuleType]:
    home = _imported(package)
    names = (module.name for module in pkgutil.walk_packages(home.__path__, f"{package}."))
    yield from (_imported(name) for name in sorted(names))


def _imported(name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except Exception as error:  # whatever a policy file does at import is its own, and told as such
        raise PolicyError(f"the policy module {name} does not load: {error}") from error


def _policies_in(module: ModuleType) -> Sequence[Policy]:
    return [member for member in vars(module).values() if isinstance(member, Policy)]
