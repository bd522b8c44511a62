"""Questions about everybody at once: for lists, exports, search and statistics."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, Select, and_, exists, func, select

from checkin.domain.changes import ChangeKind
from checkin.domain.people import Attendee, Registration, Ticket
from checkin.domain.presence import Presence, presences
from checkin.domain.scanning import CheckIn, Direction, OutcomeCode
from checkin.store import tables
from checkin.store.batches import batched
from checkin.store.queries import PEOPLE, PERSON_COLUMNS
from checkin.store.rows import attendee_of, check_in_of, registration_of, ticket_of
from checkin.store.values import known_moment


@dataclass(frozen=True, slots=True)
class Person:
    """Everything a list says about one attendee. `presence` is by list id; `prints` counts badges printed.

    `restricted` says that the person's data may only be kept: whoever shows it asks the desk lead.
    """

    attendee: Attendee
    registration: Registration
    tickets: tuple[Ticket, ...]
    presence: dict[str, Presence]
    prints: int
    restricted: bool = False

    @property
    def ticket_code(self) -> str:
        """The code to print: the source's own where there is one; "" where every ticket was revoked."""
        usable = [ticket for ticket in self.tickets if not ticket.revoked]
        return min(usable, key=lambda ticket: (ticket.own, ticket.code)).code if usable else ""


@dataclass(frozen=True, slots=True)
class Searchable:
    """What one person may be looked for by."""

    attendee_id: str
    given_name: str
    family_name: str
    name: str
    organisation: str
    email: str
    phone: str
    order_code: str
    category: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoubleAdmission:
    """Somebody who was admitted twice by doors that did not know of each other. The first counts."""

    attendee_id: str
    list_id: str
    first: CheckIn
    second: CheckIn
    seen: bool


@dataclass(frozen=True, slots=True)
class Refusal:
    """A scan that was not let through. `attendee_id` is "" where nobody is known by that code."""

    change_id: str
    code: OutcomeCode
    list_id: str
    attendee_id: str
    at: datetime
    door: str


@dataclass(frozen=True, slots=True)
class BadgePrint:
    """A badge that came out of a printer or went into a PDF."""

    at: datetime
    door: str
    printer: str
    reason: str


@dataclass(frozen=True)
class Known:
    """What the file knows of a registration that came from a list.

    `said` is what that list last said, by field; `codes` are all its tickets, `source_codes` those the list gave.
    `extra` is the registration's, `valid_from` and `valid_until` are UTC as text, None = no bound.
    """

    codes: frozenset[str]
    source_codes: frozenset[str]
    registration_id: str
    attendee_id: str
    source_key: str
    state: str
    said_text: str
    extra_text: str
    valid_from: str | None
    valid_until: str | None

    @cached_property
    def said(self) -> dict[str, Any]:
        """What the list last said, read when it is first asked for."""
        found: dict[str, Any] = json.loads(self.said_text)
        return found

    @cached_property
    def extra(self) -> Mapping[str, str]:
        """What only that source needs."""
        found: dict[str, str] = json.loads(self.extra_text)
        return found


_KNOWN = [
    tables.registrations.c[name]
    for name in (
        "registration_id", "attendee_id", "source_key", "state", "source_values", "extra", "valid_from", "valid_until",
    )
]  # fmt: skip


_TICKETS_OF = "SELECT registration_id, code, own FROM tickets WHERE attendee_id IN (SELECT value FROM json_each(?))"


def _only(statement: Select[Any], column: Any, ids: list[str] | None) -> Select[Any]:
    return statement if ids is None else statement.where(column.in_(ids))


#: What an attendee has that badges do not show.
_NOT_ON_BADGES = frozenset({"email", "phone", "note", "restricted"})


def _shown_after(stamps: str, printed: str) -> bool:
    """Tell whether a field that badges show was set after `printed` (both hybrid timestamps)."""
    by_stamp: dict[str, list[str]] = json.loads(stamps)
    return any(at > printed and not _NOT_ON_BADGES.issuperset(names) for at, names in by_stamp.items())


