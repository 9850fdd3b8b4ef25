"""IP network functions (https://developer.hashicorp.com/terraform/language/functions/cidrsubnet and those beside it).

Addresses are read as Terraform reads them: leading zeros in IPv4 are decimal noise, and an IPv6 prefix may have an
IPv4 tail. `ipaddress` is imported when first needed, since it is slow to load.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcop_iac.sources.terraform.functions.signature import FunctionError, function, invalid, whole_number
from tcop_iac.sources.terraform.types import Number

if TYPE_CHECKING:
    from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

    Network = IPv4Network | IPv6Network
    Address = IPv4Address | IPv6Address


@function("network")
def cidrhost(prefix: str, hostnum: int) -> str:
    """A prefix and the number of a host in it (negative from the end) in, the host's address out."""
    network = _network(prefix)
    number = hostnum if hostnum >= 0 else network.num_addresses + hostnum
    if not 0 <= number < network.num_addresses:
        raise FunctionError(f"prefix of {network.prefixlen} does not accommodate a host numbered {hostnum}")
    return str(network[number])


@function("network")
def cidrnetmask(prefix: str) -> str:
    """An IPv4 prefix in, its netmask out."""
    network = _network(prefix)
    if network.version == 6:
        raise FunctionError(f"IPv6 addresses cannot have a netmask: {prefix}")
    return str(network.netmask)


@function("network")
def cidrsubnet(prefix: str, newbits: int, netnum: int) -> str:
    """A prefix, bits to add and the number of a subnet in, the subnet's prefix out."""
    network = _network(prefix)
    length = network.prefixlen + newbits
    if length > network.max_prefixlen:
        raise FunctionError(f"insufficient address space to extend prefix of {network.prefixlen} by {newbits}")
    if newbits < 0 or not 0 <= netnum < 1 << newbits:
        raise FunctionError(f"prefix extension of {newbits} does not accommodate a subnet numbered {netnum}")
    start = int(network.network_address) + (netnum << (network.max_prefixlen - length))
    return str(type(network)((start, length)))


@function("network")
def cidrsubnets(prefix: str, *newbits: Number) -> list[str]:
    """A prefix and the bits to add for each of several consecutive subnets in, the subnets' prefixes out."""
    network = _network(prefix)
    result: list[str] = []
    following = int(network.network_address)
    for bits in newbits:
        length = _subnet_length(network, whole_number(bits, "newbits"))
        size = 1 << (network.max_prefixlen - length)
        start = -(-following // size) * size
        following = start + size
        if following > int(network.broadcast_address) + 1:
            after = result[-1] if result else str(network)
            raise invalid("newbits", f"not enough remaining address space for a prefix of {length} bits after {after}")
        result.append(str(type(network)((start, length))))
    return result


def _subnet_length(network: Network, bits: int) -> int:
    if bits < 1:
        raise invalid("newbits", "must extend prefix by at least one bit")
    length = network.prefixlen + bits
    if length > network.max_prefixlen:
        protocol = f"IPv{network.version}"
        raise invalid("newbits", f"would extend prefix to {length} bits, which is too long for an {protocol} address")
    return length


@function("network")
def cidrcontains(containing_prefix: str, contained_ip_or_prefix: str) -> bool:
    """A prefix, and an address or another prefix in, whether the one holds all of the other out (OpenTofu)."""
    outer = _network(containing_prefix)
    try:
        address = _address(contained_ip_or_prefix)
        start, end = int(address), int(address)
        version: int = address.version
    except ValueError:
        try:
            inner = _network(contained_ip_or_prefix)
        except FunctionError:
            raise FunctionError(f"invalid IP address or prefix: {contained_ip_or_prefix}") from None
        start, end, version = int(inner.network_address), int(inner.broadcast_address), inner.version
    if version != outer.version:
        raise FunctionError(f"address family mismatch: {containing_prefix} vs. {contained_ip_or_prefix}")
    return int(outer.network_address) <= start and end <= int(outer.broadcast_address)


def _address(text: str) -> Address:
    import ipaddress  # noqa: PLC0415 - slow to load, and few estates compute addresses

    if ":" not in text and text.count(".") == 3:
        text = ".".join(octet.lstrip("0") or octet[-1:] for octet in text.split("."))
    if "%" in text:
        raise ValueError("zones are not allowed")
    return ipaddress.ip_address(text)


def _network(prefix: str) -> Network:
    import ipaddress  # noqa: PLC0415 - slow to load, and few estates compute addresses

    text, slash, length = prefix.partition("/")
    try:
        if not (slash and length.isascii() and length.isdigit()):
            raise ValueError
        return ipaddress.ip_network(f"{_address(text)}/{length}", strict=False)
    except ValueError:
        raise FunctionError(f"invalid CIDR expression: invalid CIDR address: {prefix}") from None
