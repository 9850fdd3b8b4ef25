"""Azure: network security groups, firewalls of database servers, public addresses of services and machines."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    adapter,
    computed,
    find,
    fixed,
    flag,
    number,
    parts,
    present,
    row,
    text,
    texts,
    value,
)
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import TAGS
from tcop_iac.assets.internet import from_anywhere, ports_written
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.traffic import AddressedMachine, DataEndpoint, SecurityGroup, ServerFirewall, TrafficRule
from tcop_iac.assets.part_rows import OnePart
from tcop_iac.model.value import Content, Unknown, Value, first_unknown, why

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"


def _allows(word: str) -> Any:
    """A reader of whether a rule is about incoming traffic, and says `word` of it."""

    def read(site: Site) -> Value[Any]:
        direction, access = text("direction")(site), text("access")(site)
        if isinstance(direction.content, str) and direction.content.lower() != "inbound":
            return replace(direction, content=False)
        said = agreed(access.content, lambda one: one if isinstance(one, Unknown) else str(one).lower() == word)
        unknown = first_unknown(direction.content)
        return replace(access, content=unknown if said is True and unknown is not None else said)

    return computed(read)


def _ports(site: Site) -> Value[Any]:
    one, several = texts("destination_port_range")(site), texts("destination_port_ranges")(site)
    decides = one if one.content is not None else several
    if decides.content is None:
        return replace(decides, content=Unknown("no port is written, which the provider asks for"))
    return replace(decides, content=ports_written(decides.content))


_RULE = {
    "allows": row(terraform=_allows("allow")),
    "refuses": row(terraform=_allows("deny")),
    "from_anywhere": row(terraform=from_anywhere(texts("source_address_prefix"), texts("source_address_prefixes"))),
    "protocol": row(terraform=value("protocol", lambda one: "all" if one == "*" else str(one).lower())),
    "ports": row(terraform=computed(_ports)),
    "order": row(terraform=number("priority")),
}


def _width(site: Site) -> Value[Any]:
    """How many public addresses lie between two, both included."""
    first, last = text("start_ip_address")(site), text("end_ip_address")(site)
    if not isinstance(first.content, str) or not isinstance(last.content, str):
        reason = why(first_unknown(first.content), first_unknown(last.content), Unknown("an address is not written"))
        return replace(first, content=reason)
    import ipaddress  # noqa: PLC0415 (slow to load)

    try:
        start, end = ipaddress.ip_address(first.content), ipaddress.ip_address(last.content)
    except ValueError:
        return replace(first, content=Unknown("an address is not readable"))
    if start.is_private and end.is_private and start != end and str(start) != "0.0.0.0":
        return replace(first, content=0)
    return replace(first, content=int(end) - int(start) + 1)


def _whole_platform(site: Site) -> Value[Any]:
    """0.0.0.0 to 0.0.0.0 lets every customer of Azure in (Azure SQL, "IP firewall rules")."""
    first, last = text("start_ip_address")(site), text("end_ip_address")(site)
    return replace(first, content=first.content == last.content == "0.0.0.0")


_FIREWALLS = {
    "azurerm_mssql_server": ("azurerm_mssql_firewall_rule", "server_id"),
    "azurerm_postgresql_flexible_server": ("azurerm_postgresql_flexible_server_firewall_rule", "server_id"),
    "azurerm_mysql_flexible_server": ("azurerm_mysql_flexible_server_firewall_rule", "server_name"),
    "azurerm_postgresql_server": ("azurerm_postgresql_firewall_rule", "server_name"),
    "azurerm_mysql_server": ("azurerm_mysql_firewall_rule", "server_name"),
}
_OTHER_FIREWALLS = ("azurerm_synapse_firewall_rule", "azurerm_sql_firewall_rule")
"""Of services whose own endpoint is not read here."""
_WIDE = 2**16


def _admits(site: Site) -> Value[Any]:
    """Whether a firewall rule of the server lets a wide range in."""
    type_, on = _FIREWALLS[site.resource.type]
    widths = [
        _width(Site(match.resource, match.resource.body, site.estate))
        for match in site.estate.companions(site.resource, type_, on)
    ]
    answer = any_of(agreed(one.content, _is_wide) for one in widths)
    return Value(answer, widths[0].range if widths else site.node.range, attribute=type_)


def _is_wide(width: Content) -> Answer:
    return width if isinstance(width, Unknown) else bool(width) and width > _WIDE


def _public_server(site: Site) -> Value[Any]:
    """Whether a server has a public endpoint: a flag, a word in newer versions, and none with a subnet of its own."""
    subnet = present("delegated_subnet_id")(site)
    if subnet.content is not False:
        return replace(subnet, content=agreed(subnet.content, lambda one: one if isinstance(one, Unknown) else not one))
    word = text("public_network_access")(site)
    if word.content is not None:
        return replace(
            word, content=agreed(word.content, lambda one: one if isinstance(one, Unknown) else one == "Enabled")
        )
    return flag("public_network_access_enabled")(site)


def _account_open(site: Site) -> Value[Any]:
    """Whether a storage account or vault answers everywhere: its flag, and no rule that denies by default."""
    public = flag("public_network_access_enabled")(site)
    if public.content is False:
        return public
    path = (
        "network_acls.default_action" if site.resource.type == "azurerm_key_vault" else "network_rules.default_action"
    )
    rules = site.estate.companions(site.resource, "azurerm_storage_account_network_rules", "storage_account_id")
    others = (text("default_action")(Site(one.resource, one.resource.body, site.estate)) for one in rules)
    own = [text(path)(site), *others]
    denies = any_of(
        agreed(one.content, lambda word: word if isinstance(word, Unknown) else word == "Deny") for one in own
    )
    if public.content is None:
        return public if denies is False else replace(public, content=negated(denies))
    return replace(public, content=all_of((truth(public.content), negated(denies))))


def _public_cache(site: Site) -> Value[Any]:
    """A cache in a subnet of its own has no public address (azurerm_redis_cache, subnet_id)."""
    subnet = present("subnet_id")(site)
    if subnet.content is False:
        return flag("public_network_access_enabled")(site)
    return replace(subnet, content=negated(truth(subnet.content)))


def _filtered(site: Site) -> Value[Any]:
    """Whether a Cosmos DB account lets anybody reach it: no filter of addresses or networks."""
    filters = [present(path)(site) for path in ("ip_range_filter", "virtual_network_rule")]
    any_ = any_of(
        agreed(one.content, lambda word: word if isinstance(word, Unknown) else bool(word)) for one in filters
    )
    return replace(filters[0], content=negated(any_))


def _endpoint(type_: str, public: Any, **more: Any) -> Any:
    name = type_.removeprefix("azurerm_")
    return adapter(
        DataEndpoint,
        terraform=type_,
        rows={
            "public": row(terraform=public, default=True, doc=f"{_DOCS}/{name}#public_network_access_enabled-1"),
            "tags": TAGS,
            **more,
        },
    )


_SIGN_IN = {"admits_internet": row(terraform=fixed(False)), "needs_sign_in": row(terraform=fixed(True))}


def _has_address(*paths: str) -> Any:
    def read(site: Site) -> Value[Any]:
        found = find(site.node, paths[0])
        return present(paths[0])(site) if found.nodes else Value(False, site.node.range, attribute=paths[0])

    return computed(read)


ADAPTERS = (
    adapter(
        SecurityGroup,
        terraform="azurerm_network_security_group",
        identity=("name",),
        rows={"rules": parts(TrafficRule, _RULE, terraform="security_rule")},
    ),
    adapter(SecurityGroup, terraform="azurerm_network_security_rule", rows={"rules": OnePart(TrafficRule, _RULE)}),
    *(
        adapter(
            ServerFirewall,
            terraform=type_,
            rows={
                "width": row(terraform=computed(_width)),
                "admits_platform": row(terraform=computed(_whole_platform)),
            },
        )
        for type_ in (*(rule for rule, _ in _FIREWALLS.values()), *_OTHER_FIREWALLS)
    ),
    *(
        _endpoint(
            type_,
            computed(_public_server),
            admits_internet=row(terraform=computed(_admits)),
            needs_sign_in=row(terraform=fixed(True)),
        )
        for type_ in _FIREWALLS
    ),
    _endpoint(
        "azurerm_cosmosdb_account",
        flag("public_network_access_enabled"),
        admits_internet=row(terraform=computed(_filtered)),
        needs_sign_in=row(terraform=fixed(True)),
    ),
    _endpoint("azurerm_redis_cache", computed(_public_cache)),
    _endpoint("azurerm_storage_account", computed(_account_open), **_SIGN_IN),
    adapter(
        DataEndpoint,
        terraform="azurerm_storage_account_network_rules",
        applies=lambda site: pointed_at(site, "storage_account_id", "azurerm_storage_account") is None,
        rows={"public": row(terraform=value("default_action", lambda one: one == "Allow")), **_SIGN_IN},
    ),
    _endpoint("azurerm_key_vault", computed(_account_open), **_SIGN_IN),
    adapter(
        AddressedMachine,
        terraform="azurerm_network_interface",
        rows={"public_address": row(terraform=_has_address("ip_configuration.public_ip_address_id")), "tags": TAGS},
    ),
    *(
        adapter(
            AddressedMachine,
            terraform=f"azurerm_{system}_virtual_machine_scale_set",
            rows={
                "public_address": row(terraform=_has_address("network_interface.ip_configuration.public_ip_address")),
                "tags": TAGS,
            },
        )
        for system in ("linux", "windows")
    ),
)
