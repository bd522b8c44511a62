"""What windows and commands call. Everything that takes time answers by a Future; `view` answers at once."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from checkin.domain.errors import QT_TRANSLATE_NOOP, SurroundingsError
from checkin.services import drafts
from checkin.services.claiming import SERVING
from checkin.services.doors import identity, joining
from checkin.services.doors.copies_out import remove_left
from checkin.services.doors.engine import Engine
from checkin.services.doors.following import Following
from checkin.services.doors.hosting import LINK_LIFE
from checkin.services.doors.joining import ClusterFound, HostFound, Progress
from checkin.services.doors.local import LocalPort, LocalServer
from checkin.services.doors.model import DoorsState, DoorsView
from checkin.services.doors.questions import Questions
from checkin.services.doors.views import view_of
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace, beside
from checkin.stations.cluster import Cluster, ClusterLink, servers_of
from checkin.stations.keys import StationKeys
from checkin.stations.link import JoinLink
from checkin.stations.subjects import Names

_Result = TypeVar("_Result")

#: All of this machine's addresses.
EVERYWHERE = "0.0.0.0"  # noqa: S104 (only ever used once somebody has chosen to host)
_STOP_S = 12.0


def join_event(
    link: str,
    target: Path,
    *,
    machine: str,
    passphrase: str | None = None,
    progress: Progress = lambda _a, _b: None,
    credentials: Path | None = None,
) -> Future[Path]:
    """Join the event of a link and bring it over to `target`, a new file. `progress` is called on another thread.

    The future raises CheckinError; nothing is left behind then. Open the file and call `Doors.resume` to take part.
    """

    def work() -> Path:
        asyncio.run(bring())
        return target

    async def bring() -> None:
        parsed = await joining.read_link(link)
        how: Any = {"machine": machine, "passphrase": passphrase, "credentials": credentials}
        file = await joining.bring_over(parsed, target, progress=progress, **how)
        file.close()

    return beside("join", work)


class Doors:
    """One open event's part among the doors. `folder` is for what hosting needs (made when it is needed)."""

    def __init__(self, workspace: Workspace, folder: Path, *, link_life: timedelta = LINK_LIFE) -> None:
        self._workspace = workspace
        self._folder = folder
        self._link_life = link_life
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping = asyncio.Lock()
        self._engine: Engine | None = None
        self._life: asyncio.Task[None] | None = None
        self._following: Following | None = None
        self._local: LocalServer | None = None
        self._owes_erasing = False
        self._listeners: list[Callable[[], None]] = []
        self._lock = threading.Lock()

    # taking part

    def host(self, port: int = 0, bind: str = EVERYWHERE) -> Future[DoorsView]:
        """Host the event, or take it over where another host is lost. The view has the link; the future raises
        SurroundingsError where the port given is taken, the server does not start, or this station was removed."""

        async def start() -> DoorsView:
            await self._stored(self._begin_hosting)
            engine = await self._started()
            if engine.hosting is None:
                await engine.host(port, bind)
                if engine.session is not None:
                    engine.session.wire.cut()
                self._live(engine)
            await self._until(lambda: engine.hosting is not None and engine.hosting.open)
            return self.view()

        return self._run(start())

    take_over = host

    def host_at(self, servers: str, credentials: Path) -> Future[DoorsView]:
        """As `host`, at an existing NATS cluster (`HOST:PORT,...`) with credentials from its operator."""

        async def start() -> DoorsView:
            await self._stored(self._begin_hosting)
            engine = await self._started()
            await engine.host_at(Cluster(servers_of(servers), credentials))
            self._live(engine)
            await self._until(lambda: engine.hosting is not None and engine.hosting.open)
            return self.view()

        return self._run(start())

    def join(self, link: str, credentials: Path | None = None) -> Future[DoorsView]:
        """Take part with this file by a link of the same event; both sides' changes are merged.

        The future raises BadInputError for another event's link and SurroundingsError where the host is out of reach; a
        file that took part before then goes on alone and looks for the host. `credentials` are an existing cluster's.
        """

        async def start() -> DoorsView:
            parsed = await joining.read_link(link)
            await asyncio.to_thread(joining.check_event, self._workspace.file, parsed)
            keys = await self._stored(self._keys)
            try:
                host = await joining.find(parsed, credentials)
            except SurroundingsError:
                if not await self._stored(self._took_part):
                    raise
            else:
                wire = await joining.ask_to_join(parsed, host, keys)
                await wire.close()
                await self._stored(lambda: self._keep_host(host, parsed))
            await self._stored(lambda: self._keep_left(left=False))
            self._live(await self._started())
            return self.view()

        return self._run(start())

    def resume(self) -> Future[bool]:
        """Take part again where this file did before and did not `leave`; the future tells whether it does."""

        async def start() -> bool:
            if not await self._stored(self._goes_on):
                self._owes_erasing = await self._stored(self._still_to_erase)
                self._moved()
                return False
            self._live(await self._started())
            return True

        return self._run(start())

    def leave(self) -> Future[None]:
        """Take part no more: publish what is left where there is a host, stop hosting. The file stays as it is, and
        `resume` leaves it alone from then on."""

        async def work() -> None:
            await self._stored(lambda: self._keep_left(left=True))
            await self._stopped()

        return self._run(work())

    def remove(self, station_id: str, *, erase: bool = False) -> Future[None]:
        """Remove a station: its credentials die at once; with `erase` it is told to wipe its copy."""

        async def work() -> None:
            engine = self._engine
            if engine is not None and engine.hosting is not None and engine.session is not None:
                await engine.hosting.farewell(engine.session.wire, station_id, erase=erase)
            await self._stored(lambda: self._append_removal(station_id, erase=erase))

        return self._run(work())

    def settle(self, seconds: float) -> Future[bool]:
        """Wait until all is taken in and the host has all that was made here; False where that takes longer."""

        async def work() -> bool:
            return self._engine is not None and await self._engine.flush(seconds)

        return self._run(work())

    def source_lease(self) -> bool:
        """Tell whether this station is the one that speaks to the registration source now; ask again each time.

        Among connected doors it is one at a time, replaced within about twelve seconds when it goes. A file that takes
        part in nothing may always; a door that is apart may not.
        """
        engine = self._engine
        return engine is None or engine.leases.holds("source")

    # seeing it

    def view(self) -> DoorsView:
        """Return how all stands now; on any thread, at once."""
        engine = self._engine
        if engine is not None:
            return view_of(engine)
        return DoorsView(DoorsState.REMOVED if self._owes_erasing else DoorsState.OFF)

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener`, on any thread, whenever `view` may have changed; return what ends that."""
        with self._lock:
            self._listeners.append(listener)

        def end() -> None:
            with self._lock, contextlib.suppress(ValueError):
                self._listeners.remove(listener)

        return end

    @property
    def wants_erasing(self) -> bool:
        """Whether the host removed this station and asked it to wipe its copy: now, or at an earlier start that ended
        before it was done."""
        return self._owes_erasing or (self._engine is not None and self._engine.wants_erasing)

    def close(self) -> None:
        """Stop for now, and end the thread; call it before the workspace is closed."""
        if self._loop is None:
            return
        with contextlib.suppress(Exception):
            self._run(self._stopped()).result(_STOP_S)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._loop = None

    # inside

    def _moved(self) -> None:
        with self._lock:
            listeners = list(self._listeners)
        for listener in listeners:
            listener()

    def _run(self, work: Coroutine[Any, Any, _Result]) -> Future[_Result]:
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._stopping = asyncio.Lock()
            threading.Thread(target=_live_on, args=(self._loop,), name="doors", daemon=True).start()
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    async def _stored(self, work: Callable[[], _Result]) -> _Result:
        return await asyncio.wrap_future(self._workspace.later(Priority.ACT, work))

    async def _started(self) -> Engine:
        if self._engine is None:
            await asyncio.to_thread(self._refuse_second)
            await asyncio.to_thread(remove_left, self._folder)
            keys = await self._stored(self._keys)
            names = await self._stored(self._names)
            self._engine = Engine(self._workspace, keys, names, self._folder, self._moved)
            self._engine.link_life = self._link_life
        return self._engine

    def _live(self, engine: Engine) -> None:
        if self._life is None:
            self._life = asyncio.create_task(engine.run())
            self._following = Following(self._workspace, engine.written_elsewhere)
            self._local = LocalServer(Questions(engine, self.view))
            self._workspace.claiming.port = engine.claims
            where = self._local.where
            self._workspace.later(Priority.ACT, lambda: self._say_serving(where))

    async def _until(self, reached: Callable[[], bool]) -> None:
        while not reached():
            if self._life is not None and self._life.done():
                await self._life
                raise SurroundingsError(QT_TRANSLATE_NOOP("errors", "Hosting has ended before it began. Try again."))
            await asyncio.sleep(0.02)

    async def _stopped(self) -> None:
        # whoever closes while another is still taking leave waits for it: the hub's process is to be gone after that
        async with self._stopping:
            await self._stop_once()

    async def _stop_once(self) -> None:
        engine, life, self._engine, self._life = self._engine, self._life, None, None
        self._workspace.claiming.port = None
        if self._following is not None:
            self._following.close()
            self._following = None
        if self._local is not None:
            where, self._local = self._local.where, None
            await self._stored(lambda: self._say_not_serving(where))
        if engine is not None:
            await engine.stop()
        if life is not None:
            await life
        self._moved()

    def _keys(self) -> StationKeys:
        station = self._workspace.file.station
        with self._workspace.file.writing() as transaction:
            keys = identity.keys_of(transaction, station)
            if keys is None:
                keys = StationKeys.new(station)
                identity.keep_keys(transaction, keys)
            return keys

    def _say_serving(self, where: str) -> None:
        with self._workspace.file.writing() as transaction:
            transaction.set_local(SERVING, where)

    def _say_not_serving(self, where: str) -> None:
        with self._workspace.file.writing() as transaction:
            if transaction.queries.local(SERVING) == where:
                transaction.drop_local(SERVING)

    def _names(self) -> Names:
        with self._workspace.file.reading() as transaction:
            return Names.of(transaction.queries.event().event_id)

    def _refuse_second(self) -> None:
        """Raise SurroundingsError where another program serves this file already: one station, one connection."""

        def read() -> str | None:
            with self._workspace.file.reading() as transaction:
                return transaction.queries.local(SERVING)

        where = self._workspace.later(Priority.ACT, read).result()
        if where is not None and LocalPort(where).ask({"ask": "stations"}):
            raise SurroundingsError(
                QT_TRANSLATE_NOOP(
                    "errors", "Another program on this machine shares {file} with other doors already. Use that one."
                ),
                file=str(self._workspace.path),
            )

    def _took_part(self) -> bool:
        with self._workspace.file.reading() as transaction:
            mine = identity.keys_of(transaction, self._workspace.file.station)
            somewhere = bool(identity.hosts_of(transaction)) or identity.cluster_of(transaction) is not None
            return (
                mine is not None and somewhere and not identity.was_removed(transaction, self._workspace.file.station)
            )

    def _goes_on(self) -> bool:
        with self._workspace.file.reading() as transaction:
            if identity.has_left(transaction):
                return False
        return self._took_part()

    def _still_to_erase(self) -> bool:
        with self._workspace.file.reading() as transaction:
            return identity.owes_erasing(transaction, self._workspace.file.station)

    def _begin_hosting(self) -> None:
        with self._workspace.file.reading() as transaction:
            if identity.was_removed(transaction, self._workspace.file.station):
                raise joining.removed()
        self._keep_left(left=False)

    def _keep_left(self, *, left: bool) -> None:
        with self._workspace.file.writing() as transaction:
            if identity.has_left(transaction) is not left:
                identity.keep_left(transaction, left=left)

    def _keep_host(self, host: HostFound | ClusterFound, link: JoinLink | ClusterLink) -> None:
        with self._workspace.file.writing() as transaction:
            joining.keep(host, link, transaction)

    def _append_removal(self, station_id: str, *, erase: bool) -> None:
        with self._workspace.file.writing() as transaction:
            transaction.append([drafts.station_removed(station_id, erase=erase)])


def _live_on(loop: asyncio.AbstractEventLoop) -> None:
    asyncio.set_event_loop(loop)
    try:
        loop.run_forever()
    finally:
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()
