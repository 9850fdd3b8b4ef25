"""Containers that an estate runs, and charts that it installs in a cluster."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.model.value import Value


class Container(Part):
    """One container of a task, group or service."""

    image: Value[str]
    """The image's name, with registry and tag."""
    mounts: Value[list[object]]
    """The volumes that the container mounts."""
    ports: Value[list[object]]
    """The ports that the container offers."""
    output_kept: Value[bool]
    """Whether what the container prints is sent to a log."""
    routes_logs: Value[bool]
    """Whether the container is a router for the logs of its neighbours."""


class Containers(Asset):
    """Something that runs containers: a task, a group, a service."""

    containers: Parts[Container]


class Chart(Asset):
    """A packaged application that is installed in a cluster."""

    chart: Value[str]
    """The chart's name, or the path to it."""
