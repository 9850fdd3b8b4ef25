"""Amazon ECS: what a task runs.

Source: the container definition's members are those of the ECS API (docs.aws.amazon.com, API_ContainerDefinition).
"""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, parts, present, row, text, value
from tcop_iac.assets.kinds.workload import Container, Containers

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
