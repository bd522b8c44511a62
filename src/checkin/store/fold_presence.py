"""What check-ins come to, computed anew from all of them whenever one is added or annulled."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from checkin.domain.event import ReentryPolicy
from checkin.domain.presence import Presence, double_admissions, presence_of
from checkin.domain.scanning import CheckIn
from checkin.store import tables
from checkin.store.rows import check_in_of
from checkin.store.values import utc_text


def refold_presence(connection: Connection, attendee_id: str, list_id: str) -> None:
    """Compute presence, counts and double admissions of one attendee on one list."""
    found = _check_ins(connection, attendee_id, list_id)
    _store_presence(connection, attendee_id, presence_of(list_id, found))
    _store_doubles(connection, attendee_id, list_id, found, _reentry(connection, list_id))


def refold_list(connection: Connection, list_id: str) -> None:
    """Compute the double admissions of a list whose re-entry policy has changed."""
    reentry = _reentry(connection, list_id)
    check_ins = tables.check_ins
    attendees = select(check_ins.c.attendee_id).where(check_ins.c.list_id == list_id).distinct()
    for attendee_id in connection.execute(attendees).scalars().all():
        found = _check_ins(connection, attendee_id, list_id)
        _store_doubles(connection, attendee_id, list_id, found, reentry)


def _check_ins(connection: Connection, attendee_id: str, list_id: str) -> list[CheckIn]:
    check_ins = tables.check_ins
    statement = select(check_ins).where(check_ins.c.attendee_id == attendee_id, check_ins.c.list_id == list_id)
    return [check_in_of(row) for row in connection.execute(statement)]


def _reentry(connection: Connection, list_id: str) -> ReentryPolicy:
    lists = tables.check_in_lists
    value = connection.execute(select(lists.c.reentry).where(lists.c.list_id == list_id)).scalar()
    return ReentryPolicy(value or ReentryPolicy.AFTER_EXIT)


def _store_presence(connection: Connection, attendee_id: str, now: Presence) -> None:
    table = tables.presence
    this = (table.c.list_id == now.list_id, table.c.attendee_id == attendee_id)
    before = connection.execute(select(table.c.inside, table.c.entries).where(*this)).first()
    if now.entries or now.exits:
        row = {
            "list_id": now.list_id,
            "attendee_id": attendee_id,
            "inside": now.inside,
            "entries": now.entries,
            "first_in": now.first_in and utc_text(now.first_in),
            "last_in": now.last_in and utc_text(now.last_in),
            "last_out": now.last_out and utc_text(now.last_out),
        }
        connection.execute(insert(table).prefix_with("OR REPLACE"), row)
    else:
        connection.execute(delete(table).where(*this))
    was_inside, had_come = (bool(before.inside), before.entries > 0) if before else (False, False)
    _count(connection, now.list_id, int(now.inside) - was_inside, int(now.came) - had_come)


def _count(connection: Connection, list_id: str, inside: int, checked_in: int) -> None:
    if not inside and not checked_in:
        return
    counts = tables.list_counts
    statement = insert(counts).values(list_id=list_id, inside=inside, checked_in=checked_in)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["list_id"],
            set_={"inside": counts.c.inside + inside, "checked_in": counts.c.checked_in + checked_in},
        )
    )
    # a list that nobody is on any more looks like one that nobody ever was on, whatever came first
    connection.execute(
        delete(counts).where(counts.c.list_id == list_id, counts.c.inside == 0, counts.c.checked_in == 0)
    )


def _store_doubles(
    connection: Connection, attendee_id: str, list_id: str, found: list[CheckIn], reentry: ReentryPolicy
) -> None:
    doubles = tables.double_admissions
    mine = (doubles.c.attendee_id == attendee_id, doubles.c.list_id == list_id)
    connection.execute(delete(doubles).where(*mine))
    rows: list[dict[str, Any]] = [
        {
            "first_id": first.check_in_id,
            "second_id": second.check_in_id,
            "list_id": list_id,
            "attendee_id": attendee_id,
        }
        for first, second in double_admissions(found, reentry)
    ]
    if rows:
        connection.execute(insert(doubles), rows)
