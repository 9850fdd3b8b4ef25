"""The configuration of one module folder: its files put together by what their blocks declare."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from tcop_iac.model.finding import Diagnostic, Level
from tcop_iac.sources.terraform import syntax
from tcop_iac.sources.terraform.syntax import Attribute, Block, SourceFile

K = TypeVar("K")


@dataclass(slots=True, eq=False)
class Declared:
    """A block and the file it stands in."""

    block: Block
    file: SourceFile


@dataclass(slots=True, eq=False)
class DeclaredAttribute:
    """An attribute (of a `locals` block, of a tfvars file) and the file it stands in."""

    attribute: Attribute
    file: SourceFile


@dataclass(slots=True, eq=False)
class Configuration:
    """One module folder: what is declared in it, by name. `path` is absolute, `where` relative to the base."""

    path: Path
    where: str
    files: Sequence[SourceFile]
    variables: dict[str, Declared] = field(default_factory=dict)
    locals: dict[str, DeclaredAttribute] = field(default_factory=dict)
    outputs: dict[str, Declared] = field(default_factory=dict)
    modules: dict[str, Declared] = field(default_factory=dict)
    managed: dict[tuple[str, str], Declared] = field(default_factory=dict)
    data: dict[tuple[str, str], Declared] = field(default_factory=dict)
    providers: dict[str, Declared] = field(default_factory=dict)
    required_providers: dict[str, DeclaredAttribute] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def configuration(path: Path, where: str, files: Iterable[SourceFile]) -> Configuration:
    """The configuration that `files` make together; a name declared twice is a diagnostic, and the first stands."""
    result = Configuration(path, where, tuple(files))
    for file in result.files:
        for block in file.body.blocks:
            _declare(result, Declared(block, file))
    return result


def _declare(config: Configuration, declared: Declared) -> None:
    block = declared.block
    labels = block.labels
    if block.type == "locals":
        for name, attribute in block.body.attributes.items():
            config.locals.setdefault(name, DeclaredAttribute(attribute, declared.file))
    elif block.type == "terraform":
        _declare_requirements(config, declared)
    elif block.type == "provider" and len(labels) == 1:
        config.providers.setdefault(_provider_key(labels[0], block), declared)
    elif block.type in ("resource", "data") and len(labels) == 2:
        table = config.managed if block.type == "resource" else config.data
        _declare_once(config, table, (labels[0], labels[1]), declared, f"{labels[0]}.{labels[1]}")
    elif block.type in _NAMED and len(labels) == 1:
        named: dict[str, Declared] = getattr(config, _NAMED[block.type])
        _declare_once(config, named, labels[0], declared, f"{block.type} {labels[0]}")
    elif block.type in ("resource", "data", *_NAMED):
        wanted = "two labels: its type and its name" if block.type in ("resource", "data") else "one label: its name"
        _complain(config, declared, "wrong-labels", f"A {block.type} block needs {wanted}", "The block is passed over.")


_NAMED = {"variable": "variables", "output": "outputs", "module": "modules"}


def _declare_once(config: Configuration, table: dict[K, Declared], key: K, declared: Declared, what: str) -> None:
    if key in table:
        first = table[key].file.range(table[key].block.header)
        _complain(
            config,
            declared,
            "duplicate",
            f"{what} is declared twice",
            f"It was declared at {first} already; the first declaration is used.",
        )
    else:
        table[key] = declared


def _complain(config: Configuration, declared: Declared, code: str, summary: str, detail: str) -> None:
    range_ = declared.file.range(declared.block.header)
    config.diagnostics.append(Diagnostic(Level.WARNING, code, summary, detail, range_))


def _declare_requirements(config: Configuration, declared: Declared) -> None:
    for block in declared.block.body.blocks:
        if block.type == "required_providers":
            for name, attribute in block.body.attributes.items():
                config.required_providers.setdefault(name, DeclaredAttribute(attribute, declared.file))


def _provider_key(name: str, block: Block) -> str:
    alias = block.body.attributes.get("alias")
    text = literal_text(alias.expression) if alias else None
    return f"{name}.{text}" if text else name


def literal_text(expression: syntax.Expression | None) -> str | None:
    """The string that `expression` is, where it is a literal one; else None."""
    if isinstance(expression, syntax.Literal) and isinstance(expression.value, str):
        return expression.value
    return None


def requirement(config: Configuration, name: str) -> Mapping[str, str]:
    """The literal `source` and `version` that `required_providers` gives for a local provider name."""
    declared = config.required_providers.get(name)
    if declared is None:
        return {}
    expression = declared.attribute.expression
    text = literal_text(expression)
    if text is not None:  # the form of Terraform 0.12: name = "version"
        return {"version": text}
    if not isinstance(expression, syntax.Object):
        return {}
    pairs = ((key, literal_text(value)) for key, value in expression.items)
    return {key.name: text for key, text in pairs if isinstance(key, syntax.Name) and text is not None}
