"""From a file's bytes to the resource instances in it, whichever of the forms it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Raw, ValidationError
from msgspec.json import Decoder

from tcop_iac.model.value import Unknown
from tcop_iac.sources.terraform_plan import documents
from tcop_iac.sources.terraform_plan.documents import (
    BROKEN,
    Configuration,
    Plan,
    ResourceChange,
    StateInstance,
    StateResource,
    ValuesModule,
    ValuesResource,
)
from tcop_iac.sources.terraform_plan.entries import Entry, members
from tcop_iac.sources.terraform_plan.links import suffix
from tcop_iac.sources.terraform_plan.recognition import (
    HEAD,
    document_in,
    is_binary_plan,
    is_plan,
    text_of,
    top_keys,
    utf8,
)
from tcop_iac.sources.terraform_plan.troubles import Troubles

T = TypeVar("T")

_JSON = "Make it anew with `terraform show -json FILE` (or `tofu show -json FILE`)."
_FORMATS = ("1.", "0.1", "0.2")
"""Versions of the JSON format that are read; those of Terraform before 1.1 differ in nothing that is read here."""


@dataclass(slots=True, eq=False)
class Document:
    """What a plan or a state holds. `gone` are the instances that the plan deletes."""

    entries: list[Entry] = field(default_factory=list)
    gone: list[Entry] = field(default_factory=list)
    configuration: Configuration | None = None
    variables: dict[str, Any] = field(default_factory=dict)


def read(path: Path, troubles: Troubles) -> Document:
    """The document in the file at `path`; empty, with a diagnostic, where it cannot be read."""
    try:
        content = path.read_bytes()
    except OSError as error:
        detail = f"{error.strerror}. Nothing in it is judged."
        troubles.error("file-unreadable", f"Can't read {troubles.where}", detail)
        return Document()
    if is_binary_plan(content[:HEAD]):
        detail = "Turn it into JSON with `terraform show -json FILE > plan.json` (or `tofu show`), and scan that."
        troubles.error("plan-binary", f"{troubles.where} is a binary plan file", detail)
        return Document()
    return _document(content, troubles)


def _document(content: bytes, troubles: Troubles) -> Document:
    try:
        content = document_in(utf8(content))
    except UnicodeDecodeError as error:
        troubles.error("plan-unreadable", f"{troubles.where} is no text", f"{error}. {_JSON}")
        return Document()
    keys = top_keys(text_of(content[:HEAD]))
    if "encrypted_data" in keys:
        detail = "Decrypt it with `tofu show -json > state.json`, and scan that."
        troubles.error("state-encrypted", f"{troubles.where} is an encrypted state", detail)
        return Document()
    if "format_version" not in keys:
        return _state_file(content, troubles)
    return _plan(content, troubles) if is_plan(content[:HEAD]) else _shown_state(content, troubles)


def _whole(decoder: Decoder[T], content: bytes | Raw, troubles: Troubles, what: str) -> T | None:
    """`content` decoded; None, with a diagnostic, where it is broken or not of the form documented."""
    try:
        return decoder.decode(content)
    except ValidationError as error:
        summary = f"{what} of {troubles.where} is not of the documented form"
        troubles.error("plan-malformed", summary, f"{_sentence(error)} What stands there is not judged.")
    except BROKEN as error:
        detail = f"{_sentence(error)} The file may be cut off. {_JSON}"
        troubles.error("plan-unreadable", f"{troubles.where} is not valid JSON", detail)
    return None


def _sentence(error: Exception) -> str:
    text = str(error).rstrip(".")
    return f"{text}."


def _format_is_known(version: str, troubles: Troubles) -> bool:
    if version.startswith(_FORMATS):
        return True
    summary = f"{troubles.where} has the format version {version}, and versions 1.x are known"
    troubles.error("plan-format", summary, "Nothing in it is judged. A newer tcop-iac may know it.")
    return False


# --- plans


def _plan(content: bytes, troubles: Troubles) -> Document:
    plan = _whole(documents.PLAN, content, troubles, "The plan")
    if plan is None or not _format_is_known(plan.format_version, troubles):
        return Document()
    if plan.errored:
        detail = (
            "Resources that come after the error are missing from it, and so from this scan. Plan again without errors."
        )
        troubles.error("plan-errored", f"{troubles.where} is the plan of a run that ended in an error", detail)
    found = Document(configuration=_configuration(plan, troubles), variables=_variables(plan))
    for change, deferred in _changes(plan, troubles):
        entry = _planned(change, deferred)
        (found.gone if _is_gone(change) else found.entries).append(entry)
    if plan.resource_changes is None:
        found.entries.extend(_values(plan.planned_values, troubles, "The planned values"))
    _add_prior(plan, found, troubles)
    return found


def _add_prior(plan: Plan, found: Document, troubles: Troubles) -> None:
    """What only the prior state tells: data sources that were read already, and what deleted instances hang on."""
    known = {entry.address for entry in found.entries}
    gone = {entry.address for entry in found.gone}
    hanging: dict[str, tuple[str, ...]] = {}
    for one in _prior(plan, troubles):
        if one.address in gone:
            hanging[one.address] = one.dependencies
        elif one.mode == "data" and one.address not in known:
            found.entries.append(one)
    found.gone = [replace(one, dependencies=hanging.get(one.address, ())) for one in found.gone]


def _configuration(plan: Plan, troubles: Troubles) -> Configuration | None:
    if bytes(plan.configuration) == b"null":
        return None
    return _whole(documents.CONFIGURATION, plan.configuration, troubles, "The configuration")


def _variables(plan: Plan) -> dict[str, Any]:
    return {name: one.get("value") for name, one in members(plan.variables).items() if isinstance(one, dict)}


def _changes(plan: Plan, troubles: Troubles) -> Iterator[tuple[ResourceChange, str]]:
    for change in _each(documents.RESOURCE_CHANGE, plan.resource_changes or (), troubles, "resource_changes"):
        yield change, ""
    for deferred in _each(documents.DEFERRED_CHANGE, plan.deferred_changes or (), troubles, "deferred_changes"):
        yield deferred.resource_change, deferred.reason


def _each(decoder: Decoder[T], raws: Sequence[Raw], troubles: Troubles, what: str) -> Iterator[T]:
    """The members of a list, each for itself: a faulty one is told and passed over."""
    for number, raw in enumerate(raws):
        try:
            yield decoder.decode(raw)
        except BROKEN as error:
            summary = f"A resource in {troubles.where} is not of the documented form: {what}[{number}]{_name(raw)}"
            troubles.error("plan-malformed", summary, f"{_sentence(error)} It is not judged; all others are.")


def _name(raw: Raw) -> str:
    address = members(raw).get("address")
    return f" ({address})" if isinstance(address, str) else ""


def _is_gone(change: ResourceChange) -> bool:
    """True for what is no longer there, or no longer Terraform's, once the plan is applied."""
    return (
        bool(change.deposed)
        or set(change.change.actions) <= {"delete", "forget"}
        or bytes(change.change.after) == b"null"
    )


