"""Module instances: the names of a module and what they stand for, evaluated once, when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tcop_iac.model.finding import Diagnostic, Level
from tcop_iac.model.range import Hop, Range
from tcop_iac.model.record import record
from tcop_iac.model.value import Content, Reference, Sensitive, Unknown, why
from tcop_iac.sources.terraform import data_sources
from tcop_iac.sources.terraform.body import META_ARGUMENTS, BlockNode
from tcop_iac.sources.terraform.configuration import Configuration, literal_text
from tcop_iac.sources.terraform.evaluate import evaluate
from tcop_iac.sources.terraform.expansion import Expansion, Instance, expand, unknown_expansion
from tcop_iac.sources.terraform.files import ModuleFiles
from tcop_iac.sources.terraform.library import Library
from tcop_iac.sources.terraform.module_cache import FETCHED_CALL
from tcop_iac.sources.terraform.module_source import is_local, split_subfolder, without_credentials
from tcop_iac.sources.terraform.origins import Origins
from tcop_iac.sources.terraform.provider import ProviderScope
from tcop_iac.sources.terraform.scope import EvaluationError, Scope, UndeclaredError, is_namespace, no_names, whole
from tcop_iac.sources.terraform.syntax import Attribute, Block, Expression, SourceFile
from tcop_iac.sources.terraform.types import (
    BOOL,
    NUMBER,
    STRING,
    ConversionError,
    InvalidTypeError,
    ObjectType,
    Primitive,
    Type,
    convert,
    parse_type,
)
from tcop_iac.sources.terraform.variables import Given, expression_of, through_environment

DEEPEST_CALLS = 64
"""Module calls nested deeper than this are taken for a mistake."""


@dataclass(slots=True, eq=False)
class Run:
    """What all modules of one root share: the folders, the workspace, and where troubles are kept (each once)."""

    library: Library
    workspace: Content
    modules: Mapping[str, Path] = field(default_factory=dict)
    troubles: dict[tuple[object, ...], Diagnostic] = field(default_factory=dict)
    missing_calls: set[Range] = field(default_factory=set)
    unread: list[UnreadCall] = field(default_factory=list)
    initialised: Path | None = None
    """The folder that `init` was run in, where it is not the root module's own."""

    def complain(self, level: Level, code: str, summary: str, detail: str, range_: Range | None) -> None:
        """Keeps a diagnostic; the same one at the same place is kept once."""
        found = Diagnostic(level, code, summary, detail, range_)
        self.troubles.setdefault((code, summary, range_), found)


@record(frozen=True, slots=True, eq=False)
class UnreadCall:
    """A call of a module that is not on disk: the calling module, the block, and the scope of its arguments."""

    caller: Module
    declared: Block
    scope: Scope

    def arguments(self) -> Iterator[Content]:
        """What the module is given."""
        for name, attribute in self.declared.body.attributes.items():
            if name not in META_ARGUMENTS:
                yield self.caller.settle(attribute.expression, attribute.file, self.scope)


@record(frozen=True, slots=True, eq=False)
class CallSite:
    """The module call that an instance stands behind: the calling module, the block, and the scope of its arguments."""

    caller: Module
    declared: Block
    scope: Scope
    existence: Unknown | None


@record(frozen=True, slots=True)
class Installation:
    """Where `init` or `get` was run for a module: the folder (None where it was not), and the names of the module calls
    that lead from there to the module, which the modules manifest knows it by. Instances of one call share them.
    """

    folder: Path | None
    names: tuple[str, ...] = ()

    def below(self, name: str) -> Installation:
        """That of the module which the call `name` leads to."""
        return Installation(self.folder, (*self.names, name))


class Members:
    """A namespace whose members a function gives."""

    def __init__(self, give: Callable[[str], Content], names: Callable[[], Sequence[str]] = tuple) -> None:
        self._give = give
        self._names = names

    def member(self, name: str) -> Content:
        """The member `name`. Raises EvaluationError where there is none."""
        return self._give(name)

    def whole(self) -> Content:
        """All members that can be listed."""
        return {name: whole(self._give(name)) for name in self._names()}


