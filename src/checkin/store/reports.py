"""Questions about everybody at once: for lists, exports, search and statistics."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, func, select

from checkin.domain.people import Attendee, Registration, Ticket
from checkin.domain.presence import Presence, presences
from checkin.domain.scanning import CheckIn
from checkin.store import tables
from checkin.store.queries import PEOPLE, PERSON_COLUMNS
from checkin.store.rows import attendee_of, check_in_of, registration_of, ticket_of


@dataclass(frozen=True, slots=True)
class Person:
    """Everything a list says about one attendee. `presence` is by list id; `prints` counts badges printed."""

    attendee: Attendee
    registration: Registration
    tickets: tuple[Ticket, ...]
    presence: dict[str, Presence]
    prints: int

    @property
    def ticket_code(self) -> str:
        """The code to print: the source's own where there is one; "" where every ticket was revoked."""
        usable = [ticket for ticket in self.tickets if not ticket.revoked]
        return min(usable, key=lambda ticket: (ticket.own, ticket.code)).code if usable else ""


@dataclass(frozen=True, slots=True)
class DoubleAdmission:
    """Somebody who was admitted twice by doors that did not know of each other. The first counts."""

    attendee_id: str
    list_id: str
    first: CheckIn
    second: CheckIn
    seen: bool


@dataclass(frozen=True, slots=True)
class Known:
    """What the file knows of a registration that came from a list. `said` is what that list last said, by field."""

    registration_id: str
    attendee_id: str
    source_key: str
    state: str
    said: dict[str, Any]
    sessions: tuple[str, ...]


class Reports:
    """Reads one event file inside a transaction, everybody at once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def people(self) -> Iterator[Person]:
        """Yield everybody, in the order of family name, given name, id."""
        tickets = self._tickets()
        presence = self._presences()
        prints = self._prints()
        a = tables.attendees.c
        statement = select(*PERSON_COLUMNS).select_from(PEOPLE)
        for row in self._connection.execute(statement.order_by(a.family_name, a.given_name, a.name, a.attendee_id)):
            attendee_id = row.attendee_id
            yield Person(
                attendee_of(row),
                registration_of(row),
                tuple(tickets.get(attendee_id, ())),
                presence.get(attendee_id, {}),
                prints.get(attendee_id, 0),
            )

    def _tickets(self) -> dict[str, list[Ticket]]:
        t, marks = tables.tickets, tables.ticket_marks
        joined = t.outerjoin(marks, and_(marks.c.code == t.c.code, marks.c.attendee_id == t.c.attendee_id))
        statement = select(t, marks.c.blocked, marks.c.revoked).select_from(joined)
        found: dict[str, list[Ticket]] = defaultdict(list)
        for row in self._connection.execute(statement):
            found[row.attendee_id].append(ticket_of(row))
        return found

    def _presences(self) -> dict[str, dict[str, Presence]]:
        by_person: dict[str, list[CheckIn]] = defaultdict(list)
        for check_in in self.check_ins():
            by_person[check_in.attendee_id].append(check_in)
        return {attendee_id: presences(found) for attendee_id, found in by_person.items()}

    def _prints(self) -> dict[str, int]:
        p = tables.badge_prints.c
        statement = select(p.attendee_id, func.count()).group_by(p.attendee_id)
        return {row[0]: row[1] for row in self._connection.execute(statement)}

    def check_ins(self) -> list[CheckIn]:
        """Return every check-in (annulled ones too) in the order in which they were made."""
        statement = select(tables.check_ins).order_by(tables.check_ins.c.stamp)
        return [check_in_of(row) for row in self._connection.execute(statement)]

    def totals(self) -> tuple[int, int]:
        """Return how many are registered (not withdrawn), and how many ever entered any list (each once)."""
        r, p = tables.registrations.c, tables.presence.c
        registered = select(func.count()).select_from(PEOPLE).where(r.state != "withdrawn")
        came = select(func.count(p.attendee_id.distinct())).where(p.entries > 0)
        return self._connection.execute(registered).scalar_one(), self._connection.execute(came).scalar_one()

    def double_admissions(self) -> list[DoubleAdmission]:
        """Return all double admissions, the newest first."""
        d, seen = tables.double_admissions, tables.double_admissions_seen
        joined = d.outerjoin(seen, and_(seen.c.first_id == d.c.first_id, seen.c.second_id == d.c.second_id))
        rows = self._connection.execute(select(d, seen.c.stamp).select_from(joined)).all()
        if not rows:
            return []
        wanted = {row.first_id for row in rows} | {row.second_id for row in rows}
        known = {check_in.check_in_id: check_in for check_in in self._some_check_ins(sorted(wanted))}
        found = [
            DoubleAdmission(
                row.attendee_id, row.list_id, known[row.first_id], known[row.second_id], row.stamp is not None
            )
            for row in rows
        ]
        return sorted(found, key=lambda double: double.second.stamp, reverse=True)

    def _some_check_ins(self, ids: Sequence[str]) -> list[CheckIn]:
        statement = select(tables.check_ins).where(tables.check_ins.c.check_in_id.in_(ids))
        return [check_in_of(row) for row in self._connection.execute(statement)]

    def known(self, source: str) -> list[Known]:
        """Return all registrations that came from `source`, with what it last said of them."""
        r, a = tables.registrations, tables.attendees
        joined = r.outerjoin(a, a.c.attendee_id == r.c.attendee_id)
        columns = (r.c.registration_id, r.c.attendee_id, r.c.source_key, r.c.state, r.c.source_values, a.c.sessions)
        statement = select(*columns).select_from(joined).where(r.c.source == source)
        return [
            Known(
                row.registration_id,
                row.attendee_id,
                row.source_key,
                row.state,
                json.loads(row.source_values),
                tuple(json.loads(row.sessions or "[]")),
            )
            for row in self._connection.execute(statement)
        ]

    def table_counts(self) -> dict[str, int]:
        """Return the number of rows of each table, for the self-test and `verify`."""
        return {
            table.name: self._connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in tables.metadata.sorted_tables
        }
