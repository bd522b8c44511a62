"""Being found on the local network, and finding hosts there (DNS-SD over multicast DNS, `_checkin._tcp`).

What is announced lets nobody in: a digest of the event's id, where the host listens, its certificate's fingerprint, and
a proof for whoever was told the six words. Who joins or comes back still checks the certificate.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from dataclasses import dataclass

from zeroconf import Error as ZeroconfError
from zeroconf import InterfaceChoice, IPVersion, ServiceStateChange, Zeroconf
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

from checkin.stations.link import Address, JoinLink, words_proof
from checkin.stations.subjects import PROTOCOL

_TYPE = "_checkin._tcp.local."
_RESOLVE_MS = 2000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Announced:
    """A host as the network announces it."""

    event: str
    addresses: tuple[Address, ...]
    fingerprint: str
    proof: str

    def link(self, secret: bytes) -> JoinLink | None:
        """Return the link to this host for whoever has the secret; None where the host does not have the same."""
        if words_proof(secret, self.event, self.fingerprint) != self.proof:
            return None
        return JoinLink(self.event, self.addresses, self.fingerprint, secret)


class Discovery:
    """One use of the network's announcements, on an event loop; where the system does not allow it, silent."""

    def __init__(self, interface: str = "") -> None:
        self._interface = interface
        self._zeroconf: AsyncZeroconf | None = None
        self._browser: AsyncServiceBrowser | None = None
        self._info: AsyncServiceInfo | None = None
        self._resolving: set[asyncio.Task[None]] = set()

    async def _open(self) -> AsyncZeroconf | None:
        if self._zeroconf is None:
            interfaces = [self._interface] if self._interface else InterfaceChoice.Default
            try:
                self._zeroconf = AsyncZeroconf(interfaces=interfaces, ip_version=IPVersion.V4Only)
            except OSError:
                _log.info("the network cannot be listened to for announcements")
        return self._zeroconf

    async def announce(self, link: JoinLink, station: str) -> None:
        """Announce a host, or what has changed of it; the link's secret stays here."""
        opened = await self._open()
        if opened is None or not link.addresses:
            return
        info = AsyncServiceInfo(
            _TYPE,
            f"{link.event}-{station}.{_TYPE}",
            parsed_addresses=[host for host, _ in link.addresses],
            port=link.addresses[0][1],
            server=f"checkin-{station}.local.",
            properties={
                "v": str(PROTOCOL),
                "e": link.event,
                "f": link.fingerprint,
                "w": words_proof(link.secret, link.event, link.fingerprint),
            },
        )
        with contextlib.suppress(OSError, ZeroconfError):
            if self._info is None:
                await opened.async_register_service(info, allow_name_change=False)
            else:
                await opened.async_update_service(info)
            self._info = info

    async def withdraw(self) -> None:
        """Announce no more."""
        if self._zeroconf is not None and self._info is not None:
            with contextlib.suppress(OSError, ZeroconfError, TimeoutError):
                await asyncio.wait_for(self._zeroconf.async_unregister_service(self._info), 1.0)
        self._info = None

    async def browse(self, found: Callable[[Announced], None]) -> None:
        """Call `found` for each host announced, now and later."""
        opened = await self._open()
        if opened is None or self._browser is not None:
            return

        def changed(zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange) -> None:
            if state_change is not ServiceStateChange.Removed:
                task = asyncio.ensure_future(self._resolve(zeroconf, service_type, name, found))
                self._resolving.add(task)
                task.add_done_callback(self._resolving.discard)

        self._browser = AsyncServiceBrowser(opened.zeroconf, _TYPE, handlers=[changed])

    async def _resolve(self, zeroconf: Zeroconf, kind: str, name: str, found: Callable[[Announced], None]) -> None:
        info = AsyncServiceInfo(kind, name)
        with contextlib.suppress(OSError, ZeroconfError):
            if await info.async_request(zeroconf, _RESOLVE_MS) and info.port:
                said = {
                    key.decode(): (value or b"").decode("ascii", "replace") for key, value in info.properties.items()
                }
                addresses = tuple((host, info.port) for host in info.parsed_addresses(IPVersion.V4Only)[:8])
                if said.get("v") == str(PROTOCOL):
                    found(Announced(said.get("e", ""), addresses, said.get("f", ""), said.get("w", "")))

    async def close(self) -> None:
        """Announce and look no more."""
        for task in self._resolving:
            task.cancel()
        await self.withdraw()
        if self._browser is not None:
            await self._browser.async_cancel()
        if self._zeroconf is not None:
            await self._zeroconf.async_close()


async def host_by_words(secret: bytes, seconds: float, interface: str = "") -> JoinLink | None:
    """Look for the host whose link has this secret; None where the network shows none within that time."""
    discovery = Discovery(interface)
    arrived: asyncio.Queue[Announced] = asyncio.Queue()
    try:
        await discovery.browse(arrived.put_nowait)
        async with asyncio.timeout(seconds):
            while True:
                if link := (await arrived.get()).link(secret):
                    return link
    except TimeoutError:
        return None
    finally:
        await discovery.close()
