"""Finding a host again: where hosts were, where stations are, what the network announces; none without a known key."""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import Callable, Mapping, Sequence

from checkin.stations.addresses import local_addresses
from checkin.stations.connection import RefusedByHostError, Wire, connect
from checkin.stations.hub import DEFAULT_PORT
from checkin.stations.keys import StationKeys
from checkin.stations.link import Address
from checkin.stations.subjects import Names, inbox
from checkin.stations.trust import context_for, der
from checkin.store.station_queries import KnownStation

#: How long one round of dialling takes, and by how much the likelier address is ahead.
_ROUND_S, _START_S = 1.0, 0.05
#: How long an attempt may take, over later rounds: on a slow network the handshakes alone take seconds.
_PATIENCE_S = 8.0
#: Where a host was lately is tried every time; of the others so many, in turn.
_LIKELY, _AT_ONCE, _MOST = 6, 8, 200
_REFUSED_LONG_S = 12.0
#: How long a host is looked for that began later than the one that answers, before that one is good enough.
_AVOIDED_S = 5.0
#: How long a host that a member calls removed is left alone until the log says so.
_LEFT_S = 30.0


class Dialling:
    """Knows where a host may be, and connects to the first that answers."""

    def __init__(self, names: Names, keys: StationKeys, loop: asyncio.AbstractEventLoop) -> None:
        self._names = names
        self._keys = keys
        self._loop = loop
        self.context: ssl.SSLContext | None = None
        #: Trusts those who were removed as well: they are told where the host is now, and nothing they say is heard.
        self.greeting: ssl.SSLContext | None = None
        self._shown: dict[bytes, KnownStation] = {}
        self._left: tuple[str, float] = ("", 0.0)
        self._dials: dict[asyncio.Task[Wire], Address] = {}
        self._hosts: list[Address] = []
        self._found: list[Address] = []
        self._refused_since: float | None = None
        self._own: tuple[float, list[str]] = (-1e9, [])
        self._turn = 0
        self._avoided: dict[Address, float] = {}
        self.newest_epoch = ""
        #: Where the other stations were when they last told.
        self.station_addresses: Callable[[], list[str]] = list
        #: Set where stations joined or were removed since the list of trusted hosts was read.
        self.stale = True

    def is_older(self, epoch: str, address: Address) -> bool:
        """Tell whether a later host is known than this one; the second time in a while this one has to do."""
        again = address in self._avoided and time.monotonic() - self._avoided[address] < _AVOIDED_S
        return epoch < self.newest_epoch and not again

    def trust(self, known: Mapping[str, KnownStation], hosts: list[Address]) -> None:
        """Take up which stations there are: any of them may host, whoever was removed may not."""
        self._shown = {certificate: one for one in known.values() if (certificate := der(one.certificate))}
        self._hosts = list(dict.fromkeys([*self._hosts, *hosts]))
        self.greeting = context_for(self._shown)
        left, until = self._left
        trusted = (certificate for certificate, one in self._shown.items() if not one.removed)
        is_left = time.monotonic() < until
        self.context = context_for(one for one in trusted if not (is_left and self._shown[one].station_id == left))
        self.give_up()
        # who was left is trusted again where no log said in time that it is removed
        self.stale = is_left

    def station_at(self, wire: Wire) -> str:
        """Return which station hosts there; "" where that is not known."""
        found = self._shown.get(wire.certificate)
        return found.station_id if found is not None else ""

    def removed_at(self, wire: Wire) -> KnownStation | None:
        """Return the station that hosts there if it was removed."""
        found = self._shown.get(wire.certificate)
        return found if found is not None and found.removed else None

    def leave(self, station: str, epoch: str) -> None:
        """Connect to that station no more for a while: its removal is to be read at the host of that epoch."""
        self._left = (station, time.monotonic() + _LEFT_S)
        self.newest_epoch = epoch
        self.stale = True

    def prefer(self, addresses: Sequence[Address]) -> None:
        """Try these first from now on."""
        self._hosts = list(dict.fromkeys([*addresses[:8], *self._hosts]))[:24]

    def avoid(self, address: Address) -> None:
        """Leave a host aside for a while: a later one was seen elsewhere."""
        self._avoided[address] = time.monotonic() + _AVOIDED_S

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

    def candidates(self) -> list[Address]:
        """Return where a host may be: where one was or is announced, then where stations are."""
        ports = list(dict.fromkeys([*(port for _, port in self._hosts[:4]), DEFAULT_PORT]))
        guessed = [(host, port) for host in self.station_addresses() for port in ports]
        return list(dict.fromkeys([*self._hosts, *self._found, *guessed]))[:_MOST]

    def _next_candidates(self) -> list[Address]:
        """Return the likeliest few, and in turn some of the others."""
        now = time.monotonic()
        everywhere = [address for address in self.candidates() if self._avoided.get(address, 0.0) < now]
        likely, others = everywhere[:_LIKELY], everywhere[_LIKELY:]
        if others:
            self._turn = (self._turn + _AT_ONCE) % len(others)
            others = (others[self._turn :] + others[: self._turn])[:_AT_ONCE]
        return likely + others

    async def connect(self, ending: asyncio.Event) -> Wire:
        """Return a connection to the first host that answers; raises OSError where none does within a second.

        What has not failed by then goes on meanwhile and counts the next time: a network that just came back is dialled
        anew at once, and a slow one is given time.
        """
        self._dial_all()
        stop = asyncio.create_task(ending.wait())
        end = self._loop.time() + _ROUND_S
        refused = False
        try:
            while self._dials and (left := end - self._loop.time()) > 0:
                waiting = {stop, *self._dials}
                done, _ = await asyncio.wait(waiting, timeout=left, return_when=asyncio.FIRST_COMPLETED)
                if stop in done:
                    raise ConnectionAbortedError
                for task in [task for task in self._dials if task in done]:
                    del self._dials[task]
                    if not task.cancelled() and task.exception() is None:
                        self._refused_since = None
                        self.give_up()
                        return task.result()
                    refused = refused or (not task.cancelled() and isinstance(task.exception(), RefusedByHostError))
        finally:
            stop.cancel()
        if refused:
            self._refused_since = self._refused_since or time.monotonic()
            raise RefusedByHostError
        raise ConnectionError

    def _dial_all(self) -> None:
        """Dial wherever a host may be; of what is still being dialled there the oldest attempt goes on beside."""
        for place, address in enumerate(self._next_candidates()):
            for task in [task for task, dialled in self._dials.items() if dialled == address and not task.done()][1:]:
                task.cancel()
            self._dials[asyncio.create_task(self._dial(place, address))] = address

    def give_up(self) -> None:
        """Let go of whatever is being dialled: there is a connection, or who may be trusted has changed."""
        tasks, self._dials = self._dials, {}
        for task in tasks:
            task.add_done_callback(_cut)
            task.cancel()

    async def _dial(self, place: int, address: Address) -> Wire:
        assert self.context is not None
        # the likelier one gets a start, not more: a dead one must not hold up the others
        await asyncio.sleep(_START_S * place)
        seed = self._keys.user_seed
        return await connect(
            address, self.context, seed, inbox(self._keys.station), timeout=_PATIENCE_S, name=self._keys.station
        )


def _cut(task: asyncio.Task[Wire]) -> None:
    """End a connection that came too late."""
    if not task.cancelled() and task.exception() is None:
        task.result().cut()
