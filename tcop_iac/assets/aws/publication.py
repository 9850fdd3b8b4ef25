"""Amazon: buckets that everybody may read, and how CloudFront asks buckets for what it serves."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, computed, parts, present, row, value
from tcop_iac.assets.answers import any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.kinds.publication import ContentDelivery, PublishedStore, StoreOrigin
from tcop_iac.assets.publication import public_unless_blocked
from tcop_iac.model.value import Unknown, Value


def _written(path: str) -> Reader:
    """A reader of whether something is written at `path`; a parameter that is given with the stack may be empty."""

    def read(site: Site) -> Value[Any]:
        found = present(path)(site)
        content = value(path)(site).content
        if not isinstance(content, Unknown) or content.parts:
            return found
        given = any(one.address.rpartition(".")[0].endswith("Parameters") for one in content.references)
        return found.holding(content) if given else found

    return computed(read)


def _any_written(*paths: str, otherwise: bool = False) -> Reader:
    """A reader of whether something is written at one of `paths`; with `otherwise`, of whether nothing is."""

    def read(site: Site) -> Value[Any]:
        found = [_written(path)(site) for path in paths]
        answer = any_of(truth(one.content) for one in found)
        decides = next((one for one in found if one.content not in (None, False)), found[0])
        return decides.holding(negated(answer) if otherwise else answer)

    return computed(read)


_IS_STORE = _any_written("custom_origin_config", "vpc_origin_config", otherwise=True)
"""An origin without settings of a server is a bucket: CloudFront takes no other name for one (`Origin`)."""

_ASKS_BY_NAME = _any_written("origin_access_control_id", "s3_origin_config.origin_access_identity")
"""An origin access control, or the older identity; an empty one is none."""


ADAPTERS = (
    adapter(
        PublishedStore,
        terraform="aws_s3_bucket",
        identity=("bucket",),
        rows={"public": row(terraform=computed(public_unless_blocked)), "tags": TAGS},
    ),
    adapter(
        ContentDelivery,
        terraform="aws_cloudfront_distribution",
        rows={
            "origins": parts(
                StoreOrigin,
                {
                    "is_store": row(terraform=_IS_STORE),
                    "asks_by_name": row(terraform=_ASKS_BY_NAME),
                },
                terraform="origin",
            )
        },
    ),
)
