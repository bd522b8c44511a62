"""The attendee list: rows chosen and put in order, as a sheet for every format and as the objects of the contract."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from checkin.domain.people import RegistrationState
from checkin.exports.choice import ExportChoice, Who
from checkin.exports.columns import chosen, on_paper
from checkin.exports.model import AttendeeRow, ExportTable
from checkin.exports.order import sort_key
from checkin.exports.sheet import Cell, Sheet
from checkin.exports.words import word


def attendee_sheet(table: ExportTable, choice: ExportChoice | None = None, *, paper: bool = False) -> Sheet:
    """Return the attendee list as chosen; `paper` takes fewer columns where none were chosen, as a page can show.

    Raises BadInputError for a column that the event does not have.
    """
    choice = choice or ExportChoice()
    columns = chosen(table, choice.columns or (on_paper(table) if paper else ()))
    rows = select(table, choice)

    def cells() -> Iterator[Sequence[Cell]]:
        for row in rows:
            yield [column.value(row) for column in columns]

    return Sheet(
        title=word("attendees", table.tongue),
        subject=table.event.name,
        columns=[column.head for column in columns],
        rows=cells,
        row_count=len(rows),
        zone=table.zone,
        language=table.tongue,
        generated_at=table.generated_at,
        records=lambda: (attendee_record(table, row) for row in rows),
    )


def select(table: ExportTable, choice: ExportChoice) -> list[AttendeeRow]:
    """Return the rows that the choice keeps, in its order.

    Raises BadInputError for a column to order by, a list or a session that the event does not have.
    """
    table.check_known(choice.list_id, choice.sessions)
    rows = [row for row in table.rows if _kept(table, row, choice)]
    # Sorting is stable: the least important key first.
    for key in reversed(choice.order):
        read = _ordering(table, key.removeprefix("-"))
        rows.sort(key=lambda row, read=read: _rank(read(row)), reverse=key.startswith("-"))  # type: ignore[misc]
    return rows


def _ordering(table: ExportTable, key: str) -> Callable[[AttendeeRow], Cell]:
    """Return what a column is ordered by: itself, but people with one name are filed under that."""
    if key == "family_name":
        return lambda row: row.attendee.family_name or row.attendee.display_name
    return chosen(table, (key,))[0].value


def _kept(table: ExportTable, row: AttendeeRow, choice: ExportChoice) -> bool:
    if choice.categories and row.attendee.category not in choice.categories:
        return False
    if choice.sessions and not row.attendee.sessions.intersection(choice.sessions):
        return False
    came = row.came(choice.list_id or None)
    withdrawn = row.state is RegistrationState.WITHDRAWN
    main = table.main_list.list_id if table.main_list else ""
    match choice.who:
        case Who.PRESENT:
            return came
        case Who.ABSENT:
            return not came and not withdrawn
        case Who.INSIDE:
            return row.inside(choice.list_id or main)
        case Who.WALK_INS:
            return row.walk_in
        case Who.REGISTERED:
            return not withdrawn
        case Who.WITHDRAWN:
            return withdrawn
        case Who.ALL:
            return True


def _rank(value: Cell) -> tuple[int, Any]:
    """Return a key that sorts values of one column: texts as a dictionary does, empty ones last."""
    if value is None or value == "":
        return 2, 0
    if isinstance(value, str):
        return 1, sort_key(value)
    if isinstance(value, datetime | date):
        return 0, value.isoformat()
    return 0, value


def attendee_record(table: ExportTable, row: AttendeeRow) -> Mapping[str, object]:
    """Return the attendee as the command line's contract has it (docs/architecture.md, section 7).

    `presence` has an object for each list that is not removed or was entered: `list` is its name, `present` says
    whether the person is inside, times are ISO 8601 with the offset of the event's time zone.
    """
    attendee = row.attendee
    return {
        "attendee_id": attendee.attendee_id,
        "ticket_code": row.ticket_code,
        "given_name": attendee.given_name,
        "family_name": attendee.family_name,
        "name": attendee.display_name,
        "organisation": attendee.organisation,
        "email": attendee.email,
        "category": attendee.category,
        "state": row.state.value,
        "origin": row.origin.value,
        "answers": dict(attendee.answers),
        "presence": list(_presence_records(table, row)),
    }


def _presence_records(table: ExportTable, row: AttendeeRow) -> Iterator[Mapping[str, object]]:
    for check_in_list in sorted(table.lists, key=lambda one: (not one.main, one.position)):
        presence = row.presence.get(check_in_list.list_id)
        if presence is None and check_in_list.removed:
            continue
        yield {
            "list": check_in_list.name,
            "first_in": _iso(table, presence.first_in if presence else None),
            "last_out": _iso(table, presence.last_out if presence else None),
            "present": presence is not None and presence.inside,
        }


def _iso(table: ExportTable, moment: datetime | None) -> str | None:
    return None if moment is None else table.local(moment).isoformat()
