"""The parts of a plan and of a state that are read, as HashiCorp documents them ("JSON Output Format").

Bodies of resources and expressions of the configuration stay raw JSON: they are decoded when a policy asks for them,
and what no field names here (`planned_values` of a whole plan) is passed over.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from msgspec import DecodeError, Raw, Struct, field
from msgspec.json import Decoder

_NULL = Raw(b"null")


class Change(Struct, gc=False):
    """What happens to a resource."""

    actions: list[str]
    before: Raw = _NULL
    after: Raw = _NULL
    after_unknown: Raw = _NULL
    after_sensitive: Raw = _NULL


class ResourceChange(Struct, gc=False):
    """One instance of a resource in a plan."""

    address: str
    type: str
    name: str
    change: Change
    mode: str = "managed"
    module_address: str = ""
    index: int | str | None = None
    provider_name: str = ""
    deposed: str = ""


class DeferredChange(Struct, gc=False):
    """A change that waits for a later plan (Terraform 1.8, experimental)."""

    resource_change: ResourceChange
    reason: str = "unknown"


class ValuesResource(Struct, gc=False):
    """One instance of a resource with its values, in a state or in the planned values."""

    address: str
    type: str
    name: str
    mode: str = "managed"
    index: int | str | None = None
    provider_name: str = ""
    values: Raw = _NULL
    sensitive_values: Raw = _NULL
    depends_on: list[str] = field(default_factory=list)
    deposed_key: str = ""


class ValuesModule(Struct, gc=False):
    """The resources of a module instance, and the module instances below it."""

    resources: list[Raw] = field(default_factory=list)
    child_modules: list[ValuesModule] = field(default_factory=list)
    address: str = ""


class Values(Struct, gc=False):
    """The values of all resources."""

    root_module: ValuesModule = field(default_factory=ValuesModule)


class ShownState(Struct, gc=False):
    """What `show -json` makes of a state, and a plan's `prior_state`."""

    format_version: str = ""
    values: Values = field(default_factory=Values)


class ResourceConfig(Struct, gc=False):
    """A resource block."""

    type: str
    name: str
    mode: str = "managed"
    provider_config_key: str = ""
    expressions: Raw = _NULL
    for_each_expression: Raw = _NULL


class OutputConfig(Struct, gc=False):
    """An output block."""

    expression: Raw = _NULL


class ModuleCall(Struct, gc=False):
    """A module block."""

    module: ModuleConfig
    expressions: Raw = _NULL
    for_each_expression: Raw = _NULL


class ModuleConfig(Struct, gc=False):
    """What a module declares."""

    resources: list[ResourceConfig] = field(default_factory=list)
    outputs: dict[str, OutputConfig] = field(default_factory=dict)
    module_calls: dict[str, ModuleCall] = field(default_factory=dict)


class ProviderConfig(Struct, gc=False):
    """A provider block, or what a requirement alone says of a provider."""

    name: str
    full_name: str = ""
    alias: str = ""
    version_constraint: str = ""
    expressions: Raw = _NULL


class Configuration(Struct, gc=False):
    """The configuration that a plan was made from."""

    provider_config: dict[str, ProviderConfig] = field(default_factory=dict)
    root_module: ModuleConfig = field(default_factory=ModuleConfig)


class Plan(Struct, gc=False):
    """A plan, each of its parts still raw, so that a faulty one does not take the others with it."""

    format_version: str
    variables: Raw = _NULL
    resource_changes: list[Raw] | None = None
    deferred_changes: list[Raw] | None = None
    planned_values: Raw = _NULL
    prior_state: Raw = _NULL
    configuration: Raw = _NULL
    errored: bool = False


class StateInstance(Struct, gc=False):
    """One instance of a resource in a state file."""

    index_key: int | str | None = None
    attributes: Raw = _NULL
    sensitive_attributes: Raw = _NULL
    dependencies: list[str] = field(default_factory=list)
    deposed: str = ""


class StateResource(Struct, gc=False):
    """A resource in a state file."""

    type: str
    name: str
    instances: list[StateInstance]
    mode: str = "managed"
    module: str = ""
    provider: str = ""


class StateFile(Struct, gc=False):
    """A state file of version 4."""

    version: int
    resources: list[Raw] = field(default_factory=list)


BROKEN = (DecodeError, UnicodeDecodeError, RecursionError)
"""What decoding raises: for no JSON or another form, for text that is no UTF-8, for too deep a nesting."""


def number(text: str) -> int | Decimal:
    """A number with a point or an exponent, without float noise; whole ones are `int`, as everywhere in the model."""
    exact = Decimal(text)
    return int(exact) if exact == exact.to_integral_value() and abs(exact.adjusted()) < 400 else exact


def _decoder(kind: Any) -> Decoder[Any]:
    return Decoder(kind, float_hook=number)


PLAN = _decoder(Plan)
SHOWN_STATE = _decoder(ShownState)
STATE_FILE = _decoder(StateFile)
RESOURCE_CHANGE = _decoder(ResourceChange)
DEFERRED_CHANGE = _decoder(DeferredChange)
VALUES = _decoder(Values)
VALUES_RESOURCE = _decoder(ValuesResource)
STATE_RESOURCE = _decoder(StateResource)
CONFIGURATION = _decoder(Configuration)
ANYTHING = _decoder(Any)
