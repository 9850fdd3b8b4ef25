"""AWS: security groups, network ACLs, what EKS opens by itself, and public addresses of services and machines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    adapter,
    computed,
    find,
    fixed,
    flag,
    number,
    over_arms,
    parts,
    present,
    row,
    text,
    texts,
    value,
)
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.opensearch import DOMAIN_POLICIES
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.internet import EVERY_PORT, admits_internet, ports_between, worst
from tcop_iac.assets.kinds.traffic import (
    AddressedMachine,
    AddressedSubnet,
    DataEndpoint,
    DefaultGroup,
    RemoteAccess,
    SecurityGroup,
    SubnetFilter,
    TrafficRule,
)
from tcop_iac.assets.part_rows import OnePart
from tcop_iac.assets.policy_document import read_document
from tcop_iac.assets.references import resource_at
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, Origin, Unknown, Value, references

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"
_PROTOCOLS = {"-1": "all", "6": "tcp", "17": "udp", "1": "icmp", "58": "icmpv6"}


def _protocol(path: str) -> Any:
    return value(path, lambda one: _PROTOCOLS.get(str(one).lower(), str(one).lower()))


def _sources(lists: tuple[str, ...], prefixes: str = "") -> Any:
    """A reader of whether the lists of ranges, or what prefix lists of this configuration hold, is the internet."""

    def read(site: Site) -> Value[Any]:
        found = [texts(path)(site) for path in lists]
        answers = [(one, admits_internet(one.content)) for one in found]
        if prefixes:
            named = texts(prefixes)(site)
            answers.append((named, _in_prefix_lists(named.content, site)))
        return worst(answers)

    return computed(read)


def _in_prefix_lists(content: Content, site: Site) -> Answer:
    """Whether prefix lists hold the internet; lists of AWS's own never do, others that are not here may."""

    def ask(listed: Content) -> Answer:
        members = listed if isinstance(listed, list) else [] if listed is None else [listed]
        return any_of(agreed(one, lambda name: _in_prefix_list(name, site)) for one in members)

    return agreed(content, ask)


def _in_prefix_list(content: Content, site: Site) -> Answer:
    named = resource_at(site.estate, content)
    if named is None:
        return (
            content if isinstance(content, Unknown) else Unknown(f"what the prefix list {content} holds is not known")
        )
    if named.mode == "data":
        return False
    entries = [node.content for node in find(named.body, "entry.cidr").nodes]
    return admits_internet(entries)


def _ports(first: str, last: str, protocol: str) -> Any:
    """A reader of the ports of a rule; a rule about every protocol is about all ports."""

    def read(site: Site) -> Value[Any]:
        kind = _protocol(protocol)(site)
        if kind.is_known_to_be("all"):
            return replace(kind, content=[list(EVERY_PORT)])
        return ports_between(number(first)(site), number(last)(site))

    return computed(read)


_INLINE = {
    "allows": row(terraform=fixed(True)),
    "from_anywhere": row(terraform=_sources(("cidr_blocks", "ipv6_cidr_blocks"), "prefix_list_ids")),
    "protocol": row(terraform=_protocol("protocol")),
    "ports": row(terraform=_ports("from_port", "to_port", "protocol")),
}
_INGRESS = parts(TrafficRule, _INLINE, terraform="ingress")
_OWN = {
    "allows": row(terraform=fixed(True)),
    "from_anywhere": row(terraform=_sources(("cidr_ipv4", "cidr_ipv6"), "prefix_list_id")),
    "protocol": row(terraform=_protocol("ip_protocol")),
    "ports": row(terraform=_ports("from_port", "to_port", "ip_protocol")),
}


def _is_ingress(site: Site) -> bool:
    return not text("type")(site).is_known_to_be("egress")


# network ACLs


