"""From one host to another: a later one goes on, a removed one counts no more, and who leaves says where to go."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from checkin.services.doors.session import Session
from checkin.stations.messages import epoch_in, text_in

if TYPE_CHECKING:
    from checkin.services.doors.engine import Engine


class Moving:
    """Decides where a station should be, by what the others tell of themselves."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._stepping_down = False

    def heard(self, said: Mapping[str, Any]) -> None:
        """Go where another station hosts, if it began later than our host or our host was removed."""
        engine, hub = self._engine, said.get("hub")
        session, epoch = engine.session, epoch_in(hub) if isinstance(hub, dict) else ""
        if not isinstance(hub, dict) or session is None or not epoch or engine.cluster is not None:
            return
        removed = text_in(said, "removed", 40)
        if removed and removed == self._host_of(session):
            self._leave_removed(session, removed, said)
        elif epoch > session.epoch:
            engine.dialling.newest_epoch = max(engine.dialling.newest_epoch, epoch)
            engine.dialling.prefer(hub.get("addresses"))
            engine.loop.create_task(self._move(session, self._here(epoch)))

    def _host_of(self, session: Session) -> str:
        engine = self._engine
        return engine.station if engine.hosting is not None else engine.dialling.station_at(session.wire)

    def _here(self, epoch: str) -> Mapping[str, Any]:
        return {"epoch": epoch, "addresses": self._engine.dialling.first_addresses()}

    def _leave_removed(self, session: Session, removed: str, said: Mapping[str, Any]) -> None:
        """Leave a host that was removed. Its own log does not say so; any member may, and the new host's log will."""
        engine, hub = self._engine, said["hub"]
        engine.dialling.prefer(hub.get("addresses"))
        if engine.hosting is not None:
            engine.loop.create_task(self._obey(session, said))
        else:
            engine.dialling.leave(removed, epoch_in(hub))
            session.wire.cut()

    async def _obey(self, session: Session, said: Mapping[str, Any]) -> None:
        erase = said.get("erase") is True
        hub = self._here(epoch_in(said["hub"]))
        await self._point(session, hub=hub, removed=self._engine.station, erase=erase)
        self._engine.heard_order({"removed": True, "erase": erase})

    async def _move(self, session: Session, hub: Mapping[str, Any]) -> None:
        """Go to a host that began later; as a host ourselves, step down once all that our hub has is in our file."""
        engine = self._engine
        if engine.hosting is not None:
            if self._stepping_down:
                return
            self._stepping_down = True
            emptied = False
            with contextlib.suppress(OSError):
                await self._point(session, hub=hub)
                await engine.hosting.hub.set_users(engine.hosting.hub.host_only())
                emptied = await engine.took_all(session)
            await engine.stored(partial(engine.replica.keep, session.cursor))
            await engine.end_hosting(emptied=emptied)
            self._stepping_down = False
        session.wire.cut()

    async def _point(self, session: Session, **where: Any) -> None:
        """Say to all who are here where to go: who missed the new host's greeting would know of no host at all."""
        await session.wire.publish(self._engine.names.state(self._engine.station), self._engine.state_message(**where))
        await session.wire.flush()
