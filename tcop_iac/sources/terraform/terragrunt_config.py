"""Terragrunt configurations: includes, locals, dependencies and inputs, evaluated as Terragrunt does."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from tcop_iac.model.finding import Level
from tcop_iac.model.range import Range
from tcop_iac.model.value import Content, OneOf, Reference, Sensitive, Unknown, derived, one_of
from tcop_iac.sources.terraform import syntax
from tcop_iac.sources.terraform.alternatives import unmarked, unmarked_top
from tcop_iac.sources.terraform.evaluate import evaluate, evaluate_whole, object_key, render
from tcop_iac.sources.terraform.files import ModuleFiles
from tcop_iac.sources.terraform.functions import FunctionError
from tcop_iac.sources.terraform.library import Library
from tcop_iac.sources.terraform.module import Members
from tcop_iac.sources.terraform.operators import text_of
from tcop_iac.sources.terraform.scope import EvaluationError, whole
from tcop_iac.sources.terraform.syntax import Attribute, Block, Expression, SourceFile
from tcop_iac.sources.terraform.templates import Part
from tcop_iac.sources.terraform.terragrunt_functions import (
    CONFIG,
    Called,
    CallingScope,
    deeply_merged,
    is_inside,
    path_is,
    prepared,
)
from tcop_iac.sources.terraform.trace import Step
from tcop_iac.sources.terraform.variables import (
    Given,
)

T = TypeVar("T")

VALUES = "terragrunt.values.hcl"
"""The file beside a unit that holds what a stack gives it."""

Complain = Callable[[Level, str, str, str, Range | None], None]
"""Keeps a diagnostic: level, code, summary, detail, place."""


class Position(ModuleFiles):
    """A configuration as functions see it (`terragrunt_functions.Context`)."""

    def __init__(self, config: Config) -> None:
        super().__init__(config.path.parent, config.path.parent, config.reading.sources.library.boundary)
        self._config = config
        self.folder = config.folder
        self.original = config.reading.original
        self.environment = config.reading.environment

    def included(self, name: str) -> Path | None:
        """The folder of the included file `name` ("" for the only one); None without any. Raises FunctionError."""
        if self._config.child is not None:
            return self.base
        paths = {include.name: include.path for include in self._config.includes() if include.path is not None}
        if len(paths) == 1:
            return next(iter(paths.values())).parent
        if paths and name not in paths:
            raise FunctionError(f'there is no include "{name}"; name one of {", ".join(sorted(paths))}')
        return paths[name].parent if paths else None

    def configuration(self, path: str, fallback: Sequence[Content]) -> Content:
        """What the configuration at `path` holds, or the fallback where there is none. Raises FunctionError."""
        place = Path(self.normal(self.folder / path))
        if path_is(place, Path.is_dir):
            place /= CONFIG
        if fallback and not path_is(place, Path.is_file):
            return fallback[0]
        return self._config.reading.read(place, path)


# --- files and configurations


class Sources:
    """The Terragrunt files of one scan: each is read once, and only inside the boundary."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._files: dict[Path, SourceFile | None] = {}
        self._expressions: dict[Attribute, Expression] = {}

    def file(self, path: Path) -> SourceFile | None:
        """The file at `path`; None where there is none, or it lies outside the boundary."""
        if path not in self._files:
            readable = path_is(path, Path.is_file) and is_inside(path, self.library.boundary)
            self._files[path] = self.library.file(path) if readable else None
        return self._files[path]

    def expression(self, attribute: Attribute) -> Expression:
        """The expression of `attribute`, its calls prepared."""
        if attribute not in self._expressions:
            try:
                self._expressions[attribute] = prepared(attribute.expression)
            except RecursionError:  # evaluating it will tell
                self._expressions[attribute] = attribute.expression
        return self._expressions[attribute]


