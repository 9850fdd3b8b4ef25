"""Network exposure: point 6, network and infrastructure security."""

from __future__ import annotations

import re

from tcop_iac.assets.answers import Answer, agreed, all_of, truth
from tcop_iac.assets.internet import beyond, hold_port
from tcop_iac.assets.kinds.traffic import (
    AddressedMachine,
    AddressedSubnet,
    AdoptedNetwork,
    ClusterEndpoint,
    DataEndpoint,
    DefaultGroup,
    DefaultNetwork,
    OpenRuleGuard,
    SecurityGroup,
    ServerFirewall,
    SharedCopy,
    SubnetFilter,
    TrafficRule,
    TrafficRules,
    WebService,
)
from tcop_iac.assets.tags import carries
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Content, Unknown
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    Value,
    failed,
    for_each,
    forbid,
    not_applicable,
    passed,
    policy,
    require,
    require_that,
    undecided,
)

_ADMINISTRATION = {22: "SSH", 3389: "remote desktop"}
_LAST_PRIVILEGED = 1023
_FIRST_OF_REPLIES = 32768
"""Where the ports begin that most callers take replies at (Amazon VPC user guide, "Ephemeral ports")."""


def _over_tcp(rule: TrafficRule) -> Answer:
    return agreed(rule.protocol.content, lambda one: one if isinstance(one, Unknown) else one in ("tcp", "all", "*"))


def _opens(rule: TrafficRule, port: int) -> Answer:
    """Whether a rule lets the internet reach a port over TCP."""
    return all_of(
        (
            truth(rule.allows.content),
            truth(rule.from_anywhere.content),
            _over_tcp(rule),
            hold_port(rule.ports.content, port),
        )
    )


def _refused_before(rule: TrafficRule, others: TrafficRules, port: int) -> bool:
    """Whether a rule that comes first surely turns the same traffic away."""
    place = rule.order.content
    return any(
        truth(one.refuses.content) is True
        and truth(one.from_anywhere.content) is True
        and _over_tcp(one) is True
        and hold_port(one.ports.content, port) is True
        and isinstance(one.order.content, int)
        and isinstance(place, int)
        and one.order.content < place
        for one in (*others.rules, *others.beside)
    )


@policy(
    "TCOP-06-601",
    "administration-port-open-to-internet",
    severity=Severity.CRITICAL,
    theme="network-exposure",
    maps={
        "cwe": ("CWE-284",),
        "nist-800-53": ("AC-4", "SC-7"),
        "ncsc-cloud": ("11",),
        "cis-aws-3.0": ("5.1", "5.2", "5.3"),
        "aws-fsbp": ("EC2.13", "EC2.14", "EC2.21", "EMR.2"),
        "checkov": (
            "CKV_AWS_24", "CKV_AWS_25", "CKV_AZURE_9", "CKV_AZURE_10", "CKV_GCP_2", "CKV_GCP_3", "CKV_AWS_100",
            "CKV_AWS_232", "CKV_AWS_390", "CKV_GCP_27",
        ),
        "trivy": (
            "AVD-AWS-0107", "AVD-AWS-0105", "AVD-AZU-0048", "AVD-AZU-0050", "AVD-GCP-0070", "AVD-GCP-0071",
            "AVD-GCP-0010",
        ),
    },
)  # fmt: skip
def administration_is_closed(rules: TrafficRules | OpenRuleGuard | DefaultNetwork) -> Judgement:
    """The internet reaches the ports of SSH or remote desktop.

    Why it matters: open SSH and RDP are scanned and attacked within minutes.

    How to fix: use Session Manager, a bastion service or an identity-aware proxy, and remove the rule.

    Known gaps: a filter of a subnet fails only for a rule about these ports, since its replies need wide ranges. What a
    group is attached to is not weighed.
    """
    if isinstance(rules, OpenRuleGuard):
        because = "clusters may be started behind rules that let the internet in"
        return require(rules.blocks, True, otherwise=because).at(Severity.MEDIUM)
    if isinstance(rules, DefaultNetwork):
        because = "the rules of its default network let SSH and remote desktop in from anywhere"
        return forbid(rules.kept, True, because=because).at(Severity.MEDIUM)
    return for_each(rules.rules, lambda rule: _administration(rule, rules), none=not_applicable("it has no rules here"))


