"""One template as it is deployed: its parameters, conditions and mappings, and what expressions in it come to.

Everything is evaluated when first asked for, once. What nobody can know before deployment is `Unknown`, with the
reason; a value that an unknown condition chooses is a `OneOf`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tcop_iac.model.finding import Level
from tcop_iac.model.range import Hop, Range
from tcop_iac.model.value import Content, OneOf, Reference, Sensitive, Unknown, derived, one_of, references
from tcop_iac.sources.cloudformation.aliases import CUT
from tcop_iac.sources.cloudformation.members import Members, scalar_text
from tcop_iac.sources.cloudformation.syntax import TemplateFile, member

DEEPEST = 100
"""Values nested deeper than this are taken for a mistake, or for an alias that holds itself."""

MOST_NODES = 500_000
"""Values that one template may come to, aliases followed: a megabyte of text has far fewer."""


class NoValue:
    """What `AWS::NoValue` stands for: the property is not written at all."""


NO_VALUE = NoValue()

_PSEUDO = {
    "AWS::AccountId": "the account that the stack is deployed to chooses it",
    "AWS::NotificationARNs": "it is chosen when the stack is deployed",
    "AWS::Region": "the region is chosen when the stack is deployed",
    "AWS::StackId": "it is known only once the stack is made",
    "AWS::StackName": "the name is chosen when the stack is deployed",
}

STACK_TAGS = "AWS::Stack.Tags"
"""Among what is given, the tags of the stack, as a map. No name that a template can refer to."""


@dataclass(frozen=True, slots=True)
class Given:
    """A value given to a parameter: content, or text as the command line gives it; where; and in what words."""

    content: Content
    range: Range | None = None
    how: str = "is given"


@dataclass(slots=True, eq=False)
class Deployment:
    """What all templates of one root share: how others are read, and the addresses of calls that lead nowhere."""

    open: Callable[[Path, TemplateFile], TemplateFile | None]
    missing_calls: set[Range] = field(default_factory=set)


class Template:
    """One deployed template. `path` is what stands before the logical ids in addresses ("" for the root)."""

    def __init__(
        self,
        file: TemplateFile,
        deployment: Deployment,
        given: Mapping[str, Given],
        *,
        path: str = "",
        calls: tuple[Hop, ...] = (),
        existence: Unknown | None = None,
    ) -> None:
        self.file = file
        self.deployment = deployment
        self.given = given
        self.path = path
        self.calls = calls
        self.existence = existence
        self.members = Members(file, deployment.open)
        self.sections = {name: value for name, _, value in self.members.of(file.root)}
        self.parameters = self._section("Parameters")
        self.conditions = self._section("Conditions")
        self.resources = {name: (key, value) for name, key, value in self._entries("Resources")}
        self.children: dict[str, Template | None] = {}
        self._contents: dict[int, Content] = {}
        self._cells: dict[tuple[str, str], Content] = {}
        self._depth = 0
        self._evaluated = 0

    def _entries(self, section: str) -> Sequence[tuple[str, ScalarNode, Node]]:
        node = self.sections.get(section)
        if node is None:
            return ()
        if not isinstance(node, MappingNode):
            detail = "It has to map names to what they are. Nothing of it is judged."
            self.file.complain("wrong-shape", f"{section} is no mapping", detail, node)
            return ()
        return list(self.members.of(node))

    def _section(self, section: str) -> dict[str, Node]:
        return {name: value for name, _, value in self._entries(section)}

    # --- content

    def content(self, node: Node) -> Content:
        """What `node` comes to, at the top None for what is not written (`AWS::NoValue`)."""
        found = self.evaluated(node)
        return None if found is NO_VALUE else found

    def evaluated(self, node: Node) -> Content:
        """What `node` comes to, each node once; `NO_VALUE` for what is not written."""
        key = id(node)
        if key not in self._contents:
            self._depth += 1
            self._evaluated += 1
            try:
                if self._depth > DEEPEST or self._evaluated > MOST_NODES:
                    return self._endless(node)
                self._contents[key] = self._evaluate(node)
            finally:
                self._depth -= 1
        return self._contents[key]

    def _endless(self, node: Node) -> Unknown:
        summary = "This is nested too deeply, or in itself"
        self.file.complain("nested-too-deep", summary, "The value is taken for unknown.", node, Level.WARNING)
        return Unknown("it is nested too deeply to be evaluated")

    def _evaluate(self, node: Node) -> Content:
        call = intrinsic(node)
        if node.tag == CUT:
            return Unknown("it is an alias that holds itself, or makes too much of what it names")
        if call is not None:
            from tcop_iac.sources.cloudformation.intrinsics import INTRINSICS  # noqa: PLC0415 (they need this module)

            name, argument = call
            function = INTRINSICS.get(name)
            if function is not None:
                return function(self, argument)
            summary, detail = f"There is no function {name}", "The value is taken for unknown."
            self.file.complain("unknown-function", summary, detail, node, Level.WARNING)
            return Unknown(f"{name} is no function of CloudFormation")
        return self.plain(node)

    def plain(self, node: Node) -> Content:
        """What `node` comes to when its own tag is left out of account."""
        if isinstance(node, ScalarNode):
            return scalar(node)
        if isinstance(node, SequenceNode):
            items = [self.evaluated(item) for item in node.value]
            return [item for item in items if item is not NO_VALUE]
        found = {name: self.evaluated(value) for name, _, value in self.members.of(node)}
        return {name: value for name, value in found.items() if value is not NO_VALUE}

    # --- names

    def _once(self, section: str, name: str, compute: Callable[[], Content], node: Node) -> Content:
        key = (section, name)
        if key not in self._cells:
            self._cells[key] = Unknown(f"{name} depends on itself")
            found = compute()
            if isinstance(found, Unknown) and found.reason == f"{name} depends on itself":
                summary, detail = f"Cycle: {name} depends on itself", "The value is taken for unknown."
                self.file.complain("cycle", summary, detail, node, Level.WARNING)
            self._cells[key] = found
        return self._cells[key]

    def parameter(self, name: str) -> Content:
        """The value of a parameter that is declared."""
        node = self.parameters[name]
        return self._once("Parameters", name, lambda: self._parameter(name, node), node)

    def _parameter(self, name: str, node: Node) -> Content:
        type_ = scalar_text(member(node, "Type")) or "String"
        content, known = self._written(name, node)
        if type_.startswith("AWS::SSM::Parameter::Value"):
            return self._unknown_parameter(name, "is read from the parameter store when the stack is deployed")
        if not known:
            content = self._undecided(name, node)
        if type_ == "CommaDelimitedList" or type_.startswith("List<"):
            content = over(_as_list, content)
        elif type_ == "Number":
            content = over(_as_number, content)
        else:
            content = over(_as_text, content)
        hidden = scalar_text(member(node, "NoEcho")) or ""
        return Sensitive(content) if hidden.lower() == "true" and not isinstance(content, Sensitive) else content

    def _written(self, name: str, node: Node) -> tuple[Content, bool]:
        if name in self.given:
            return self.given[name].content, True
        default = member(node, "Default")
        return (self.content(default), True) if default is not None else (None, False)

    def _undecided(self, name: str, node: Node) -> Content:
        unknown = self._unknown_parameter(name, "has no default and no value is given")
        allowed = member(node, "AllowedValues")
        if isinstance(allowed, SequenceNode) and allowed.value:
            return one_of([self.content(one) for one in allowed.value], unknown)
        return unknown

    def _unknown_parameter(self, name: str, why: str) -> Unknown:
        return Unknown(f"parameter {self.path}{name} {why}", (Reference(f"{self.path}Parameters.{name}"),), exact=True)

    def pseudo(self, name: str) -> Content:
        """The value of a pseudo parameter, as given, as it always is, or unknown."""
        if name == "AWS::NoValue":
            return NO_VALUE
        if name in self.given:
            return self.given[name].content
        if name == "AWS::Partition":
            return "aws"
        if name == "AWS::URLSuffix":
            return "amazonaws.com"
        return Unknown(f"{name} is not known: {_PSEUDO[name]}", (Reference(name),), exact=True)

    @staticmethod
    def is_pseudo(name: str) -> bool:
        """True for the name of a pseudo parameter."""
        return name in _PSEUDO or name in ("AWS::NoValue", "AWS::Partition", "AWS::URLSuffix")

    def condition(self, name: str, place: Node) -> Content:
        """Whether the condition `name` holds: True, False or an unknown. `place` is where it is asked for."""
        node = self.conditions.get(name)
        if node is None:
            summary = f"There is no condition {name}"
            self.file.complain("undefined", summary, "It is taken for unknown.", place, Level.WARNING)
            return Unknown(f"there is no condition {name}")
        return self._once("Conditions", name, lambda: self.test(node), node)

    def test(self, node: Node) -> Content:
        """What a condition's expression comes to: True, False or an unknown."""
        return truth(self.content(node))

    def reference(self, logical: str, attribute: str = "") -> Content:
        """What refers to a resource of this template: it joins, and its text is known only after deployment."""
        reference = Reference(f"{self.path}{logical}", (attribute,) if attribute else (), to_logical_id=True)
        return Unknown(f"{reference} is known only after it is created", (reference,), exact=True)

    def undefined(self, name: str, place: Node) -> Unknown:
        """The unknown for a name that nothing has; it is told."""
        summary = f"There is no parameter or resource {name}"
        self.file.complain("undefined", summary, "The value is taken for unknown.", place, Level.WARNING)
        return Unknown(f"there is no parameter or resource {name}")


