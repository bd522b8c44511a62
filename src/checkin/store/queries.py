"""Questions to the tables that return domain objects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, func, select

from checkin.domain.admission import Candidate
from checkin.domain.changes import Change
from checkin.domain.clock import HybridTimestamp
from checkin.domain.event import CheckInList, Event, ProgrammeSession, Question
from checkin.domain.people import Ticket, booked_part
from checkin.domain.scanning import CheckIn
from checkin.store import tables
from checkin.store.batches import batched
from checkin.store.log import change_of
from checkin.store.rows import (
    attendee_of,
    check_in_of,
    event_of,
    list_of,
    question_of,
    registration_of,
    session_of,
    ticket_of,
)


@dataclass(frozen=True, slots=True)
class Annulment:
    """When (UTC), where and by whom a check-in was taken back."""

    at: datetime
    door: str
    operator: str
    reason: str


def _when(stamp: str) -> datetime:
    return datetime.fromtimestamp(HybridTimestamp.parse(stamp).wall_ms / 1000, UTC)


class Queries:
    """Reads one event file inside a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def _rows(self, statement: Select[Any], parameters: dict[str, Any] | None = None) -> Sequence[Any]:
        return self._connection.execute(statement, parameters or {}).all()

    def event(self) -> Event:
        """Return the event."""
        return event_of(self._rows(_EVENT)[0])

    def lists(self) -> list[CheckInList]:
        """Return the check-in lists that were not removed, in their order."""
        return [list_of(row) for row in self._rows(_LISTS) if not row.removed]

    def check_in_list(self, list_id: str) -> CheckInList | None:
        """Return one list, also a removed one."""
        return next((list_of(row) for row in self._rows(_LISTS) if row.list_id == list_id), None)

    def sessions(self) -> list[ProgrammeSession]:
        """Return the programme sessions that were not removed, in their order."""
        return [session_of(row) for row in self._rows(_SESSIONS) if not row.removed]

    def nobody(self) -> bool:
        """Tell whether the event has no registrations yet."""
        return not self._rows(_ANYBODY)

    def questions(self) -> list[Question]:
        """Return the questions that were not removed, in their order."""
        return [question_of(row) for row in self._rows(_QUESTIONS) if not row.removed]

    def candidates(self, code: str) -> list[Candidate]:
        """Return everybody whom a ticket code admits."""
        return [
            Candidate(attendee_of(row), registration_of(row), ticket_of(row))
            for row in self._rows(_BY_CODE, {"code": code})
        ]

    def booked(self, code: str) -> list[Candidate]:
        """Return everybody who has booked, on top of a server's ticket, what this code is for."""
        found = []
        for row in self._rows(_BY_BOOKED_CODE, {"code": code}):
            registration = registration_of(row)
            part = booked_part(registration.extra, code)
            ticket = Ticket(code, registration.registration_id, part=part)
            found.append(Candidate(attendee_of(row), registration, ticket))
        return found

    def code_mark(self, mark: str) -> tuple[bool, bool]:
        """Return whether a code (as `ids.code_mark` writes it) is blocked, and whether it is revoked."""
        rows = self._rows(_CODE_MARK, {"mark": f"/{mark}"})
        return (bool(rows[0].blocked), bool(rows[0].revoked)) if rows else (False, False)

    def candidate(self, attendee_id: str) -> Candidate | None:
        """Return a person with their registration, without a ticket; None where the id is unknown or erased."""
        rows = self._rows(_BY_ATTENDEE, {"attendee_id": attendee_id})
        return Candidate(attendee_of(rows[0]), registration_of(rows[0]), None) if rows else None

    def tickets(self, attendee_id: str) -> list[Ticket]:
        """Return a person's tickets: usable ones first, codes that the source gave before our own."""
        rows = self._rows(_TICKETS_OF, {"attendee_id": attendee_id})
        found = [ticket_of(row) for row in rows]
        return sorted(found, key=lambda ticket: (ticket.revoked, ticket.own, ticket.code))

    def history(self, attendee_id: str, list_id: str | None = None) -> list[CheckIn]:
        """Return a person's check-ins (annulled ones too) in the order they were made, on one list or on all."""
        if list_id is None:
            rows = self._rows(_HISTORY, {"attendee": attendee_id})
        else:
            rows = self._rows(_HISTORY_ON, {"attendee": attendee_id, "list": list_id})
        return [check_in_of(row) for row in rows]

    def check_in(self, check_in_id: str) -> CheckIn | None:
        """Return one check-in."""
        rows = self._rows(select(tables.check_ins).where(tables.check_ins.c.check_in_id == check_in_id))
        return check_in_of(rows[0]) if rows else None

    def inside(self, list_id: str) -> int:
        """Return how many are inside now."""
        return self.counts().get(list_id, (0, 0))[0]

    def newest_inside(self, list_id: str, most: int) -> dict[str, datetime]:
        """Return who is inside now and since when (UTC), at most `most`, whoever came last first."""
        p = tables.presence.c
        chosen = select(p.attendee_id, p.last_in).where(p.list_id == list_id, p.inside.is_(True))
        rows = self._connection.execute(chosen.order_by(p.last_in.desc(), p.attendee_id).limit(most))
        return {row.attendee_id: datetime.fromisoformat(row.last_in) for row in rows if row.last_in}

    def counts(self) -> dict[str, tuple[int, int]]:
        """Return, per list, how many are inside now and how many ever entered."""
        return {row.list_id: (row.inside, row.checked_in) for row in self._rows(_COUNTS)}

    def door_of(self, station_id: str) -> str:
        """Return a station's label ("" where it has none)."""
        return self._connection.execute(_DOOR, {"station": station_id}).scalar() or ""

    def codes_taken(self, codes: Iterable[str]) -> set[str]:
        """Return those of `codes` that are tickets of somebody."""
        column = tables.tickets.c.code
        taken: set[str] = set()
        for some in batched(codes, 500):
            taken.update(self._connection.execute(select(column).where(column.in_(some))).scalars())
        return taken

    def seen_notes(self, note_ids: Iterable[str]) -> set[str]:
        """Return which of these notes, or refused scans, somebody has marked as seen to."""
        seen = tables.notes_seen.c.note_id
        return {row.note_id for row in self._connection.execute(select(seen).where(seen.in_(list(note_ids))))}

    def annulments(self, check_in_ids: Iterable[str]) -> dict[str, Annulment]:
        """Return who took these check-ins back, for those that were."""
        a = tables.annulments.c
        found = self._connection.execute(select(tables.annulments).where(a.check_in_id.in_(list(check_in_ids))))
        return {row.check_in_id: Annulment(_when(row.stamp), row.door, row.operator, row.reason) for row in found}

    def is_restricted(self, attendee_id: str) -> bool:
        """Tell whether a person's data may only be kept."""
        return bool(self._connection.execute(_RESTRICTED, {"attendee": attendee_id}).scalar())

    def local(self, key: str) -> str | None:
        """Return a value that belongs to this copy of the file alone."""
        values = tables.local_values
        return self._connection.execute(select(values.c.value).where(values.c.key == key)).scalar()

    def locals(self, prefix: str) -> dict[str, str]:
        """Return the settings of this copy whose keys begin with `prefix`, by what follows it."""
        column = tables.local_values.c.key
        found = select(column, tables.local_values.c.value).where(column.startswith(prefix, autoescape=True))
        return {row.key.removeprefix(prefix): row.value for row in self._connection.execute(found)}

    def changes(self, after: int = 0, limit: int = 1000) -> list[tuple[int, Change]]:
        """Return changes in the order in which this file learnt of them, with their places; at most `limit`."""
        log = tables.changes
        statement = select(log).where(log.c.sequence > after).order_by(log.c.sequence).limit(limit)
        return [(row.sequence, change_of(row)) for row in self._rows(statement)]

    def newest_change(self) -> int:
        """Return the place of the newest change (0 where there is none)."""
        return self._connection.execute(select(func.max(tables.changes.c.sequence))).scalar() or 0


