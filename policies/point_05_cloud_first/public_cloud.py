"""Point 5, opening statement: public cloud is considered before any other hosting."""

from __future__ import annotations

from tcop_iac.assets.hosting import Hosting, hosting
from tcop_iac.assets.kinds.hosting import PrivateResource
from tcop_iac.model.value import Unknown, arms
from tcop_iac.policy import (
    Estate,
    Judgement,
    Parameters,
    Severity,
    failed,
    not_applicable,
    passed,
    policy,
    undecided,
)

HOSTED_VMWARE = (".vmwarevmc.com", ".avs.azure.com", ".gve.goog")
"""Where the big clouds rent VMware out: that is their hardware, and a matter of dedicated hosts (TCOP-05-008)."""


@policy(
    "TCOP-05-001",
    "workload-outside-public-cloud",
    severity=Severity.HIGH,
    theme="public-cloud",
    maps={"ncsc-cloud": ("5",), "nist-800-53": ("SA-9",)},
)
def public_cloud_used(subject: PrivateResource | Estate, parameters: Parameters) -> Judgement:
    """A workload stands on privately hosted virtualisation instead of a public cloud.

    Why it matters: the code of practice asks for public cloud first. A stack on private hosting shows that another
    choice was made, which is allowed only as a reasoned exception.

    How to fix: move the workload to a public cloud provider, or record an exception with the value-for-money case, an
    owner and a review date.

    Known gaps: what a provider of containers or of remote hosts (Docker, Kubernetes) runs on is not visible in code.
    """
    if isinstance(subject, Estate):
        return _root(subject)
    endpoints = arms(subject.endpoint.content) if subject.endpoint.is_modelled else ()
    if any(isinstance(one, Unknown) for one in endpoints):
        return undecided("it may stand in a public cloud: the platform's address is not known", subject.endpoint)
    if endpoints and all(_ends(one, parameters.public_openstack_endpoints) for one in endpoints):
        return passed("the platform is a public cloud's", subject.endpoint)
    if any(_ends(one, HOSTED_VMWARE) for one in endpoints):
        return undecided("the platform is rented from a public cloud and is judged by TCOP-05-008", subject.endpoint)
    return failed("it stands on private hosting, which needs a recorded exception")


def _root(estate: Estate) -> Judgement:
    """A root with public cloud resources and no others is evidence; one that only has utilities says nothing."""
    managed = [resource for resource in estate.resources if resource.mode == "managed"]
    found = {hosting(resource.provider, resource.type): resource for resource in reversed(managed)}
    if Hosting.PRIVATE in found:
        return not_applicable("its private resources are judged one by one")
    if Hosting.UNLISTED in found:
        sources = sorted(
            {one.provider.source for one in managed if hosting(one.provider, one.type) is Hosting.UNLISTED}
        )
        return undecided(f"what {', '.join(sources)} creates may or may not stand in a public cloud")
    if Hosting.PUBLIC in found:
        return passed(f"all hosting is {found[Hosting.PUBLIC].provider.source}'s public cloud")
    return not_applicable("nothing here is hosted")


def _ends(endpoint: str | None, endings: tuple[str, ...]) -> bool:
    """True where the host of `endpoint` (a URL or a host name) is, or lies below, one of `endings`."""
    host = (endpoint or "").partition("://")[2] or endpoint or ""
    name = host.partition("/")[0].partition(":")[0]
    return any(name == ending.lstrip(".") or name.endswith("." + ending.lstrip(".")) for ending in endings)