def intrinsic(node: Node) -> tuple[str, Node] | None:
    """The function that `node` calls and its argument, or None where it is plain."""
    tag = node.tag
    if tag.startswith("!"):
        name = tag[1:]
        return (name if name in ("Ref", "Condition") else f"Fn::{name}"), _argument(node)
    if isinstance(node, MappingNode) and len(node.value) == 1:
        key, argument = node.value[0]
        if isinstance(key, ScalarNode):
            name = key.value
            is_condition = name == "Condition" and isinstance(argument, ScalarNode)
            if name == "Ref" or is_condition or (name.startswith("Fn::") and not name.startswith("Fn::ForEach::")):
                return name, argument
    return None


def _argument(node: Node) -> Node:
    """`node` without its tag, which names a function in the short form; made once, so that it is evaluated once."""
    known: Node | None = node.__dict__.get("argument")
    if known is None:
        start, end = node.start_mark, node.end_mark
        if isinstance(node, ScalarNode):
            known = ScalarNode("tag:yaml.org,2002:str", node.value, start, end, node.style)
        elif isinstance(node, SequenceNode):
            known = SequenceNode("tag:yaml.org,2002:seq", node.value, start, end, node.flow_style)
        elif isinstance(node, MappingNode):
            known = MappingNode("tag:yaml.org,2002:map", node.value, start, end, node.flow_style)
        node.__dict__["argument"] = known
    return known or node