_EVENT = select(tables.event)
_CODE_MARK = select(tables.ticket_marks.c.blocked, tables.ticket_marks.c.revoked).where(
    tables.ticket_marks.c.mark_id == bindparam("mark")
)
_RESTRICTED = select(tables.attendees.c.restricted).where(tables.attendees.c.attendee_id == bindparam("attendee"))
_HISTORY = (
    select(tables.check_ins)
    .where(tables.check_ins.c.attendee_id == bindparam("attendee"))
    .order_by(tables.check_ins.c.stamp)
)
_HISTORY_ON = _HISTORY.where(tables.check_ins.c.list_id == bindparam("list"))
_DOOR = select(tables.stations.c.door).where(tables.stations.c.station_id == bindparam("station"))
_ANYBODY = select(tables.registrations.c.registration_id).limit(1)
_LISTS = select(tables.check_in_lists).order_by(
    tables.check_in_lists.c.position, tables.check_in_lists.c.name, tables.check_in_lists.c.list_id
)
_SESSIONS = select(tables.programme_sessions).order_by(
    tables.programme_sessions.c.position, tables.programme_sessions.c.name
)
_QUESTIONS = select(tables.questions).order_by(tables.questions.c.position, tables.questions.c.identifier)
_COUNTS = select(tables.list_counts)

_attendees, _registrations = tables.attendees, tables.registrations
_tickets, _marks = tables.tickets, tables.ticket_marks
PERSON_COLUMNS = [
    *(column for column in _attendees.c if column.name != "stamps"),
    *(column for column in _registrations.c if column.name not in {"attendee_id", "stamps", "source_values"}),
]
PEOPLE = _attendees.join(_registrations, _registrations.c.attendee_id == _attendees.c.attendee_id)
_ticket_with_mark = _tickets.outerjoin(
    _marks, and_(_marks.c.code == _tickets.c.code, _marks.c.attendee_id == _tickets.c.attendee_id)
)
_TICKET_COLUMNS = [_tickets.c.code, _tickets.c.own, _marks.c.blocked, _marks.c.revoked]
_BY_CODE = (
    select(*PERSON_COLUMNS, *_TICKET_COLUMNS)
    .select_from(
        _ticket_with_mark.join(_attendees, _attendees.c.attendee_id == _tickets.c.attendee_id).join(
            _registrations, _registrations.c.registration_id == _tickets.c.registration_id
        )
    )
    .where(_tickets.c.code == bindparam("code"))
    .order_by(_tickets.c.attendee_id)
)
_booked = tables.booked_codes
_BY_BOOKED_CODE = (
    select(*PERSON_COLUMNS)
    .select_from(
        _booked.join(_attendees, _attendees.c.attendee_id == _booked.c.attendee_id).join(
            _registrations, _registrations.c.registration_id == _booked.c.registration_id
        )
    )
    .where(_booked.c.code == bindparam("code"))
    .order_by(_booked.c.attendee_id)
)
_BY_ATTENDEE = (
    select(*PERSON_COLUMNS)
    .select_from(PEOPLE)
    .where(_attendees.c.attendee_id == bindparam("attendee_id"))
    .order_by(_registrations.c.registration_id)
)
_TICKETS_OF = (
    select(*_TICKET_COLUMNS, _tickets.c.registration_id)
    .select_from(_ticket_with_mark)
    .where(_tickets.c.attendee_id == bindparam("attendee_id"))
)