def _planned(change: ResourceChange, deferred: str) -> Entry:
    what = change.change
    return Entry(
        address=change.address,
        module=change.module_address,
        mode=change.mode,
        type=change.type,
        name=change.name,
        key=change.index,
        provider=change.provider_name,
        values=what.after,
        unknown=what.after_unknown,
        sensitive=what.after_sensitive,
        actions=tuple(what.actions),
        existence=Unknown(f"the plan puts it off ({deferred.replace('_', ' ')})") if deferred else None,
    )


def _prior(plan: Plan, troubles: Troubles) -> Iterator[Entry]:
    absent = bytes(plan.prior_state) == b"null"
    state = None if absent else _whole(documents.SHOWN_STATE, plan.prior_state, troubles, "The prior state")
    if state is not None:
        yield from _of_module(state.values.root_module, troubles)


# --- states


def _values(raw: Raw, troubles: Troubles, what: str) -> Iterator[Entry]:
    found = None if bytes(raw) == b"null" else _whole(documents.VALUES, raw, troubles, what)
    if found is not None:
        yield from _of_module(found.root_module, troubles)


def _shown_state(content: bytes, troubles: Troubles) -> Document:
    state = _whole(documents.SHOWN_STATE, content, troubles, "The state")
    if state is None or not _format_is_known(state.format_version, troubles):
        return Document()
    return Document(list(_of_module(state.values.root_module, troubles)))


def _of_module(top: ValuesModule, troubles: Troubles) -> Iterator[Entry]:
    waiting = [top]
    while waiting:
        module = waiting.pop()
        what = f"{module.address}.resources" if module.address else "resources"
        for one in _each(documents.VALUES_RESOURCE, module.resources, troubles, what):
            if not one.deposed_key:
                yield _shown(one, module.address)
        waiting.extend(reversed(module.child_modules))


def _shown(one: ValuesResource, module: str) -> Entry:
    return Entry(
        one.address, module, one.mode, one.type, one.name, one.index, one.provider_name, one.values,
        sensitive=one.sensitive_values, dependencies=tuple(one.depends_on),
    )  # fmt: skip


def _state_file(content: bytes, troubles: Troubles) -> Document:
    state = _whole(documents.STATE_FILE, content, troubles, "The state")
    if state is None:
        return Document()
    if state.version != 4:
        summary = f"{troubles.where} is a state of version {state.version}, and version 4 is known"
        troubles.error("state-format", summary, f"Nothing in it is judged. {_JSON}")
        return Document()
    found = Document()
    for resource in _each(documents.STATE_RESOURCE, state.resources, troubles, "resources"):
        found.entries.extend(_kept(resource, one) for one in resource.instances if not one.deposed)
    return found


def _kept(resource: StateResource, one: StateInstance) -> Entry:
    kind = "" if resource.mode == "managed" else f"{resource.mode}."
    inside = f"{resource.module}." if resource.module else ""
    return Entry(
        f"{inside}{kind}{resource.type}.{resource.name}{suffix(one.index_key)}",
        resource.module, resource.mode, resource.type, resource.name, one.index_key, resource.provider, one.attributes,
        sensitive_paths=one.sensitive_attributes,
        dependencies=tuple(one.dependencies),
    )  # fmt: skip
