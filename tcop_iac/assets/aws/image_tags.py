"""AWS: whether tags of images in Amazon ECR can be moved. The repository's twin stands in `ecr`.

Source: docs.aws.amazon.com, Amazon ECR, "Preventing image tags from being overwritten": filters leave out tags that
match, and `*` in a filter is any text.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, over_arms, row, text, texts
from tcop_iac.assets.answers import agreed
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.images import TaggedImages
from tcop_iac.model.value import Content, Unknown, Value

_SOME = Unknown("some tags can be moved, and which ones are deployed is not in the code")
_DOC = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecr_repository"


def _all_left_out(site: Site) -> Any:
    """Whether the filters of exceptions leave out every tag."""
    filters = texts("image_tag_mutability_exclusion_filter.filter")(site)
    return agreed(filters.content, _has_star)


def _has_star(filters: Any) -> Any:
    if isinstance(filters, Unknown):
        return filters
    if "*" in (filters or ()):
        return True
    return next((one for one in filters or () if isinstance(one, Unknown)), False)


def _tags_stay(site: Site) -> Value[Any]:
    written = text("image_tag_mutability")(site)

    def meant(word: Content) -> Content:
        if word in ("IMMUTABLE", "MUTABLE"):
            return word == "IMMUTABLE"
        left_out = _all_left_out(site)
        if word == "IMMUTABLE_WITH_EXCLUSION":
            return left_out if isinstance(left_out, Unknown) else not left_out
        if word == "MUTABLE_WITH_EXCLUSION":
            return True if left_out is True else _SOME
        return Unknown(f"{word} is no setting of tags that is known here")

    return replace(written, content=over_arms(written.content, meant))


ADAPTERS = (
    adapter(
        TaggedImages,
        terraform="aws_ecr_repository",
        rows={
            "tags_stay": row(
                terraform=computed(_tags_stay),
                default=False,
                doc=f"{_DOC}#image_tag_mutability-1",
            )
        },
    ),
)