def _administration(rule: TrafficRule, rules: TrafficRules) -> Judgement:
    if truth(rule.allows.content) is False:
        return not_applicable("it lets nothing in")
    ports = [port for port in _ADMINISTRATION if not _refused_before(rule, rules, port)]
    answers = {port: _opens(rule, port) for port in ports}
    if isinstance(rules, SubnetFilter):
        return _filtered(rule, answers)
    reached = [_ADMINISTRATION[port] for port, answer in answers.items() if answer is True]
    if reached:
        return failed(f"the internet reaches it by {' and '.join(reached)}", rule.from_anywhere)
    doubt = next((answer for answer in answers.values() if isinstance(answer, Unknown)), None)
    if doubt is not None:
        return undecided(
            f"whether the internet reaches it by SSH or remote desktop is not known: {doubt.reason}", _at(rule)
        )
    return passed("the internet does not reach SSH or remote desktop", rule.from_anywhere)


def _at(rule: TrafficRule) -> Value[bool] | Value[list[list[int]]]:
    """Where what is not known of a rule stands."""
    if truth(rule.allows.content) is not True:
        return rule.allows
    return rule.from_anywhere if truth(rule.from_anywhere.content) is not True else rule.ports


def _filtered(rule: TrafficRule, answers: dict[int, Answer]) -> Judgement:
    """A filter without memory has to let replies in, so only a rule that is about these ports says something."""
    pairs = rule.ports.content
    narrow = isinstance(pairs, list) and all(
        last == first or (first <= _LAST_PRIVILEGED and last < _FIRST_OF_REPLIES) for first, last in pairs
    )
    if narrow and True in answers.values():
        return failed("it lets the internet reach ports of remote administration", rule.from_anywhere).at(Severity.LOW)
    if True in answers.values():
        return passed("its range is as wide as replies need, so security groups decide", rule.from_anywhere)
    return passed("it is not about ports of remote administration", rule.from_anywhere)


@policy(
    "TCOP-06-602",
    "other-ports-open-to-internet",
    severity=Severity.HIGH,
    theme="network-exposure",
    maps={
        "cwe": ("CWE-284",),
        "nist-800-53": ("AC-4", "SC-7(5)"),
        "ncsc-cloud": ("11",),
        "cis-aws-3.0": ("5.2", "5.3", "5.4"),
        "aws-fsbp": ("EC2.2", "EC2.18", "EC2.19"),
        "checkov": ("CKV_AWS_277", "CKV2_AWS_12", "CKV_AZURE_11", "CKV_AZURE_77", "CKV_GCP_88", "CKV2_GCP_12"),
        "trivy": ("AVD-AWS-0173", "AVD-AZU-0047", "AVD-AZU-0029", "AVD-GCP-0027", "AVD-GCP-0072"),
    },
)
def only_web_ports_are_open(subject: SecurityGroup | ServerFirewall, parameters: Parameters) -> Judgement:
    """The internet reaches ports other than those of the web, or a database server lets wide ranges in.

    Why it matters: databases, brokers and consoles that anybody can reach are routinely breached.

    How to fix: limit sources to named networks or groups, and publish through a balancer on 80 and 443
    (`public-ports`).

    Known gaps: SSH and remote desktop alone are told by TCOP-06-601. Endpoints for mail, file transfer or VPN need an
    exception that names the port.
    """
    if isinstance(subject, ServerFirewall):
        return _firewall(subject)
    if isinstance(subject, DefaultGroup):
        emptied = passed("it has no rules", None)
        return for_each(subject.rules, lambda rule: failed("the default group has rules", rule), none=emptied)
    allowed = {int(port) for port in parameters.public_ports if port.isdigit()} | set(_ADMINISTRATION)
    return for_each(subject.rules, lambda rule: _web(rule, allowed), none=not_applicable("it has no rules here"))


