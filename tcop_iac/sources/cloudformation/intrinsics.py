"""The functions of templates (AWS documentation, "Intrinsic function reference"), one small function each.

Each gets the template and the argument's node, and gives the content; a wrong argument is unknown, and told.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator, Mapping

from yaml.nodes import Node, ScalarNode

from tcop_iac.model.value import Content, OneOf, Reference, Sensitive, Unknown, derived, first_unknown, joined, one_of
from tcop_iac.sources.cloudformation.arguments import items, wrong
from tcop_iac.sources.cloudformation.calls import intrinsic
from tcop_iac.sources.cloudformation.conditions import Function, condition, equals, if_, not_, quantified
from tcop_iac.sources.cloudformation.mappings import find_in_map
from tcop_iac.sources.cloudformation.syntax import member, scalar_text
from tcop_iac.sources.cloudformation.template import PSEUDO_PARAMETERS, Template
from tcop_iac.sources.cloudformation.values import PLACEHOLDER, as_text, over, resolved


def ref(template: Template, node: Node) -> Content:
    """`Ref`: a parameter's value, or what identifies a resource."""
    name = scalar_text(node) or template.content(node)  # a function with AWS::LanguageExtensions
    if isinstance(name, Unknown):
        return derived([name])
    if not isinstance(name, str):
        return wrong(template, node, "Ref", "the name of a parameter or resource")
    if name in PSEUDO_PARAMETERS:
        return template.pseudo(name)
    if name in template.parameters:
        return template.parameter(name)
    if name in template.resources:
        return template.reference(name)
    return template.undefined("parameter or resource", name, node)


def get_att(template: Template, node: Node) -> Content:
    """`Fn::GetAtt`: an attribute of a resource, as `Name.Attribute` or a list of both."""
    if isinstance(node, ScalarNode):
        logical, _, attribute = node.value.partition(".")
        known: Content = attribute
    else:
        parts = items(node, 2, 2)
        named = template.content(parts[0]) if parts is not None else None
        if isinstance(named, Unknown):
            return derived([named])
        if parts is None or not isinstance(named, str):
            return wrong(template, node, "Fn::GetAtt", "a resource's name and an attribute")
        logical, known = named, template.content(parts[1])
    return attribute_of(template, logical, known, node)


def attribute_of(template: Template, logical: str, attribute: Content, node: Node) -> Content:
    """An attribute of a resource; an output of a nested stack whose template is here is that output's value."""
    if logical not in template.resources:
        return template.undefined("resource", logical, node)
    if isinstance(attribute, Unknown):
        return derived([attribute, template.reference(logical)])
    name = as_text(attribute)
    child = template.child(logical) if name.startswith("Outputs.") else None
    if child is not None:
        value = _output(child, name.removeprefix("Outputs."))
        if value is not None:
            return child.content(value)
    return template.reference(logical, name)


def _output(child: Template, name: str) -> Node | None:
    outputs = child.sections.get("Outputs")
    output = child.members.get(outputs, name) if outputs is not None else None
    return member(output, "Value") if output is not None else None


def sub(template: Template, node: Node) -> Content:
    """`Fn::Sub`: a text with `${Name}` and `${Name.Attribute}`, alone or with a map of names."""
    named: Mapping[str, Node] = {}
    text = node
    parts = items(node, 2, 2)
    if parts is not None:
        text = parts[0]
        named = {name: value for name, _, value in template.members.of(parts[1])}
    if intrinsic(text) is not None or template.members.missing(text) is not None:
        return derived([template.content(text)])
    if not isinstance(text, ScalarNode):
        return wrong(template, node, "Fn::Sub", "a text, or a text and a map")
    return resolved(text.value, _joined([*_pieces(template, text, named)]))


def _pieces(template: Template, node: ScalarNode, named: Mapping[str, Node]) -> Iterator[Content]:
    position = 0
    for found in PLACEHOLDER.finditer(node.value):
        yield node.value[position : found.start()]
        position = found.end()
        name = found[1].strip()
        if name.startswith("!"):
            yield f"${{{name[1:]}}}"
        elif name in named:
            yield template.content(named[name])
        elif name in PSEUDO_PARAMETERS:
            yield template.pseudo(name)
        elif name in template.parameters:
            yield template.parameter(name)
        else:
            logical, _, attribute = name.partition(".")
            if logical not in template.resources:
                yield template.undefined("resource" if attribute else "parameter or resource", logical, node)
            elif attribute:
                yield attribute_of(template, logical, attribute, node)
            else:
                yield template.reference(logical)
    yield node.value[position:]


def _joined(pieces: list[Content]) -> Content:
    """The text that the pieces make together, over every one of several that they may be."""
    for index, piece in enumerate(pieces):
        if isinstance(piece, Sensitive):
            return Sensitive(_joined([*pieces[:index], piece.content, *pieces[index + 1 :]]))
        if isinstance(piece, OneOf):
            found = [_joined([*pieces[:index], arm, *pieces[index + 1 :]]) for arm in piece.values]
            return one_of(found, piece.test)
    texts = [piece if isinstance(piece, Unknown) else _flat(piece) for piece in pieces]
    return joined(texts)


def _flat(piece: Content) -> str | Unknown:
    """A known piece as text; a list is written with commas."""
    if isinstance(piece, list):
        unknown = first_unknown(piece)
        return unknown if unknown is not None else ",".join(as_text(item) for item in piece)
    return as_text(piece)


