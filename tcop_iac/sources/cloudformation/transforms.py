"""What changes a template before it is deployed, and cannot be known here: macros, and programs that make templates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tcop_iac.model.finding import Level
from tcop_iac.model.value import Unknown
from tcop_iac.sources.cloudformation.calls import RAIN
from tcop_iac.sources.cloudformation.locations import MODULE
from tcop_iac.sources.cloudformation.syntax import TemplateFile, member, scalar_text

if TYPE_CHECKING:
    from tcop_iac.sources.cloudformation.template import Template

SERVERLESS = "AWS::Serverless-2016-10-31"
_HARMLESS = ("AWS::LanguageExtensions", "AWS::Include", "AWS::CodeDeployBlueGreen", "AWS::SecretsManager")
"""AWS's own transforms that are read here, or only add what no policy looks at."""


def transforms(file: TemplateFile) -> Iterator[tuple[str, Node]]:
    """The transforms that a template names for the whole of itself, and where."""
    written = member(file.root, "Transform")
    for one in written.value if isinstance(written, SequenceNode) else [written]:
        name = scalar_text(one) or (scalar_text(member(one, "Name")) if isinstance(one, MappingNode) else None)
        is_null = one is not None and one.tag == "tag:yaml.org,2002:null"
        if name and one is not None and not is_null:
            yield name, one


def unseen(template: Template) -> Unknown | None:
    """Why names may stand for something in a template that is not to be seen in it; a macro is told."""
    return next(_unseen(template), None)


def _unseen(template: Template) -> Iterator[Unknown]:
    macros = list(transforms(template.file))
    for name, place in macros:
        if name != SERVERLESS and not name.startswith(_HARMLESS):
            summary = f"What the macro {name} makes of the template is not known"
            template.file.complain("transform-unknown", summary, "It is judged as it is written.", place, Level.WARNING)
    for name, _ in macros:
        if name == SERVERLESS:
            yield Unknown("what SAM makes of the template is not known")
        elif not name.startswith(_HARMLESS):
            yield Unknown(f"the macro {name} may make it in a deployment")
    for node in (template.file.root, *(template.sections[name] for name in _NAMED if name in template.sections)):
        missing = template.members.missing(node)
        if missing is not None:
            yield missing
    if "Rain" in template.sections or "Modules" in template.sections:
        yield Unknown("a program makes more of the template")
    for _, resource in template.resources.values():
        type_ = member(resource, "Type")
        maker = made_by(type_) if type_ is not None else None
        if maker is not None:
            yield Unknown(f"{maker} makes more of the template")


_NAMED = ("Parameters", "Mappings", "Conditions", "Resources")


def is_module(resource: Node) -> bool:
    """True for a module of the account's registry, whose resources have names that begin with its own."""
    return (scalar_text(member(resource, "Type")) or "").endswith(MODULE)


def made_by(type_: Node) -> str | None:
    """What a resource's type is written in that only another program understands (`!Rain::Module`); else None."""
    if type_.tag.startswith("!"):
        return type_.tag
    key = type_.value[0][0] if isinstance(type_, MappingNode) and type_.value else None
    return key.value if isinstance(key, ScalarNode) and key.value.startswith((RAIN, "Fn::")) else None