def _web(rule: TrafficRule, allowed: set[int]) -> Judgement:
    if rule.protocol.content in ("icmp", "icmpv6"):
        return passed("it is about control messages", rule.protocol)

    def wide(pairs: Content) -> Answer:
        return pairs if isinstance(pairs, Unknown) else beyond(pairs or (), allowed)

    open_ = all_of((truth(rule.allows.content), truth(rule.from_anywhere.content), agreed(rule.ports.content, wide)))
    if open_ is True:
        return failed(f"the internet reaches {_shown(rule.ports.content)}", rule.from_anywhere)
    if isinstance(open_, Unknown):
        return undecided(
            f"whether the internet reaches other ports than the web's is not known: {open_.reason}", _at(rule)
        )
    return passed("the internet reaches no other port than the web's", rule.from_anywhere)


def _shown(pairs: Content) -> str:
    listed = pairs if isinstance(pairs, list) else []
    if [0, 65535] in listed:
        return "every port"
    return "port " + ", ".join(str(first) if first == last else f"{first} to {last}" for first, last in listed)


_WIDE = 2**16


def _firewall(firewall: ServerFirewall) -> Judgement:
    if firewall.admits_platform.is_known_to_be(True):
        return failed("it lets every customer of the platform in", firewall.width).at(Severity.MEDIUM)
    return require_that(firewall.width, lambda width: width <= _WIDE, "it lets a wide range of public addresses in")


@policy(
    "TCOP-06-603",
    "data-service-on-public-internet",
    severity=Severity.CRITICAL,
    theme="network-exposure",
    maps={
        "cwe": ("CWE-668",),
        "nist-800-53": ("AC-3", "SC-7"),
        "ncsc-cloud": ("11",),
        "cis-aws-3.0": ("2.3.3",),
        "aws-fsbp": ("RDS.2", "Redshift.1", "DMS.1", "OpenSearch.2", "ES.2"),
        "checkov": (
            "CKV_AWS_17", "CKV_AWS_87", "CKV_AWS_89", "CKV_AWS_69", "CKV_AWS_137", "CKV_AWS_291", "CKV_AZURE_113",
            "CKV_AZURE_101", "CKV_AZURE_89", "CKV_GCP_11", "CKV_GCP_60", "CKV_AWS_102", "CKV_AWS_122", "CKV_AWS_164",
            "CKV2_AWS_66", "CKV_AZURE_35", "CKV_AZURE_109", "CKV_AZURE_189", "CKV_AZURE_59",
        ),
        "trivy": (
            "AVD-AWS-0180", "AVD-AWS-0072", "AVD-AZU-0022", "AVD-GCP-0017", "AVD-AZU-0012", "AVD-AZU-0013",
        ),
    },
)  # fmt: skip
def data_services_are_private(endpoint: DataEndpoint, parameters: Parameters) -> Judgement:
    """A service that holds data has an address on the public internet.

    Why it matters: one password stands between the internet and the records.

    How to fix: place the service in private subnets or behind private endpoints, and turn the public address off.

    Known gaps: a public address whose firewall admits nobody, or that asks for signed requests, weighs less, as does
    a notebook's own way out to the internet. A server for files in a network passes, also with addresses of its own.
    """
    public = truth(endpoint.public.content)
    if public is not True:
        open_or_passed = forbid(endpoint.public, True, because="it has an address on the internet")
        return open_or_passed.at(Severity.LOW) if endpoint.bound_to_tier.is_known_to_be(True) else open_or_passed
    if endpoint.tags.is_modelled and carries(endpoint.tags, parameters.public_service_tag) is True:
        return passed("its tags say that it is public on purpose", endpoint.tags)
    if endpoint.only_outgoing.is_known_to_be(True):
        return failed("it reaches the internet by itself, past the network's controls", endpoint.public).at(
            Severity.MEDIUM
        )
    if endpoint.bound_to_tier.is_known_to_be(True):
        because = "it has an address on the internet, where every caller is asked to sign in"
        return failed(because, endpoint.public).at(Severity.LOW)
    if not endpoint.admits_internet.is_modelled:
        return failed("it has an address on the internet", endpoint.public).at(Severity.HIGH)
    admitted = truth(endpoint.admits_internet.content)
    if admitted is True:
        open_ = failed("it has an address on the internet, and everybody is let through to it", endpoint.public)
        return open_.at(Severity.HIGH) if endpoint.has_own_users.is_known_to_be(True) else open_
    if endpoint.needs_sign_in.is_known_to_be(True):
        if isinstance(admitted, Unknown):
            return undecided(
                f"it has an address on the internet; who is let through: {admitted.reason}", endpoint.public
            )
        return failed("it has an address on the internet, where few are let through", endpoint.public).at(
            Severity.MEDIUM
        )
    return failed("it has an address on the internet", endpoint.public).at(Severity.HIGH)


