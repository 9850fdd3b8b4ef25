"""Texts that AWS resources hold in clear: scripts, variables of functions, containers and builds, parameters."""

from __future__ import annotations

from tcop_iac.assets.adapter import Adapter, adapter, fixed, row, text
from tcop_iac.assets.asset import Row, Site
from tcop_iac.assets.held_texts import Scripts, Settings
from tcop_iac.assets.kinds.secrets import TextHolder
from tcop_iac.assets.twins import Converted, twin
from tcop_iac.model.value import Unknown


def _holder(type_: str, texts: Row, weighs_more: bool = False) -> Adapter:
    rows: dict[str, Row] = {"texts": texts}
    if weighs_more:
        rows["weighs_more"] = row(terraform=fixed(True))
    return adapter(TextHolder, terraform=type_, rows=rows)


def _in_clear(site: Site) -> bool:
    return text("type")(site).content != "SecureString"


def _parameter_name(site: Site) -> str:
    """The parameter's name, as far as it is known; its last piece tells most."""
    content = text("name")(site).content
    if isinstance(content, Unknown):
        return "".join(part for part in content.parts if isinstance(part, str)) or site.resource.name
    return content if isinstance(content, str) else site.resource.name


ADAPTERS = (
    _holder("aws_instance", Scripts(("user_data", "user_data_base64"))),
    _holder("aws_launch_configuration", Scripts(("user_data", "user_data_base64"))),
    _holder("aws_launch_template", Scripts(("user_data",))),
    _holder("aws_lambda_function", Settings(("environment.variables",))),
    _holder("aws_ecs_task_definition", Settings(("environment",), within="container_definitions")),
    _holder(
        "aws_codebuild_project",
        Settings(("environment.environment_variable",), unless=("type", ("PARAMETER_STORE", "SECRETS_MANAGER"))),
        weighs_more=True,
    ),
    _holder("aws_glue_job", Settings(("default_arguments",))),
    adapter(
        TextHolder,
        terraform="aws_ssm_parameter",
        applies=_in_clear,
        rows={
            "texts": Settings(("value", "insecure_value"), called=_parameter_name),
            "weighs_more": row(terraform=fixed(True)),
        },
    ),
)

TWINS = (
    twin(
        "AWS::CodeBuild::Project",
        "aws_codebuild_project",
        {"environment.environment_variable": "EnvironmentVariables"},
    ),
    twin("AWS::Glue::Job", "aws_glue_job", {"default_arguments": Converted("DefaultArguments", dict)}),
)
