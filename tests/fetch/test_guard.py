"""Which addresses are of the open internet."""

from ipaddress import ip_address

import pytest

from c5db.fetch.errors import ForbiddenAddressError
from c5db.fetch.guard import Guard, is_public

PRIVATE = [
    "127.0.0.1", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
    "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1",
    "2002:7f00:1::", "64:ff9b::a9fe:a9fe",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_a_private_address_is_told_however_it_is_wrapped(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822"])
def test_a_public_address_is_told(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("named", ["10.0.0.0/8", "10.1.2.3", "feeds.example.org"])
def test_what_the_config_names_is_let_through(named: str) -> None:
    guard = Guard(*_parts(named), resolve=lambda host, port: ["10.1.2.3"])
    assert guard.addresses("feeds.example.org", 80) == ["10.1.2.3"]


def test_a_host_with_one_private_address_is_refused() -> None:
    guard = Guard(resolve=lambda host, port: ["93.184.216.34", "10.1.2.3"])
    with pytest.raises(ForbiddenAddressError, match=r"10\.1\.2\.3"):
        guard.addresses("feeds.example.org", 80)


def _parts(named: str) -> tuple[frozenset[str], tuple[str, ...]]:
    allowing = Guard.allowing([named])
    return allowing.hosts, allowing.networks
