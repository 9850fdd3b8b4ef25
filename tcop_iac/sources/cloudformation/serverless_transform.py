"""SAM's transform, run over plain data: what it makes, which resource made what, and what it refuses.

No value of a parameter is built in where a reference can stay: what is made is evaluated as any other template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from tcop_iac.model.record import record
from tcop_iac.sources.cloudformation.calls import TRANSFORM
from tcop_iac.sources.cloudformation.serverless_data import Mapped, Parameter, parameter, text
from tcop_iac.sources.cloudformation.serverless_library import Metrics, Session, library


@record(frozen=True, slots=True)
class Refusal:
    """What the transform says of a resource ("" where it does not say of which) and of one of its events."""

    resource: str
    event: str
    message: str


@dataclass(slots=True)
class Outcome:
    """What the transform made: the template's sections, and for each resource the one that it was made from."""

    template: dict[str, Any] = field(default_factory=dict)
    made: Mapping[str, str] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)


class _Resources(Mapped):
    """The resources of the result. The transform takes one out, and then puts in what it makes of it."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.made: dict[str, str] = {}
        self.source = ""

    def __deepcopy__(self, memo: dict[int, Any]) -> _Resources:
        found = _Resources((key, deepcopy(value, memo)) for key, value in self.items())
        found.node = self.node
        return found

    def __delitem__(self, name: str) -> None:
        self.source = name
        super().__delitem__(name)

    def update(self, *others: Any, **more: Any) -> None:
        for other in others:
            for name, resource in other.items():
                late = str(resource.get("Type")).startswith("AWS::CodeDeploy::") or name == "CodeDeployServiceRole"
                self.made[name] = self._beginning(name) if late else self.source
        super().update(*others, **more)

    def _beginning(self, name: str) -> str:
        """The resource whose name `name` begins with: what is made once all others are."""
        return max((one for one in self.made.values() if name.startswith(one)), key=len, default="")


class _Policies:
    """The ARNs of AWS's policies by name, at the place of the name."""

    def get(self, name: str) -> str | None:
        if name.startswith("arn:"):
            return None
        if isinstance(name, Parameter):
            return name  # it is evaluated afterwards
        arn = library().managed_policies.get(name, f"arn:aws:iam::aws:policy/{name}")
        node = getattr(name, "node", None)
        return text(arn, node) if node is not None else str(arn)


class _Errors(list[Exception]):
    """The errors of one run, with the resource at which each came up."""

    def __init__(self) -> None:
        super().__init__()
        self.at: list[str] = []
        self.current = ""

    def append(self, error: Exception) -> None:
        self.at.append(self.current)
        super().append(error)


def transformed(data: dict[str, Any], *, plain: bool = False) -> Outcome:
    """What the transform makes of `data`, which it changes; refusals where it does not take all of it.

    Defaults of parameters are texts, as in a deployment; with `plain` they are as YAML has them, as in SAM's tools.
    """
    from_library = library()
    errors = _Errors()

    class Translator(from_library.Translator):  # type: ignore[misc, name-defined]
        def _get_resources_to_iterate(self, *given: Any) -> Iterator[tuple[str, Any]]:
            for name, resource in super()._get_resources_to_iterate(*given):
                errors.current = name
                yield name, resource
            errors.current = ""

    class Applications(from_library.ServerlessAppPlugin):  # type: ignore[misc, name-defined]
        """Applications of the repository of AWS are not looked up."""

        def on_before_transform_template(self, template_dict: Any) -> None: ...
        def on_before_transform_resource(self, *given: Any) -> None: ...
        def on_after_transform_template(self, template: Any) -> None: ...

    resources = data["Resources"]
    data["Resources"] = _Resources(resources)
    data["Resources"].node = resources.node
    _package(data)
    values = _values(data, plain)
    translator = Translator(_Policies(), from_library.Parser(), [Applications()], Session(), Metrics())
    translator.document_errors = errors
    try:
        template = translator.translate(data, values, passthrough_metadata=True)
    except from_library.exceptions.InvalidDocumentException as error:
        told = list(zip(errors, errors.at, strict=True)) or [(cause, "") for cause in error.causes]
        return Outcome(refusals=[_refusal(one, at, resources) for one, at in told])
    except Exception as error:  # its checks are not complete: a wrong shape may raise anything
        at = errors.current if errors.current in resources else ""
        return Outcome(refusals=[Refusal(at, "", f"It has a shape that is not expected ({error!r})")])
    return Outcome(template, template["Resources"].made)


