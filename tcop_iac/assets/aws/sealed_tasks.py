"""Amazon ECS: whether containers can write to the file system of their image. The task's twin stands in `ecs_tasks`.

Sources: docs.aws.amazon.com, API_ContainerDefinition (`readonlyRootFilesystem`: false in silence, not supported on
Windows), API_RuntimePlatform, and "Example task placement constraints" (`ecs.os-type`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, over_arms, parts, row, text, texts
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.isolation import ContainerTask, SealedContainer
from tcop_iac.model.value import Content, Unknown, Value

_MEMBER = "readonlyRootFilesystem"
_WINDOWS = re.compile(r"ecs\.os-type\s*(==|=~)\s*windows", re.IGNORECASE)
_DOC = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html"


def _image_read_only(site: Site) -> Value[Any]:
    """As the member says, in any case of its letters: the provider decodes the text without regard to case."""
    content = site.node.content
    names = content if isinstance(content, dict) else ()
    return flag(next((name for name in names if str(name).lower() == _MEMBER.lower()), _MEMBER))(site)


def _on_windows(site: Site) -> Value[Any]:
    """As the platform says, else a constraint on where it is placed."""
    family = text("runtime_platform.operating_system_family")(site)
    if family.content is not None:
        return replace(family, content=over_arms(family.content, lambda one: str(one).upper().startswith("WINDOWS")))
    constraints = texts("placement_constraints.expression")(site)
    return replace(constraints, content=over_arms(constraints.content, _asks_for_windows))


def _asks_for_windows(expressions: Any) -> Content:
    if any(isinstance(one, str) and _WINDOWS.search(one) for one in expressions):
        return True
    return next((one for one in expressions if isinstance(one, Unknown)), False)


ADAPTERS = (
    adapter(
        ContainerTask,
        terraform="aws_ecs_task_definition",
        rows={
            "containers": parts(
                SealedContainer,
                {"image_read_only": row(terraform=computed(_image_read_only), default=False, doc=_DOC)},
                terraform="container_definitions",
                encoded=True,
            ),
            "on_windows": row(
                terraform=computed(_on_windows),
                default=False,
                doc="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html",
            ),
        },
    ),
)
