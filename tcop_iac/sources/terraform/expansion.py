"""`count`, `for_each` and OpenTofu's `enabled`: which instances a block has, under which keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tcop_iac.model.record import record
from tcop_iac.model.value import Content, OneOf, Sensitive, SetContent, Unknown
from tcop_iac.sources.terraform.evaluate import evaluate_whole
from tcop_iac.sources.terraform.operators import as_bool, as_number
from tcop_iac.sources.terraform.scope import EvaluationError, Scope
from tcop_iac.sources.terraform.syntax import Attribute, Block
from tcop_iac.sources.terraform.trace import Step

MOST_INSTANCES = 2000
"""Instances of one block that are judged; nobody writes more by hand, and a mistake must not take the scan down."""


@record(frozen=True, slots=True)
class Instance:
    """One instance: its key (None without `count` and `for_each`) and what `each` and `count` are in it."""

    key: int | str | None
    bindings: Mapping[str, Content]

    @property
    def suffix(self) -> str:
        """The key as Terraform prints it in an address: ``, `[0]`, `["x"]`."""
        if self.key is None:
            return ""
        return f"[{self.key}]" if isinstance(self.key, int) else f'["{escaped(self.key)}"]'


@record(frozen=True, slots=True)
class Expansion:
    """The instances of a block. `kind` says how they are addressed: "single", "count", "for_each" or "unknown".

    An unknown expansion has one instance that stands for all there may be; `unknown` says why it is unknown.
    `cut` is the number of instances there would be, where that is more than are kept.
    """

    kind: str
    instances: tuple[Instance, ...]
    unknown: Unknown | None = None
    cut: int = 0


def escaped(key: str) -> str:
    """A string key with the escapes that Terraform prints in an address."""
    text = key.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
    return text.replace("${", "$${").replace("%{", "%%{")


SINGLE = Expansion("single", (Instance(None, {}),))


def expand(block: Block, scope: Scope) -> Expansion:
    """The instances of `block` by its `count`, `for_each` or `enabled`. Raises EvaluationError where one is wrong."""
    count = block.body.attributes.get("count")
    for_each = block.body.attributes.get("for_each")
    if count is not None:
        return _counted(_unmarked(evaluate_whole(count.expression, scope)), count.expression.span)
    if for_each is not None:
        step = Step(for_each.expression, for_each.file, scope)
        return _each(_unmarked(evaluate_whole(for_each.expression, scope)), step)
    enabled = next((one.body.attributes.get("enabled") for one in block.body.blocks if one.type == "lifecycle"), None)
    return _enabled(enabled, scope) if enabled is not None else SINGLE


def _enabled(enabled: Attribute, scope: Scope) -> Expansion:
    """https://opentofu.org/docs/language/meta-arguments/enabled/: one instance without a key, or none."""
    content = _unmarked(evaluate_whole(enabled.expression, scope))
    if isinstance(content, (Unknown, OneOf)):
        return Expansion("single", SINGLE.instances, _reason(content))
    return SINGLE if as_bool(content, enabled.expression.span) else Expansion("single", ())


def _unmarked(content: Content) -> Content:
    return content.content if isinstance(content, Sensitive) else content


def unknown_expansion(unknown: Unknown) -> Expansion:
    """One instance that stands for all there may be, since their number is unknown."""
    bindings = {"each": {"key": unknown, "value": unknown}, "count": {"index": unknown}}
    return Expansion("unknown", (Instance(None, bindings),), unknown)


def _counted(content: Content, span: tuple[int, int]) -> Expansion:
    if isinstance(content, Unknown):
        return unknown_expansion(content)
    if isinstance(content, OneOf):
        return unknown_expansion(content.test)
    number = as_number(content, span)
    if number < 0 or number != int(number):
        raise EvaluationError(f"Invalid count argument: {number} is not a whole number of instances", span)
    kept = min(int(number), MOST_INSTANCES)
    instances = tuple(Instance(index, {"count": {"index": index}}) for index in range(kept))
    return Expansion("count", instances, cut=int(number) if number > kept else 0)


def _each(content: Content, step: Step) -> Expansion:
    if isinstance(content, Unknown):
        return unknown_expansion(content)
    if isinstance(content, OneOf):
        return unknown_expansion(content.test)
    pairs = list(_pairs(content, step))
    wrong = next((_reason(key) for key, _ in pairs if isinstance(key, (Unknown, OneOf))), None)
    if wrong is not None:
        return unknown_expansion(wrong)
    instances = tuple(
        Instance(key, {"each": {"key": key, "value": member}, "each@": step.at(key)})
        for key, member in pairs[:MOST_INSTANCES]
    )
    return Expansion("for_each", instances, cut=len(pairs) if len(pairs) > MOST_INSTANCES else 0)


def _reason(content: Unknown | OneOf) -> Unknown:
    """Why a content is not plainly known."""
    return content.test if isinstance(content, OneOf) else content


def _pairs(content: Content, step: Step) -> Iterator[tuple[Content, Content]]:
    if isinstance(content, dict):
        yield from sorted(content.items())
    elif isinstance(content, SetContent):
        for key in content:
            if not isinstance(key, (str, Unknown, OneOf)):
                raise EvaluationError(
                    "Invalid for_each set argument: a set of strings is required", step.expression.span
                )
            yield key, key
    else:
        what = "null" if content is None else "a list or tuple" if isinstance(content, list) else "no collection"
        raise EvaluationError(
            f"Invalid for_each argument: it must be a map or a set of strings, and this is {what}", step.expression.span
        )