def _acl(action: str, sources: tuple[str, ...], order: str) -> dict[str, Any]:
    return {
        "allows": row(terraform=value(action, lambda one: str(one).lower() == "allow")),
        "refuses": row(terraform=value(action, lambda one: str(one).lower() == "deny")),
        "from_anywhere": row(terraform=_sources(sources)),
        "protocol": row(terraform=_protocol("protocol")),
        "ports": row(terraform=_ports("from_port", "to_port", "protocol")),
        "order": row(terraform=number(order)),
    }


_ENTRIES = parts(TrafficRule, _acl("action", ("cidr_block", "ipv6_cidr_block"), "rule_no"), terraform="ingress")


def _is_inbound(site: Site) -> bool:
    return flag("egress")(site).content is not True


# EKS

_SSH = [[22, 22], [3389, 3389]]


def _everybody(site: Site) -> Value[Any]:
    """Whether nothing limits who reaches the nodes: EKS then opens the port to the world.

    https://docs.aws.amazon.com/eks/latest/APIReference/API_RemoteAccessConfig.html
    """
    groups = present("remote_access.source_security_group_ids")(site)
    key = present("remote_access.ec2_ssh_key")(site)
    answer = all_of((truth(key.content), negated(truth(groups.content))))
    return replace(key, content=answer)


# data services


def _groups_admit(path: str) -> Any:
    """A reader of whether a security group that the resource names lets the internet in, by a rule that stands here."""

    def read(site: Site) -> Value[Any]:
        named = texts(path)(site)
        addresses = {one.address for one in references(named.content)}
        groups = [one for one in site.estate.of(SecurityGroup) if one.address in addresses]
        rules = [rule for group in groups for rule in group.rules]
        answers = [(rule.from_anywhere, truth(rule.from_anywhere.content)) for rule in rules]
        return worst(answers) if answers else replace(named, content=False)

    return computed(read)


def _endpoint(type_: str, path: str, *, default: Content, groups: str = "") -> Any:
    anchor = path.rpartition(".")[2]
    return adapter(
        DataEndpoint,
        terraform=type_,
        rows={
            "public": row(
                terraform=flag(path), default=default, doc=f"{_DOCS}/{type_.removeprefix('aws_')}#{anchor}-1"
            ),
            **({"admits_internet": row(terraform=_groups_admit(groups))} if groups else {}),
            "tags": TAGS,
        },
    )


def _redshift_public(site: Site) -> Value[Any]:
    """Public by default up to version 5 of the provider, and not from 6 on (its upgrade guide)."""
    written = flag("publicly_accessible")(site)
    if written.content is not None:
        return written
    major = site.resource.provider.version
    content: Content = Unknown("the default differs by the provider's version, which nothing fixes")
    if major is not None:
        content = major < 6
    return replace(written, content=content, origin=Origin.DEFAULT)


def _outside_vpc(site: Site) -> Value[Any]:
    inside = present("vpc_options")(site)
    return replace(inside, content=over_arms(inside.content, lambda one: not one))


def _domain_admits(site: Site) -> Value[Any]:
    """Whether the policy of a search domain lets everybody in; signed requests of named callers are none."""
    for at in _policies_of(site):
        content = value("access_policies")(at)
        document = read_document(_decoded(content.content), on_resource=True)
        answer = document if isinstance(document, Unknown) else document.admits_anybody()
        return replace(content, content=answer)
    return Value(False, site.node.range, Origin.ABSENT, "access_policies")


def _policies_of(site: Site) -> Iterator[Site]:
    """Where policies of the domain stand: in it, and in resources of their own."""
    if present("access_policies")(site).content is not False:
        yield site
    for type_ in DOMAIN_POLICIES:
        for match in site.estate.companions(site.resource, type_, "domain_name"):
            yield Site(match.resource, match.resource.body, site.estate)


def _decoded(content: Content) -> Content:
    from tcop_iac.model.documents import decode  # noqa: PLC0415 (few estates have search domains)

    return decode(content)


# machines


