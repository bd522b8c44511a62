"""Finding a host again: where hosts were, where stations are, what the network announces; none without a known key."""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import Mapping
from typing import Any

from checkin.stations.addresses import local_addresses
from checkin.stations.connection import RefusedByHostError, Wire, connect
from checkin.stations.keys import StationKeys
from checkin.stations.link import Address
from checkin.stations.subjects import Names, inbox
from checkin.stations.trust import context_for, der
from checkin.store.station_queries import KnownStation

_DIAL_S = 1.0
_AT_ONCE = 8
_REFUSED_LONG_S = 12.0


class Dialling:
    """Knows where a host may be, and connects to the first that answers."""

    def __init__(self, names: Names, keys: StationKeys, loop: asyncio.AbstractEventLoop) -> None:
        self._names = names
        self._keys = keys
        self._loop = loop
        self._context: ssl.SSLContext | None = None
        self._hosts: list[Address] = []
        self._found: list[Address] = []
        self._refused_since: float | None = None
        self._own: tuple[float, list[str]] = (-1e9, [])
        self.newest_epoch = ""
        #: Set where stations joined or were removed since the list of trusted hosts was read.
        self.stale = True

    def trust(self, known: Mapping[str, KnownStation], hosts: list[Address]) -> None:
        """Take up which stations there are: any of them may host, whoever was removed may not."""
        certificates = [der(one.certificate) for one in known.values() if one.certificate and not one.removed]
        self._context = context_for(one for one in certificates if one)
        self._hosts = list(dict.fromkeys([*self._hosts, *hosts]))
        self.stale = False

    def prefer(self, addresses: Any) -> None:
        """Try these first from now on."""
        found = []
        for one in addresses if isinstance(addresses, list | tuple) else ():
            if isinstance(one, list | tuple) and len(one) == 2 and isinstance(one[0], str) and isinstance(one[1], int):
                found.append((one[0], one[1]))
        self._hosts = list(dict.fromkeys([*found[:8], *self._hosts]))[:24]

    def announced(self, addresses: list[Address]) -> None:
        """Take note of a host that the network announces."""
        self._found = list(dict.fromkeys([*addresses, *self._found]))[:16]

    def own_addresses(self) -> list[str]:
        """Return this machine's addresses, looked up at most every ten seconds."""
        looked, found = self._own
        if time.monotonic() - looked > 10:
            found = local_addresses()
            self._own = (time.monotonic(), found)
        return found

    def later_than_known(self) -> str:
        """Return an epoch that sorts behind all that were seen."""
        seen = self.newest_epoch
        return f"{int(seen[:12], 16) + 1:012x}{seen[12:]}" if len(seen) > 16 else ""

    @property
    def refused_for_long(self) -> bool:
        """Whether hosts have refused us for longer than one needs to start."""
        return self._refused_since is not None and time.monotonic() - self._refused_since > _REFUSED_LONG_S

    async def connect(self, ending: asyncio.Event) -> Wire:
        """Return a connection to the first host that answers; raises OSError where none does."""
        candidates = list(dict.fromkeys([*self._hosts, *self._found]))[:_AT_ONCE]
        tasks = [asyncio.create_task(self._dial(address)) for address in candidates]
        stop = asyncio.create_task(ending.wait())
        waiting: set[asyncio.Task[Any]] = {stop, *tasks}
        refused = False
        winner: asyncio.Task[Wire] | None = None
        try:
            while waiting - {stop}:
                done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
                if stop in done:
                    raise ConnectionAbortedError
                for task in done:
                    if task.exception() is None:
                        self._refused_since, winner = None, task
                        return winner.result()
                    refused = refused or isinstance(task.exception(), RefusedByHostError)
        finally:
            for task in (stop, *tasks):
                task.cancel()
            await _close_others(tasks, winner)
        if refused:
            self._refused_since = self._refused_since or time.monotonic()
            raise RefusedByHostError
        raise ConnectionError

    async def _dial(self, address: Address) -> Wire:
        assert self._context is not None
        seed = self._keys.user_seed
        return await connect(
            address, self._context, seed, inbox(self._keys.station), timeout=_DIAL_S, name=self._keys.station
        )

    async def close(self) -> None:
        """Nothing is kept open between connections."""


async def _close_others(tasks: list[asyncio.Task[Wire]], winner: asyncio.Task[Wire] | None) -> None:
    """Close connections that came second."""
    await asyncio.gather(*(task for task in tasks if task is not winner), return_exceptions=True)
    for task in tasks:
        if task is not winner and not task.cancelled() and task.exception() is None:
            await task.result().close()