_MEANT_PUBLIC = re.compile(r"(^|[^a-z])(public|dmz|edge|elb|lb|ingress|web|nat)([^a-z]|$)", re.IGNORECASE)
"""Words in names of subnets for balancers and gateways."""


@policy(
    "TCOP-06-604",
    "server-with-public-address",
    severity=Severity.MEDIUM,
    theme="network-exposure",
    maps={
        "cwe": ("CWE-668",),
        "nist-800-53": ("SC-7", "AC-4"),
        "ncsc-cloud": ("11",),
        "aws-fsbp": ("EC2.9", "EC2.15", "EC2.25", "ECS.2", "AutoScaling.5"),
        "checkov": ("CKV_AWS_88", "CKV_AWS_130", "CKV_AWS_333", "CKV_AWS_148", "CKV_AZURE_119", "CKV_GCP_40"),
        "trivy": ("AVD-AWS-0009", "AVD-AWS-0164", "AVD-AZU-0076", "AVD-GCP-0031"),
    },
)
def servers_are_private(
    subject: AddressedMachine | AddressedSubnet | AdoptedNetwork, parameters: Parameters
) -> Judgement:
    """A server has an address of its own on the internet.

    Why it matters: a public address makes every listening process an internet service.

    How to fix: use private subnets, with a balancer for what comes in and NAT or endpoints for what goes out.

    Known gaps: bastions and gateways need an exception. A subnet whose name or tags say that it is for balancers or
    gateways is not judged.
    """
    if isinstance(subject, AddressedSubnet):
        return _subnet(subject)
    if isinstance(subject, AdoptedNetwork):
        because = "things are placed in the account's default network, which gives every machine an address"
        return forbid(subject.used, True, because=because).at(Severity.LOW)
    judgement = forbid(subject.public_address, True, because="it has an address of its own on the internet")
    meant = judgement.verdict is Verdict.FAIL and subject.tags.is_modelled
    if meant and carries(subject.tags, parameters.public_service_tag) is True:
        return passed("its tags say that it is public on purpose", subject.tags)
    return judgement


def _subnet(subnet: AddressedSubnet) -> Judgement:
    tags = subnet.tags.content
    words = " ".join(map(str, tags.values())) if isinstance(tags, dict) else ""
    named = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", f"{subnet.name.content} {words} {subnet.address}")
    if _MEANT_PUBLIC.search(named.replace("_", "-")):
        return not_applicable("it is meant for balancers and gateways")
    because = "every machine in it gets an address on the internet"
    return forbid(subnet.gives_addresses, True, because=because).at(Severity.LOW)


@policy(
    "TCOP-06-605",
    "cluster-endpoint-open-to-internet",
    severity=Severity.HIGH,
    theme="network-exposure",
    maps={
        "cwe": ("CWE-668",),
        "nist-800-53": ("AC-3", "SC-7"),
        "ncsc-cloud": ("11", "12"),
        "aws-fsbp": ("EKS.1",),
        "checkov": (
            "CKV_AWS_38", "CKV_AWS_39", "CKV_AZURE_6", "CKV_AZURE_115", "CKV_GCP_18", "CKV_GCP_20", "CKV_GCP_25",
        ),
        "trivy": (
            "AVD-AWS-0040", "AVD-AWS-0041", "AVD-AZU-0041", "AVD-AZU-0065", "AVD-GCP-0053", "AVD-GCP-0061",
        ),
    },
)  # fmt: skip
def cluster_endpoints_are_limited(endpoint: ClusterEndpoint) -> Judgement:
    """The internet reaches the address at which a Kubernetes cluster takes orders.

    Why it matters: the cluster's interface is the key to every workload on it.

    How to fix: use a private endpoint, or limit public access to named networks.

    Known gaps: who may sign in at the endpoint is not weighed.
    """
    return forbid(endpoint.open_to_internet, True, because="the internet reaches its endpoint")


