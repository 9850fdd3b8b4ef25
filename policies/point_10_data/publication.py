"""Publication: open data are declared as such; point 10, making data open where they may be."""

from __future__ import annotations

from tcop_iac.assets.answers import any_of
from tcop_iac.assets.kinds.publication import ContentDelivery, PublishedStore, StoreOrigin
from tcop_iac.assets.tags import carries, is_filled_in
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    failed,
    for_each,
    not_applicable,
    passed,
    policy,
    require,
    undecided,
)

_OPEN = "OPEN"


@policy(
    "TCOP-10-603",
    "publication-not-declared",
    severity=Severity.LOW,
    theme="sharing-publication",
    maps={
        "nist-800-53": ("AC-22",),
        "ncsc-cloud": ("11",),
        "aws-fsbp": ("CloudFront.13",),
        "checkov": ("CKV2_AWS_46",),
    },
)
def publication_is_declared(subject: PublishedStore | ContentDelivery, parameters: Parameters) -> Judgement:
    """A store is public and does not say whose open data it holds, or has to be public for a distribution to read it.

    Why it matters: a store that is meant to be public should say so, so that a reviewer can tell intent from mistake.
    A bucket that a distribution reads without saying who it is has to be open to everybody.

    How to fix: tag what is published with the classification OPEN and with an owner. Let a distribution read a private
    bucket by an origin access control.

    Known gaps: whether a store is public is judged by TCOP-10-601, and one of which that is not known is not judged
    here. Versions and a reference to where the data are published are not asked for. A website of a bucket is an
    origin like any server, and its bucket is judged.
    """
    if isinstance(subject, ContentDelivery):
        return for_each(subject.origins, _asked_by_name)
    if not subject.public.is_known_to_be(True):
        return not_applicable("it is not known to be public")
    declared = any_of(carries(subject.tags, (key, _OPEN)) for key in parameters.classification_tags)
    if isinstance(declared, Unknown):
        return undecided(f"it is public, and whether it is declared open is not known: {declared.reason}", subject.tags)
    if not declared:
        return failed("it is public, and no tag declares its data open", subject.public)
    owner = is_filled_in(subject.tags.content, parameters.owner_tag_keys)
    if isinstance(owner, Unknown):
        return undecided(f"whether a tag names the owner of its open data is not known: {owner.reason}", subject.tags)
    if not owner:
        return failed("its data are declared open, and no tag names their owner", subject.tags)
    return passed("its data are declared open, and have an owner", subject.tags)


def _asked_by_name(origin: StoreOrigin) -> Judgement:
    if origin.is_store.is_known_to_be(False):
        return not_applicable("it is no store of objects")
    asks = origin.asks_by_name
    judgement = require(asks, True, otherwise="the distribution reads a bucket without saying who it is")
    if judgement.verdict is Verdict.PASS:
        return passed("the distribution says to the bucket who it is", asks)
    if judgement.verdict is Verdict.FAIL and not origin.is_store.is_known_to_be(True):
        return undecided("whether the origin is a store of objects is not known", origin.is_store)
    return judgement
