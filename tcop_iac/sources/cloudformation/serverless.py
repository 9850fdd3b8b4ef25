"""SAM templates, written out as plain CloudFormation by `aws-sam-translator`."""

from __future__ import annotations

from tcop_iac.sources.cloudformation.syntax import TemplateFile


def expand(file: TemplateFile) -> TemplateFile:
    """The template that SAM's transform makes of `file`."""
    return file