_WHOLE = re.compile(r"[-+]?(?:0|[1-9]\d*)")
_DYNAMIC = re.compile(r"\{\{resolve:(ssm|ssm-secure|secretsmanager):((?:[^{}]|\$\{[^}]*\})*)\}\}")


def scalar(node: ScalarNode) -> Content:
    """What a scalar says: text, a number, a boolean or null; a dynamic reference in it makes it unknown."""
    text: str = node.value
    tag = node.tag
    if tag == "tag:yaml.org,2002:bool":
        return text.lower() in ("true", "yes", "on", "y")
    if tag == "tag:yaml.org,2002:null":
        return None
    if tag == "tag:yaml.org,2002:int" and _WHOLE.fullmatch(text):
        return int(text)
    if tag == "tag:yaml.org,2002:float" and re.fullmatch(r"[-+]?\d+\.\d+", text):
        return Decimal(text)
    return resolved(text, text)


def resolved(text: str, content: Content) -> Content:
    """`content`, which `text` comes to, or an unknown where that has a dynamic reference (`{{resolve:ssm:…}}`)."""
    found = _DYNAMIC.search(text) if "{{resolve:" in text else None
    if found is None:
        return content
    service = "the secrets manager" if found[1] == "secretsmanager" else "the parameter store"
    reference = Reference(f"resolve:{found[1]}:{found[2]}")
    hangs_on = (reference, *references(content))
    unknown = Unknown(f"it is read from {service} when the stack is deployed", hangs_on, found[0] == text)
    return unknown if found[1] == "ssm" else Sensitive(unknown)


def over(function: Callable[..., Content], *contents: Content) -> Content:
    """`function` of the contents, over every one of several that they may be; unknown where one is unknown."""
    for index, content in enumerate(contents):
        if isinstance(content, Sensitive):
            inner = over(function, *contents[:index], content.content, *contents[index + 1 :])
            return inner if isinstance(inner, Sensitive) else Sensitive(inner)
        if isinstance(content, OneOf):
            found = [over(function, *contents[:index], arm, *contents[index + 1 :]) for arm in content.values]
            return one_of(found, content.test)
        if isinstance(content, Unknown):
            return derived(list(contents))
    return function(*contents)


def truth(content: Content) -> Content:
    """A condition's content as True, False or one unknown."""
    if isinstance(content, OneOf):
        found = {truth(arm) if not isinstance(truth(arm), Unknown) else None for arm in content.values}
        return found.pop() if len(found) == 1 and None not in found else content.test
    if isinstance(content, Sensitive):
        return truth(content.content)
    if isinstance(content, (bool, Unknown)):
        return content
    if isinstance(content, str) and content.lower() in ("true", "false"):
        return content.lower() == "true"
    return Unknown("it is no condition")


def as_text(content: Content) -> str:
    """A known scalar as the text that CloudFormation makes of it."""
    if isinstance(content, bool):
        return "true" if content else "false"
    return "" if content is None else str(content)


def _as_text(content: Content) -> Content:
    return content if isinstance(content, (str, list, dict)) or content is None else as_text(content)


def _as_number(content: Content) -> Content:
    if isinstance(content, str):
        if _WHOLE.fullmatch(content.strip()):
            return int(content)
        if re.fullmatch(r"[-+]?\d+\.\d+", content.strip()):
            return Decimal(content.strip())
    return content


def _as_list(content: Content) -> Content:
    if isinstance(content, list):
        return content
    text = as_text(content)
    return [part.strip() for part in text.split(",")] if text else []
