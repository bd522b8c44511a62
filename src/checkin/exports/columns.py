"""The columns that an attendee list can have, and what stands in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.domain.event import CheckInList
from checkin.domain.people import TEXT_FIELDS
from checkin.domain.presence import CheckOutRule, MissingCheckOut, Presence, in_order, minutes_present
from checkin.exports.model import AttendeeRow, ExportTable
from checkin.exports.sheet import Cell, CellKind, SheetColumn
from checkin.exports.words import word

#: What the list shows when nothing was chosen, followed by the lists' and questions' columns. Ticket codes admit, so
#: they must be asked for.
USUAL = (
    "name", "given_name", "family_name", "organisation", "role", "category", "email", "phone", "state", "origin",
    "sessions", "came",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """One column and how its value is read from a row."""

    head: SheetColumn
    value: Callable[[AttendeeRow], Cell]


def available(table: ExportTable) -> dict[str, Column]:
    """Return every column the table can show, by key, in the order in which they are offered.

    Keys: the attendee's own fields; `attendee_id`, `ticket_code`, `state`, `origin`, `sessions`, `came`;
    `badge_prints`, `door_log`; `list:ID:first_in|last_out|minutes|entries|inside`; `session:ID`; `answer:IDENTIFIER`.
    """
    found = [*_own(table), *_registration(table)]
    for check_in_list in sorted(table.lists, key=lambda one: (not one.main, one.position)):
        found += _of_list(table, check_in_list)
    for session in sorted(table.sessions, key=lambda one: one.position):
        head = SheetColumn(f"session:{session.session_id}", session.name, CellKind.BOOLEAN)
        found.append(Column(head, partial(_enrolled, session.session_id)))
    for question in sorted(table.questions, key=lambda one: one.position):
        found.append(
            Column(SheetColumn(f"answer:{question.identifier}", question.text), partial(_answer, question.identifier))
        )
    found += _doors(table)
    return {column.head.key: column for column in found}


def usual(table: ExportTable) -> tuple[str, ...]:
    """Return the keys of the columns shown when nothing was chosen: what exists and is not removed."""
    lists = sorted((one for one in table.lists if not one.removed), key=lambda one: (not one.main, one.position))
    of_lists = [f"list:{one.list_id}:{part}" for one in lists for part in ("first_in", "last_out", "minutes")]
    questions = sorted((one for one in table.questions if not one.removed), key=lambda one: one.position)
    return (*USUAL, *of_lists, *(f"answer:{one.identifier}" for one in questions), "badge_prints")


def on_paper(table: ExportTable) -> tuple[str, ...]:
    """Return the keys of the columns that a printed list shows when nothing was chosen: what fits one page's width."""
    main = table.main_list
    of_main = [f"list:{main.list_id}:{part}" for part in ("first_in", "last_out", "minutes")] if main else []
    return ("name", "organisation", "category", "state", "came", *of_main)


def chosen(table: ExportTable, keys: tuple[str, ...]) -> list[Column]:
    """Return the columns of `keys` (empty: the usual ones), which may also be named by their headers, in any case.

    Raises BadInputError, naming those there are, for one that the event lacks.
    """
    known = available(table)
    headers = {column.head.header.casefold(): key for key, column in reversed(known.items())}
    found = [key if key in known else headers.get(key.casefold(), "") for key in keys or usual(table)]
    if "" in found:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "This event has no column “{name}”. It has: {known}."),
            name=keys[found.index("")],
            known=", ".join(column.head.header for column in known.values()),
        )
    return [known[key] for key in found]


def _own(table: ExportTable) -> Iterator[Column]:
    fields = ("name", *(field for field in TEXT_FIELDS if field != "name"))
    for field in fields:
        read = _display_name if field == "name" else partial(_field, field)
        yield Column(SheetColumn(field, word(field, table.tongue)), read)
    head = SheetColumn("photo_consent", word("photo_consent", table.tongue), CellKind.BOOLEAN)
    yield Column(head, lambda row: row.attendee.photo_consent)


