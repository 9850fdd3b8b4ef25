"""Adapters of resource types by the class of service that they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tcop_iac.assets.adapter import Adapter, adapter, fixed, row
from tcop_iac.assets.kinds.services import Service


def counted(classes: Mapping[str, tuple[str, ...]]) -> Iterator[Adapter]:
    """An adapter for each of the types of each class."""
    for class_, types in classes.items():
        for type_ in types:
            yield adapter(Service, terraform=type_, rows={"service_class": row(terraform=fixed(class_))})
