"""How the stations stand by what the event file alone says, and removing one while nothing is connected."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError
from checkin.services import drafts
from checkin.services.claiming import SERVING
from checkin.services.doors.local import LocalPort
from checkin.services.doors.model import StationState, StationView
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace
from checkin.store.copies import overwrite
from checkin.store.event_file import Transaction
from checkin.store.station_queries import KnownStation


def stations_of(workspace: Workspace) -> list[StationView]:
    """Return this station first, then all others that ever took part, as the file knows them."""

    def read() -> tuple[str | None, list[StationView]]:
        with workspace.file.reading() as transaction:
            return transaction.queries.local(SERVING), _stations(transaction, workspace.file.station)

    where, known = workspace.later(Priority.ACT, read).result()
    return (_live(where) if where else []) or known


def _live(where: str) -> list[StationView]:
    """Return the stations as the program knows them that serves this file; empty where it does not answer."""
    found = LocalPort(where).ask({"ask": "stations"}).get("stations")
    views = []
    for one in found if isinstance(found, list) else ():
        times = {name: datetime.fromisoformat(one[name]) if one.get(name) else None for name in ("since", "last_seen")}
        views.append(StationView(**one | times | {"state": StationState(one["state"])}))
    return views


def _stations(transaction: Transaction, own: str) -> list[StationView]:
    known, aside = transaction.stations.known(), transaction.stations.count_set_aside()
    ours = StationView(own, transaction.door(), StationState.HERE, ours=True)
    others = [_view(one, aside.get(one.station_id, 0)) for one in known.values() if one.chain_key]
    return [ours, *sorted((one for one in others if one.station_id != own), key=lambda one: (one.door, one.station_id))]


def _view(one: KnownStation, aside: int) -> StationView:
    state = StationState.REMOVED if one.removed else StationState.GONE
    return StationView(one.station_id, one.door, state, set_aside=aside)


def remove_station(workspace: Workspace, station_id: str, *, erase: bool) -> None:
    """Remove a station by a change; the host that learns of it shuts the station out.

    Raises WrongUseError for one that is not known, or is this one: nobody is to believe to have shut out another.
    """

    def work() -> None:
        with workspace.file.writing() as transaction:
            known = transaction.stations.known().get(station_id)
            if station_id == workspace.file.station:
                raise _own_station()
            if known is None or not known.chain_key:
                raise _no_station(station_id)
            transaction.append([drafts.station_removed(station_id, erase=erase)])

    workspace.later(Priority.ACT, work).result()


def _no_station(station_id: str) -> WrongUseError:
    return WrongUseError(
        QT_TRANSLATE_NOOP(
            "errors", "There is no station {station}. Give one's id, which stands in [ ] in the list of stations."
        ),
        station=station_id[:80],
    )


def _own_station() -> WrongUseError:
    return WrongUseError(QT_TRANSLATE_NOOP("errors", "This is this station itself. Remove it at another one."))


def wipe(path: Path) -> None:
    """Write over an event file that nobody has open, and what SQLite keeps beside it, and remove them."""
    for ending in ("", "-journal", "-wal", "-shm"):
        overwrite(path.with_name(path.name + ending))
