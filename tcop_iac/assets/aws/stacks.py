"""AWS CloudFormation: stacks made from other templates."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, present, row, text
from tcop_iac.assets.kinds.pins import PublishedApplication, TemplateCall
from tcop_iac.assets.twins import twin

ADAPTERS = (
    adapter(
        TemplateCall,
        terraform="aws_cloudformation_stack",
        rows={"location": row(terraform=text("template_url"))},
    ),
    adapter(
        PublishedApplication,
        terraform="aws_serverlessapplicationrepository_cloudformation_stack",
        applies=lambda site: (
            present("application_id")(site).content is not False
        ),  # else it is a template beside this one
        rows={"version": row(terraform=text("semantic_version"))},
    ),
)

TWINS = (
    twin("AWS::CloudFormation::Stack", "aws_cloudformation_stack", {"template_url": "TemplateURL"}),
    twin(
        "AWS::Serverless::Application",
        "aws_serverlessapplicationrepository_cloudformation_stack",
        {"application_id": "Location.ApplicationId", "semantic_version": "Location.SemanticVersion"},
        when="Location",
    ),
)
