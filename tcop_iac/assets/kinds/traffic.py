"""What lets network traffic in: groups of rules before machines, filters of subnets, firewalls of database servers."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.model.value import Value


class TrafficRule(Part):
    """One rule about traffic."""

    allows: Value[bool]
    """Whether it lets traffic in: False where it refuses it, is about outgoing traffic or is switched off."""
    refuses: Value[bool]
    """Whether it turns incoming traffic away."""
    from_anywhere: Value[bool]
    """Whether it is about traffic from half of the internet or more."""
    protocol: Value[str]
    """`tcp`, `udp`, `icmp`, `icmpv6`, `all`, or another as the provider spells it, in lower case."""
    ports: Value[list[list[int]]]
    """Pairs of first and last port; of ICMP the type, -1 for all."""
    order: Value[int]
    """Its place: the rule with the lowest number that fits the traffic decides."""


class TrafficRules(Asset):
    """A set of rules, or one that is declared on its own."""

    rules: Parts[TrafficRule]
    beside: Parts[TrafficRule]
    """Rules that stand elsewhere and act on the same traffic."""


class SecurityGroup(TrafficRules):
    """Rules about what reaches machines, with memory of connections."""


class DefaultGroup(SecurityGroup):
    """The rules that machines without a group of their own fall under."""


class SubnetFilter(TrafficRules):
    """A filter without memory before a subnet, behind which groups of rules decide."""


class RemoteAccess(TrafficRules):
    """A service's own opening to machines that it makes."""


class OpenRuleGuard(Asset):
    """What stands over a whole account, and keeps machines from being started behind rules that let everybody in."""

    blocks: Value[bool]


class DefaultNetwork(Asset):
    """The network that a new project or account comes with, whose rules let SSH and remote desktop in from anywhere."""

    kept: Value[bool]
    """Whether it is made and stays."""


class AdoptedNetwork(Asset):
    """The network that an account comes with, whose subnets give each machine an address on the internet."""

    used: Value[bool]
    """Whether anything is placed in it."""


class ServerFirewall(Asset):
    """A range of addresses that a database server lets in."""

    width: Value[int]
    """How many public addresses the range has."""
    admits_platform: Value[bool]
    """Whether it lets in every customer of the same platform."""


class DataEndpoint(Asset):
    """A service that holds or moves data, and the addresses that it answers at."""

    public: Value[bool]
    """Whether it has an address on the internet."""
    admits_internet: Value[bool]
    """Whether what stands before it (a group of rules, a firewall, a policy) lets the internet through."""
    needs_sign_in: Value[bool]
    """Whether a public address alone admits nobody, since a firewall or signed requests decide."""
    has_own_users: Value[bool]
    """Whether the service itself asks who calls, behind whatever lets callers through."""
    bound_to_tier: Value[bool]
    """Whether smaller tiers cannot do without the address, at which the platform itself asks each caller to sign in."""
    only_outgoing: Value[bool]
    """Whether what `public` opens is a way out to the internet, and no way in."""
    tags: Value[dict[str, str]]


class AddressedMachine(Asset):
    """A machine, or the template of one, and whether it has an address of its own on the internet."""

    public_address: Value[bool]
    tags: Value[dict[str, str]]


class AddressedSubnet(Asset):
    """A subnet that gives each machine in it an address on the internet, or does not."""

    gives_addresses: Value[bool]
    name: Value[str]
    tags: Value[dict[str, str]]


class ClusterEndpoint(Asset):
    """The address at which a cluster takes orders."""

    open_to_internet: Value[bool]
    """Whether the internet reaches it."""


class WebService(Asset):
    """What answers requests of the web, and may have a web application firewall before it."""

    public: Value[bool]
    """Whether the internet reaches it."""
    filtered: Value[bool]
    """Whether such a firewall looks at its requests."""
    data_only: Value[bool]
    """Whether it answers queries of one schema, and no code of one's own stands behind it."""


class SharedCopy(Asset):
    """A snapshot, an image or a document that can be shared, or a block of that."""

    shared_with_all: Value[bool]
    account: Value[str]
    """The one account that it is shared with, where it cannot be shared with everybody."""
    is_block: Value[bool]
    """Whether it is a block for a whole account, which here is off."""
