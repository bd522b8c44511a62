"""The station's life on the wire, on a thread of its own: find a host, work on the connection, find one again."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from checkin import __version__
from checkin.domain.changes import Change, ChangeKind
from checkin.domain.clock import HybridTimestamp
from checkin.services import drafts
from checkin.services.doors import identity
from checkin.services.doors.claims_here import ClaimsHere
from checkin.services.doors.cursor import Cursor
from checkin.services.doors.dialling import Dialling
from checkin.services.doors.hosting import LINK_LIFE, Hosting
from checkin.services.doors.leases import Leases
from checkin.services.doors.meeting import Meeting
from checkin.services.doors.model import DoorsState
from checkin.services.doors.moving import Moving
from checkin.services.doors.peers import Peers
from checkin.services.doors.replica import Arrival, Replica
from checkin.services.doors.session import Session
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace
from checkin.stations import battery
from checkin.stations.cluster import Cluster, ClusterHub
from checkin.stations.connection import NoAnswerError, RefusedByHostError, Wire
from checkin.stations.hub import DEFAULT_PORT, Hub, free_port
from checkin.stations.keys import StationKeys, says_removed
from checkin.stations.link import Address
from checkin.stations.log_stream import LogReader, LogState, drop_streams, log_state, make_streams
from checkin.stations.messages import MalformedError, heard, say, text_in, unpack
from checkin.stations.subjects import PROTOCOL, Names
from checkin.store.event_file import Transaction
from checkin.store.station_queries import KnownStation

_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)

_AGAIN_S = 0.25
_DRAIN_S = 30.0
#: Erasures are taken out of the hub this long after the last one.
_RESEED_AFTER_S = 1.5
_ERASING = frozenset({ChangeKind.CONTACT_ERASED, ChangeKind.ATTENDEE_ERASED})
_MEMBERS = frozenset({ChangeKind.STATION_JOINED, ChangeKind.STATION_REMOVED})


class Engine:
    """One station on the wire. Everything but `store`, `changed` and `view`-reading runs on its event loop."""

    def __init__(self, workspace: Workspace, keys: StationKeys, names: Names, folder: Path, moved: Callable[[], None]):
        self.file = workspace.file
        self.names = names
        self.keys = keys
        self.station = keys.station
        self.replica = Replica(workspace.file, keys)
        self.dropped = 0
        self.state = DoorsState.STARTING
        self.session: Session | None = None
        self.hosting: Hosting | None = None
        self.peers = Peers(self.station)
        self.door = ""
        self.since = datetime.now(UTC)
        self.wants_erasing = False
        self.link_life = LINK_LIFE
        self.cluster: Cluster | None = None
        self._hub_is_empty = False
        self.reached = asyncio.Event()
        self.loop = asyncio.get_running_loop()
        self.claims = ClaimsHere(self.names, self.station, self.loop, self._knows_check_in)
        self.leases = Leases(self.names, self.station)
        self.dialling = Dialling(self.names, self.keys, self.loop)
        self._workspace = workspace
        self._folder = folder
        self._moved = moved
        self._ending = asyncio.Event()
        self._reseed_at: float | None = None
        self.battery: int | None = None
        self.stations: dict[str, KnownStation] = {}
        self.set_aside: dict[str, int] = {}
        self.dialling.station_addresses = self.peers.addresses
        self._moving = Moving(self)
        self._unsubscribe = workspace.bus.subscribe(self._on_changes)

    # what others call

    def store(self, work: Callable[[], _Result]) -> Future[_Result]:
        """Run on the store thread, behind everything urgent."""
        return self._workspace.later(Priority.SYNC, work)

    async def stored(self, work: Callable[[], _Result]) -> _Result:
        """Run on the store thread and wait for it."""
        return await asyncio.wrap_future(self.store(work))

    async def _knows_check_in(self, check_in_id: str) -> bool:
        def read() -> bool:
            with self.file.reading() as transaction:
                return transaction.queries.check_in(check_in_id) is not None

        return await self.stored(read)

    def moved(self) -> None:
        """Something that a page or status line shows may have changed."""
        session = self.session
        if session is not None and self.state in (DoorsState.LEVEL, DoorsState.CATCHING_UP):
            level = session.level.is_set() and session.behind == 0 and not self.peers.held_up
            self.state = DoorsState.LEVEL if level else DoorsState.CATCHING_UP
        self._moved()

    def _on_changes(self, changes: Sequence[Change]) -> None:
        """Hear of changes, on the thread that wrote them."""
        own = [change for change in changes if change.station == self.station]
        kinds = {change.kind for change in changes}
        if kinds & _MEMBERS:
            self.replica.written_elsewhere()
        removed = {
            str(change.payload.get("station_id")): change.payload.get("erase") is True
            for change in changes
            if change.kind is ChangeKind.STATION_REMOVED
        }
        self.loop.call_soon_threadsafe(self._changed, own, kinds)
        if removed:
            self.loop.call_soon_threadsafe(self._heard_of_removal, removed)

    def _heard_of_removal(self, removed: Mapping[str, bool]) -> None:
        """Obey where we are removed, as a host too; leave a host that is removed: its word counts no more."""
        if self.station in removed:
            self.obey_removal(erase=removed[self.station])
            return
        of_a_host = any(self.peers.all[one].host for one in removed if one in self.peers.all)
        if of_a_host and self.session is not None and self.hosting is None and self.cluster is None:
            self.session.wire.cut()

    def _changed(self, own: Sequence[Change], kinds: set[ChangeKind]) -> None:
        if own and self.session is not None:
            self.session.changed_here(own)
        if kinds & _MEMBERS:
            self.dialling.stale = True
            if self.hosting is not None:
                self.hosting.users_changed()
        if kinds & _ERASING and self.hosting is not None:
            self._reseed_at = time.monotonic() + _RESEED_AFTER_S
        if ChangeKind.STATION_NAMED in kinds:
            self.loop.create_task(self._read_door())
        self.moved()

    async def _read_door(self) -> None:
        def read() -> str:
            with self.file.reading() as transaction:
                return transaction.door()

        self.door = await self.stored(read)
        if self.session is not None:
            self.session.restate.set()

    def written_elsewhere(self) -> None:
        """Another program has written to this file; on the store thread."""
        self.replica.written_elsewhere()
        self.loop.call_soon_threadsafe(self._written_elsewhere)

    def _written_elsewhere(self) -> None:
        if self.session is not None:
            self.session.changed_elsewhere()

    # what the session calls

    def state_message(self, **more: Any) -> bytes:
        """Return what we tell of ourselves; `more` is for those who should be at another host than they are."""
        session, hosting = self.session, self.hosting
        hub = None
        if hosting is not None and session is not None:
            hub = {"epoch": session.epoch, "addresses": hosting.hub.addresses}
        said = {
            "door": self.door,
            "version": __version__,
            "protocol": PROTOCOL,
            "since": self.since.isoformat(),
            "now": time.time(),
            "battery": self.battery,
            "unsent": self.unsent,
            "behind": session.behind if session else 0,
            "addresses": self.dialling.own_addresses(),
            "hub": hub,
        }
        return say(**(said | more))

    @property
    def unsent(self) -> int:
        """How many changes made here the hub does not have, as far as is known without asking the file."""
        return self.peers.unsent

    @property
    def state_every_s(self) -> float:
        """How often we tell how we are."""
        return self.peers.every_s

    def heard_state(self, station: str, said: Mapping[str, Any]) -> None:
        """Take note of what another station tells of itself; where it hosts and we should be there, go there."""
        self.peers.heard(station, said)
        self._moving.heard(said)
        self.moved()

    def heard_order(self, said: Mapping[str, Any]) -> None:
        """Hear from the host that we are removed."""
        self.loop.create_task(self._obey_order(said))

    async def _obey_order(self, said: Mapping[str, Any]) -> None:
        if text_in(said, "removed", 40) == self.station and await self.is_true_removal(said):
            self.obey_removal(erase=said.get("erase") is True)

    async def is_true_removal(self, said: Mapping[str, Any]) -> bool:
        """Tell whether a member says, with its own signature, that the station it names is removed.

        A server's word is not enough: members can make it deliver to others what they like.
        """
        member = (await self.stored(self.replica.known)).get(text_in(said, "by", 40))
        if member is None or member.removed:
            return False
        words = (text_in(said, "removed", 40), text_in(said, "signature"))
        return says_removed(member.chain_key, self.names.event, *words, erase=said.get("erase") is True)

    def obey_removal(self, *, erase: bool) -> None:
        """Take part no more; with `erase` the copy is to be wiped."""
        self.state = DoorsState.REMOVED
        self.wants_erasing = erase
        self._ending.set()
        if self.session is not None:
            self.session.wire.cut()
        self.store(self._keep_removed)

    def _keep_removed(self) -> None:
        with self.file.writing() as transaction:
            identity.keep_removed(transaction, self.station, erase=self.wants_erasing)

    # life

    async def run(self) -> None:
        """Live until `stop`; connection after connection."""
        await self._read_door()
        await self.stored(self.replica.retry_newer)
        jobs = (self._look_at_battery(), self._count(), self._reseed(), Meeting(self).run())
        sides = [asyncio.create_task(job) for job in jobs]
        try:
            while not self._ending.is_set():
                await self._one_connection()
        finally:
            self.dialling.give_up()
            for side in sides:
                side.cancel()
            await asyncio.gather(*sides, return_exceptions=True)
            self._unsubscribe()
            if self.hosting is not None:
                await self.end_hosting(emptied=self._hub_is_empty)
            self.moved()

    async def _one_connection(self) -> None:
        try:
            wire = await self._connected()
        except RefusedByHostError:
            self._set_state(DoorsState.REFUSED if self.dialling.refused_for_long else DoorsState.APART)
            await self._pause()
            return
        except OSError:
            self._set_state(DoorsState.APART)
            await self._pause()
            return
        try:
            await self._work_on(wire)
        except OSError:
            await self._pause()
        except Exception as error:
            # a full disk, a locked file: what failed ends this connection and never the door's part for good
            _log.error("the doors' connection failed: %s", type(error).__name__)
            await self._pause()
        finally:
            self.session = self.claims.wire = None
            wire.cut()
            await wire.close()
            if self.state not in (DoorsState.REMOVED, DoorsState.INCOMPATIBLE):
                self._set_state(DoorsState.APART)

    async def _pause(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._ending.wait(), _AGAIN_S)

    async def _connected(self) -> Wire:
        if self.dialling.stale:
            await self.read_trust()
        if self.hosting is None and self.cluster is not None:
            return await self.cluster.connect(self.keys)
        if self.hosting is None:
            return await self.dialling.connect(self._ending)
        self.dialling.give_up()
        if not self.hosting.hub.running:
            await self.hosting.hub.start()
        return await self.hosting.hub.connect()

    async def read_trust(self) -> None:
        """Take up who may host now."""

        def read() -> None:
            with self.file.reading() as transaction:
                self.dialling.trust(transaction.stations.known(), identity.hosts_of(transaction))
                self.cluster = identity.cluster_of(transaction)

        await self.stored(read)

    async def _work_on(self, wire: Wire) -> None:
        hosting = self.hosting
        if hosting is not None:
            hosting.open = False
            await self._new_epoch(wire)
        removal = await wire.subscribe(self.names.tell(self.station), self._on_early_order)
        log = await log_state(wire, self.names)
        await removal()
        if log is None:
            raise NoAnswerError
        if log.protocol != PROTOCOL:
            self._set_state(DoorsState.INCOMPATIBLE)
            await self._pause()
            raise NoAnswerError
        if hosting is None and self.dialling.is_older(log.epoch, wire.address):
            self.dialling.avoid(wire.address)
            raise NoAnswerError
        cursor = await self.stored(partial(self.replica.cursor, log.epoch))
        if cursor.place > log.last:
            # a stream that its operator put back to an earlier state: what was read of it counts for nothing
            cursor = Cursor(log.epoch)
        session = Session(self, wire, log, cursor, seeding=hosting is not None)
        self.session = session
        self.peers.connected()
        # an older one that had to do is good enough at the next cut too
        self.dialling.newest_epoch = log.epoch
        self.claims.wire = wire
        self.state = DoorsState.CATCHING_UP
        self.moved()
        self.reached.set()
        if hosting is None:
            await self._remember(wire.address)
            await session.run(self.leases.work(wire))
        else:
            await session.run(self.leases.work(wire), self._host(hosting, session))
        await self.stored(partial(self.replica.keep, session.cursor))

    async def _on_early_order(self, message: Any) -> None:
        with contextlib.suppress(MalformedError):
            self.heard_order(heard(message.data))

    async def _remember(self, address: Address) -> None:
        def keep() -> None:
            with self.file.writing() as transaction:
                identity.keep_hosts(transaction, [address])

        await self.stored(keep)
        self.dialling.prefer([address])

    def _set_state(self, state: DoorsState) -> None:
        if self.state is not state and not (state is DoorsState.APART and self.state is DoorsState.STARTING):
            self.state = state
            self._moved()

    # hosting

    async def host(self, port: int, bind: str) -> Hosting:
        """Start hosting: on the port given, else where we hosted last, else on a free one. Raises SurroundingsError."""

        def read() -> tuple[str, int]:
            with self.file.writing() as transaction:
                wanted = port or identity.port_of(transaction) or DEFAULT_PORT
                chosen = wanted if port else free_port(bind, wanted)
                identity.keep_port(transaction, chosen)
                self._join_oneself(transaction)
                return identity.store_key(transaction), chosen

        store_key, chosen = await self.stored(read)
        hub = Hub(self._folder / "hub", self.names, self.keys, store_key, bind, chosen)
        await hub.start()
        self.hosting = Hosting(self, hub, self._folder, self.link_life)
        return self.hosting

    async def host_at(self, cluster: Cluster) -> Hosting:
        """Let newcomers in at an existing cluster."""

        def keep() -> None:
            with self.file.writing() as transaction:
                identity.keep_cluster(transaction, cluster)
                self._join_oneself(transaction)

        await self.stored(keep)
        self.cluster = cluster
        self.hosting = Hosting(self, ClusterHub(cluster, self.names, self.keys), self._folder, self.link_life)
        return self.hosting

    def _join_oneself(self, transaction: Transaction) -> None:
        known = transaction.stations.known().get(self.station)
        if known is None or not known.chain_key:
            public = self.keys.public
            transaction.append(
                [drafts.station_joined(self.station, public.chain_key, public.user_key, public.certificate)]
            )

    async def _host(self, hosting: Hosting, session: Session) -> None:
        await session.seeded.wait()
        await hosting.work(session.wire)

    async def _new_epoch(self, wire: Wire) -> None:
        """Begin a new life of the streams; what an earlier one still holds is taken in first."""
        try:
            left = await log_state(wire, self.names)
            if left is not None and self.hosting is not None and self.hosting.hub.keeps_streams:
                return
            if left is not None:
                await asyncio.wait_for(self._drain(wire, left), _DRAIN_S)
        except (OSError, TimeoutError):
            _log.warning("what an earlier hub left could not be read")
        stamp = HybridTimestamp(time.time_ns() // 1_000_000, 0, self.station)
        self.dialling.newest_epoch = max(self.dialling.newest_epoch, await self.stored(self.replica.last_epoch))
        newest = max([stamp.text(), self.dialling.later_than_known()])
        try:
            await make_streams(wire, self.names, newest, 3 if self.cluster is not None else 1)
        except NoAnswerError:
            # fewer servers than replicas
            await make_streams(wire, self.names, newest)

    async def _drain(self, wire: Wire, left: LogState) -> None:
        cursor = await self.stored(partial(self.replica.cursor, left.epoch))
        done = asyncio.Event()

        async def take(delivery: Any) -> None:
            try:
                arrivals = [Arrival(delivery.publisher, unpack(delivery.content))]
            except MalformedError:
                arrivals = []
            cursor.place = delivery.place
            await self.stored(partial(self.replica.take_in, arrivals, cursor))
            if delivery.place >= left.last:
                done.set()

        if cursor.place < left.last:
            reading = asyncio.create_task(LogReader(wire, self.names, cursor.place, take).run())
            try:
                await done.wait()
            finally:
                reading.cancel()

    async def _reseed(self) -> None:
        """After erasures: begin a new life of the streams, which hold only what the file still holds."""
        while True:
            await asyncio.sleep(0.5)
            if self._reseed_at is not None and time.monotonic() > self._reseed_at:
                self._reseed_at = None
                if self.session is not None and self.hosting is not None:
                    await self.stored(partial(self.replica.keep, self.session.cursor))
                    await self.hosting.hub.set_users(self.hosting.hub.host_only())
                    await drop_streams(self.session.wire, self.names)
                    self.session.wire.cut()

    async def end_hosting(self, *, emptied: bool) -> None:
        """Stop our hub; its files go where all that they hold is in our own file (`emptied`)."""
        hosting, self.hosting = self.hosting, None
        if hosting is not None:
            await hosting.close()
            if emptied:
                hosting.hub.forget()

    # small things beside

    async def _look_at_battery(self) -> None:
        while True:
            self.battery = await asyncio.to_thread(battery.percent)
            await asyncio.sleep(30)

    async def _count(self) -> None:
        """Know how many changes made here the hub lacks."""
        while True:
            await self._count_once()
            await asyncio.sleep(1)

    async def _count_once(self) -> None:
        self.stations, self.set_aside = await self.stored(self._read_stations)
        session = self.session
        sent = session.cursor.coverage.head(self.station) if session else self.peers.sent
        known = self.stations.get(self.station)
        self.peers.count(known.head.number if known else 0, sent)
        self.moved()

    def _read_stations(self) -> tuple[dict[str, KnownStation], dict[str, int]]:
        with self.file.reading() as transaction:
            return transaction.stations.known(), transaction.stations.count_set_aside()

    async def flush(self, seconds: float) -> bool:
        """Wait until all is taken in and the hub has all that was made here; False where that takes too long."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            session = self.session
            if session is not None and session.level.is_set() and session.behind == 0:
                heads = await self.stored(self.replica.heads)
                if session.cursor.coverage.head(self.station) >= heads.get(self.station, 0):
                    await self._count_once()
                    return True
                session.changed_elsewhere()
            await asyncio.sleep(0.05)
        return False

    async def took_all(self, session: Session) -> bool:
        """Wait until all that the hub has is in our file, at most two seconds; then its own files may go."""
        with contextlib.suppress(OSError):
            end = time.monotonic() + 2.0
            while time.monotonic() < end:
                log = await log_state(session.wire, self.names)
                if log is None or session.cursor.place >= log.last:
                    return True
                await asyncio.sleep(0.05)
        return False

    async def stop(self) -> None:
        """Publish what is left within two seconds where there is a connection, then end."""
        session = self.session
        if session is not None and (await self.flush(2.0)) and self.hosting is not None:
            self._hub_is_empty = await self.took_all(session)
        if session is not None:
            await self.stored(partial(self.replica.keep, session.cursor))
        self._ending.set()
        if session is not None:
            session.wire.cut()