def _instance_public(site: Site) -> Value[Any]:
    """Whether an instance gets a public address: as it says, by an elastic address, or as its subnet does."""
    written = flag("associate_public_ip_address")(site)
    elastic = [
        match
        for type_, on in (("aws_eip", "instance"), ("aws_eip_association", "instance_id"))
        for match in site.estate.companions(site.resource, type_, on)
    ]
    if any(match.uncertain is None for match in elastic):
        return Value(True, elastic[0].resource.range, attribute="aws_eip")
    if written.content is not None:
        return written
    interfaces = flag("network_interface.associate_public_ip_address")(site)
    if interfaces.content is not None:
        return interfaces
    named = text("subnet_id")(site)
    subnet = resource_at(site.estate, named.content)
    if subnet is not None and subnet.mode == "managed":
        gives = flag("map_public_ip_on_launch")(Site(subnet, subnet.body, site.estate))
        return replace(gives, content=False if gives.content is None else gives.content)
    return replace(written, content=Unknown("the subnet decides, and it stands elsewhere"), origin=Origin.DEFAULT)


def _template_public(site: Site) -> Value[Any]:
    found = flag("network_interfaces.associate_public_ip_address")(site)
    unknown = Unknown("the subnet decides")
    return found if found.content is not None else replace(found, content=unknown, origin=Origin.DEFAULT)


ADAPTERS = (
    adapter(SecurityGroup, terraform="aws_security_group", identity=("name",), rows={"rules": _INGRESS}),
    adapter(DefaultGroup, terraform="aws_default_security_group", rows={"rules": _INGRESS}),
    adapter(
        SecurityGroup,
        terraform="aws_security_group_rule",
        applies=_is_ingress,
        rows={"rules": OnePart(TrafficRule, _INLINE)},
    ),
    adapter(
        SecurityGroup,
        terraform="aws_vpc_security_group_ingress_rule",
        rows={"rules": OnePart(TrafficRule, _OWN)},
    ),
    *(
        adapter(SubnetFilter, terraform=type_, rows={"rules": _ENTRIES})
        for type_ in ("aws_network_acl", "aws_default_network_acl")
    ),
    adapter(
        SubnetFilter,
        terraform="aws_network_acl_rule",
        applies=_is_inbound,
        rows={"rules": OnePart(TrafficRule, _acl("rule_action", ("cidr_block", "ipv6_cidr_block"), "rule_number"))},
    ),
    adapter(
        RemoteAccess,
        terraform="aws_eks_node_group",
        rows={
            "rules": OnePart(
                TrafficRule,
                {
                    "allows": row(terraform=present("remote_access.ec2_ssh_key")),
                    "from_anywhere": row(terraform=computed(_everybody)),
                    "protocol": row(terraform=fixed("tcp")),
                    "ports": row(terraform=fixed(_SSH)),
                },
            )
        },
    ),
    _endpoint("aws_db_instance", "publicly_accessible", default=False, groups="vpc_security_group_ids"),
    *(
        _endpoint(type_, "publicly_accessible", default=False)
        for type_ in (
            "aws_rds_cluster_instance",
            "aws_neptune_cluster_instance",
            "aws_redshiftserverless_workgroup",
            "aws_dms_replication_instance",
            "aws_mq_broker",
            "aws_lightsail_database",
        )
    ),
    adapter(
        DataEndpoint,
        terraform="aws_redshift_cluster",
        rows={"public": row(terraform=computed(_redshift_public)), "tags": TAGS},
    ),
    adapter(
        DataEndpoint,
        terraform="aws_msk_cluster",
        rows={
            "public": row(
                terraform=value(
                    "broker_node_group_info.connectivity_info.public_access.type", lambda one: one != "DISABLED"
                ),
                default=False,
                doc=f"{_DOCS}/msk_cluster#public_access-1",
            ),
            "tags": TAGS,
        },
    ),
    *(
        adapter(
            DataEndpoint,
            terraform=type_,
            rows={
                "public": row(terraform=computed(_outside_vpc)),
                "admits_internet": row(terraform=computed(_domain_admits)),
                "needs_sign_in": row(terraform=fixed(True)),
                "has_own_users": row(terraform=flag("advanced_security_options.enabled")),
                "tags": TAGS,
            },
        )
        for type_ in ("aws_opensearch_domain", "aws_elasticsearch_domain")
    ),
    adapter(
        AddressedMachine,
        terraform="aws_instance",
        rows={"public_address": row(terraform=computed(_instance_public)), "tags": TAGS},
    ),
    adapter(
        AddressedMachine,
        terraform="aws_launch_template",
        rows={"public_address": row(terraform=computed(_template_public)), "tags": TAGS},
    ),
    adapter(
        AddressedMachine,
        terraform="aws_launch_configuration",
        rows={
            "public_address": row(
                terraform=flag("associate_public_ip_address"),
                silence="the subnet decides",
                doc=f"{_DOCS}/launch_configuration#associate_public_ip_address-1",
            )
        },
    ),
    adapter(
        AddressedMachine,
        terraform="aws_ecs_service",
        rows={
            "public_address": row(
                terraform=flag("network_configuration.assign_public_ip"),
                default=False,
                doc=f"{_DOCS}/ecs_service#assign_public_ip-1",
            ),
            "tags": TAGS,
        },
    ),
    adapter(
        AddressedSubnet,
        terraform="aws_subnet",
        rows={
            "gives_addresses": row(
                terraform=flag("map_public_ip_on_launch"),
                default=False,
                doc=f"{_DOCS}/subnet#map_public_ip_on_launch-1",
            ),
            "name": row(terraform=text("tags.Name")),
            "tags": TAGS,
        },
    ),
)