def join(template: Template, node: Node) -> Content:
    """`Fn::Join`: the parts of a list with a text between them."""
    parts = items(node, 2, 2)
    if parts is None:
        return wrong(template, node, "Fn::Join", "a text and a list")
    between, parts = template.content(parts[0]), template.content(parts[1])

    def put_together(separator: Content, members: Content) -> Content:
        if not isinstance(members, list):
            return wrong(template, node, "Fn::Join", "a text and a list")
        pieces: list[Content] = []
        for index, one in enumerate(members):
            pieces += [as_text(separator), one] if index else [one]
        return _joined(pieces)

    return over(put_together, between, parts)


def select(template: Template, node: Node) -> Content:
    """`Fn::Select`: one item of a list."""
    parts = items(node, 2, 2)
    if parts is None:
        return wrong(template, node, "Fn::Select", "an index and a list")

    def chosen(index: Content, members: Content) -> Content:
        position = int(as_text(index)) if re.fullmatch(r"\d+", as_text(index)) else -1
        if not isinstance(members, list) or not 0 <= position < len(members):
            return wrong(template, node, "Fn::Select", "an index within a list")
        return members[position]

    return over(chosen, template.content(parts[0]), template.content(parts[1]))


def split(template: Template, node: Node) -> Content:
    """`Fn::Split`: the pieces of a text between separators."""
    parts = items(node, 2, 2)
    if parts is None:
        return wrong(template, node, "Fn::Split", "a separator and a text")
    return over(
        lambda separator, text: as_text(text).split(as_text(separator)) if separator else [as_text(text)],
        template.content(parts[0]),
        template.content(parts[1]),
    )


def get_azs(template: Template, node: Node) -> Content:
    """`Fn::GetAZs`: the zones of a region, which only the account knows."""
    return Unknown("the availability zones are those of the account", (Reference("Fn::GetAZs"),))


def base64_of(template: Template, node: Node) -> Content:
    """`Fn::Base64`: a text in that encoding; one that is partly known keeps the text as its document."""
    return _encoded(template, node, template.content(node))


def _encoded(template: Template, node: Node, content: Content) -> Content:
    if isinstance(content, OneOf):
        return one_of([_encoded(template, node, arm) for arm in content.values], content.test)
    if isinstance(content, Unknown):
        return Unknown(content.reason, content.references, document=content)
    if isinstance(content, (list, dict)):
        return wrong(template, node, "Fn::Base64", "a text")
    return over(lambda text: base64.b64encode(as_text(text).encode()).decode(), content)


def cidr(template: Template, node: Node) -> Content:
    """`Fn::Cidr`: so many blocks of an address range, each of so many bits (8 without a number)."""
    parts = items(node, 2, 3)
    if parts is None:
        return wrong(template, node, "Fn::Cidr", "an address range, a number and bits")

    def blocks(range_: Content, count: Content, bits: Content = 8) -> Content:
        from ipaddress import ip_network  # noqa: PLC0415 (seldom used)

        try:
            network = ip_network(as_text(range_), strict=False)
            subnets = network.subnets(new_prefix=network.max_prefixlen - int(as_text(bits)))
            return [str(block) for block, _ in zip(subnets, range(int(as_text(count))), strict=False)]
        except ValueError:
            return wrong(template, node, "Fn::Cidr", "an address range, a number and bits")

    return over(blocks, *(template.content(item) for item in parts))


def import_value(template: Template, node: Node) -> Content:
    """`Fn::ImportValue`: what another stack exports."""
    name = template.content(node)
    if isinstance(name, str):
        reference = Reference(f"Fn::ImportValue.{name}")
        return Unknown(f"{name} is exported by another stack", (reference,), exact=True)
    return derived([Unknown("it is exported by another stack"), name])


def stack_output(template: Template, node: Node) -> Content:
    """`Fn::GetStackOutput`: an output of another stack, by the names of both."""
    parts = [member(node, name) for name in ("StackName", "OutputName")]
    if any(part is None for part in parts):
        return wrong(template, node, "Fn::GetStackOutput", "a StackName and an OutputName")
    names = [template.content(part) for part in parts if part is not None]
    if not all(isinstance(name, str) for name in names):
        return derived([Unknown("it is an output of another stack"), *names])
    reference = Reference(f"Fn::GetStackOutput.{'.'.join(names)}")
    return Unknown(f"{names[1]} is an output of the stack {names[0]}", (reference,), exact=True)


def length(template: Template, node: Node) -> Content:
    """`Fn::Length`: how many parts a list has."""
    content = template.content(node)
    return over(lambda members: len(members) if isinstance(members, list) else Unknown("it is no list"), content)


def to_json_string(template: Template, node: Node) -> Content:
    """`Fn::ToJsonString`: an object or list as JSON; one that is partly known keeps it as its document."""
    content = template.content(node)
    unknown = first_unknown(content)
    if unknown is not None:
        found = derived([content])
        return Unknown(found.reason, found.references, document=content)
    return over(lambda known: json.dumps(known, separators=(",", ":"), default=float), content)


INTRINSICS: Mapping[str, Function] = {
    "Ref": ref,
    "Condition": condition,
    "Fn::And": quantified("Fn::And", False),
    "Fn::Base64": base64_of,
    "Fn::Cidr": cidr,
    "Fn::Equals": equals,
    "Fn::FindInMap": find_in_map,
    "Fn::GetAZs": get_azs,
    "Fn::GetAtt": get_att,
    "Fn::GetStackOutput": stack_output,
    "Fn::If": if_,
    "Fn::ImportValue": import_value,
    "Fn::Join": join,
    "Fn::Length": length,
    "Fn::Not": not_,
    "Fn::Or": quantified("Fn::Or", True),
    "Fn::Select": select,
    "Fn::Split": split,
    "Fn::Sub": sub,
    "Fn::ToJsonString": to_json_string,
}
