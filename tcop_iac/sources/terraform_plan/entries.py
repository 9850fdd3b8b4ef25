"""One form for the resource instances of plans, states and shown states."""

from __future__ import annotations

from typing import Any

from msgspec import Raw

from tcop_iac.model.record import record
from tcop_iac.model.value import Content, Unknown
from tcop_iac.sources.terraform_plan.addresses import Key
from tcop_iac.sources.terraform_plan.documents import ANYTHING, BROKEN


@record(frozen=True, slots=True, eq=False)
class Entry:
    """A resource instance. `module` is the address of its module instance, "" for the root.

    `values`, `unknown` and `sensitive` are raw; `sensitive_paths` stand in a state file for `sensitive`.
    `actions` are a plan's, none for a state; `dependencies` are addresses of blocks that it hangs on, where told.
    """

    address: str
    module: str
    mode: str
    type: str
    name: str
    key: Key
    provider: str
    values: Raw
    unknown: Raw | None = None
    sensitive: Raw | None = None
    sensitive_paths: Raw | None = None
    actions: tuple[str, ...] = ()
    dependencies: tuple[str, ...] = ()
    existence: Unknown | None = None

    @property
    def block(self) -> tuple[str, str, str]:
        """Mode, type and name: what its block is called in its module."""
        return (self.mode, self.type, self.name)

    def decoded_values(self) -> dict[str, Any] | None:
        """The values, null ones left out; None where they are broken.

        A state's wrapping of values of any type is taken off.
        """
        try:
            found = ANYTHING.decode(self.values)
        except BROKEN:
            return None
        values = {name: value for name, value in found.items() if value is not None} if isinstance(found, dict) else {}
        for name in _ANY_TYPE.get(self.type, ()) if self.sensitive_paths is not None else ():
            wrapped = values.get(name)
            if isinstance(wrapped, dict) and wrapped.keys() == {"value", "type"}:
                values[name] = wrapped["value"]
        return values

    def decoded_marks(self) -> Content:
        """What is sensitive: True for all, else an object or a list of the same shape as the values."""
        if self.sensitive_paths is not None:
            return _tree(decoded(self.sensitive_paths))
        return decoded(self.sensitive)


_ANY_TYPE = {
    "terraform_data": ("input", "output", "triggers_replace"),
    "terraform_remote_state": ("config", "defaults", "outputs"),
    "kubernetes_manifest": ("manifest", "object"),
}
"""Attributes of no fixed type; a state file keeps them as objects of `value` and `type`."""


def decoded(raw: Raw | None) -> Any:
    """The content of raw JSON; None where it is broken."""
    if raw is None:
        return None
    try:
        return ANYTHING.decode(raw)
    except BROKEN:
        return None


def members(raw: Raw | None) -> dict[str, Any]:
    """The members of a raw object; none for anything else."""
    found = decoded(raw)
    return found if isinstance(found, dict) else {}


def _tree(paths: Any) -> Content:
    """The marks that a state's paths of sensitive values say, in the shape of the values."""
    tree: dict[Any, Any] = {}
    for path in paths if isinstance(paths, list) else ():
        names = _names(path)
        if not names:
            return True
        _mark(tree, names)
    return tree


def _mark(tree: dict[Any, Any], names: list[str | int]) -> None:
    for name in names[:-1]:
        below = tree.setdefault(name, {})
        if below is True:
            return
        tree = below
    tree[names[-1]] = True


def _names(path: Any) -> list[str | int]:
    """The names and numbers of a path; it ends before an element of a set, which has neither."""
    names: list[str | int] = []
    for step in path if isinstance(path, list) else ():
        value = step.get("value") if isinstance(step, dict) else None
        name = value.get("value") if isinstance(value, dict) else value
        if not isinstance(name, str | int):
            break
        names.append(name)
    return names