class Reading:
    """The reading of one unit: its own configuration, and all that are included or read on the way."""

    def __init__(
        self, sources: Sources, unit: Path, environment: Mapping[str, str], complain: Complain | None = None
    ) -> None:
        self.sources = sources
        self.original = unit
        self.environment = environment
        self.complain: Complain = complain or (lambda level, code, summary, detail, range_: None)
        self._configs: dict[tuple[Path, Path], Config] = {}

    def config(self, path: Path, child: Config | None = None) -> Config | None:
        """The configuration in the file at `path`, evaluated for `child` where that includes it; None without one."""
        key = (path, child.path if child is not None else path)
        if key not in self._configs:
            file = self.sources.file(path)
            if file is None:
                return None
            self._configs[key] = Config(self, file, path, child)
        return self._configs[key]

    def read(self, path: Path, shown: str) -> Content:
        """What the file at `path` holds. Raises FunctionError."""
        if not is_inside(path, self.sources.library.boundary):
            raise FunctionError(f"{shown} lies outside the repository and is not read")
        config = self.config(path)
        if path.name.endswith(VALUES):
            return config.values() if config is not None else Members(_of_the_stack)
        if config is None:
            raise FunctionError(f"there is no file {shown}")
        return Exposed(config)


class Include(NamedTuple):
    """One `include` block: the file that it names, and how it is merged. `trouble` says why there is no `config`."""

    name: str
    block: Block
    path: Path | None
    config: Config | None
    strategy: str
    expose: bool
    trouble: Unknown | None = None


class InputSet(NamedTuple):
    """The members of `inputs` by name, and what any other name is, where they are not all known."""

    known: Mapping[str, Given]
    rest: Given | None = None


class Layer(NamedTuple):
    """A configuration that takes part in a merge; `strategy` is how those after it are merged into it."""

    config: Config
    strategy: str
    include: Include | None


_BUSY = object()

STRATEGIES = ("no_merge", "shallow", "deep")


class Piece(NamedTuple):
    """A part of a generated text, and where it is given from, if that is an interpolation."""

    content: Content
    given: Given | None = None


class Generate(NamedTuple):
    """A file to be generated: the members of its block, where that stands, and its text in pieces."""

    content: Content
    range: Range
    pieces: Sequence[Piece]


