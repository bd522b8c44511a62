"""From one host to another: a later one goes on, a removed one counts no more, and who leaves says where to go."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Coroutine, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from checkin.services.doors.session import Session
from checkin.stations.connection import connect
from checkin.stations.link import Address
from checkin.stations.log_stream import log_state
from checkin.stations.messages import epoch_in, text_in
from checkin.stations.subjects import inbox

if TYPE_CHECKING:
    from checkin.services.doors.engine import Engine

_log = logging.getLogger(__name__)
_LOOK_S, _MOST_PLACES = 2.0, 8


class Moving:
    """Decides where a station should be, by what the others tell of themselves.

    Nobody is believed without a look: a member that speaks of a later host, or of a removed one, must not be able to
    take the doors apart with one message.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._under_way: asyncio.Task[None] | None = None

    def heard(self, said: Mapping[str, Any]) -> None:
        """Go where another station hosts, if it began later than our host or our host was removed."""
        hub, session = said.get("hub"), self._engine.session
        busy = self._under_way is not None and not self._under_way.done()
        if busy or session is None or self._engine.cluster is not None or not isinstance(hub, dict):
            return
        epoch, removed = epoch_in(hub), text_in(said, "removed", 40)
        if epoch and removed and removed == self._host_of(session):
            self._do(self._leave_removed(session, said, epoch, addresses_in(hub)))
        elif epoch > session.epoch:
            self._do(self._look_and_move(session, addresses_in(hub)))

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        self._under_way = self._engine.loop.create_task(self._careful(work))

    async def _careful(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except Exception as error:
            # a full disk, a server that takes no configuration: the next word of the other host tries it again
            _log.error("going to another host failed: %s", type(error).__name__)

    def _host_of(self, session: Session) -> str:
        engine = self._engine
        return engine.station if engine.hosting is not None else engine.dialling.station_at(session.wire)

    async def _leave_removed(
        self, session: Session, said: Mapping[str, Any], epoch: str, addresses: list[Address]
    ) -> None:
        """Leave a host that was removed. Its own log does not say so; any member may, and the new host's log will."""
        engine = self._engine
        if not await engine.is_true_removal(said):
            return
        engine.dialling.prefer(addresses)
        if engine.hosting is not None:
            word = {name: said[name] for name in ("removed", "erase", "by", "signature") if name in said}
            await self._point(session, hub={"epoch": epoch, "addresses": addresses}, **word)
            engine.obey_removal(erase=said.get("erase") is True)
        else:
            engine.dialling.leave(text_in(said, "removed", 40), epoch)
            session.wire.cut()

    async def _look_and_move(self, session: Session, addresses: list[Address]) -> None:
        engine = self._engine
        if engine.dialling.stale:
            await engine.read_trust()
        for address in addresses:
            epoch = await self._epoch_at(address)
            if epoch > session.epoch and session is engine.session:
                engine.dialling.newest_epoch = max(engine.dialling.newest_epoch, epoch)
                engine.dialling.prefer([address, *addresses])
                await self._move(session, {"epoch": epoch, "addresses": addresses})
                return

    async def _epoch_at(self, address: Address) -> str:
        """Return which life of the event is hosted there, by a station that may; "" where none is."""
        engine = self._engine
        if engine.dialling.context is None:
            return ""
        seed = engine.keys.user_seed
        try:
            wire = await connect(address, engine.dialling.context, seed, inbox(engine.station), timeout=_LOOK_S)
        except OSError:
            return ""
        try:
            log = await log_state(wire, engine.names)
        except OSError:
            return ""
        finally:
            await wire.close()
        return log.epoch if log is not None else ""

    async def _move(self, session: Session, hub: Mapping[str, Any]) -> None:
        """Go to a host that began later; as a host ourselves, step down once all that our hub has is in our file."""
        engine = self._engine
        if engine.hosting is not None:
            emptied = False
            with contextlib.suppress(OSError):
                await self._point(session, hub=hub)
                await engine.hosting.hub.set_users(engine.hosting.hub.host_only())
                emptied = await engine.took_all(session)
            await engine.stored(partial(engine.replica.keep, session.cursor))
            await engine.end_hosting(emptied=emptied)
        session.wire.cut()

    async def _point(self, session: Session, **where: Any) -> None:
        """Say to all who are here where to go: who missed the new host's greeting would know of no host at all."""
        await session.wire.publish(self._engine.names.state(self._engine.station), self._engine.state_message(**where))
        await session.wire.flush()


def addresses_in(hub: Mapping[str, Any]) -> list[Address]:
    """Return where a message says that a host is, as far as it can be; at most eight places."""
    told = hub.get("addresses")
    pairs = [tuple(one) for one in told if isinstance(one, list | tuple)] if isinstance(told, list | tuple) else []
    return [
        (host, port)
        for host, port in (pair for pair in pairs if len(pair) == 2)
        if isinstance(host, str) and len(host) < 100 and type(port) is int and 0 < port < 65536
    ][:_MOST_PLACES]
