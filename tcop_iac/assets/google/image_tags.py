"""Google Cloud: whether tags of images in Artifact Registry can be moved.

Source: cloud.google.com, Artifact Registry, "Create standard repositories": tags of a repository of Docker's format
can be made immutable. Remote repositories keep copies of what another registry has, and virtual ones nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, over_arms, row, text
from tcop_iac.assets.answers import Answer, agreed, all_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.images import TaggedImages
from tcop_iac.model.value import Content, Origin, Unknown, Value

_DOC = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/artifact_registry_repository"


def _takes_images(site: Site) -> Answer:
    """Whether images are put into it under tags: it is for no packages, and no view of other repositories."""

    def of_docker(written: Content) -> Answer:
        return written if isinstance(written, Unknown) else str(written).upper() == "DOCKER"

    def standard(written: Content) -> Answer:
        return written if isinstance(written, Unknown) else written in (None, "STANDARD_REPOSITORY")

    return all_of(
        (agreed(text("format")(site).content, of_docker), agreed(text("mode")(site).content, standard)),
    )


def _tags_stay(site: Site) -> Value[Any]:
    """As it is written; where they do not stay, it matters in a repository of images alone."""
    written = flag("docker_config.immutable_tags")(site)
    takes_images = _takes_images(site)
    if not isinstance(takes_images, Unknown):
        return written
    doubtful = replace(written, content=over_arms(written.content, lambda stay: stay or takes_images))
    return doubtful if written.content is not None else replace(written, content=takes_images, origin=Origin.ABSENT)


ADAPTERS = (
    adapter(
        TaggedImages,
        terraform="google_artifact_registry_repository",
        applies=lambda site: _takes_images(site) is not False,
        rows={"tags_stay": row(terraform=computed(_tags_stay), default=False, doc=f"{_DOC}#immutable_tags-1")},
    ),
)