def _values(data: Mapping[str, Any], plain: bool) -> dict[str, Any]:
    """For every parameter what says that it is a reference to it, with its default as text; the region as itself."""
    values: dict[str, Any] = {"AWS::Region": parameter("${AWS::Region}", "AWS::Region")}
    for name, declared in (data.get("Parameters") or {}).items():
        default = declared.get("Default") if isinstance(declared, dict) else None
        if plain and isinstance(default, (bool, int, float)):
            values[str(name)] = default
            continue
        if isinstance(default, bool):
            default = str(default).lower()
        if isinstance(default, (str, int, float)):
            values[str(name)] = parameter(str(default), str(name))
    return values


_LOCATIONS = {
    "Api": "DefinitionUri",
    "Function": "CodeUri",
    "HttpApi": "DefinitionUri",
    "LayerVersion": "ContentUri",
    "StateMachine": "DefinitionUri",
    "WebSocketApi": "DefinitionUri",
}
"""The properties that may name a file or folder beside the template."""


def _package(data: dict[str, Any]) -> None:
    """Puts a place in a bucket for what lies in files, as `sam package` does before a template is transformed."""
    shared = data.get("Globals")
    functions = shared.get("Function") if isinstance(shared, dict) else None
    for type_, properties in shared.items() if isinstance(shared, dict) else ():
        _put_in_bucket(properties, _LOCATIONS.get(type_, ""))
    for resource in data["Resources"].values():
        kind = str(resource.get("Type")).removeprefix("AWS::Serverless::")
        properties = resource.get("Properties")
        if kind == "Function" and isinstance(properties, dict):
            _give_code(properties, functions if isinstance(functions, dict) else {})
        body = properties.get("DefinitionBody") if isinstance(properties, dict) else None
        if isinstance(body, dict) and TRANSFORM in body:
            del properties["DefinitionBody"]  # a file is put in before; the written one is taken up again
        _put_in_bucket(properties, _LOCATIONS.get(kind, ""))


def _give_code(properties: dict[str, Any], shared: Mapping[str, Any]) -> None:
    """A function without code is built from the folder of its template, or from the image beside it."""
    if "Image" in (properties.get("PackageType"), shared.get("PackageType")):
        if not properties.get("ImageUri") and not shared.get("ImageUri"):
            properties["ImageUri"] = "000000000000.dkr.ecr.us-east-1.amazonaws.com/local"
    elif not {"InlineCode", "CodeUri"} & {*properties, *shared}:
        properties["CodeUri"] = "."


def _put_in_bucket(properties: Any, name: str) -> None:
    location = properties.get(name) if isinstance(properties, dict) else None
    if isinstance(location, str) and not location.startswith("s3://"):
        node = getattr(location, "node", None)
        packaged = f"s3://local/{location}"
        properties[name] = text(packaged, node) if node is not None else packaged


_EVENT = re.compile(r"Event with id \[(\w+)\] is invalid")


def _refusal(error: Any, at: str, resources: Mapping[str, Any]) -> Refusal:
    named = getattr(error, "_logical_id", "")
    named = str(named[0] if isinstance(named, list) and named else named)
    resource = named if named in resources else at if at in resources else ""
    if not resource:
        resource = max((name for name in resources if named.startswith(name)), key=len, default="")
    said = _EVENT.search(str(error.message))
    event = said[1] if said is not None else ""
    properties = resources[resource].get("Properties") if resource else None
    events = properties.get("Events") if isinstance(properties, dict) else None
    names = events if isinstance(events, dict) else {}
    own = next((str(name) for name in names if event in (name, f"{resource}{name}")), "")
    return Refusal(resource, own, str(error.message))
