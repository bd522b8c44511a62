"""Under which addresses this machine can be reached on the local network."""

from __future__ import annotations

import ipaddress
import socket

from checkin.stations.link import Address

LOOPBACK = "127.0.0.1"


def local_addresses() -> list[str]:
    """Return this machine's IPv4 addresses, the one towards the network first; loopback is not among them."""
    found: list[str] = []
    for one in (*_outgoing(), *_adapters()):
        if one not in found and _is_usable(one):
            found.append(one)
    return found


def reachable_at(bind: str, port: int) -> tuple[Address, ...]:
    """Return where others may find what listens there. Loopback comes last: it helps other programs of one machine."""
    if bind not in ("0.0.0.0", "::", ""):  # noqa: S104 (compared, not bound)
        return ((bind, port),)
    return (*((one, port) for one in local_addresses()[:4]), (LOOPBACK, port))


def _outgoing() -> list[str]:
    """Return the address that packets to the outside would bear; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return [str(probe.getsockname()[0])]
        except OSError:
            return []


def _adapters() -> list[str]:
    # zeroconf brings it; asking every adapter finds networks without a way to the outside too
    import ifaddr  # noqa: PLC0415

    return [str(ip.ip) for adapter in ifaddr.get_adapters() for ip in adapter.ips if ip.is_IPv4]


def _is_usable(text: str) -> bool:
    address = ipaddress.ip_address(text)
    return not (address.is_loopback or address.is_unspecified or address.is_multicast)