_RULE = {"protocol": "IpProtocol", "cidr_blocks": "CidrIp", "ipv6_cidr_blocks": "CidrIpv6"}

TWINS = (
    twin(
        "AWS::EC2::SecurityGroup",
        "aws_security_group",
        {
            "name": "GroupName",
            "description": "GroupDescription",
            "ingress": "SecurityGroupIngress",
            "egress": "SecurityGroupEgress",
            **{f"ingress.{name}": spelled for name, spelled in _RULE.items()},
            "ingress.prefix_list_ids": "SourcePrefixListId",
        },
    ),
    twin(
        "AWS::EC2::SecurityGroupIngress",
        "aws_vpc_security_group_ingress_rule",
        {"cidr_ipv4": "CidrIp", "security_group_id": "GroupId", "prefix_list_id": "SourcePrefixListId"},
    ),
    twin("AWS::EC2::PrefixList", "aws_ec2_managed_prefix_list", {"entry": "Entries", "name": "PrefixListName"}),
    twin("AWS::EC2::NetworkAcl", "aws_network_acl", {"ingress": None, "egress": None}),
    twin(
        "AWS::EC2::NetworkAclEntry",
        "aws_network_acl_rule",
        {"from_port": "PortRange.From", "to_port": "PortRange.To"},
    ),
    twin(
        "AWS::EKS::Nodegroup", "aws_eks_node_group", {"remote_access.source_security_group_ids": "SourceSecurityGroups"}
    ),
    twin("AWS::Neptune::DBInstance", "aws_neptune_cluster_instance"),
    twin("AWS::RedshiftServerless::Workgroup", "aws_redshiftserverless_workgroup"),
    twin("AWS::DMS::ReplicationInstance", "aws_dms_replication_instance", silent={"auto_minor_version_upgrade": True}),
    twin("AWS::Lightsail::Database", "aws_lightsail_database"),
    twin("AWS::EC2::EIP", "aws_eip", {"instance": "InstanceId"}),
    twin("AWS::EC2::EIPAssociation", "aws_eip_association"),
)
"""Instances, templates, subnets and other services have theirs in files of their own."""
