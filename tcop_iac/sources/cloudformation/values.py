"""Plain values of templates, and functions of contents that may be unknown, sensitive or one of several."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from yaml.nodes import ScalarNode

from tcop_iac.model.value import Content, OneOf, Reference, Sensitive, Unknown, derived, one_of, references

PLACEHOLDER = re.compile(r"\$\{([^}]*)\}")
"""What stands in the text of `Fn::Sub` for a value."""

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


def each(function: Callable[[Content], Content], content: Content) -> Content:
    """`function` of every known content that `content` may be; an unknown one stays what it is."""
    if isinstance(content, Sensitive):
        return Sensitive(each(function, content.content))
    if isinstance(content, OneOf):
        return one_of([each(function, arm) for arm in content.values], content.test)
    return content if isinstance(content, Unknown) else function(content)


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


def text_of(content: Content) -> Content:
    """A known content as the value of a parameter of type String; a list or an object stays."""
    return content if isinstance(content, (str, list, dict)) or content is None else as_text(content)


def number_of(content: Content) -> Content:
    """A text that says a number as that number; anything else stays."""
    if isinstance(content, str):
        if _WHOLE.fullmatch(content.strip()):
            return int(content)
        if re.fullmatch(r"[-+]?\d+\.\d+", content.strip()):
            return Decimal(content.strip())
    return content


def list_of(content: Content) -> list[Content]:
    """A text with commas as the list of what stands between them; a list stays."""
    if isinstance(content, list):
        return content
    text = as_text(content)
    return [part.strip() for part in text.split(",")] if text else []
