"""One template as it is deployed: its parameters, conditions and mappings, and what expressions in it come to.

Everything is evaluated when first asked for, once. What nobody can know before deployment is `Unknown`, with the
reason; a value that an unknown condition chooses is a `OneOf`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tcop_iac.model.finding import Diagnostic, Level
from tcop_iac.model.range import Hop, Range
from tcop_iac.model.record import record
from tcop_iac.model.value import Content, OneOf, Reference, Sensitive, Unknown, one_of
from tcop_iac.sources.cloudformation.aliases import CUT
from tcop_iac.sources.cloudformation.calls import RAIN, intrinsic
from tcop_iac.sources.cloudformation.members import Members
from tcop_iac.sources.cloudformation.syntax import TemplateFile, member, scalar_text
from tcop_iac.sources.cloudformation.transforms import is_module, unseen
from tcop_iac.sources.cloudformation.values import each, list_of, number_of, scalar, text_of, truth

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
_FIXED = {"AWS::NoValue": NO_VALUE, "AWS::Partition": "aws", "AWS::URLSuffix": "amazonaws.com"}
PSEUDO_PARAMETERS = frozenset({*_PSEUDO, *_FIXED})
"""The names that every template can refer to."""

STACK_TAGS = "AWS::Stack.Tags"
"""Among what is given, the tags of the stack, as a map. No name that a template can refer to."""


@record(frozen=True, slots=True)
class Given:
    """A value given to a parameter: content, or text as the command line gives it; where; in what words; its way."""

    content: Content
    range: Range | None = None
    how: str = "is given"
    trace: Callable[[], tuple[Hop, ...]] = tuple


@dataclass(slots=True, eq=False)
class Deployment:
    """What all templates of one root share: how others are read and nested, and what is told of calls on the way.

    `open` reads the file at a path beside another one. `nest` gives the template that a resource nests, or None where
    it is not there. `unread` are the properties of calls that lead nowhere, and their templates.
    """

    open: Callable[[Path, TemplateFile], TemplateFile | None]
    nest: Callable[[Template, str], Template | None]
    missing_calls: set[Range] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    unread: list[tuple[Template, Node]] = field(default_factory=list)
    stacks: int = 0


class Template:
    """One deployed template. `path` is what stands before the logical ids in addresses ("" for the root); `callers` are
    the files that nest it, outermost first.
    """

    def __init__(
        self,
        file: TemplateFile,
        deployment: Deployment,
        given: Mapping[str, Given],
        *,
        path: str = "",
        calls: tuple[Hop, ...] = (),
        callers: tuple[Path, ...] = (),
        existence: Unknown | None = None,
    ) -> None:
        self.file = file
        self.deployment = deployment
        self.given = given
        self.path = path
        self.calls = calls
        self.callers = callers
        self.existence = existence
        self._contents: dict[int, Content] = {}
        self._cells: dict[tuple[str, str], Content] = {}
        self._children: dict[str, Template | None] = {}
        self._depth = 0
        self._evaluated = 0
        self.unseen: Unknown | None = None
        self.modules: list[str] = []
        self.members = Members(file, deployment.open, self.content)
        self.sections = {name: value for name, _, value in self.members.of(file.root)}
        self.parameters = self._section("Parameters")
        self.conditions = self._section("Conditions")
        self.resources: Mapping[str, tuple[ScalarNode, Node]] = {}
        self.resources = {name: (key, value) for name, key, value in self.entries("Resources")}
        self.unseen = unseen(self)
        self.modules = [name for name, (_, one) in self.resources.items() if is_module(one)]

    def entries(self, section: str) -> Sequence[tuple[str, ScalarNode, Node]]:
        """The members of a section; none where it is not there or empty."""
        node = self.sections.get(section)
        if node is None or (isinstance(node, ScalarNode) and scalar(node) in (None, "")):
            return ()
        if not isinstance(node, MappingNode):
            detail = "It has to map names to what they are. Nothing of it is judged."
            self.file.complain("wrong-shape", f"{section} is no mapping", detail, node)
            return ()
        return self.members.of(node)

    def _section(self, section: str) -> dict[str, Node]:
        return {name: value for name, _, value in self.entries(section)}

    def child(self, logical: str) -> Template | None:
        """The template that the resource `logical` nests, read when first asked for; None where there is none."""
        if logical not in self._children:
            self._children[logical] = None  # one whose parameters need its own outputs ends here
            self._children[logical] = self.deployment.nest(self, logical)
        return self._children[logical]

    def existence_of(self, resource: Node) -> bool | Unknown:
        """Whether a resource is made: False or an unknown by its condition, else True."""
        node = member(resource, "Condition")
        holds = self.condition(node.value, node) if isinstance(node, ScalarNode) else True
        return holds if isinstance(holds, Unknown) else bool(holds)

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
        if node.tag == CUT:
            return Unknown("it is an alias that holds itself, or makes too much of what it names")
        call = intrinsic(node)
        if call is not None:
            from tcop_iac.sources.cloudformation.intrinsics import INTRINSICS  # noqa: PLC0415 (they need this module)

            name, argument = call
            function = INTRINSICS.get(name)
            if function is not None:
                return function(self, argument)
            return self.no_function(name, node)
        return self.plain(node)

    def plain(self, node: Node) -> Content:
        """What `node` comes to when its own tag is left out of account."""
        if isinstance(node, ScalarNode):
            return scalar(node)
        if isinstance(node, SequenceNode):
            items = [self.evaluated(item) for item in node.value]
            return [item for item in items if item is not NO_VALUE]
        found = {name: self.evaluated(value) for name, _, value in self.members.of(node)}
        missing = self.members.missing(node)
        if missing is not None:
            return Unknown(missing.reason, missing.references)
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
        if type_.startswith("AWS::SSM::Parameter::Value"):
            content: Content = self._unknown_parameter(
                name, "is read from the parameter store when the stack is deployed"
            )
        else:
            content = self._written(name, node)
        if type_ == "CommaDelimitedList":
            content = each(list_of, content)
        elif type_ == "List<Number>":
            content = each(lambda found: [number_of(one) for one in list_of(found)], content)
        elif type_.startswith("List<"):
            content = each(list_of, content)
        else:
            content = each(number_of if type_ == "Number" else text_of, content)
        hidden = scalar_text(member(node, "NoEcho")) or ""
        return Sensitive(content) if hidden.lower() == "true" and not isinstance(content, Sensitive) else content

    def _written(self, name: str, node: Node) -> Content:
        """What is given, and where that may be nothing, the default, or what may be given in a deployment."""
        content = self.given[name].content if name in self.given else None
        if isinstance(content, OneOf) and None in content.values:
            silent = self._silent(name, node)
            return one_of([silent if arm is None else arm for arm in content.values], content.test)
        return content if content is not None else self._silent(name, node)

    def _silent(self, name: str, node: Node) -> Content:
        default = member(node, "Default")
        if default is not None:
            return self.content(default)
        unknown = self._unknown_parameter(name, "has no default and no value is given")
        allowed = member(node, "AllowedValues")
        if isinstance(allowed, SequenceNode) and allowed.value:
            return one_of([self.content(one) for one in allowed.value], unknown)
        return unknown

    def _unknown_parameter(self, name: str, why: str) -> Unknown:
        return Unknown(f"parameter {self.path}{name} {why}", (Reference(f"{self.path}Parameters.{name}"),), exact=True)

    def pseudo(self, name: str) -> Content:
        """The value of a pseudo parameter, as given, as it always is, or unknown."""
        if name in self.given:
            return self.given[name].content
        if name in _FIXED:
            return _FIXED[name]
        return Unknown(f"{name} is not known: {_PSEUDO[name]}", (Reference(name),), exact=True)

    def condition(self, name: str, place: Node) -> Content:
        """Whether the condition `name` holds: True, False or an unknown. `place` is where it is asked for."""
        node = self.conditions.get(name)
        return self.undefined("condition", name, place) if node is None else self._condition(name, node)

    def _condition(self, name: str, node: Node) -> Content:
        return self._once("Conditions", name, lambda: truth(self.content(node)), node)

    def reference(self, logical: str, attribute: str = "") -> Content:
        """What refers to a resource of this template: it joins, and its text is known only after deployment."""
        reference = Reference(f"{self.path}{logical}", (attribute,) if attribute else (), to_logical_id=True)
        return Unknown(f"{reference} is known only after it is created", (reference,), exact=True)

    def no_function(self, name: str, place: Node) -> Unknown:
        """The unknown for a function that there is not; it is told."""
        detail = "The value is taken for unknown."
        if name.startswith(RAIN):
            detail = f"Rain makes the template from this file; scan what `rain pkg` gives. {detail}"
        self.file.complain("unknown-function", f"There is no function {name}", detail, place, Level.WARNING)
        return Unknown(f"{name} is no function of CloudFormation")

    def undefined(self, what: str, name: str, place: Node) -> Unknown:
        """The unknown for a name that nothing has; it is told, unless something that is not seen here may have it."""
        if self.unseen is not None:
            return Unknown(f"there is no {what} {name} here, and {self.unseen.reason}")
        module = next((one for one in self.modules if name.startswith(one)), None)
        if module is not None:
            return Unknown(f"{name} is what the module {module} makes", (Reference(f"{self.path}{name}"),), exact=True)
        detail = "The value is taken for unknown."
        self.file.complain("undefined", f"There is no {what} {name}", detail, place, Level.WARNING)
        return Unknown(f"there is no {what} {name}")
