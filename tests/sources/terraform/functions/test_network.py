from __future__ import annotations

import ipaddress
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcop_iac.model.value import Content
from tcop_iac.sources.terraform.functions import FunctionError
from tests.sources.terraform.functions.calling import BUCKET, call, same

CASES: list[tuple[str, tuple[Content, ...], Content]] = [
    ("cidrhost", ("10.12.112.0/20", 16), "10.12.112.16"),
    ("cidrhost", ("10.12.112.0/20", 268), "10.12.113.12"),
    ("cidrhost", ("fd00:fd12:3456:7890:00a2::/72", 34), "fd00:fd12:3456:7890::22"),
    ("cidrhost", ("10.0.0.0/8", -1), "10.255.255.255"),
    ("cidrhost", ("10.0.0.7/24", 1), "10.0.0.1"),
    ("cidrhost", ("10.0.0.1/32", 0), "10.0.0.1"),
    ("cidrhost", ("::/0", 65536), "::1:0"),
    ("cidrnetmask", ("172.16.0.0/12",), "255.240.0.0"),
    ("cidrnetmask", ("10.0.0.0/0",), "0.0.0.0"),
    ("cidrsubnet", ("172.16.0.0/12", 4, 2), "172.18.0.0/16"),
    ("cidrsubnet", ("10.1.2.0/24", 4, 15), "10.1.2.240/28"),
    ("cidrsubnet", ("fd00:fd12:3456:7890::/56", 16, 162), "fd00:fd12:3456:7800:a200::/72"),
    ("cidrsubnet", ("10.0.0.0/8", 0, 0), "10.0.0.0/8"),
    ("cidrsubnet", ("10.0.0.0/8", "8", "3"), "10.3.0.0/16"),
    ("cidrsubnet", ("010.001.0.0/16", 8, 1), "10.1.1.0/24"),
    ("cidrsubnet", ("2001:db8::1.2.3.4/64", 8, 1), "2001:db8:0:0:100::/72"),
    ("cidrsubnets", ("10.1.0.0/16", 4, 4, 8, 4), ["10.1.0.0/20", "10.1.16.0/20", "10.1.32.0/24", "10.1.48.0/20"]),
    (
        "cidrsubnets",
        ("fd00:fd12:3456:7890::/56", 16, 16, 16, 32),
        [
            "fd00:fd12:3456:7800::/72",
            "fd00:fd12:3456:7800:100::/72",
            "fd00:fd12:3456:7800:200::/72",
            "fd00:fd12:3456:7800:300::/88",
        ],
    ),
    ("cidrsubnets", ("10.0.0.0/8",), []),
    ("cidrcontains", ("192.168.2.0/20", "192.168.2.1"), True),
    ("cidrcontains", ("192.168.2.0/20", "192.168.2.0/22"), True),
    ("cidrcontains", ("192.168.2.0/20", "192.126.2.1"), False),
    ("cidrcontains", ("192.168.2.0/20", "192.168.0.0/16"), False),
    ("cidrcontains", ("fe80::/48", "fe80::1"), True),
]

