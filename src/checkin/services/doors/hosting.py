"""What the host does besides being a station: let newcomers in, hand out copies, throw out the removed."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

from nats.aio.msg import Msg

from checkin.services import drafts
from checkin.services.doors import welcomes
from checkin.services.doors.copies_out import CopiesOut
from checkin.services.doors.replica import Replica
from checkin.stations import keys as station_keys
from checkin.stations.cluster import ClusterHub, ClusterLink
from checkin.stations.connection import Wire
from checkin.stations.hub import Hub
from checkin.stations.hub_config import Users
from checkin.stations.keys import PublicKeys, StationKeys
from checkin.stations.link import JoinLink, new_secret, newcomer_seed
from checkin.stations.messages import MalformedError, heard, number_in, say, text_in
from checkin.stations.subjects import PROTOCOL, Names, is_inbox
from checkin.store.event_file import EventFile

_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)

LINK_LIFE = timedelta(minutes=10)
_FAREWELL_EVERY_S = 2.0


class Owner(Protocol):
    """What hosting needs of the station that hosts."""

    names: Names
    station: str
    keys: StationKeys
    replica: Replica
    file: EventFile
    dropped: int

    def store(self, work: Callable[[], _Result]) -> Future[_Result]:
        """Run on the store thread, behind everything urgent."""
        ...

    def moved(self) -> None:
        """Something that a page or status line shows may have changed."""
        ...


def removal_of(owner: Owner, station: str, *, erase: bool) -> dict[str, Any]:
    """Return the signed word that a station is removed."""
    signature = owner.keys.sign_removal(owner.names.event, station, erase=erase)
    return {"removed": station, "erase": erase, "by": owner.station, "signature": signature}


class Hosting:
    """The host's duties for as long as it hosts, over one connection after the other to its own hub."""

    def __init__(self, owner: Owner, hub: Hub | ClusterHub, folder: Path, life: timedelta = LINK_LIFE) -> None:
        self.hub = hub
        self._owner = owner
        self._life = life
        self._secret = new_secret()
        self._until = time.monotonic() + life.total_seconds()
        self.link_until = datetime.now(UTC) + life
        self._copies = CopiesOut(owner, folder)
        self._users_changed = asyncio.Event()
        self.open = False

    @property
    def link(self) -> JoinLink | ClusterLink:
        """The link that lets newcomers in now."""
        return self.hub.link(self._secret)

    def users_changed(self) -> None:
        """A station joined or was removed: let the hub know soon."""
        self._users_changed.set()

    async def work(self, wire: Wire) -> None:
        """Open the hub to all and serve until cancelled."""
        names = self._owner.names
        await wire.subscribe(names.join, partial(self._on_join, wire))
        await wire.subscribe(names.ask("*"), partial(self._copies.answer, wire))
        await self._open()
        jobs = (self._renew_links(), self._follow_users(), self._say_farewell(wire), self._copies.clean())
        tasks = [asyncio.create_task(job) for job in jobs]
        try:
            await asyncio.gather(*tasks)
        finally:
            self.open = False
            for task in tasks:
                task.cancel()

    async def _open(self) -> None:
        await self._set_users()
        self.open = True
        self._owner.moved()

    async def _set_users(self) -> None:
        known = await asyncio.wrap_future(self._owner.store(self._owner.replica.known))
        own = self._owner.station
        others = {one.station_id: one for one in known.values() if one.user_key and one.station_id != own}
        alone = self.hub.host_only()
        users = Users(
            alone.system,
            alone.host,
            {name: one.user_key for name, one in others.items() if not one.removed},
            {name: one.user_key for name, one in others.items() if one.removed and one.erase},
            station_keys.public_user_key(newcomer_seed(self._owner.names.event, self._secret)),
        )
        await self.hub.set_users(users)

    async def _follow_users(self) -> None:
        while True:
            await self._users_changed.wait()
            self._users_changed.clear()
            await self._set_users()

    async def _renew_links(self) -> None:
        while True:
            await asyncio.sleep(max(0.0, self._until - time.monotonic()))
            self._secret = new_secret()
            self._until = time.monotonic() + self._life.total_seconds()
            self.link_until = datetime.now(UTC) + self._life
            self._users_changed.set()
            self._owner.moved()

    async def _say_farewell(self, wire: Wire) -> None:
        """Tell removed stations that they were, whenever they come by."""
        while True:
            known = await asyncio.wrap_future(self._owner.store(self._owner.replica.known))
            for one in known.values():
                if one.removed:
                    await self._order(wire, one.station_id, erase=one.erase)
            await asyncio.sleep(_FAREWELL_EVERY_S)

    # newcomers

    async def _on_join(self, wire: Wire, message: Msg) -> None:
        if not is_inbox(message.reply):
            return
        try:
            answer = await self._joined(heard(message.data))
        except MalformedError:
            self._owner.dropped += 1
            answer = say(refused="malformed")
        except Exception as error:
            _log.error("a newcomer could not be let in: %s", type(error).__name__)
            answer = say(refused="trouble")
        await wire.publish(message.reply, answer)

    async def _joined(self, said: Mapping[str, Any]) -> bytes:
        if number_in(said, "protocol") != PROTOCOL:
            return say(refused="protocol", protocol=PROTOCOL)
        station = text_in(said, "station", 40)
        public = PublicKeys(
            text_in(said, "chain_key", 64), text_in(said, "user_key", 60), text_in(said, "certificate", 2000)
        )
        event = self._owner.names.event
        genuine = station_keys.wants_to_join(event, station, public, text_in(said, "signature"))
        if not genuine or not welcomes.is_sound(station, public):
            raise MalformedError
        known = await asyncio.wrap_future(self._owner.store(self._owner.replica.known))
        if station in known and known[station].removed:
            return say(refused="removed")
        keys = welcomes.keys_of(known.values())
        if welcomes.belongs_to_another(station, public, keys):
            return say(refused="other")
        if station not in keys:
            await asyncio.wrap_future(self._owner.store(lambda: self._welcome(station, public)))
        await self._set_users()
        encrypted = self._owner.file.encrypted
        return say(welcome=True, encrypted=encrypted, certificate=self._owner.keys.public.certificate)

    def _welcome(self, station: str, public: PublicKeys) -> None:
        with self._owner.file.writing() as transaction:
            transaction.append([drafts.station_joined(station, public.chain_key, public.user_key, public.certificate)])

    async def farewell(self, wire: Wire, station: str, *, erase: bool) -> None:
        """Tell one station at once that it is removed, before its credentials die."""
        await self._order(wire, station, erase=erase)
        await wire.flush()

    async def _order(self, wire: Wire, station: str, *, erase: bool) -> None:
        await wire.publish(self._owner.names.tell(station), say(**removal_of(self._owner, station, erase=erase)))

    async def close(self) -> None:
        """Stop the hub and remove what it kept."""
        self.open = False
        self._copies.close()
        await self.hub.stop()
