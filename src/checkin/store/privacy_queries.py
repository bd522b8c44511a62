"""Questions about one person's data and about what was or is to be erased."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, func, select

from checkin.domain.changes import Change
from checkin.domain.clock import HybridTimestamp
from checkin.domain.event import Station
from checkin.domain.scanning import Direction, OutcomeCode
from checkin.store import tables
from checkin.store.batches import batched
from checkin.store.log import change_of
from checkin.store.stripping import Degree
from checkin.store.values import known_moment


@dataclass(frozen=True, slots=True)
class Tombstone:
    """That somebody's data was erased: an id that names no one, when (UTC), at which door, and why."""

    attendee_id: str
    degree: Degree
    at: datetime
    door: str
    reason: str


@dataclass(frozen=True, slots=True)
class RefusedScan:
    """A scan of a person's ticket that was not let through."""

    code: OutcomeCode
    list_id: str
    direction: Direction
    at: datetime
    door: str


@dataclass(frozen=True, slots=True)
class Note:
    """What staff wrote about a person."""

    kind: str
    text: str
    at: datetime
    door: str


@dataclass(frozen=True, slots=True)
class ExportMade:
    """A list that left the program as a file."""

    kind: str
    format: str
    rows: int
    at: datetime
    door: str


class PrivacyQueries:
    """Reads one event file inside a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def _rows(self, statement: Any) -> Sequence[Row[Any]]:
        return self._connection.execute(statement).all()

    def settings(self) -> dict[str, Any]:
        """Return the event's settings, which all stations share (`event_edited`, fields `settings.<name>`)."""
        text = self._connection.execute(select(tables.event.c.settings)).scalar()
        found: dict[str, Any] = json.loads(text or "{}")
        return found

    def changes_of(self, attendee_id: str) -> list[Change]:
        """Return all changes about a person, in the order in which they were made."""
        log = tables.changes
        return [
            change_of(row) for row in self._rows(select(log).where(log.c.subject == attendee_id).order_by(log.c.at))
        ]

    def said_of(self, attendee_id: str) -> list[tuple[str, dict[str, Any]]]:
        """Return what each registration list last said of a person: the list's name, and its values by field."""
        r = tables.registrations
        rows = self._rows(select(r).where(r.c.attendee_id == attendee_id).order_by(r.c.registration_id))
        return [(row.source, json.loads(row.source_values)) for row in rows]

    def refusals_of(self, attendee_id: str) -> list[RefusedScan]:
        """Return a person's refused scans in that order."""
        r = tables.refusals
        rows = self._rows(select(r).where(r.c.attendee_id == attendee_id).order_by(r.c.stamp))
        return [
            RefusedScan(OutcomeCode(row.code), row.list_id, Direction(row.direction), known_moment(row.at), row.door)
            for row in rows
        ]

    def notes_of(self, attendee_id: str) -> list[Note]:
        """Return the notes about a person in that order."""
        n = tables.notes
        rows = self._rows(select(n).where(n.c.attendee_id == attendee_id).order_by(n.c.at, n.c.note_id))
        return [Note(row.kind, row.text, known_moment(row.at), row.door) for row in rows]

    def exports_made(self) -> list[ExportMade]:
        """Return the lists that left the program, in that order."""
        e = tables.exports_made
        rows = self._rows(select(e).order_by(e.c.at, e.c.change_id))
        return [ExportMade(row.kind, row.format, row.rows, known_moment(row.at), row.door) for row in rows]

    def stations(self) -> list[Station]:
        """Return the stations that share this event."""
        s = tables.stations
        return [Station(row.station_id, row.door) for row in self._rows(select(s).order_by(s.c.door, s.c.station_id))]

    def restricted(self) -> list[str]:
        """Return the ids of those whose data is restricted."""
        a = tables.attendees
        return self._ids(select(a.c.attendee_id).where(a.c.restricted))

    def everybody(self) -> list[str]:
        """Return the ids of all of whom anything is kept."""
        a, r = tables.attendees, tables.registrations
        return self._ids(select(a.c.attendee_id).union(select(r.c.attendee_id)))

    def with_contact_data(self) -> list[str]:
        """Return the ids of all whose contact data was not erased."""
        gone = set(self._ids(select(tables.contact_erasures.c.attendee_id)))
        return [attendee_id for attendee_id in self.everybody() if attendee_id not in gone]

    def _ids(self, statement: Any) -> list[str]:
        return sorted(self._connection.execute(statement).scalars())

    def tombstones(self) -> list[Tombstone]:
        """Return whose data was erased, the newest first."""
        doors = {station.station_id: station.door for station in self.stations()}
        degrees: tuple[tuple[Table, Degree], ...] = (
            (tables.contact_erasures, Degree.CONTACT),
            (tables.erasures, Degree.EVERYTHING),
        )
        found = [
            Tombstone(row.attendee_id, degree, wall_time(row.stamp), doors.get(row.station, ""), row.reason)
            for table, degree in degrees
            for row in self._rows(select(table))
        ]
        return sorted(found, key=lambda tombstone: tombstone.at, reverse=True)

    def erased(self) -> frozenset[str]:
        """Return the ids of all who were erased, wholly or their contact data."""
        whole, contact = tables.erasures.c.attendee_id, tables.contact_erasures.c.attendee_id
        return frozenset(self._ids(select(whole).union(select(contact))))

    def tombstone_count(self) -> int:
        """Return how many tombstones there are."""
        return sum(
            self._connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (tables.erasures, tables.contact_erasures)
        )

    def strangers(self, codes: Iterable[str] | None = None) -> list[str]:
        """Return the changes of refused scans that nobody was known by, where the text scanned is still kept.

        With `codes` only those where one of them was scanned.
        """
        r = tables.refusals
        nobody = select(r.c.change_id).where(r.c.attendee_id.is_(None), r.c.ticket != "")
        if codes is None:
            return self._ids(nobody)
        return [one for some in batched(codes, 500) for one in self._ids(nobody.where(r.c.ticket.in_(some)))]


def wall_time(stamp: str) -> datetime:
    """Return when (UTC) a hybrid timestamp was made."""
    return datetime.fromtimestamp(HybridTimestamp.parse(stamp).wall_ms / 1000, UTC)
