"""What the wire between doors asks of an event file: heads of chains, keys, changes by number, what was set aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from checkin.domain.changes import Change
from checkin.store import tables
from checkin.store.log import change_of
from checkin.store.values import utc_text


@dataclass(frozen=True, slots=True)
class Head:
    """How far this file knows a station's chain: number and link of its newest change."""

    number: int = 0
    chain: str = ""


@dataclass(frozen=True, slots=True)
class KnownStation:
    """What the file knows of a station; keys are "" for one that never took part over the wire."""

    station_id: str
    door: str
    head: Head
    chain_key: str
    user_key: str
    certificate: str
    removed: bool
    erase: bool


@dataclass(frozen=True, slots=True)
class SetAside:
    """A change that came from elsewhere and was not taken in, with the reason, and by whom and when it was brought."""

    change_id: str
    station: str
    number: int
    reason: str
    brought_by: str
    at: str
    subject: str = ""
    content: str = ""


class StationQueries:
    """Reads, and notes what was set aside, inside a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def known(self) -> dict[str, KnownStation]:
        """Return all stations that the file knows of, by id."""
        rows = self._connection.execute(_KNOWN).all()
        return {row.station_id: _known(row) for row in rows}

    def heads(self) -> dict[str, Head]:
        """Return how far each station's chain is known."""
        return {row.station_id: Head(row.head_number, row.head_chain) for row in self._connection.execute(_HEADS)}

    def numbered(self, station: str, after: int, limit: int) -> list[Change]:
        """Return a station's changes in their order from the one behind number `after` on, at most `limit`."""
        rows = self._connection.execute(_NUMBERED, {"station": station, "after": after, "limit": limit})
        return [change_of(row) for row in rows]

    def link(self, station: str, number: int) -> Head | None:
        """Return the link of one change; None where the file does not have it."""
        row = self._connection.execute(_LINK, {"station": station, "number": number}).first()
        return Head(number, row.chain) if row else None

    def set_aside(self, found: Sequence[SetAside]) -> None:
        """Note down changes that were not taken in; each once."""
        for one in found:
            row = {name: getattr(one, name) for name in SetAside.__slots__}
            self._connection.execute(insert(tables.set_aside).on_conflict_do_nothing(), row)

    def all_set_aside(self) -> list[SetAside]:
        """Return what was set aside, the oldest first."""
        rows = self._connection.execute(select(tables.set_aside).order_by(tables.set_aside.c.at))
        return [SetAside(**row._mapping) for row in rows]

    def forget_set_aside(self, change_ids: Sequence[str]) -> None:
        """Forget what could be taken in after all."""
        for change_id in change_ids:
            self._connection.execute(delete(tables.set_aside).where(tables.set_aside.c.change_id == change_id))

    def count_set_aside(self) -> dict[str, int]:
        """Return how many changes of each station were set aside."""
        column = tables.set_aside.c.station
        return {row[0]: row[1] for row in self._connection.execute(select(column, func.count()).group_by(column))}


def aside(change: Change, reason: str, brought_by: str) -> SetAside:
    """Return the note that a change was not taken in; its content is not kept."""
    return SetAside(change.id, change.station, change.number, reason, brought_by, utc_text(datetime.now(UTC)))


_stations, _keys, _gone = tables.stations, tables.station_keys, tables.station_removals
_names = (
    select(_stations.c.station_id)
    .union(select(_keys.c.station_id), select(_gone.c.station_id))
    .subquery()
)  # fmt: skip
_KNOWN = select(
    _names.c.station_id,
    _stations.c.door,
    _stations.c.head_number,
    _stations.c.head_chain,
    _keys.c.chain_key,
    _keys.c.user_key,
    _keys.c.certificate,
    _gone.c.station_id.label("gone"),
    _gone.c.erase,
).select_from(
    _names.outerjoin(_stations, _stations.c.station_id == _names.c.station_id)
    .outerjoin(_keys, _keys.c.station_id == _names.c.station_id)
    .outerjoin(_gone, _gone.c.station_id == _names.c.station_id)
)
_HEADS = select(_stations.c.station_id, _stations.c.head_number, _stations.c.head_chain)
_log = tables.changes
_NUMBERED = (
    select(_log)
    .where(_log.c.station == bindparam("station"), _log.c.number > bindparam("after"))
    .order_by(_log.c.number)
    .limit(bindparam("limit"))
)
_LINK = select(_log.c.chain).where(_log.c.station == bindparam("station"), _log.c.number == bindparam("number"))


def _known(row: Any) -> KnownStation:
    return KnownStation(
        row.station_id,
        row.door or "",
        Head(row.head_number or 0, row.head_chain or ""),
        row.chain_key or "",
        row.user_key or "",
        row.certificate or "",
        row.gone is not None,
        bool(row.erase),
    )
