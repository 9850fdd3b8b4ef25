"""Patching: point 6, images that run are those that were looked through."""

from __future__ import annotations

from tcop_iac.assets.kinds.images import TaggedImages
from tcop_iac.policy import Judgement, Severity, policy, require


@policy(
    "TCOP-06-805",
    "image-tags-can-be-moved",
    severity=Severity.LOW,
    theme="patching",
    maps={
        "cwe": ("CWE-494",),
        "nist-800-53": ("CM-2", "SI-7"),
        "ncsc-cloud": ("5",),
        "aws-fsbp": ("ECR.2",),
        "checkov": ("CKV_AWS_51",),
        "trivy": ("AVD-AWS-0031",),
    },
)
def image_tags_stay(repository: TaggedImages) -> Judgement:
    """Tags of images in a repository can be put on another image later.

    Why it matters: whoever may push can swap what runs under a name that was tested and scanned, and nobody can tell
    afterwards which image ran.

    How to fix: make tags immutable, with an exclusion for those that are meant to move, such as `latest`, and deploy
    by version or by digest.

    Known gaps: deployments by digest are not seen; they need no such setting. Nor are the locks of images in Azure
    Container Registry, which are no part of the code, and templates that make repositories of ECR on first push.
    """
    return require(repository.tags_stay, True, otherwise="tags of its images can be moved to other images")
