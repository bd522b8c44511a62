"""Several stations in one process over a real nats-server: made, joined, asked, and ended again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from doors_stage import free_port

from checkin import bootstrap
from checkin.domain.event import Event
from checkin.domain.scanning import Direction, ScanOutcome, ScanRequest
from checkin.services.doors.facade import Doors, join_event
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace
from checkin.stations.connection import Wire, connect
from checkin.stations.keys import StationKeys
from checkin.stations.link import JoinLink
from checkin.stations.subjects import inbox
from checkin.stations.trust import context_for, pinned
from checkin.store.event_file import EventFile, Transaction


class Station:
    """One open event with its part among the doors."""

    def __init__(self, path: Path, **more: Any) -> None:
        self.workspace = Workspace(EventFile.open(path, machine=path.parent.name))
        self.doors = Doors(self.workspace, path.parent / "data", **more)

    def act(self, work: Callable[[], Any]) -> Any:
        return self.workspace.later(Priority.ACT, work).result(20)

    def scan(self, code: str, **more: Any) -> ScanOutcome:
        request = ScanRequest(code, self.list_id, Direction.ENTRY, datetime.now(UTC), **more)
        return self.workspace.scan(request).result(20)

    def read(self, work: Callable[[Transaction], Any]) -> Any:
        """Return what `work` reads, on the thread that alone may use the file."""

        def reading() -> Any:
            with self.workspace.file.reading() as transaction:
                return work(transaction)

        return self.act(reading)

    @property
    def list_id(self) -> str:
        def read() -> str:
            with self.workspace.file.reading() as transaction:
                return transaction.queries.lists()[0].list_id

        return str(self.act(read))

    def append(self, *acts: Any) -> None:
        def write() -> None:
            with self.workspace.file.writing() as transaction:
                transaction.append(acts)

        self.act(write)

    def inside(self) -> int:
        return int(self.act(lambda: _inside(self.workspace.file)))

    def close(self) -> None:
        self.doors.close()
        self.workspace.close()


def _inside(file: EventFile) -> int:
    with file.reading() as transaction:
        return sum(present for present, _ in transaction.queries.counts().values())


class Stage:
    """Makes stations and ends them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.all: list[Station] = []

    def host(self, **more: Any) -> Station:
        path = self.folder / "host" / "event.checkin"
        path.parent.mkdir()
        workspace = bootstrap.create_event(path, Event("e1", "Konferenz"))
        attendees = [
            workspace.later(Priority.ACT, lambda n=n: workspace.desk.add_walk_in({"family_name": f"N{n}"})).result()  # type: ignore[misc]
            for n in range(4)
        ]
        with workspace.file.reading() as transaction:
            self.codes = [transaction.queries.tickets(one.attendee_id)[0].code for one in attendees]
        workspace.close()
        return self._kept(Station(path, **more))

    def door(self, link: str, name: str = "door") -> Station:
        path = self.folder / name / "event.checkin"
        path.parent.mkdir(exist_ok=True)
        join_event(link, path, machine=name).result(60)
        station = self._kept(Station(path))
        assert station.doors.resume().result(20)
        assert station.doors.settle(20).result(25)
        return station

    def _kept(self, station: Station) -> Station:
        self.all.append(station)
        return station


def hosted(station: Station) -> JoinLink:
    return JoinLink.parse(station.doors.host(free_port(), "127.0.0.1").result(30).link)


def on_wire(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(work)


def keys_of(station: Station) -> StationKeys:
    keys: StationKeys = station.act(station.doors._keys)
    return keys


async def as_station(link: JoinLink, station: Station) -> Wire:
    certificate = await pinned(link.addresses[0], link.fingerprint, 2)
    keys = keys_of(station)
    context = context_for([certificate])
    return await connect(link.addresses[0], context, keys.user_seed, inbox(keys.station), timeout=2)