class Config:
    """One Terragrunt file in its role: a unit's own, one that `child` includes, or one that is read for its values.

    Names of an included file are looked up for its child: that is where its functions start from.
    """

    def __init__(self, reading: Reading, file: SourceFile, path: Path, child: Config | None) -> None:
        self.reading = reading
        self.file = file
        self.path = path
        self.child = child
        self.folder = (child or self).path.parent
        self.scope = CallingScope(self.names, Position(self), self.origin)
        self._cells: dict[tuple[str, ...], Any] = {}
        self._locals = {
            name: attribute
            for block in file.body.blocks
            if block.type == "locals"
            for name, attribute in block.body.attributes.items()
        }

    # --- names

    def names(self, name: str) -> Content:
        """What the root `name` of a traversal stands for. Raises EvaluationError."""
        top = self.child or self
        if name == "local":
            return self.locals()
        if name == "dependency":
            return Members(self.dependency, lambda: list(top.labels("dependency")))
        if name == "feature":
            return Members(top.feature, lambda: list(top.labels("feature")))
        if name == "values":
            return top.values_given()
        if name == "include":
            return self._exposed_includes()
        raise EvaluationError(f'Reference to "{name}", which Terragrunt does not know')

    def locals(self) -> Members:
        """The locals as a namespace."""
        return Members(self.local, lambda: list(self._locals))

    def local(self, name: str) -> Content:
        """The value of the local `name`. Raises EvaluationError where it is not declared."""
        attribute = self._locals.get(name)
        if attribute is None:
            raise EvaluationError(f'Reference to undeclared local value "{name}" in {self.file.path}')
        return self._once(("local", name), lambda: self.evaluated(attribute), lambda: attribute.range)

    def values(self) -> Members:
        """The attributes at the top of the file as a namespace, for a file of values."""
        attributes = self.file.body.attributes
        return Members(lambda name: self._attribute(attributes, name), lambda: list(attributes))

    def _attribute(self, attributes: Mapping[str, Attribute], name: str) -> Content:
        if name not in attributes:
            raise EvaluationError(f'Unsupported attribute: there is no "{name}" in {self.file.path}')
        attribute = attributes[name]
        return self._once(("attribute", name), lambda: self.evaluated(attribute), lambda: attribute.range)

    def values_given(self) -> Content:
        """What a stack gives the unit: `terragrunt.values.hcl` beside it; unknown without that file."""
        config = self.reading.config(self.folder / VALUES)
        return config.values() if config is not None else Members(_of_the_stack)

    def _exposed_includes(self) -> Content:
        includes = self.includes()
        if len(includes) == 1 and not includes[0].name:
            return _exposed(includes[0])
        return Members(self._exposed_include, lambda: [include.name for include in includes if include.expose])

    def _exposed_include(self, name: str) -> Content:
        for include in self.includes():
            if include.name == name:
                return _exposed(include)
        raise EvaluationError(f'Reference to undeclared include "{name}" in {self.file.path}')

    # --- evaluation that ends here

    def evaluated(self, attribute: Attribute) -> Content:
        """The content of `attribute`, which may be a namespace; a wrong expression is unknown, and told."""
        return self._settled(lambda: evaluate(self.reading.sources.expression(attribute), self.scope), attribute)

    def settled(self, attribute: Attribute) -> Content:
        """The content of `attribute` without namespaces; a wrong expression is unknown, and told."""
        return self._settled(lambda: whole(evaluate(self.reading.sources.expression(attribute), self.scope)), attribute)

    def _settled(self, compute: Callable[[], Content], at: Attribute, expression: Expression | None = None) -> Content:
        try:
            return compute()
        except EvaluationError as error:
            outer = (expression or at.expression).span
            span = error.span or outer
            inside = outer[0] <= span[0] and span[1] <= outer[1]
            return self._wrong(error.message, at.file.range(span if inside else outer))
        except RecursionError:
            return self._wrong("The expression is nested too deeply to be evaluated", at.range)

    def _wrong(self, message: str, range_: Range) -> Unknown:
        self.reading.complain(Level.WARNING, "evaluation-error", message, "The value is taken for unknown.", range_)
        return Unknown(message[:1].lower() + message[1:])

    def _once(self, key: tuple[str, ...], compute: Callable[[], T], range_: Callable[[], Range]) -> T | Unknown:
        """The cell `key`, computed once; a cell that needs itself is a cycle."""
        found = self._cells.get(key)
        if found is _BUSY:
            name = ".".join(key)
            summary = f"Cycle: {name} depends on itself"
            self.reading.complain(Level.WARNING, "cycle", summary, "The value is taken for unknown.", range_())
            return Unknown(f"{name} depends on itself")
        if key not in self._cells:
            self._cells[key] = _BUSY
            try:
                self._cells[key] = found = compute()
            except BaseException:
                del self._cells[key]
                raise
        result: T = self._cells[key]
        return result

    # --- includes and what they merge

    def blocks(self, type_: str) -> Iterator[Block]:
        """The blocks of a type, in order."""
        return (block for block in self.file.body.blocks if block.type == type_)

    def includes(self) -> Sequence[Include]:
        """What the file includes, in order; an include that needs itself is a cycle and gives nothing."""
        found = self._once(("include",), self._read_includes, lambda: next(self.blocks("include")).range)
        return () if isinstance(found, Unknown) else found

    def _read_includes(self) -> Sequence[Include]:
        """The includes of a unit or of what is read; an included file has none, since one level is all there is."""
        return [self._include(block) for block in self.blocks("include")] if self.child is None else ()

    def _include(self, block: Block) -> Include:
        attributes = block.body.attributes
        name = block.labels[0] if block.labels else ""
        expose = "expose" in attributes and self.settled(attributes["expose"]) is True
        strategy = self.settled(attributes["merge_strategy"]) if "merge_strategy" in attributes else "shallow"
        if strategy not in STRATEGIES:
            detail = f"It is one of {', '.join(STRATEGIES)}. The files are merged shallowly."
            summary = "Invalid merge strategy"
            self.reading.complain(Level.WARNING, "terragrunt-include", summary, detail, block.range)
            strategy = "shallow"
        path = self._included_path(block)
        if isinstance(path, Unknown):
            return Include(name, block, None, None, strategy, expose, path)
        config = self.reading.config(path, self) if path != self.path else None
        if config is None:
            return Include(name, block, None, None, strategy, expose, self._unincluded(block, path))
        config.refuse_includes()
        return Include(name, block, path, config, strategy, expose)

    def refuse_includes(self) -> None:
        """Tells of the includes of a file that is included itself."""
        for block in self.blocks("include"):
            summary = f"{self.file.path} is included and includes files itself"
            detail = "Terragrunt allows only one level of includes; its own are passed over."
            self.reading.complain(Level.WARNING, "terragrunt-include", summary, detail, block.range)

    def _included_path(self, block: Block) -> Path | Unknown:
        attribute = block.body.attributes.get("path")
        if attribute is None:
            return self._wrong("An include block needs a path", block.range)
        found, _ = unmarked(self.settled(attribute))
        if isinstance(found, str) and found:
            return Path(os.path.normpath(self.folder / found))
        if isinstance(found, (Unknown, OneOf)):
            return derived([found])
        return self._wrong("The path of an include is a string", attribute.range)

    def _unincluded(self, block: Block, path: Path) -> Unknown:
        library = self.reading.sources.library
        where = library.where(path)
        if path == self.path:
            why = "it is the file itself"
        elif is_inside(path, library.boundary):
            why = "there is no such file"
        else:
            why = "it lies outside the repository and is not read"
        summary = f"Can't include {where}: {why}"
        detail = "What it gives to the unit is missing from this scan: inputs that are not set here are unknown."
        range_ = block.body.attributes["path"].range
        self.reading.complain(Level.ERROR, "terragrunt-include", summary, detail, range_)
        return Unknown(f"the file {where}, which is included, was not read")

    def layers(self) -> list[Layer]:
        """The configurations that are merged, first the one that all others take precedence over."""
        included = [
            Layer(include.config, include.strategy, include)
            for include in self.includes()
            if include.config is not None and include.strategy != "no_merge"
        ]
        return [*included, Layer(self, "shallow", None)]

    def _merged(
        self, of: Callable[[Config], T | None], deep: Callable[[T, T], T], shallow: Callable[[T, T], T]
    ) -> T | None:
        """What `of` gives of all layers, merged by their strategies."""
        result: T | None = None
        for layer in reversed(self.layers()):
            found = of(layer.config)
            if found is not None:
                merge = deep if layer.strategy == "deep" else shallow
                result = found if result is None else merge(found, result)
        return result

    def labelled(self, type_: str) -> Mapping[str, tuple[Config, Block]]:
        """The labelled blocks of a type in all layers; one of a later layer takes the place of an earlier one."""
        return {
            block.labels[0]: (layer.config, block)
            for layer in self.layers()
            for block in layer.config.blocks(type_)
            if block.labels
        }

    def labels(self, type_: str) -> Iterable[str]:
        """The labels of the blocks of a type in all layers."""
        return self.labelled(type_)

    # --- dependencies and features

    def dependency(self, name: str) -> Content:
        """The dependency `name`: its outputs are the mocks, and unknown where there is none. Raises EvaluationError."""
        top = self.child or self
        holder = top if name in top.labels("dependency") else self
        if name not in holder.labels("dependency"):
            raise EvaluationError(f'Reference to undeclared dependency "{name}" in {self.file.path}')
        return Dependency(name, holder._mocks(name))

    def _dependency_block(self, name: str) -> Content:
        """The dependency `name` as others see it: what its block says, and the outputs."""
        blocks = self.labelled("dependency")
        if name not in blocks:
            raise EvaluationError(f'Unsupported attribute: there is no dependency "{name}" in {self.file.path}')
        config, block = blocks[name]
        attributes = block.body.attributes

        def member(of: str) -> Content:
            if of == "mock_outputs":
                return self._mocks(name)
            if of in attributes:
                return config.settled(attributes[of])
            return Dependency(name, self._mocks(name)).member(of)

        return Members(member, lambda: [*attributes, "outputs"])

    def _mocks(self, name: str) -> Content:
        def mocks(config: Config) -> Content:
            for block in config.blocks("dependency"):
                attribute = block.body.attributes.get("mock_outputs")
                if block.labels[:1] == (name,) and attribute is not None:
                    return config.settled(attribute)
            return None

        def found() -> Content:
            return self._merged(mocks, deeply_merged, lambda lower, upper: upper)

        return self._once(("dependency", name), found, lambda: self.labelled("dependency")[name][1].range)

    def feature(self, name: str) -> Content:
        """The feature flag `name`, whose value is its default. Raises EvaluationError."""
        found = self.labelled("feature").get(name)
        if found is None:
            raise EvaluationError(f'Reference to undeclared feature "{name}" in {self.file.path}')
        config, block = found
        attribute = block.body.attributes.get("default")
        if attribute is None:
            return {"value": Unknown(f"feature.{name} has no default", (Reference(f"feature.{name}"),), exact=True)}
        return {"value": self._once(("feature", name), lambda: config.settled(attribute), lambda: block.range)}

    # --- inputs

    def inputs(self) -> InputSet:
        """The inputs of all layers, merged; where an include could not be read, what is not set is unknown."""
        found = self._once(("inputs",), self._all_inputs, lambda: self.file.range((0, 0)))
        return InputSet({}, Given(self._how(), content=found)) if isinstance(found, Unknown) else found

    def _all_inputs(self) -> InputSet:
        merged = self._merged(Config.own_inputs, _merged_deeply, _overlaid) or InputSet({})
        for include in self.includes():
            if include.trouble is not None and include.strategy != "no_merge" and merged.rest is None:
                merged = InputSet(merged.known, Given(self._how(), content=include.trouble))
        return merged

    def own_inputs(self) -> InputSet | None:
        """The inputs that the file itself sets, or None."""
        attribute = self.file.body.attributes.get("inputs")
        return self._spread(self.reading.sources.expression(attribute), attribute) if attribute is not None else None

    def _how(self) -> str:
        return f"set by the inputs in {self.file.path}"

    def _spread(self, expression: Expression, attribute: Attribute) -> InputSet:
        """The members of an expression, each of them where it is written as far as constructors show it."""
        if isinstance(expression, syntax.Parens):
            return self._spread(expression.inner, attribute)
        if isinstance(expression, syntax.Object):
            return self._object_members(expression, attribute)
        if isinstance(expression, syntax.Call) and expression.name == "merge" and not expression.expand:
            result = InputSet({})
            for argument in expression.arguments:
                result = _overlaid(result, self._spread(argument, attribute))
            return result
        content = self._settled(partial(evaluate, expression, self.scope), attribute, expression)
        if isinstance(content, ExposedInputs):
            known, rest = content.config.inputs()
            return InputSet({name: self._given(one.content, expression, name) for name, one in known.items()}, rest)
        return self._content_members(self._settled(lambda: whole(content), attribute, expression), expression)

    def _object_members(self, expression: syntax.Object, attribute: Attribute) -> InputSet:
        known: dict[str, Given] = {}
        rest: Given | None = None
        for key_expression, value in expression.items:
            name, _ = unmarked(
                self._settled(partial(object_key, key_expression, self.scope), attribute, key_expression)
            )
            if isinstance(name, (Unknown, OneOf)):
                rest = self._given(derived([name]), key_expression)
            elif isinstance(name, (str, int, bool)):
                content = self._settled(partial(evaluate_whole, value, self.scope), attribute, value)
                known[text_of(name)] = self._given(content, value)
        return InputSet(known, rest)

    def _content_members(self, content: Content, expression: Expression) -> InputSet:
        inner, sensitive = unmarked_top(content)
        if isinstance(inner, OneOf):
            return self._alternative_members(inner, expression, sensitive)
        if isinstance(inner, dict):
            return InputSet(
                {
                    name: self._given(Sensitive(one) if sensitive else one, expression, name)
                    for name, one in inner.items()
                }
            )
        if inner is None:
            return InputSet({})
        if not isinstance(inner, Unknown):
            inner = self._wrong("Inputs must be a map", self.file.range(expression.span))
        return InputSet({}, self._given(Sensitive(inner) if sensitive else inner, expression))

    def _alternative_members(self, content: OneOf, expression: Expression, sensitive: bool) -> InputSet:
        """The members of one of several maps: one that a map lacks may be set or not."""
        maps = [arm for arm in content.values if isinstance(arm, dict)]
        names = dict.fromkeys(name for one in maps for name in one)
        known: dict[str, Given] = {}
        for name in names:
            member = one_of([arm[name] for arm in maps if name in arm], content.test)
            if any(not isinstance(arm, dict) or name not in arm for arm in content.values):
                member = derived([content.test, member])
            known[name] = self._given(Sensitive(member) if sensitive else member, expression, name)
        incomplete = len(maps) < len(content.values)
        return InputSet(known, self._given(derived([content]), expression) if incomplete else None)

    def _given(self, content: Content, expression: Expression, *path: str) -> Given:
        return Given(self._how(), expression, self.file, content=content, scope=self.scope, path=path)

    # --- what else a configuration holds

    def exposed(self, name: str) -> Content:
        """The member `name` of the configuration as others see it. Raises EvaluationError."""
        if name == "locals":
            return self.locals()
        if name == "inputs":
            return ExposedInputs(self)
        if name == "dependency":
            return Members(self._dependency_block, lambda: list(self.labels("dependency")))
        if name == "feature":
            return self.names(name)
        if name == "generate":
            return {label: spec.content for label, spec in self.generated().items()}
        content = self._merged(lambda config: config.own_member(name), deeply_merged, lambda lower, upper: upper)
        if content is None and name not in self.member_names():
            raise EvaluationError(f'Unsupported attribute: there is no "{name}" in {self.file.path}')
        return content

    def member_names(self) -> list[str]:
        """The names of all that the configuration holds."""
        written = (
            name
            for layer in self.layers()
            for name in (*layer.config.file.body.attributes, *(block.type for block in layer.config.file.body.blocks))
        )
        return [name for name in dict.fromkeys(("locals", "inputs", *written)) if name != "include"]

    def own_member(self, name: str) -> Content:
        """The attribute or the blocks `name` of the file itself; None where there is none."""
        attribute = self.file.body.attributes.get(name)
        if attribute is not None:
            return self.settled(attribute)
        blocks = list(self.blocks(name))
        return self._blocks_content(blocks) if blocks else None

    def _blocks_content(self, blocks: Sequence[Block]) -> Content:
        result: dict[str, Content] = {}
        for block in blocks:
            content: dict[str, Content] = {name: self.settled(one) for name, one in block.body.attributes.items()}
            for type_ in dict.fromkeys(inner.type for inner in block.body.blocks):
                content[type_] = self._blocks_content([one for one in block.body.blocks if one.type == type_])
            result.update({block.labels[0]: content} if block.labels else content)
        return result

    # --- generated files

    def generated(self) -> Mapping[str, Generate]:
        """What `generate` blocks, and the attribute of that name, write; later layers take the place of earlier."""
        return {label: spec for layer in self.layers() for label, spec in layer.config.own_generated()}

    def own_generated(self) -> Iterator[tuple[str, Generate]]:
        """What the file itself generates, by label."""
        for block in self.blocks("generate"):
            if block.labels:
                contents = block.body.attributes.get("contents")
                pieces = self._pieces(contents) if contents is not None else ()
                yield block.labels[0], Generate(self._generate_content(block), block.range, pieces)
        attribute = self.file.body.attributes.get("generate")
        if attribute is not None:
            content, _ = unmarked(self.settled(attribute))
            for label, one in content.items() if isinstance(content, dict) else ():
                contents = one.get("contents") if isinstance(one, dict) else None
                yield label, Generate(one, attribute.range, (Piece(contents),))

    def _pieces(self, contents: Attribute) -> Sequence[Piece]:
        """The text of a generated file, every interpolation a piece with the expression that gives it."""
        content = self.settled(contents)
        expression = self.reading.sources.expression(contents)
        if not isinstance(expression, syntax.Template) or expression.wraps:
            return (Piece(content),)
        return [self._piece(part, contents) for part in expression.parts]

    def _piece(self, part: Part, contents: Attribute) -> Piece:
        if isinstance(part, str):
            return Piece(part)
        text = self._settled(partial(render, [part], self.scope), contents)
        if isinstance(part, (syntax.TemplateIf, syntax.TemplateFor)):
            return Piece(text)
        how = f"interpolated in {self.file.path}"
        message = "this is filled into the generated file"
        return Piece(text, Given(how, part, self.file, content=text, scope=self.scope, message=message))

    def _generate_content(self, block: Block) -> Content:
        label = block.labels[0]
        return self._once(("generate", label), lambda: self._blocks_content([block])[label], lambda: block.range)

    # --- where names are written

    def origin(self, root: str, path: tuple[str | int, ...]) -> tuple[str, Step] | None:
        """Where `root.path` is written, for the trace: a message and the step there; None where the way ends."""
        try:
            return self._origin(root, path)
        except EvaluationError:
            return None

    def _origin(self, root: str, path: tuple[str | int, ...]) -> tuple[str, Step] | None:
        if isinstance(root, Called):
            found = self.scope.lookup(root)
            return found.config.origin_within(path) if isinstance(found, Exposed) else None
        if root == "include":
            includes = self.includes()
            bare = len(includes) == 1 and not includes[0].name
            chosen = includes[0] if bare else next((one for one in includes if path[:1] == (one.name,)), None)
            rest = path if bare else path[1:]
            return chosen.config.origin_within(rest) if chosen is not None and chosen.config is not None else None
        if root == "values":
            config = self.reading.config(self.folder / VALUES)
            return config._step_to(config.file.body.attributes, "values", path) if config is not None else None
        return self.origin_within(("locals" if root == "local" else root, *path))

    def origin_within(self, path: tuple[str | int, ...]) -> tuple[str, Step] | None:
        """Where the member at `path` of this configuration is written."""
        if len(path) < 2:
            return None
        kind, name, rest = path[0], str(path[1]), path[2:]
        if kind == "locals":
            return self._step_to(self._locals, "local", path[1:])
        if kind == "inputs":
            given = self.inputs().known.get(name)
            if given is None or given.expression is None or given.file is None:
                return None
            step = Step(given.expression, given.file, given.scope or self.scope, (*given.path, *rest))
            return f"the input {name} is set here", step
        return self._origin_of_block(str(kind), name, rest)

    def _origin_of_block(self, kind: str, name: str, rest: tuple[str | int, ...]) -> tuple[str, Step] | None:
        """Where a dependency's mocks or a feature's default are written."""
        attribute, member, message = _WRITTEN.get(kind, ("", "", ""))
        found = (self.child or self).labelled(kind).get(name) or self.labelled(kind).get(name)
        if found is None or rest[:1] != (member,):
            return None
        config, block = found
        step = config._step(block.body.attributes.get(attribute), rest[1:])
        return (message.format(name), step) if step is not None else None

    def _step_to(
        self, attributes: Mapping[str, Attribute], root: str, path: tuple[str | int, ...]
    ) -> tuple[str, Step] | None:
        step = self._step(attributes.get(str(path[0])), path[1:]) if path else None
        return (f"{root}.{path[0]} is set here", step) if step is not None else None

    def _step(self, attribute: Attribute | None, path: tuple[str | int, ...]) -> Step | None:
        if attribute is None:
            return None
        return Step(self.reading.sources.expression(attribute), attribute.file, self.scope, path)


