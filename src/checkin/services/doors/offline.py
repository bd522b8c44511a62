"""How the stations stand by what the event file alone says, and removing one while nothing is connected."""

from __future__ import annotations

from checkin.services import drafts
from checkin.services.doors.model import StationState, StationView
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace
from checkin.store.event_file import Transaction
from checkin.store.station_queries import KnownStation


def stations_of(workspace: Workspace) -> list[StationView]:
    """Return this station first, then all others that ever took part, as the file knows them."""

    def read() -> list[StationView]:
        with workspace.file.reading() as transaction:
            return _stations(transaction, workspace.file.station)

    return workspace.later(Priority.ACT, read).result()


def _stations(transaction: Transaction, own: str) -> list[StationView]:
    known, aside = transaction.stations.known(), transaction.stations.count_set_aside()
    ours = StationView(own, transaction.door(), StationState.HERE, ours=True)
    others = [_view(one, aside.get(one.station_id, 0)) for one in known.values() if one.chain_key]
    return [ours, *sorted((one for one in others if one.station_id != own), key=lambda one: (one.door, one.station_id))]


def _view(one: KnownStation, aside: int) -> StationView:
    state = StationState.REMOVED if one.removed else StationState.GONE
    return StationView(one.station_id, one.door, state, set_aside=aside)


def remove_station(workspace: Workspace, station_id: str, *, erase: bool) -> None:
    """Remove a station by a change; the host that learns of it shuts the station out."""

    def work() -> None:
        with workspace.file.writing() as transaction:
            transaction.append([drafts.station_removed(station_id, erase=erase)])

    workspace.later(Priority.ACT, work).result()
