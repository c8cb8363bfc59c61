"""Which addresses may be connected to: public ones, and the private ones that the config names."""

import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Self

from c5db.fetch.errors import ForbiddenAddressError, UnreachableError

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], list[str]]

NAT64 = IPv6Network("64:ff9b::/96")


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, in the order of the system."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnreachableError(f"the host {host} is not known") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True)
class Guard:
    """Lets through what is public, and the private hosts and networks that were named."""

    hosts: frozenset[str] = frozenset()
    networks: tuple[str, ...] = ()
    resolve: Resolve = field(default=resolve, repr=False)

    @classmethod
    def allowing(cls, named: Iterable[str]) -> Self:
        """A guard that also lets through these hosts, addresses and networks."""
        hosts, networks = set(), []
        for name in named:
            try:
                networks.append(str(ip_network(name, strict=False)))
            except ValueError:
                hosts.add(name.casefold().rstrip("."))
        return cls(frozenset(hosts), tuple(networks))

    def addresses(self, host: str, port: int) -> list[str]:
        """The addresses of a host; where one of them is forbidden, so is the host."""
        found = self.resolve(host, port)
        if host.casefold().rstrip(".") not in self.hosts:
            for address in found:
                self._refuse_private(host, address)
        return found

    def _refuse_private(self, host: str, address: str) -> None:
        parsed = ip_address(address.partition("%")[0])
        if is_public(parsed) or any(parsed in ip_network(network) for network in self.networks):
            return
        raise ForbiddenAddressError(f"{host} is at {address}, which is not public; allow_private may name it")


def is_public(address: Address) -> bool:
    """Whether an address is one of the open internet, however it is wrapped."""
    inner = _wrapped(address) if isinstance(address, IPv6Address) else None
    if inner is not None:
        return is_public(inner)
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _wrapped(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 one leads to."""
    if address in NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
