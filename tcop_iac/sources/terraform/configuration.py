"""The configuration of one module folder: its files put together by what their blocks declare.

Files named `override` or ending in `_override` are merged over the others, as Terraform's documentation says
("Override Files"): arguments replace arguments, nested blocks replace all nested blocks of their type.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from tcop_iac.model.finding import Diagnostic, Level
from tcop_iac.sources.terraform import syntax
from tcop_iac.sources.terraform.syntax import Attribute, Block, Body, SourceFile


@dataclass(slots=True, eq=False)
class Configuration:
    """One module folder: what is declared in it, by name. `path` is absolute, `where` relative to the base."""

    path: Path
    where: str
    files: Sequence[SourceFile]
    variables: dict[str, Block] = field(default_factory=dict)
    locals: dict[str, Attribute] = field(default_factory=dict)
    outputs: dict[str, Block] = field(default_factory=dict)
    modules: dict[str, Block] = field(default_factory=dict)
    managed: dict[tuple[str, str], Block] = field(default_factory=dict)
    data: dict[tuple[str, str], Block] = field(default_factory=dict)
    ephemeral: dict[tuple[str, str], Block] = field(default_factory=dict)
    providers: dict[str, Block] = field(default_factory=dict)
    required_providers: dict[str, Attribute] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def configuration(path: Path, where: str, files: Iterable[SourceFile]) -> Configuration:
    """The configuration that `files` make together; a name declared twice is a diagnostic, and the first stands."""
    result = Configuration(path, where, tuple(files))
    for file in sorted(result.files, key=_is_override):
        overrides = _is_override(file)
        for block in file.body.blocks:
            _declare(result, block, overrides)
    return result


def _is_override(file: SourceFile) -> bool:
    stem = PurePosixPath(file.path).name.partition(".")[0]
    return stem == "override" or stem.endswith("_override")


_TABLES: Mapping[str, tuple[str, str]] = {
    "resource": ("managed", "two labels: its type and its name"),
    "data": ("data", "two labels: its type and its name"),
    "ephemeral": ("ephemeral", "two labels: its type and its name"),
    "variable": ("variables", "one label: its name"),
    "output": ("outputs", "one label: its name"),
    "module": ("modules", "one label: its name"),
    "provider": ("providers", "one label: its name"),
}
"""Where the blocks of a type are kept, and the labels they need."""


def _declare(config: Configuration, block: Block, overrides: bool) -> None:
    if block.type == "locals":
        _declare_attributes(config.locals, block, overrides)
    elif block.type == "terraform":
        for inner in block.body.blocks:
            if inner.type == "required_providers":
                _declare_attributes(config.required_providers, inner, overrides)
    elif block.type in _TABLES:
        table, wanted = _TABLES[block.type]
        key = _key(block)
        if key is None:
            summary = f"A {block.type} block needs {wanted}"
            _complain(config, block, "wrong-labels", summary, "The block is passed over.")
        else:
            _declare_named(config, getattr(config, table), key, block, overrides)


def _declare_attributes(table: dict[str, Attribute], block: Block, overrides: bool) -> None:
    for name, attribute in block.body.attributes.items():
        if overrides or name not in table:
            table[name] = attribute


def _key(block: Block) -> str | tuple[str, str] | None:
    """The name by which a block is declared, or None where its labels are wrong."""
    if block.type in ("resource", "data", "ephemeral"):
        return (block.labels[0], block.labels[1]) if len(block.labels) == 2 else None
    if len(block.labels) != 1:
        return None
    if block.type != "provider":
        return block.labels[0]
    alias = block.body.attributes.get("alias")
    text = literal_text(alias.expression) if alias else None
    return f"{block.labels[0]}.{text}" if text else block.labels[0]


def _declare_named(
    config: Configuration,
    table: dict[str | tuple[str, str], Block],
    key: str | tuple[str, str],
    block: Block,
    overrides: bool,
) -> None:
    name = ".".join((block.type, *block.labels))
    if key not in table:
        table[key] = block
        if overrides:
            detail = "An override file only changes what another file declares. Terraform refuses this."
            _complain(config, block, "override-of-nothing", f"There is no {name} to override", detail)
    elif overrides:
        table[key] = _overridden(table[key], block)
    else:
        detail = f"It was declared at {table[key].range} already; the first declaration is used."
        _complain(config, block, "duplicate", f"{name} is declared twice", detail)


def _overridden(base: Block, over: Block) -> Block:
    """`base` with the arguments and nested blocks of `over` in the place of its own."""
    replaced = {_nested_type(block) for block in over.body.blocks} - {"lifecycle"}
    kept = [block for block in base.body.blocks if _nested_type(block) not in replaced]
    body = Body({**base.body.attributes, **over.body.attributes}, [*kept, *over.body.blocks])
    return Block(base.type, base.labels, base.span, base.header, base.file, body)


def _nested_type(block: Block) -> str:
    return block.labels[0] if block.type == "dynamic" and block.labels else block.type


def _complain(config: Configuration, block: Block, code: str, summary: str, detail: str) -> None:
    config.diagnostics.append(Diagnostic(Level.WARNING, code, summary, detail, block.range))


def literal_text(expression: syntax.Expression | None) -> str | None:
    """The string that `expression` is, where it is a literal one; else None."""
    if isinstance(expression, syntax.Literal) and isinstance(expression.value, str):
        return expression.value
    return None


def early_text(config: Configuration, expression: syntax.Expression | None, depth: int = 8) -> str | None:
    """The string that `expression` is by literals, locals and defaults of variables alone; None where it is more.

    OpenTofu's early evaluation of a module's source, before any value is given.
    """
    if isinstance(expression, syntax.Template):
        pieces = [one if isinstance(one, str) else _early_piece(config, one, depth) for one in expression.parts]
        return None if None in pieces else "".join(map(str, pieces))
    if isinstance(expression, syntax.Attr) and isinstance(expression.source, syntax.Name) and depth:
        table, name = expression.source.name, expression.name
        declared = config.locals.get(name) if table == "local" else None
        if table == "var" and name in config.variables:
            declared = config.variables[name].body.attributes.get("default")
        return early_text(config, declared.expression, depth - 1) if declared is not None else None
    return literal_text(expression)


def _early_piece(
    config: Configuration, part: syntax.Expression | syntax.TemplateIf | syntax.TemplateFor, depth: int
) -> str | None:
    return None if isinstance(part, (syntax.TemplateIf, syntax.TemplateFor)) else early_text(config, part, depth)


def requirement(config: Configuration, name: str) -> Mapping[str, str]:
    """The literal `source` and `version` that `required_providers` gives for a local provider name."""
    declared = config.required_providers.get(name)
    if declared is None:
        return {}
    text = literal_text(declared.expression)
    if text is not None:  # the form of Terraform 0.12: name = "version"
        return {"version": text}
    return dict(_literal_members(declared.expression))


def _literal_members(expression: syntax.Expression) -> Iterator[tuple[str, str]]:
    for key, value in expression.items if isinstance(expression, syntax.Object) else ():
        text = literal_text(value)
        if isinstance(key, syntax.Name) and text is not None:
            yield key.name, text
