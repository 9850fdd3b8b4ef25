"""Plans and states for tests: short descriptions in, files of the documented form and what is read from them out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tcop_iac.assets.asset import Asset
from tcop_iac.assets.estate import Estate
from tcop_iac.assets.registry import adapters_for
from tcop_iac.loader import load_policies
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, Unknown
from tcop_iac.parameters import Parameters
from tcop_iac.policy import Judgement
from tcop_iac.sources.terraform.library import Library
from tcop_iac.sources.terraform_plan.roots import PlanRoot, read_plan
from tests.terraform_estate import write

FIXTURES = Path(__file__).parent / "fixtures"
AWS = "registry.terraform.io/hashicorp/aws"


def change(
    address: str,
    after: Mapping[str, Any] | None = None,
    unknown: Mapping[str, Any] | None = None,
    sensitive: Any = None,
    actions: Sequence[str] = ("create",),
    index: int | str | None = None,
    **more: Any,
) -> dict[str, Any]:
    """A member of `resource_changes`; its module, mode, type and name are read off a plain address."""
    module, _, own = address.rpartition("module.")
    if module or own != address:
        name, _, own = own.partition(".")
        more = {"module_address": f"{module}module.{name}", **more}
    mode = "data" if own.startswith("data.") else "managed"
    type_, name = own.removeprefix("data.").partition("[")[0].split(".")
    found = {
        "address": address,
        "mode": mode,
        "type": type_,
        "name": name,
        "provider_name": AWS,
        "change": {
            "actions": list(actions),
            "before": None,
            "after": after if "delete" not in actions or len(actions) > 1 else None,
            "after_unknown": unknown or {},
            "before_sensitive": False,
            "after_sensitive": {} if sensitive is None else sensitive,
        },
        **more,
    }
    return found if index is None else {**found, "index": index}


def block(address: str, key: str = "aws", **expressions: Any) -> dict[str, Any]:
    """A resource of a module's configuration: a text is one reference and its prefix, a list of texts references."""
    mode = "data" if address.startswith("data.") else "managed"
    type_, name = address.removeprefix("data.").split(".")
    return {
        "address": address,
        "mode": mode,
        "type": type_,
        "name": name,
        "provider_config_key": key,
        "expressions": {name: expression(one) for name, one in expressions.items()},
        "schema_version": 0,
    }


def expression(one: Any) -> Any:
    """The form of an expression: references for texts, blocks and constants as they are given."""
    if isinstance(one, str):
        return {"references": [one, one.rpartition(".")[0]]}
    if isinstance(one, list) and one and all(isinstance(member, str) for member in one):
        return {"references": one}
    return one


def constant(value: Any) -> dict[str, Any]:
    """An expression without references."""
    return {"constant_value": value}


def plan(
    changes: Sequence[Mapping[str, Any]],
    resources: Sequence[Mapping[str, Any]] = (),
    calls: Mapping[str, Any] | None = None,
    providers: Mapping[str, Any] | None = None,
    **more: Any,
) -> dict[str, Any]:
    """A plan. `resources` and `calls` are the root module's configuration."""
    region = {"region": constant("eu-west-2")}
    aws = {"name": "aws", "full_name": AWS, "version_constraint": "~> 6.0", "expressions": region}
    return {
        "format_version": "1.2",
        "terraform_version": "1.14.0",
        "planned_values": {"root_module": {}},
        "resource_changes": list(changes),
        "configuration": {
            "provider_config": {"aws": aws} if providers is None else providers,
            "root_module": {"resources": list(resources), "module_calls": calls or {}},
        },
        "errored": False,
        **more,
    }


def read(folder: Path, document: Any, files: Mapping[str, str] | None = None, **options: Any) -> PlanRoot:
    """What is read from `document`, with configuration `files` beside it where given."""
    path = folder / "plan.json"
    path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    if files is None:
        return read_plan(path, "plan.json", **options)
    return read_plan(path, "plan.json", library=Library(write(folder, files), folder), **options)


def fixture(name: str, beside: bool = False, **options: Any) -> PlanRoot:
    """What is read from a fixture; with `beside`, located in the configuration beside it."""
    path = FIXTURES / name
    library = Library(path.parent, path.parent) if beside else None
    return read_plan(path, path.name, library=library, **options)


def resource(root: PlanRoot, address: str) -> Resource:
    """The resource at `address`."""
    return next(one for one in root.resources if one.address == address)


def content(root: PlanRoot, address: str, path: str) -> Content:
    """The content at a dotted path, through first elements; None where there is none."""
    node: Any = resource(root, address).body
    for name in path.split("."):
        node = node.get(name) if node is not None else None
    return None if node is None else node.content


def references(found: Content) -> list[str]:
    """What an unknown refers to."""
    assert isinstance(found, Unknown)
    return [str(one) for one in found.references]


def estate(root: PlanRoot) -> Estate:
    """The resources as assets."""
    types = {one.type for one in root.resources}
    return Estate(root.where, root.resources, adapters_for(types), root.range, root.providers)


def judged(root: PlanRoot, policy: str) -> dict[str, Judgement]:
    """What a built-in policy says of every asset of its kinds, by address."""
    found = next(one for one in load_policies() if one.id == policy)
    assets = estate(root)
    subjects: list[Asset] = []
    for kind in found.kinds:
        subjects.extend(assets.of(kind))
    return {asset.address: found(asset, assets, Parameters()) for asset in subjects}