class ResourceObject:
    """A resource instance as expressions see it: what is configured, and unknowns that refer to it for the rest."""

    def __init__(self, address: str, body: BlockNode, reason: str) -> None:
        self.address = address
        self.body = body
        self._reason = reason

    def member(self, name: str) -> Content:
        """The attribute or the nested blocks `name`; what the provider computes is unknown and refers to it."""
        node = None if name in META_ARGUMENTS else self.body.get(name)
        if node is not None:
            return node.content
        reference = Reference(self.address, (name,))
        return Unknown(f"{reference} is known only {self._reason}", (reference,), exact=True)

    def whole(self) -> Content:
        """The resource as a whole: unknown, since the provider adds to it, and still joinable."""
        return Unknown(f"{self.address} is known only {self._reason}", (Reference(self.address),), exact=True)


_KINDS = {"managed": "resource", "data": "data source", "ephemeral": "ephemeral resource"}

_BUSY = object()


class Module:
    """One instance of a module. `path` is its address with a dot behind it ("" for the root, `module.a["x"].`)."""

    def __init__(
        self,
        run: Run,
        config: Configuration,
        root: Path,
        path: str = "",
        call: CallSite | None = None,
        given: Mapping[str, Given] | None = None,
        installation: Installation | None = None,
    ) -> None:
        self.run = run
        self.config = config
        self.path = path
        self.call = call
        self.root = root
        self.given = given or {}
        self.installation = installation or Installation(run.initialised or root)
        self.context = ModuleFiles(config.path, root, run.library.boundary)
        self.scope = Scope(self.names, self.context, Origins(self).origin)
        self.providers = ProviderScope(self)
        self._cells: dict[tuple[str, ...], Content] = {}
        self._expansions: dict[tuple[str, ...], Expansion] = {}
        self._children: dict[tuple[str, int | str | None], Module | None] = {}
        self._bodies: dict[tuple[str, ...], BlockNode] = {}
        self._types: dict[str, Type | None] = {}

    # --- names

    def names(self, name: str) -> Content:
        """What the root `name` of a traversal stands for in this module. Raises EvaluationError."""
        fixed = {"var": self._variables, "local": self._locals, "module": self._modules}
        if name in fixed:
            return fixed[name]()
        if name in ("data", "ephemeral"):
            return Members(lambda type_: Members(lambda member: self._resources(name, type_, member)))
        if name == "path":
            return {"module": self._module_path(), "root": ".", "cwd": self.root.as_posix()}
        if name == "terraform":
            return {"workspace": self.run.workspace}
        if name in ("each", "count", "self"):
            raise EvaluationError(f'Reference to "{name}" in a context that has none')
        if any(type_ == name for type_, _ in self.config.managed):
            return Members(lambda member: self._resources("managed", name, member))
        raise UndeclaredError(f'Reference to undeclared resource: there is no "{name}" in {self._shown()}')

    def _variables(self) -> Content:
        return Members(self.variable, lambda: list(self.config.variables))

    def _locals(self) -> Content:
        return Members(self.local, lambda: list(self.config.locals))

    def _modules(self) -> Content:
        return Members(self._child_object, lambda: list(self.config.modules))

    def _module_path(self) -> str:
        relative = ModuleFiles.relative(self.config.path, self.root)
        return relative if relative.startswith(".") else f"./{relative}" if self.call is None else relative

    def _shown(self) -> str:
        return self.path.rstrip(".") or "the root module"

    # --- evaluation that ends here

    def settle(self, expression: Expression, file: SourceFile, scope: Scope) -> Content:
        """The content of `expression` without namespaces; a wrong expression is unknown, and a diagnostic is kept."""
        return self._settled(lambda: whole(evaluate(expression, scope)), expression, file)

    def _settled(self, compute: Callable[[], Content], expression: Expression, file: SourceFile) -> Content:
        try:
            return compute()
        except EvaluationError as error:
            span = error.span or expression.span
            inside = expression.span[0] <= span[0] and span[1] <= expression.span[1]
            return self._wrong(error.message, file.range(span if inside else expression.span))
        except RecursionError:
            return self._wrong("The expression is nested too deeply to be evaluated", file.range(expression.span))

    def _wrong(self, message: str, range_: Range) -> Unknown:
        """An unknown for a wrong expression, which is told, except in a module that may never be created."""
        if self.call is None or self.call.existence is None:
            self.run.complain(Level.WARNING, "evaluation-error", message, "The value is taken for unknown.", range_)
        return Unknown(message[:1].lower() + message[1:])

    def _once(self, key: tuple[str, ...], compute: Callable[[], Content], range_: Callable[[], Range]) -> Content:
        """The cell `key`, computed once; a cell that needs itself is a cycle."""
        found = self._cells.get(key)
        if found is _BUSY:
            name = f"{self.path}{'.'.join(key)}"
            summary = f"Cycle: {name} depends on itself"
            self.run.complain(Level.WARNING, "cycle", summary, "The value is taken for unknown.", range_())
            return Unknown(f"{name} depends on itself", (Reference(name),))
        if found is None and key not in self._cells:
            self._cells[key] = _BUSY
            try:
                self._cells[key] = found = compute()
            except BaseException:
                del self._cells[key]
                raise
        return found

    # --- variables and locals

    def variable(self, name: str) -> Content:
        """The value of the variable `name`. Raises EvaluationError where it is not declared."""
        declared = self.config.variables.get(name)
        if declared is None:
            raise UndeclaredError(f'Reference to undeclared input variable "{name}" in {self._shown()}')
        return self._once(("var", name), lambda: self._variable(name, declared), lambda: declared.range)

    def _variable(self, name: str, declared: Block) -> Content:
        content, range_ = self._written(name, declared)
        attributes = declared.body.attributes
        if content is None and range_ is not None and self._is_true(attributes.get("nullable"), True) is False:
            content, range_ = self._default(name, declared)
        type_ = self._type(name, declared)
        if type_ is not None:
            content = self._converted(content, type_, name, declared, range_)
        return Sensitive(content) if self._is_true(attributes.get("sensitive"), False) else content

    def _written(self, name: str, declared: Block) -> tuple[Content, Range | None]:
        """The content given for a variable before conversion, and where; the range is None for silence."""
        if self.call is not None:
            argument = self.call.declared.body.attributes.get(name)
            if argument is not None and name not in META_ARGUMENTS:
                file, scope, expression = argument.file, self.call.scope, argument.expression
                content = self._settled(lambda: evaluate(expression, scope), expression, file)
                return content, file.range(expression.span)
        elif name in self.given:
            return self._outside(name, self.given[name], declared)
        return self._default(name, declared)

    def _outside(self, name: str, given: Given, declared: Block) -> tuple[Content, Range | None]:
        here = given.range or declared.range
        if given.text is not None:
            if self._type(name, declared) in (None, STRING, NUMBER, BOOL):
                return given.text, here
            file, expression = expression_of(given.text, given.how)
            for trouble in file.diagnostics:
                self.run.complain(trouble.level, trouble.code, f"{given.how}: {trouble.summary}", trouble.detail, here)
            return self.settle(expression, file, Scope(no_names, self.context)), here
        if given.scope is not None:
            return through_environment(given.content, self._type(name, declared), self.context), here
        if given.expression is None or given.file is None:
            return given.content, here
        return self.settle(given.expression, given.file, Scope(no_names, self.context)), here

    def _default(self, name: str, declared: Block) -> tuple[Content, Range | None]:
        attribute = declared.body.attributes.get("default")
        if attribute is not None:
            expression = attribute.expression
            return self.settle(expression, attribute.file, self.scope), attribute.range
        address = f"{self.path}var.{name}"
        missing = "is not given by the module call" if self.call else "has no default and no value is given"
        return Unknown(f"{address} {missing}", (Reference(address),), exact=True), None

    def _type(self, name: str, declared: Block) -> Type | None:
        if name not in self._types:
            attribute = declared.body.attributes.get("type")
            self._types[name] = self._parsed_type(attribute) if attribute else None
        return self._types[name]

    def _parsed_type(self, attribute: Attribute) -> Type | None:
        try:
            return parse_type(attribute.expression, lambda default: self.settle(default, attribute.file, self.scope))
        except InvalidTypeError as error:
            detail = "The type constraint is passed over."
            self.run.complain(Level.WARNING, "invalid-type", str(error), detail, attribute.range)
            return None

    def _converted(self, content: Content, type_: Type, name: str, declared: Block, range_: Range | None) -> Content:
        if is_namespace(content) and isinstance(type_, ObjectType):
            content = {attribute: _member_or_null(content, attribute) for attribute in type_.attributes}
        elif is_namespace(content) and not isinstance(type_, Primitive):
            return content
        try:
            return convert(whole(content), type_)
        except ConversionError as error:
            summary = f"Invalid value for {self.path}var.{name}: {error}"
            given = self.call is None and name in self.given
            detail = f"The variable's type is declared at {declared.range}. The value is taken for unknown."
            level = Level.ERROR if given else Level.WARNING
            self.run.complain(level, "wrong-type", summary, detail, range_ or declared.range)
            return Unknown(
                f"the value given for {self.path}var.{name} does not fit its type",
                (Reference(f"{self.path}var.{name}"),),
            )

    def _is_true(self, attribute: Attribute | None, default: bool) -> bool:
        content = self.settle(attribute.expression, attribute.file, self.scope) if attribute is not None else default
        return content is True or (content is not False and default)

    def local(self, name: str) -> Content:
        """The value of the local `name`. Raises EvaluationError where it is not declared."""
        declared = self.config.locals.get(name)
        if declared is None:
            raise UndeclaredError(f'Reference to undeclared local value "{name}" in {self._shown()}')
        expression, file = declared.expression, declared.file
        return self._once(
            ("local", name),
            lambda: self._settled(lambda: evaluate(expression, self.scope), expression, file),
            lambda: file.range(expression.span),
        )

    # --- resources

    def _resources(self, mode: str, type_: str, name: str) -> Content:
        table: Mapping[tuple[str, str], Block] = getattr(self.config, mode)
        declared = table.get((type_, name))
        if declared is None:
            kind = _KINDS[mode]
            raise UndeclaredError(f"Reference to undeclared {kind}: {type_}.{name} is not in {self._shown()}")
        expansion = self.expansion((mode, type_, name), declared)
        address = self.address(mode, type_, name)
        if expansion.unknown is not None:
            reason = f"the instances of {address} are not known: {expansion.unknown.reason}"
            return Unknown(reason, (Reference(address),), exact=True)
        objects = [self._object(mode, type_, name, declared, instance) for instance in expansion.instances]
        return _addressed(expansion, objects)

    def _object(self, mode: str, type_: str, name: str, declared: Block, instance: Instance) -> Content:
        body = self.body((mode, type_, name), declared, instance)
        address = self.address(mode, type_, name) + instance.suffix
        if mode == "data":
            known = data_sources.KNOWN.get(type_)
            if known is not None:
                return known(self, address, body)
            return ResourceObject(address, body, "once the data source is read")
        if type_ == "terraform_data":
            return data_sources.terraform_data(address, body)
        return ResourceObject(address, body, "after it is created" if mode == "managed" else "while a plan runs")

    def address(self, mode: str, type_: str, name: str) -> str:
        """The address of a resource of this module, without an instance key."""
        return f"{self.path}{'' if mode == 'managed' else f'{mode}.'}{type_}.{name}"

    def body(self, key: tuple[str, ...], declared: Block, instance: Instance) -> BlockNode:
        """The body of one instance of a resource, made once so that its attributes are evaluated once."""
        cell = (*key, instance.suffix)
        if cell not in self._bodies:
            scope = self.scope.bind(**instance.bindings) if instance.bindings else self.scope
            self._bodies[cell] = BlockNode(declared, scope, self)
        return self._bodies[cell]

    def expansion(self, key: tuple[str, ...], declared: Block) -> Expansion:
        """The instances of a resource or module call; wrong meta-arguments make them unknown, with a diagnostic."""
        if key not in self._expansions:
            cycle = Unknown(f"the instances of {self.path}{'.'.join(key[-2:])} depend on themselves")
            self._expansions[key] = unknown_expansion(cycle)
            self._expansions[key] = self._expanded(declared, key)
        return self._expansions[key]

    def _expanded(self, declared: Block, key: tuple[str, ...]) -> Expansion:
        try:
            found = expand(declared, self.scope)
        except EvaluationError as error:
            meta = declared.body.attributes.get("count") or declared.body.attributes.get("for_each")
            range_ = meta.file.range(error.span) if meta and error.span else declared.range
            return unknown_expansion(self._wrong(error.message, range_))
        except RecursionError:
            return unknown_expansion(self._wrong("Too deeply nested to be evaluated", declared.range))
        if found.cut:
            summary = f"{self.path}{'.'.join(key[-2:])} has {found.cut} instances"
            detail = f"Only the first {len(found.instances)} are judged."
            self.run.complain(Level.ERROR, "too-many-instances", summary, detail, declared.range)
        return found

    # --- child modules

    def _child_object(self, name: str) -> Content:
        declared = self.config.modules.get(name)
        if declared is None:
            raise UndeclaredError(f'Reference to undeclared module "{name}" in {self._shown()}')
        expansion = self.expansion(("module", name), declared)
        if expansion.unknown is not None:
            address = f"{self.path}module.{name}"
            reason = f"the instances of {address} are not known: {expansion.unknown.reason}"
            return Unknown(reason, (Reference(address),), exact=True)
        return _addressed(expansion, [self._outputs(name, declared, instance) for instance in expansion.instances])

    def _outputs(self, name: str, declared: Block, instance: Instance) -> Content:
        child = self.child(name, declared, instance)
        if child is None:
            address = f"{self.path}module.{name}{instance.suffix}"
            return Unknown(f"the module behind {address} is not on disk", (Reference(address),), exact=True)
        return Members(child.output, lambda: list(child.config.outputs))

    def output(self, name: str) -> Content:
        """The value of the output `name`. Raises EvaluationError where it is not declared."""
        declared = self.config.outputs.get(name)
        if declared is None:
            raise EvaluationError(f'Unsupported attribute: {self._shown()} has no output named "{name}"')
        attribute = declared.body.attributes.get("value")
        if attribute is None:
            return None
        expression, file = attribute.expression, attribute.file

        def compute() -> Content:
            content = self._settled(lambda: evaluate(expression, self.scope), expression, file)
            sensitive = self._is_true(declared.body.attributes.get("sensitive"), False)
            return Sensitive(content) if sensitive and not isinstance(content, Sensitive) else content

        return self._once(("output", name), compute, lambda: file.range(expression.span))

    def child(self, name: str, declared: Block, instance: Instance) -> Module | None:
        """The module instance behind a call, or None where its source is not on disk (told once)."""
        key = (name, instance.key)
        if key not in self._children:
            self._children[key] = self._called(name, declared, instance)
        return self._children[key]

    def _called(self, name: str, declared: Block, instance: Instance) -> Module | None:
        found = self._source(name, declared)
        scope = self.scope.bind(**instance.bindings) if instance.bindings else self.scope
        if found is None:
            self.run.unread.append(UnreadCall(self, declared, scope))
            return None
        config, installation = found
        existence = why(self.expansion(("module", name), declared).unknown, self.call.existence if self.call else None)
        site = CallSite(self, declared, scope, existence)
        path = f"{self.path}module.{name}{instance.suffix}."
        return Module(self.run, config, self.root, path, site, installation=installation)

    def _source(self, name: str, declared: Block) -> tuple[Configuration, Installation] | None:
        attribute = declared.body.attributes.get("source")
        # Terraform wants a literal here; OpenTofu evaluates it early, from variables and locals
        source = self.settle(attribute.expression, attribute.file, self.scope) if attribute else None
        range_ = attribute.range if attribute else declared.range
        if not isinstance(source, str):
            reason = source.reason if isinstance(source, Unknown) else "it is no string"
            self._missing(name, range_, f"its source is not known: {reason}" if attribute else "it has no source", "")
            return None
        version = declared.body.attributes.get("version")
        constraint = (literal_text(version.expression) if version else None) or ""
        place = self._place(name, source, constraint)
        if place is None:
            failure = self.run.library.fetched.failures.get((source, constraint))
            if failure:
                self._missing(name, range_, f"{without_credentials(source)} could not be fetched: {failure}", "")
            else:
                hint = (
                    "Run `terraform init -backend=false` (or `tofu init`) to download it, or scan with --fetch-modules."
                )
                self._missing(name, range_, f"{without_credentials(source)} is not on disk", hint)
            return None
        path, installation = place
        if not self.run.library.is_inside(path) and not self._is_copy(path):
            self._missing(name, range_, f"{source} lies outside the repository and is not read", "")
            return None
        if self._is_ancestor(path):
            self.run.complain(
                Level.ERROR, "module-cycle", f'module "{name}" calls itself', "It is not followed.", range_
            )
            return None
        config = self.run.library.folder(path)
        if config is None:
            self._missing(name, range_, f"there are no Terraform files in {source}", "Check the path.")
            return None
        return config, installation

    def _place(self, name: str, source: str, version: str) -> tuple[Path, Installation] | None:
        """Where the module `source` lies: beside this module, in a copy, or where it was installed or fetched."""
        below = self.installation.below(name)
        if is_local(source):
            return Path(ModuleFiles.normal(self.config.path / source)), below
        copy = copied_module(source, self.run.modules)
        if copy is not None:
            return copy, below
        library = self.run.library
        installed = library.installed_modules(below.folder).get(below.names) if below.folder else None
        if installed is not None:
            return installed, below
        fetched = library.fetched.find(source, version)
        if fetched is None:
            return None
        return fetched.folder, Installation(fetched.initialised, (FETCHED_CALL,) if fetched.initialised else ())

    def _is_copy(self, path: Path) -> bool:
        """True inside a copy that the user names: it is read wherever it lies."""
        return any(path == copy or copy in path.parents for copy in self.run.modules.values())

    def _missing(self, name: str, range_: Range, why: str, hint: str) -> None:
        self.run.missing_calls.add(range_)
        detail = f"What it creates is not judged, and its outputs are unknown. {hint}".strip()
        self.run.complain(Level.WARNING, "module-missing", f'module "{name}": {why}', detail, range_)

    def _is_ancestor(self, path: Path) -> bool:
        module: Module | None = self
        depth = 0
        while module is not None:
            depth += 1
            if module.config.path == path or depth > DEEPEST_CALLS:
                return True
            module = module.call.caller if module.call else None
        return False

    # --- for the list of resources

    def calls(self) -> tuple[Hop, ...]:
        """The module calls that lead to this instance, outermost first."""
        if self.call is None:
            return ()
        here = Hop(self.call.declared.range, f"{self.path.rstrip('.')} is called here")
        return (*self.call.caller.calls(), here)

    def descendants(self) -> Iterator[Module]:
        """This instance and all instances below it, in the order of the source."""
        yield self
        for name, declared in self.config.modules.items():
            for instance in self.expansion(("module", name), declared).instances:
                child = self.child(name, declared, instance)
                if child is not None:
                    yield from child.descendants()

    def _header(self, declared: Block) -> Range:
        return declared.range


def copied_module(source: str, copies: Mapping[str, Path]) -> Path | None:
    """Where the user has a copy of the remote module `source`, whose subfolder (`//sub`) is followed.

    A copy is named by the whole source, or by what stands before `//` and `?ref=`.
    """
    if source in copies:
        return copies[source]
    package, subfolder = split_subfolder(source.partition("?")[0])
    copy = copies.get(package)
    return Path(ModuleFiles.normal(copy / subfolder)) if copy is not None else None


def _addressed(expansion: Expansion, objects: list[Content]) -> Content:
    """The objects of all instances as expressions see them: one, a list, or a map."""
    if expansion.kind == "single":
        return objects[0] if objects else None  # a resource that is not enabled is null
    if expansion.kind == "count":
        return objects
    return {str(instance.key): one for instance, one in zip(expansion.instances, objects, strict=True)}


def _member_or_null(namespace: Content, name: str) -> Content:
    try:
        return whole(namespace.member(name))
    except EvaluationError:
        return None
