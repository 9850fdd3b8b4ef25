"""Amazon ECS: what a task runs.

Source: the container definition's members are those of the ECS API (docs.aws.amazon.com, API_ContainerDefinition).
"""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, parts, present, row, text, value
from tcop_iac.assets.kinds.workload import Container, Containers
from tcop_iac.assets.twins import Converted, twin

ADAPTERS = (
    adapter(
        Containers,
        terraform="aws_ecs_task_definition",
        rows={
            "containers": parts(
                Container,
                {
                    "image": row(terraform=text("image")),
                    "mounts": row(terraform=value("mountPoints")),
                    "ports": row(terraform=value("portMappings")),
                    "output_kept": row(terraform=present("logConfiguration")),
                    "routes_logs": row(terraform=present("firelensConfiguration")),
                },
                terraform="container_definitions",
                encoded=True,
            )
        },
    ),
)


def _as_json(content: Any) -> Any:
    """Container definitions under the names that the API, and so Terraform, has for them: `mountPoints`."""
    if isinstance(content, dict):
        return {name[:1].lower() + name[1:]: _as_json(member) for name, member in content.items()}
    return [_as_json(member) for member in content] if isinstance(content, list) else content


TWINS = (
    twin(
        "AWS::ECS::TaskDefinition",
        "aws_ecs_task_definition",
        {
            "container_definitions": Converted("ContainerDefinitions", _as_json),
            "volume": "Volumes",
            "volume.efs_volume_configuration": "EFSVolumeConfiguration",
        },
    ),
)