class Reports:
    """Reads one event file inside a transaction, everybody at once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def people(self, *, restricted: bool = False) -> list[Person]:
        """Return everybody, in the order of family name, given name, id.

        Those whose data may only be kept are left out unless `restricted`.
        """
        return [person for person in self._people(None) if restricted or not person.restricted]

    def some_people(self, attendee_ids: Iterable[str]) -> list[Person]:
        """Return these people (those that exist), a few at a time, in the same order."""
        return [person for ids in batched(attendee_ids, 500) for person in self._people(ids)]

    def _people(self, ids: list[str] | None) -> list[Person]:
        a = tables.attendees.c
        statement = select(*PERSON_COLUMNS).select_from(PEOPLE)
        if ids is not None:
            statement = statement.where(a.attendee_id.in_(ids))
        tickets, presence, prints = self._tickets(ids), self._presences(ids), self._prints(ids)
        ordered = statement.order_by(a.family_name, a.given_name, a.name, a.attendee_id)
        return [
            Person(
                attendee_of(row),
                registration_of(row),
                tuple(tickets.get(row.attendee_id, ())),
                presence.get(row.attendee_id, {}),
                prints.get(row.attendee_id, 0),
                bool(row.restricted),
            )
            for row in self._connection.execute(ordered)
        ]

    def _tickets(self, ids: list[str] | None) -> dict[str, list[Ticket]]:
        t, marks = tables.tickets, tables.ticket_marks
        joined = t.outerjoin(marks, and_(marks.c.code == t.c.code, marks.c.attendee_id == t.c.attendee_id))
        statement = select(t, marks.c.blocked, marks.c.revoked).select_from(joined)
        found: dict[str, list[Ticket]] = defaultdict(list)
        for row in self._connection.execute(_only(statement, t.c.attendee_id, ids)):
            found[row.attendee_id].append(ticket_of(row))
        return found

    def _presences(self, ids: list[str] | None) -> dict[str, dict[str, Presence]]:
        statement = _only(select(tables.check_ins), tables.check_ins.c.attendee_id, ids)
        by_person: dict[str, list[CheckIn]] = defaultdict(list)
        for row in self._connection.execute(statement.order_by(tables.check_ins.c.stamp)):
            by_person[row.attendee_id].append(check_in_of(row))
        return {attendee_id: presences(found) for attendee_id, found in by_person.items()}

    def _prints(self, ids: list[str] | None) -> dict[str, int]:
        p = tables.badge_prints.c
        statement = _only(select(p.attendee_id, func.count()), p.attendee_id, ids).group_by(p.attendee_id)
        return {row[0]: row[1] for row in self._connection.execute(statement)}

    def printed(self, attendee_ids: Iterable[str]) -> dict[str, datetime]:
        """Return when the last badge of each of these people was printed, for those who have one."""
        p = tables.badge_prints.c
        last = select(p.attendee_id, func.max(p.at)).group_by(p.attendee_id)
        return {
            row[0]: known_moment(row[1])
            for ids in batched(attendee_ids, 500)
            for row in self._connection.execute(last.where(p.attendee_id.in_(ids)))
        }

    def check_ins(self) -> list[CheckIn]:
        """Return every check-in (annulled ones too) in the order in which they were made."""
        statement = select(tables.check_ins).order_by(tables.check_ins.c.stamp)
        return [check_in_of(row) for row in self._connection.execute(statement)]

    def searchable(self, attendee_ids: Iterable[str]) -> list[Searchable]:
        """Return what these people (those that exist and are not restricted) are looked for by."""
        return [found for ids in batched(attendee_ids, 500) for found in self._searchable(ids)]

    def searchable_page(self, after: str, size: int) -> list[Searchable]:
        """Return at most `size` people whose ids follow `after`, in the order of ids; nobody who is restricted."""
        a = tables.attendees.c.attendee_id
        open_to_all = tables.attendees.c.restricted.is_(False)
        ids = self._connection.execute(select(a).where(a > after, open_to_all).order_by(a).limit(size)).scalars().all()
        found = self.searchable(ids)
        return sorted(found, key=lambda person: person.attendee_id)

    def _searchable(self, ids: list[str]) -> list[Searchable]:
        a, t = tables.attendees.c, tables.tickets.c
        codes: dict[str, list[str]] = defaultdict(list)
        for attendee_id, code in self._connection.execute(_only(select(t.attendee_id, t.code), t.attendee_id, ids)):
            codes[attendee_id].append(code)
        columns = [a[name] for name in Searchable.__slots__ if name != "codes"]
        rows = self._connection.execute(_only(select(*columns).where(a.restricted.is_(False)), a.attendee_id, ids))
        return [Searchable(codes=tuple(codes.get(row.attendee_id, ())), **row._mapping) for row in rows]

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

    def open_refusals(self, limit: int = 100) -> list[Refusal]:
        """Return refused entries that nothing has solved, the newest first: nobody known by the code, or the person
        has not entered that list since. Of one person on one list only the newest."""
        r, c = tables.refusals.c, tables.check_ins.c
        entered = exists().where(
            c.attendee_id == r.attendee_id,
            c.list_id == r.list_id,
            c.direction == Direction.ENTRY.value,
            c.annulled.is_(False),
        )
        statement = (
            select(tables.refusals)
            .where(r.direction == Direction.ENTRY.value, ~entered)
            .order_by(r.stamp.desc())
            .limit(4 * limit)
        )
        found: dict[tuple[str, str], Refusal] = {}
        for row in self._connection.execute(statement):
            whose = row.attendee_id or row.change_id
            refusal = Refusal(
                row.change_id,
                OutcomeCode(row.code),
                row.list_id,
                row.attendee_id or "",
                known_moment(row.at),
                row.door,
            )
            found.setdefault((whose, row.list_id), refusal)
        return list(found.values())[:limit]

    def order(self, order_code: str, limit: int = 50) -> list[Person]:
        """Return who was registered in one order, at most `limit`; nobody for "" (the lists that know no orders)."""
        if not order_code:
            return []
        a = tables.attendees.c
        ids = self._connection.execute(select(a.attendee_id).where(a.order_code == order_code).limit(limit))
        return self.some_people([row.attendee_id for row in ids])

    def categories(self) -> list[str]:
        """Return the categories in use, the commonest first."""
        a = tables.attendees.c
        counted = select(a.category).where(a.category != "").group_by(a.category).order_by(func.count().desc())
        return [row.category for row in self._connection.execute(counted)]

    def badge_prints(self, attendee_id: str) -> list[BadgePrint]:
        """Return when a person's badge was printed, in that order."""
        p = tables.badge_prints.c
        rows = self._connection.execute(
            select(tables.badge_prints).where(p.attendee_id == attendee_id).order_by(p.at, p.change_id)
        )
        return [BadgePrint(known_moment(row.at), row.door, row.printer, row.reason) for row in rows]

    def changed_since_printed(self) -> set[str]:
        """Return who has a badge that shows something else by now: a name, an organisation, a category, a ticket."""
        p, c, a = tables.badge_prints.c, tables.changes.c, tables.attendees.c
        join = tables.badge_prints.join(tables.changes, c.id == p.change_id)
        printed = select(p.attendee_id, func.max(c.at).label("at")).select_from(join).group_by(p.attendee_id).subquery()
        joined = printed.join(tables.attendees, a.attendee_id == printed.c.attendee_id)
        found = {
            row.attendee_id
            for row in self._connection.execute(select(a.attendee_id, a.stamps, printed.c.at).select_from(joined))
            if _shown_after(row.stamps, row.at)
        }
        issued = select(c.subject).where(
            c.kind == ChangeKind.TICKET_ISSUED.value, c.subject == printed.c.attendee_id, c.at > printed.c.at
        )
        return found | set(self._connection.execute(issued).scalars())

    def known_page(self, source: str, after: str, size: int) -> list[Known]:
        """Return registrations that came from `source`, in the order of their ids, at most `size` behind `after`."""
        r = tables.registrations.c
        of_source = select(*_KNOWN).where(r.source == source, r.registration_id > after)
        return self._known(self._connection.execute(of_source.order_by(r.registration_id).limit(size)).all())

    def known_keys(self, source: str, keys: Iterable[str]) -> list[Known]:
        """Return those registrations of `source` that have one of these keys there."""
        r = tables.registrations.c
        rows: list[Any] = []
        for some in batched(keys, 500):
            rows += self._connection.execute(select(*_KNOWN).where(r.source_key.in_(some), r.source == source)).all()
        return self._known(rows)

    def known_codes(self, source: str, codes: Iterable[str]) -> list[Known]:
        """Return those registrations of `source` without a key there that one of these codes admits."""
        r, t = tables.registrations.c, tables.tickets.c
        rows: list[Any] = []
        joined = tables.tickets.join(tables.registrations, r.registration_id == t.registration_id)
        for some in batched(codes, 500):
            statement = select(*_KNOWN).select_from(joined).where(t.code.in_(some), r.source == source)
            rows += self._connection.execute(statement.where(r.source_key == "")).all()
        return self._known(rows)

    def _known(self, rows: Sequence[Any]) -> list[Known]:
        every: dict[str, list[str]] = defaultdict(list)
        given: dict[str, list[str]] = defaultdict(list)
        wanted = json.dumps([row.attendee_id for row in rows])
        for registration_id, code, own in self._connection.exec_driver_sql(_TICKETS_OF, (wanted,)):
            every[registration_id].append(code)
            if not own:
                given[registration_id].append(code)
        return [Known(frozenset(every.get(row[0], ())), frozenset(given.get(row[0], ())), *row) for row in rows]

    def table_counts(self) -> dict[str, int]:
        """Return the number of rows of each table, for the self-test and `verify`."""
        return {
            table.name: self._connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in tables.metadata.sorted_tables
        }
