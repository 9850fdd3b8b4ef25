"""Where the names of a module are written, for the trace of a value's hops."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tcop_iac.model.value import Content
from tcop_iac.sources.terraform import syntax
from tcop_iac.sources.terraform.scope import Scope, no_names
from tcop_iac.sources.terraform.syntax import Block, Expression
from tcop_iac.sources.terraform.trace import Path, Step, evaluated, located

if TYPE_CHECKING:
    from tcop_iac.sources.terraform.module import Module


class Origins:
    """Answers for one module instance."""

    def __init__(self, module: Module) -> None:
        self._module = module

    def origin(self, root: str, path: Path) -> tuple[str, Step] | None:
        """Where `root.path` is written: a message and the step there; None where the way ends here."""
        if not path or not isinstance(path[0], str):
            return None
        name, rest = path[0], path[1:]
        if root == "var":
            return self._origin_of_variable(name, rest)
        if root == "local" and name in self._module.config.locals:
            declared = self._module.config.locals[name]
            step = Step(declared.expression, declared.file, self._module.scope, rest)
            return f"local.{name} is set here", step
        if root == "module":
            return self._origin_of_output(name, rest)
        return self._origin_of_resource(root, path)

    def _origin_of_variable(self, name: str, rest: Path) -> tuple[str, Step] | None:
        declared = self._module.config.variables.get(name)
        written = self._written(name, declared) if declared is not None else None
        if declared is None or written is None:
            return None
        message, step = written
        type_ = declared.body.attributes.get("type")
        path = (*step.path, *rest)
        if type_ is not None and rest and _is_silent(evaluated(step), path):
            default = optional_default(type_.expression, rest)
            if default is not None:
                message = f"the type of {self._module.path}var.{name} gives this default"
                return message, Step(default, type_.file, self._module.scope)
        return message, replace(step, path=path)

    def _written(self, name: str, declared: Block) -> tuple[str, Step] | None:
        """Where the value of a variable is written, as a whole."""
        module = self._module
        if module.call is not None and name in module.call.declared.body.attributes:
            argument = module.call.declared.body.attributes[name]
            step = Step(argument.expression, argument.file, module.call.scope)
            return f"{module.path}var.{name} is passed here", step
        given = module.given.get(name)
        if given is not None and given.expression is not None and given.file is not None:
            scope = given.scope or Scope(no_names, module.context)
            message = given.message or f"var.{name} is {given.how}"
            return message, Step(given.expression, given.file, scope, given.path)
        default = declared.body.attributes.get("default")
        if given is None and default is not None:
            return f"{module.path}var.{name} has this default", Step(default.expression, default.file, module.scope)
        return None

    def _origin_of_output(self, name: str, rest: Path) -> tuple[str, Step] | None:
        declared = self._module.config.modules.get(name)
        if declared is None or not rest:
            return None
        expansion = self._module.expansion(("module", name), declared)
        key = rest[0] if expansion.kind in ("count", "for_each") else None
        rest = rest if key is None else rest[1:]
        instance = next((one for one in expansion.instances if one.key == key), None)
        child = self._module.child(name, declared, instance) if instance else None
        output = child.config.outputs.get(str(rest[0])) if child and rest else None
        value = output.body.attributes.get("value") if output else None
        if child is None or output is None or value is None:
            return None
        message = f"{child.path}{rest[0]} is given out here"
        return message, Step(value.expression, value.file, child.scope, rest[1:])

    def _origin_of_resource(self, root: str, path: Path) -> tuple[str, Step] | None:
        mode, names = ("data", path) if root == "data" else ("managed", (root, *path))
        if len(names) < 3:
            return None
        type_, name = str(names[0]), str(names[1])
        declared = (self._module.config.data if mode == "data" else self._module.config.managed).get((type_, name))
        if declared is None:
            return None
        expansion = self._module.expansion((mode, type_, name), declared)
        key = names[2] if expansion.kind in ("count", "for_each") else None
        rest = names[2:] if key is None else names[3:]
        instance = next((one for one in expansion.instances if one.key == key), None)
        attribute = declared.body.attributes.get(str(rest[0])) if rest else None
        if instance is None or attribute is None:
            return None
        scope = self._module.body((mode, type_, name), declared, instance).scope
        message = f"{self._module.address(mode, type_, name)}{instance.suffix}.{rest[0]} is set here"
        return message, Step(attribute.expression, attribute.file, scope, rest[1:])


def optional_default(type_: Expression, path: Path) -> Expression | None:
    """The default that a type constraint's `optional(…)` gives for the member at `path`, or None."""
    if not isinstance(type_, syntax.Call) or not type_.arguments or not path:
        return None
    inner = type_.arguments[0]
    if type_.name in ("list", "set", "map"):
        return optional_default(inner, path[1:])
    if type_.name != "object" or not isinstance(inner, syntax.Object):
        return None
    member = next((value for key, value in inner.items if isinstance(key, syntax.Name) and key.name == path[0]), None)
    if not isinstance(member, syntax.Call) or member.name != "optional":
        return optional_default(member, path[1:]) if member is not None else None
    deeper = optional_default(member.arguments[0], path[1:])
    return deeper if deeper is not None or len(member.arguments) < 2 else located(member.arguments[1], path[1:])


def _is_silent(content: Content, path: Path) -> bool:
    """True where a known `content` has nothing, or null, at `path`."""
    for name in path:
        if isinstance(content, dict):
            content = content.get(str(name))
        elif isinstance(content, list) and isinstance(name, int) and name < len(content):
            content = content[name]
        else:
            break
    return content is None
