"""Data sources that can be computed without a cloud: what the provider would answer, from the configuration alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tcop_iac.model.value import Content, Reference, Unknown, arms, derived
from tcop_iac.sources.terraform.body import BlockNode
from tcop_iac.sources.terraform.functions import FunctionError
from tcop_iac.sources.terraform.policy_document import rendered
from tcop_iac.sources.terraform.syntax import Block

if TYPE_CHECKING:
    from tcop_iac.sources.terraform.module import Module


class ComputedData:
    """A data source (or built-in resource) with computed attributes; the others are as written, or unknown."""

    def __init__(self, address: str, body: BlockNode, computed: Mapping[str, Callable[[], Content]]) -> None:
        self.address = address
        self.body = body
        self._computed = computed
        self._done: dict[str, Content] = {}

    def member(self, name: str) -> Content:
        """The attribute `name`."""
        if name in self._computed:
            if name not in self._done:
                self._done[name] = self._computed[name]()
            return self._done[name]
        node = self.body.get(name)
        if node is not None:
            return node.content
        reference = Reference(self.address, (name,))
        return Unknown(f"{reference} is known only once the data source is read", (reference,), exact=True)

    def whole(self) -> Content:
        """The data source as a whole: unknown, and still joinable."""
        return Unknown(
            f"{self.address} is known only once the data source is read", (Reference(self.address),), exact=True
        )


def _policy_document(module: Module, address: str, body: BlockNode) -> ComputedData:
    """`aws_iam_policy_document`: the JSON that its statements render to."""
    return ComputedData(
        address,
        body,
        {
            "json": lambda: rendered(body, address, indent=2),
            "minified_json": lambda: rendered(body, address, indent=None),
        },
    )


def _region(module: Module, address: str, body: BlockNode) -> ComputedData:
    """`aws_region`: the region of the provider configuration in force, or its own `region` argument."""

    def region() -> Content:
        own = body.get("region")
        if own is not None:
            return own.content
        provider = module.providers.of("aws_region", _declared(module, address), body.scope)
        written = provider.body.get("region") if provider.body is not None else None
        if written is not None:
            return written.content
        reference = Reference(address, ("region",))
        return Unknown("the region comes from the environment, not from the configuration", (reference,), exact=True)

    return ComputedData(address, body, {"name": region, "id": region, "region": region})


def _partition(module: Module, address: str, body: BlockNode) -> ComputedData:
    """`aws_partition`: told by the region in force."""
    region = _region(module, address, body)

    def partition() -> Content:
        names = {
            _PARTITIONS.get(_group(arm), "aws") if isinstance(arm, str) else None for arm in arms(region.member("id"))
        }
        found = names.pop() if len(names) == 1 else None
        if found is not None:
            return found
        reference = Reference(address, ("partition",))
        return Unknown("the partition depends on a region that is not known", (reference,), exact=True)

    return ComputedData(address, body, {"partition": partition, "id": partition})


_PARTITIONS = {"cn": "aws-cn", "us-gov": "aws-us-gov", "eusc": "aws-eusc"}
"""Partitions other than the public one, by the beginning of their regions' names (botocore, partitions.json)."""


def _group(region: str) -> str:
    return next((prefix for prefix in _PARTITIONS if region.startswith(f"{prefix}-")), "")


def _template_file(module: Module, address: str, body: BlockNode) -> ComputedData:
    """`template_file` of the template provider: its `template` rendered with its `vars`."""

    def text() -> Content:
        template, variables = body.get("template"), body.get("vars")
        given = variables.content if variables is not None else {}
        written = template.content if template is not None else None
        if not isinstance(written, str) or not isinstance(given, dict):
            return derived([written, given])
        try:
            return module.context.render(written, given, f"{address}.template")
        except FunctionError as error:
            return Unknown(str(error))

    return ComputedData(address, body, {"rendered": text})


def _local_file(module: Module, address: str, body: BlockNode) -> ComputedData:
    """`local_file`: the content of a file inside the repository."""

    def content() -> Content:
        named = body.get("filename")
        if named is None or not isinstance(named.content, str):
            return derived([named.content if named is not None else None])
        try:
            return module.context.read(named.content).decode("utf-8", "replace")
        except FunctionError as error:
            return Unknown(str(error))

    return ComputedData(address, body, {"content": content})


def _remote_state(module: Module, address: str, body: BlockNode) -> ComputedData:
    """`terraform_remote_state`: another root's outputs, which only its state knows."""

    def outputs() -> Content:
        reference = Reference(address, ("outputs",))
        return Unknown(f"{address} is the state of another root, which is not in the code", (reference,), exact=True)

    return ComputedData(address, body, {"outputs": outputs})


def _declared(module: Module, address: str) -> Block:
    names = address.removeprefix(f"{module.path}data.").split(".", 1)
    return module.config.data[names[0], names[1].split("[")[0]]


KNOWN: Mapping[str, Callable[[Module, str, BlockNode], ComputedData]] = {
    "aws_iam_policy_document": _policy_document,
    "aws_region": _region,
    "aws_partition": _partition,
    "template_file": _template_file,
    "local_file": _local_file,
    "terraform_remote_state": _remote_state,
}
"""What computes a data source, by its type."""


def terraform_data(address: str, body: BlockNode) -> ComputedData:
    """The built-in resource `terraform_data`: its `output` is its `input`."""

    def output() -> Content:
        written = body.get("input")
        return written.content if written is not None else None

    return ComputedData(address, body, {"output": output})
