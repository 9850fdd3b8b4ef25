"""What ties a public cloud to the organisation's own premises: point 5, exceptions."""

from __future__ import annotations

from tcop_iac.assets.answers import Answer, all_of, any_of
from tcop_iac.assets.kinds.commitments import HostingLink
from tcop_iac.assets.kinds.hosting import PremisesExtension
from tcop_iac.assets.tags import squeezed, values_of
from tcop_iac.judgements import answered
from tcop_iac.model.value import Content, Unknown
from tcop_iac.policy import Judgement, Parameters, Severity, forbid, not_applicable, policy


@policy(
    "TCOP-05-003",
    "cloud-extended-to-own-premises",
    severity=Severity.MEDIUM,
    theme="public-cloud",
    maps={"nist-800-53": ("SA-9",), "ncsc-cloud": ("5",)},
)
def cloud_not_extended_to_premises(subject: PremisesExtension) -> Judgement:
    """A workload stands on a cloud vendor's hardware in the organisation's own premises.

    Why it matters: such extensions bring back upfront hardware, fixed capacity and the cost of sites. They are hybrid
    hosting rather than public cloud.

    How to fix: prefer a region or a local zone; otherwise record an exception that explains latency, data or
    connectivity needs and the plan to leave.

    Known gaps: a subnet in another configuration does not say where it stands.
    """
    return forbid(subject.on_premises, True, because="it stands on hardware in the organisation's own premises")


@policy(
    "TCOP-05-004",
    "link-to-private-hosting-unexplained",
    severity=Severity.LOW,
    theme="public-cloud",
    maps={"nist-800-53": ("CA-3",), "ncsc-cloud": ("1", "11")},
)
def links_are_explained(link: HostingLink, parameters: Parameters) -> Judgement:
    """A private line or tunnel out of the cloud does not say what it is for and when it ends.

    Why it matters: dedicated circuits and site-to-site tunnels usually mean that part of the service still runs
    elsewhere, which the case for cloud first has to explain.

    How to fix: tag the link with its purpose and its planned end date (`link-purpose-tags` are the keys), or accept the
    finding with a reason.

    Known gaps: what stands at the far end is not seen, so a link to another supplier needs the tags as well.
    """
    if link.leads_outside.is_known_to_be(False):
        return not_applicable("both of its ends are in the same cloud")
    missing = [key for key in parameters.link_purpose_tags if _is_told(link, key) is False]
    told = all_of(_is_told(link, key) for key in parameters.link_purpose_tags)
    flaw = f"the link has no tag {' and no tag '.join(missing)} that explains it"
    return answered(told, link.tags, "its tags say what it is for", flaw)


def _is_told(link: HostingLink, key: str) -> Answer:
    return any_of(_is_filled(one) for one in values_of(link.tags.content, {squeezed(key)}))


def _is_filled(tag: Content) -> Answer:
    return tag if isinstance(tag, Unknown) else bool(str(tag).strip())
