"""Two hosts of one event find each other and become one: whoever began to host later goes on, the other steps down."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

from nats.aio.msg import Msg

from checkin.services.doors.hosting import removal_of
from checkin.stations.connection import connect
from checkin.stations.discovery import Announced, Discovery
from checkin.stations.hub import Hub
from checkin.stations.link import Address, JoinLink
from checkin.stations.messages import MalformedError, heard
from checkin.stations.subjects import inbox

if TYPE_CHECKING:
    from checkin.services.doors.engine import Engine

_HERALD_EVERY_S, _HERALD_DIAL_S = 2.5, 0.8
_ANNOUNCE_EVERY_S = 5.0


class Meeting:
    """What an engine does to be found, to find hosts, and to meet another host of its event."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        interface = os.environ.get("CHECKIN_DOORS_DISCOVERY", "")
        self._discovery = None if interface == "off" else Discovery(interface)

    async def run(self) -> None:
        """Announce while hosting, look while not, herald to other hosts; until cancelled."""
        jobs = [self._herald()]
        if self._discovery is not None:
            await self._discovery.browse(self._found)
            jobs.append(self._announce(self._discovery))
        try:
            await asyncio.gather(*jobs)
        finally:
            if self._discovery is not None:
                await self._discovery.close()

    def _found(self, announced: Announced) -> None:
        if announced.event == self._engine.names.event:
            self._engine.dialling.announced(list(announced.addresses))

    async def _announce(self, discovery: Discovery) -> None:
        shown = None
        while True:
            hosting = self._engine.hosting
            shared = hosting.link if hosting is not None and hosting.open else None
            link = shared if isinstance(shared, JoinLink) else None
            if link is not None and link != shown:
                await discovery.announce(link, self._engine.station)
            elif link is None and shown is not None:
                await discovery.withdraw()
            shown = link
            await asyncio.sleep(_ANNOUNCE_EVERY_S if shown else 0.5)

    async def _herald(self) -> None:
        """While hosting, tell other hosts of the event that we do: one after the other, wherever one was or may be."""
        while True:
            await asyncio.sleep(_HERALD_EVERY_S)
            hosting, session = self._engine.hosting, self._engine.session
            if hosting is None or session is None or not hosting.open or not isinstance(hosting.hub, Hub):
                continue
            if self._engine.dialling.stale:
                # a host stays connected to its own server: nobody else reads for it who was removed meanwhile
                await self._engine.read_trust()
            ours = set(self._own(hosting.hub.port))
            others = [address for address in self._engine.dialling.candidates() if address not in ours]
            await asyncio.gather(*(self._tell(address) for address in others))

    def _own(self, port: int) -> list[Address]:
        hosts = ["127.0.0.1", "localhost", *self._engine.dialling.own_addresses()]
        return [(host, port) for host in hosts]

    async def _tell(self, address: Address) -> None:
        engine = self._engine
        context = engine.dialling.greeting
        if context is None:
            return
        try:
            wire = await connect(address, context, engine.keys.user_seed, inbox(engine.station), timeout=_HERALD_DIAL_S)
        except OSError:
            return
        try:
            removed = engine.dialling.removed_at(wire)
            if removed is not None:
                # stations that do not know of its removal hear us there; what it says of itself counts no more
                told = engine.state_message(**removal_of(engine, removed.station_id, erase=removed.erase))
                await wire.publish(engine.names.state(engine.station), told)
                return
            await wire.publish(engine.names.state(engine.station), engine.state_message())
            await wire.subscribe(engine.names.state("*"), self._on_state)
            await wire.flush()
            # the other host tells how it is every two seconds; whoever began later goes on
            await asyncio.sleep(2.2)
        finally:
            await wire.close()

    async def _on_state(self, message: Msg) -> None:
        station = message.subject.rpartition(".")[2]
        if station != self._engine.station:
            try:
                self._engine.heard_state(station, heard(message.data))
            except MalformedError:
                self._engine.dropped += 1
