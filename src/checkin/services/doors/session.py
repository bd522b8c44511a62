"""One connection's life: read and take in, publish what the stream lacks, tell how we are, hear how others are."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from concurrent.futures import Future
from functools import partial
from typing import Any, Protocol, TypeVar

from nats.aio.msg import Msg

from checkin.domain.changes import Change, canonical
from checkin.services.doors.cursor import Cursor
from checkin.services.doors.replica import Arrival, Replica
from checkin.stations.connection import NoAnswerError, Wire
from checkin.stations.log_stream import Delivery, LogReader, LogState, publish
from checkin.stations.messages import MalformedError, heard, unpack
from checkin.stations.subjects import Names

_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)

#: So many changes are taken in at a time, so that a scan gets in between.
_AT_ONCE = 50
#: So many may wait here before the hub is asked to wait.
_MOST_WAITING = 4000
_MOST_PER_MESSAGE, _MOST_LETTERS = 100, 250_000
#: How long others get to publish their own before we do it for them.
_GRACE_S = 3.0


class Station(Protocol):
    """What a session needs of whoever owns it."""

    names: Names
    station: str
    replica: Replica
    dropped: int

    @property
    def state_every_s(self) -> float:
        """How often we tell how we are."""
        ...

    def store(self, work: Callable[[], _Result]) -> Future[_Result]:
        """Run on the store thread, behind everything urgent."""
        ...

    def state_message(self) -> bytes:
        """Return what we tell of ourselves."""
        ...

    def heard_state(self, station: str, said: Mapping[str, Any]) -> None:
        """Take note of what another station tells of itself."""
        ...

    def heard_order(self, said: Mapping[str, Any]) -> None:
        """Take note of what the host tells us alone."""
        ...

    def moved(self) -> None:
        """Something that a page or status line shows may have changed."""
        ...


class Session:
    """Works on one open connection until that is lost."""

    def __init__(self, owner: Station, wire: Wire, log: LogState, cursor: Cursor, *, seeding: bool = False) -> None:
        self._owner = owner
        self._seeding = seeding
        self.wire = wire
        self.epoch = log.epoch
        self.cursor = cursor
        #: Set once everything that the stream had at the beginning was taken in.
        self.level = asyncio.Event()
        #: Set while the hub has every change that was made here.
        self.own_sent = asyncio.Event()
        #: Set once a new stream has everything that this file has, also of others.
        self.seeded = asyncio.Event()
        self.restate = asyncio.Event()
        self._target = log.last
        self._waiting: deque[Delivery] = deque()
        self._waiting_changes = 0
        self._arrived, self._room, self._wake = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._fresh: deque[Change] = deque()
        #: Up to which of our own changes this session itself offered to the hub.
        self._offered = 0
        self._room.set()
        self._wake.set()
        if cursor.place >= log.last:
            self.level.set()

    @property
    def behind(self) -> int:
        """How many changes have come and are not yet taken in."""
        return self._waiting_changes

    async def run(self, *more: Coroutine[Any, Any, None]) -> None:
        """Work until the connection is lost; `more` is what else lives as long."""
        jobs = (self._read(), self._take_in(), self._publish_own(), self._publish_for_others(), self._tell(), *more)
        tasks = [asyncio.create_task(job) for job in jobs]
        lost = asyncio.create_task(self.wire.lost.wait())
        try:
            done, _ = await asyncio.wait([lost, *tasks], return_when=asyncio.FIRST_COMPLETED)
            for task in done - {lost}:
                if (error := task.exception()) is not None and not isinstance(error, OSError):
                    _log.error("a part of the doors failed: %s", type(error).__name__, exc_info=error)
        finally:
            self.wire.cut()
            for task in (lost, *tasks):
                task.cancel()
            await asyncio.gather(lost, *tasks, return_exceptions=True)

    def changed_here(self, changes: Sequence[Change]) -> None:
        """Take note of what happened at this station: it is published at once."""
        self._fresh.extend(changes)
        self.own_sent.clear()
        self._wake.set()

    def changed_elsewhere(self) -> None:
        """Another program has written to this file: look what the stream lacks."""
        self.own_sent.clear()
        self._wake.set()

    # reading

    async def _read(self) -> None:
        owner = self._owner
        await self.wire.subscribe(owner.names.tell(owner.station), self._on_order)
        await self.wire.subscribe(owner.names.state("*"), self._on_state)
        await LogReader(self.wire, owner.names, self.cursor.place, self._on_delivery).run()

    async def _on_delivery(self, delivery: Delivery) -> None:
        span = delivery.span
        self._waiting.append(delivery)
        self._waiting_changes += span.last - span.first + 1 if span else 1
        self._arrived.set()
        if self._waiting_changes > _MOST_WAITING:
            self._room.clear()
            await self._room.wait()

    async def _take_in(self) -> None:
        while True:
            await self._arrived.wait()
            self._arrived.clear()
            while self._waiting:
                await self._take_some()

    async def _take_some(self) -> None:
        """Take in messages up to a number of changes; long ones in parts, the place noted with the last."""
        taken: list[Delivery] = []
        arrivals: list[Arrival] = []
        aside: set[str] = set()
        count = 0
        while self._waiting and count < _AT_ONCE:
            delivery = self._waiting.popleft()
            taken.append(delivery)
            if self._is_news(delivery):
                arrival = self._read_delivery(delivery)
                arrivals.append(arrival)
                count += len(arrival.changes)
        for part in _parts(arrivals):
            aside |= (await self._store(partial(self._owner.replica.take_in, part, self.cursor))).aside
        self._cover(arrivals, aside)
        self._note(taken)
        if self._waiting_changes < _MOST_WAITING // 2:
            self._room.set()
        self._owner.moved()

    def _note(self, taken: Sequence[Delivery]) -> None:
        """Take note of messages that were taken in; the file learns of it with the next ones."""
        for delivery in taken:
            self.cursor.place = delivery.place
            self._waiting_changes -= 1
            if span := delivery.span:
                self._waiting_changes -= span.last - span.first
                if not self._is_news(delivery):
                    self.cursor.coverage.add(span.station, span.first, span.last)
        if self.cursor.place >= self._target and not self.level.is_set():
            self.level.set()
            self.restate.set()

    def _cover(self, arrivals: Sequence[Arrival], aside: set[str]) -> None:
        """Take note of what the stream has, by what came and was good: a false one hides no true one."""
        for arrival in arrivals:
            for change in arrival.changes:
                if change.id not in aside:
                    self.cursor.coverage.add(change.station, change.number, change.number)

    def _is_news(self, delivery: Delivery) -> bool:
        """Tell whether it is more than the echo of what was just sent. Our own acts are news to an older copy of us."""
        span = delivery.span
        own = self._owner.station
        return span is None or (span.station, delivery.publisher) != (own, own) or span.last > self._offered

    def _read_delivery(self, delivery: Delivery) -> Arrival:
        try:
            changes = unpack(delivery.content)
        except MalformedError:
            self._owner.dropped += 1
            changes = []
        return Arrival(delivery.publisher, changes)

    # publishing

    async def _publish_own(self) -> None:
        own = self._owner.station
        while True:
            await self._wake.wait()
            self._wake.clear()
            while changes := await self._next_own(self.cursor.coverage.head(own)):
                await self._send(changes)
            self.own_sent.set()
            self._owner.moved()

    async def _next_own(self, sent: int) -> list[Change]:
        while self._fresh and self._fresh[0].number <= sent:
            self._fresh.popleft()
        if self._fresh and self._fresh[0].number == sent + 1:
            found: list[Change] = []
            while self._fresh and len(found) < _MOST_PER_MESSAGE and self._fresh[0].number == sent + 1 + len(found):
                found.append(self._owner.replica.signed(self._fresh.popleft()))
            return found
        self._fresh.clear()
        return await self._store(lambda: self._owner.replica.numbered(self._owner.station, sent, 400))

    async def _send(self, changes: Sequence[Change]) -> None:
        """Publish changes of one station, in as many messages as they need; returns when the hub has them."""
        for part in _messages(changes):
            if part[0].station == self._owner.station:
                self._offered = max(self._offered, part[-1].number)
            while True:
                try:
                    await publish(self.wire, self._owner.names, self._owner.station, part)
                    break
                except NoAnswerError:
                    await asyncio.sleep(0.3)
            self.cursor.coverage.add(part[0].station, part[0].number, part[-1].number)

    async def _publish_for_others(self) -> None:
        """Publish what this file knows of stations that did not do it themselves."""
        if not self._seeding:
            await self.level.wait()
            await asyncio.sleep(_GRACE_S + random.uniform(0, 2))  # noqa: S311 (only to not do all at once)
        while True:
            heads = await self._store(self._owner.replica.heads)
            for station in self.cursor.coverage.lacking(heads):
                if station != self._owner.station:
                    await self._publish_station(station)
            if not self.seeded.is_set():
                await self.own_sent.wait()
                self.seeded.set()
            await asyncio.sleep(_GRACE_S)

    async def _publish_station(self, station: str) -> None:
        after = self.cursor.coverage.head(station)
        while True:
            known = after
            found = await self._store(lambda: self._owner.replica.numbered(station, known, 400))  # noqa: B023
            lacking = [change for change in found if not self.cursor.coverage.has(station, change.number)]
            if lacking:
                await self._send(lacking)
            if not found:
                return
            after = found[-1].number

    # telling

    async def _tell(self) -> None:
        while True:
            self.restate.clear()
            await self.wire.publish(self._owner.names.state(self._owner.station), self._owner.state_message())
            await asyncio.sleep(0.2)
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self.restate.wait(), self._owner.state_every_s)

    async def _on_state(self, message: Msg) -> None:
        station = message.subject.rpartition(".")[2]
        if station == self._owner.station:
            return
        try:
            self._owner.heard_state(station, heard(message.data))
        except MalformedError:
            self._owner.dropped += 1

    async def _on_order(self, message: Msg) -> None:
        try:
            self._owner.heard_order(heard(message.data))
        except MalformedError:
            self._owner.dropped += 1

    def _store(self, work: Callable[[], _Result]) -> Awaitable[_Result]:
        return asyncio.wrap_future(self._owner.store(work))


def _parts(arrivals: Sequence[Arrival]) -> list[list[Arrival]]:
    """Divide what came into transactions of a few changes each, in order."""
    parts: list[list[Arrival]] = [[]]
    size = 0
    for arrival in arrivals:
        rest = list(arrival.changes)
        while rest:
            some, rest = rest[: _AT_ONCE - size], rest[_AT_ONCE - size :]
            parts[-1].append(Arrival(arrival.publisher, some))
            size += len(some)
            if size >= _AT_ONCE:
                parts.append([])
                size = 0
    return [part for part in parts if part]


def _messages(changes: Sequence[Change]) -> list[list[Change]]:
    """Divide one station's changes into messages, each without a gap and not too long."""
    found: list[list[Change]] = []
    letters = 0
    for change in changes:
        size = len(canonical(change.payload)) + 500
        follows = bool(found) and found[-1][-1].number + 1 == change.number
        if not follows or len(found[-1]) >= _MOST_PER_MESSAGE or letters + size > _MOST_LETTERS:
            found.append([])
            letters = 0
        found[-1].append(change)
        letters += size
    return found