def _registration(table: ExportTable) -> Iterator[Column]:
    language, names = table.tongue, table.session_names

    def column(key: str, value: Callable[[AttendeeRow], Cell], kind: CellKind = CellKind.TEXT) -> Column:
        return Column(SheetColumn(key, word(key, language), kind), value)

    yield column("attendee_id", lambda row: row.attendee.attendee_id)
    yield column("ticket_code", lambda row: row.ticket_code)
    yield column("state", lambda row: word(f"state.{row.state}", language))
    yield column("origin", lambda row: word(f"origin.{row.origin}", language))
    yield column("sessions", lambda row: "; ".join(n for i, n in names.items() if i in row.attendee.sessions))
    yield column("came", lambda row: row.came(), CellKind.BOOLEAN)


def _doors(table: ExportTable) -> Iterator[Column]:
    heads = {key: word(key, table.tongue) for key in ("badge_prints", "door_log")}
    yield Column(SheetColumn("badge_prints", heads["badge_prints"], CellKind.NUMBER), lambda row: row.badge_prints)
    yield Column(SheetColumn("door_log", heads["door_log"]), partial(door_log, table))


def _of_list(table: ExportTable, check_in_list: CheckInList) -> Iterator[Column]:
    list_id = check_in_list.list_id

    def column(part: str, kind: CellKind, value: Callable[[Presence], Cell]) -> Column:
        header = f"{check_in_list.name}: {word(part, table.tongue)}"
        return Column(SheetColumn(f"list:{list_id}:{part}", header, kind), partial(_present, list_id, value))

    yield column("first_in", CellKind.DATETIME, lambda presence: presence.first_in)
    yield column("last_out", CellKind.DATETIME, lambda presence: presence.last_out)
    yield column("minutes", CellKind.NUMBER, lambda presence: minutes_on_list(table, check_in_list, presence))
    yield column("entries", CellKind.NUMBER, lambda presence: presence.entries)
    yield column("inside", CellKind.BOOLEAN, lambda presence: presence.inside)


def _present(list_id: str, value: Callable[[Presence], Cell], row: AttendeeRow) -> Cell:
    presence = row.presence.get(list_id)
    return None if presence is None else value(presence)


def _display_name(row: AttendeeRow) -> str:
    return row.attendee.display_name


def _field(field: str, row: AttendeeRow) -> str:
    return str(getattr(row.attendee, field))


def _enrolled(session_id: str, row: AttendeeRow) -> bool:
    return session_id in row.attendee.sessions


def _answer(identifier: str, row: AttendeeRow) -> str:
    return row.attendee.answers.get(identifier, "")


def list_end(table: ExportTable, check_in_list: CheckInList) -> datetime | None:
    """Return when a list is over: when it closes, else the end of its session, else of the last session of the day."""
    if check_in_list.closes:
        return check_in_list.closes
    ends = [
        session.ends
        for session in table.sessions
        if session.ends and not session.removed and check_in_list.session_id in (None, session.session_id)
    ]
    return max(ends, default=None)


def minutes_on_list(table: ExportTable, check_in_list: CheckInList, presence: Presence) -> int | None:
    """Return the whole minutes that somebody was inside, up to now.

    A stay without check-out runs until the list is over, but not beyond now; where nobody knows when the list is over
    and the stay began on an earlier day, the answer is unknown (None).
    """
    if not presence.intervals:
        return 0
    began = presence.intervals[0][0]
    end = list_end(table, check_in_list)
    last_began, left = presence.intervals[-1]
    if left is None and end is None and table.local(last_began).date() != table.local(table.generated_at).date():
        return None
    until = min(table.generated_at, end) if end else table.generated_at
    rule = table.rule
    if left is None and rule.missing in (MissingCheckOut.SESSION_END, MissingCheckOut.LIST_END):
        rule = CheckOutRule(MissingCheckOut.LIST_END, list_end=max(until, last_began))
    return minutes_present(presence, began, max(table.generated_at, left or until), rule)


def door_log(table: ExportTable, row: AttendeeRow) -> str:
    """Return every passage through a door that counts, one a line: local time, list, direction, door."""
    names = {found.list_id: found.name for found in table.lists}
    lines = []
    for check_in in in_order(row.check_ins):
        where = " · ".join(part for part in (names.get(check_in.list_id, ""), check_in.door) if part)
        moment = table.local(check_in.at).strftime("%d.%m. %H:%M" if table.tongue == "de" else "%d %b %H:%M")
        lines.append(f"{moment} {word(f'direction.{check_in.direction}', table.tongue)} {where}".rstrip())
    return "\n".join(lines)