@policy(
    "TCOP-06-607",
    "copy-shared-with-everybody",
    severity=Severity.CRITICAL,
    theme="network-exposure",
    maps={
        "cwe": ("CWE-668", "CWE-200"),
        "nist-800-53": ("AC-3", "AC-21"),
        "ncsc-cloud": ("2", "11"),
        "aws-fsbp": ("EC2.1", "RDS.1", "DocumentDB.3", "Neptune.3", "SSM.4"),
        "checkov": ("CKV_AWS_205", "CKV_AWS_302", "CKV_AWS_303"),
    },
)
def copies_are_not_public(copy: SharedCopy, parameters: Parameters) -> Judgement:
    """A snapshot, an image or a document is shared with everybody.

    Why it matters: a public snapshot is a complete copy of a disk or a database for anyone to restore.

    How to fix: remove the group of all, turn on the account's blocks, and find out who copied it.

    Known gaps: of shares with named accounts only those of a disk's snapshot are judged, by the setting
    `known-accounts`.
    """
    if copy.account.is_modelled:
        return _shared_with(copy.account, parameters)
    if copy.is_block.is_known_to_be(True):
        because = "it lets copies be shared with everybody"
        return forbid(copy.shared_with_all, True, because=because).at(Severity.MEDIUM)
    return forbid(copy.shared_with_all, True, because="it is shared with everybody")


def _shared_with(account: Value[str], parameters: Parameters) -> Judgement:
    if not parameters.known_accounts and not account.is_unknown:
        return undecided(f"no known accounts are listed, and it is shared with {account.content}", account)
    because = f"it is shared with account {account.content}, which is not a known one"
    return require_that(account, lambda number: number in parameters.known_accounts, because).at(Severity.MEDIUM)


@policy(
    "TCOP-06-606",
    "web-service-unfiltered",
    severity=Severity.MEDIUM,
    theme="network-exposure",
    maps={
        "cwe": ("CWE-693",),
        "nist-800-53": ("SC-7", "SI-10"),
        "ncsc-cloud": ("5", "11"),
        "aws-fsbp": ("ELB.16", "CloudFront.6", "APIGateway.4"),
        "checkov": ("CKV2_AWS_28", "CKV_AWS_68", "CKV2_AWS_29", "CKV_AZURE_120"),
        "trivy": ("AVD-AWS-0011",),
    },
)
def web_services_are_filtered(service: WebService, parameters: Parameters) -> Judgement:
    """A web service that the internet reaches has no web application firewall before it.

    Why it matters: a firewall blocks common probing, and buys time to patch.

    How to fix: associate a web ACL with managed rule groups, and log it. Where a central team attaches them, name
    `waf` in the setting `central-baseline`.

    Known gaps: a balancer without a firewall is open where a filtered distribution stands in the same configuration,
    which may be the only one that gets through to it. A distribution of public files is not told from others.
    """
    reached = service.public
    if reached.is_known_to_be(False):
        return not_applicable("the internet does not reach it")
    judgement = require(service.filtered, True, otherwise="no web application firewall stands before it")
    if judgement.verdict is not Verdict.FAIL:
        return judgement
    if "waf" in parameters.central_baseline:
        return undecided("a central team is said to put web firewalls before services", service.filtered)
    if not reached.is_known_to_be(True):
        return undecided("no web firewall stands before it, and whether the internet reaches it is not known", reached)
    return judgement.at(Severity.LOW) if service.data_only.is_known_to_be(True) else judgement