ERRORS: list[tuple[str, tuple[Content, ...], str]] = [
    ("cidrhost", ("10.0.0.0", 1), "invalid CIDR expression: invalid CIDR address: 10.0.0.0"),
    ("cidrhost", ("10.0.0.0/33", 1), "invalid CIDR address"),
    ("cidrhost", ("10.0.0.0/30", 4), "prefix of 30 does not accommodate a host numbered 4"),
    ("cidrhost", ("10.0.0.0/30", -5), "does not accommodate a host"),
    ("cidrhost", ("10.0.0/8", 1), "invalid CIDR address"),
    ("cidrhost", ("256.0.0.0/8", 1), "invalid CIDR address"),
    ("cidrhost", ("fe80::1%eth0/64", 1), "invalid CIDR address"),
    ("cidrhost", ("10.0.0.0/-1", 1), "invalid CIDR address"),
    ("cidrhost", ("10.0.0.0/255.0.0.0", 1), "invalid CIDR address"),
    ("cidrhost", (" 10.0.0.0/8", 1), "invalid CIDR address"),
    ("cidrnetmask", ("fe80::/64",), "IPv6 addresses cannot have a netmask: fe80::/64"),
    ("cidrsubnet", ("10.0.0.0/24", 9, 0), "insufficient address space to extend prefix of 24 by 9"),
    ("cidrsubnet", ("10.0.0.0/24", 2, 4), "prefix extension of 2 does not accommodate a subnet numbered 4"),
    ("cidrsubnet", ("10.0.0.0/24", 2, -1), "does not accommodate a subnet"),
    ("cidrsubnets", ("10.0.0.0/24", 0), "must extend prefix by at least one bit"),
    ("cidrsubnets", ("10.0.0.0/24", 9), "would extend prefix to 33 bits, which is too long for an IPv4 address"),
    ("cidrsubnets", ("10.0.0.0/24", 1, 1, 1), "not enough remaining address space"),
    ("cidrcontains", ("10.0.0.0/8", "fe80::1"), "address family mismatch: 10.0.0.0/8 vs. fe80::1"),
    ("cidrcontains", ("10.0.0.0/8", "x"), "invalid IP address or prefix: x"),
    ("cidrcontains", ("10.0.0.1", "10.0.0.1"), "invalid CIDR"),
]


@pytest.mark.parametrize(("name", "arguments", "expected"), CASES)
def test_gives(name: str, arguments: tuple[Content, ...], expected: Content) -> None:
    actual = call(name, *arguments)
    assert same(actual, expected), actual


@pytest.mark.parametrize(("name", "arguments", "message"), ERRORS)
def test_refuses(name: str, arguments: tuple[Content, ...], message: str) -> None:
    with pytest.raises(FunctionError) as caught:
        call(name, *arguments)
    assert message in str(caught.value)


def test_an_unknown_prefix_makes_the_subnet_unknown() -> None:
    assert call("cidrsubnet", BUCKET, 8, 1).references == BUCKET.references


NETWORKS = st.builds(
    lambda address, length: ipaddress.ip_network((address, length), strict=False),
    st.integers(0, 2**32 - 1),
    st.integers(0, 32),
)


@given(NETWORKS, st.integers(0, 32), st.data())
def test_a_subnet_lies_in_its_network_and_apart_from_the_next(
    network: ipaddress.IPv4Network, bits: int, data: st.DataObject
) -> None:
    bits = min(bits, 32 - network.prefixlen)
    number = data.draw(st.integers(0, 2**bits - 1))
    subnet = ipaddress.ip_network(call("cidrsubnet", str(network), bits, number))
    assert subnet.prefixlen == network.prefixlen + bits
    assert isinstance(subnet, ipaddress.IPv4Network)
    assert subnet.subnet_of(network)
    assert int(subnet.network_address) - int(network.network_address) == number * subnet.num_addresses


@given(NETWORKS, st.lists(st.integers(1, 8), max_size=5))
def test_consecutive_subnets_do_not_overlap(network: ipaddress.IPv4Network, bits: list[int]) -> None:
    try:
        subnets = [ipaddress.IPv4Network(each) for each in call("cidrsubnets", str(network), *bits)]
    except FunctionError:
        return
    assert [each.prefixlen - network.prefixlen for each in subnets] == bits
    assert all(each.subnet_of(network) for each in subnets)
    assert all(left.broadcast_address < right.network_address for left, right in itertools.pairwise(subnets))


@given(NETWORKS, st.data())
def test_hosts_are_counted_from_either_end(network: ipaddress.IPv4Network, data: st.DataObject) -> None:
    number = data.draw(st.integers(0, network.num_addresses - 1))
    host = call("cidrhost", str(network), number)
    assert ipaddress.ip_address(host) == network[number]
    assert call("cidrhost", str(network), number - network.num_addresses) == host
    assert call("cidrcontains", str(network), host) is True