_WRITTEN: Mapping[str, tuple[str, str, str]] = {
    "dependency": ("mock_outputs", "outputs", "the outputs of dependency.{} are mocked here"),
    "feature": ("default", "value", "feature.{} has this default"),
}
"""For each type of blocks the attribute that decides, the member that shows it, and what a trace says of it."""


class Exposed(Members):
    """A configuration as an object: what `read_terragrunt_config` and `include.<name>` give."""

    def __init__(self, config: Config) -> None:
        super().__init__(config.exposed, config.member_names)
        self.config = config


class ExposedInputs(Members):
    """The inputs of a configuration as an object; unknown as a whole where not all of them are known."""

    def __init__(self, config: Config) -> None:
        super().__init__(self._given)
        self.config = config

    def _given(self, name: str) -> Content:
        known, rest = self.config.inputs()
        given = known.get(name, rest)
        if given is None:
            raise EvaluationError(f'Unsupported attribute: there is no input "{name}" in {self.config.file.path}')
        return given.content

    def whole(self) -> Content:
        """All inputs."""
        known, rest = self.config.inputs()
        return {name: given.content for name, given in known.items()} if rest is None else derived([rest.content])


class Dependency(Members):
    """A dependency as an object. Its outputs are the mocks; what is not mocked is known once it is applied."""

    def __init__(self, name: str, mocks: Content) -> None:
        super().__init__(self._given, lambda: ["outputs"])
        self._name = name
        self._mocks = mocks

    def _given(self, name: str) -> Content:
        inner, sensitive = unmarked_top(self._mocks)
        if name == "outputs" and isinstance(inner, dict):
            mocks = {key: Sensitive(one) for key, one in inner.items()} if sensitive else inner
            return Members(
                lambda output: mocks[output] if output in mocks else self._unknown(name, output), lambda: list(mocks)
            )
        if name == "outputs" and inner is not None:
            return self._mocks
        return self._unknown(name)

    def _unknown(self, *path: str) -> Unknown:
        reason = f"dependency {self._name} gives its outputs only once it is applied"
        return Unknown(reason, (Reference(f"dependency.{self._name}", path),), exact=True)


def _exposed(include: Include) -> Content:
    if include.trouble is not None:
        return include.trouble
    if not include.expose or include.config is None:
        name = f"include.{include.name}".rstrip(".")
        raise EvaluationError(f"Unsupported attribute: {name} is not exposed (expose = true)")
    return Exposed(include.config)


def _of_the_stack(name: str) -> Unknown:
    reference = Reference(f"values.{name}")
    return Unknown(f"values.{name} is given by the stack that uses the unit", (reference,), exact=True)


def _overlaid(lower: InputSet, upper: InputSet) -> InputSet:
    """`upper` over `lower`; where members of `upper` are not known, it may set any that `lower` sets."""
    kept = lower.known if upper.rest is None else {}
    return InputSet({**kept, **upper.known}, upper.rest or lower.rest)


def _merged_deeply(lower: InputSet, upper: InputSet) -> InputSet:
    overlaid = _overlaid(lower, upper)
    both = {
        name: replace(given, content=deeply_merged(lower.known[name].content, given.content))
        for name, given in upper.known.items()
        if name in lower.known
    }
    return InputSet({**overlaid.known, **both}, overlaid.rest)
