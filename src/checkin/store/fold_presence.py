"""What check-ins come to, computed anew from all of them whenever one is added or annulled.

The statements are made once: this is the way of every scan, and making one costs SQLAlchemy as much as running it.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Row, Text, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from checkin.domain.event import ReentryPolicy
from checkin.domain.presence import Presence, double_admissions, presence_of
from checkin.domain.scanning import CheckIn
from checkin.store import tables
from checkin.store.rows import check_in_of
from checkin.store.values import utc_text

_check_ins, _lists, _presence = tables.check_ins, tables.check_in_lists, tables.presence
_counts, _doubles = tables.list_counts, tables.double_admissions

_ATTENDEE, _LIST = bindparam("attendee", type_=Text), bindparam("list", type_=Text)
_CHECK_INS = select(_check_ins).where(_check_ins.c.attendee_id == _ATTENDEE, _check_ins.c.list_id == _LIST)
_REENTRY = select(_lists.c.reentry).where(_lists.c.list_id == _LIST)
_ON_LIST = select(_check_ins.c.attendee_id).where(_check_ins.c.list_id == _LIST).distinct()
_BEFORE = select(_presence.c.inside, _presence.c.entries).where(
    _presence.c.list_id == _LIST, _presence.c.attendee_id == _ATTENDEE
)
_SET_PRESENCE = insert(_presence).prefix_with("OR REPLACE")
_DROP_PRESENCE = delete(_presence).where(_presence.c.list_id == _LIST, _presence.c.attendee_id == _ATTENDEE)
_add = insert(_counts)
_COUNT = _add.on_conflict_do_update(
    index_elements=["list_id"],
    set_={
        "inside": _counts.c.inside + _add.excluded.inside,
        "checked_in": _counts.c.checked_in + _add.excluded.checked_in,
    },
)
_DROP_EMPTY = delete(_counts).where(_counts.c.list_id == _LIST, _counts.c.inside == 0, _counts.c.checked_in == 0)
_DROP_DOUBLES = delete(_doubles).where(_doubles.c.attendee_id == _ATTENDEE, _doubles.c.list_id == _LIST)
_ADD_DOUBLES = insert(_doubles)


def refold_presence(connection: Connection, attendee_id: str, list_id: str) -> None:
    """Compute presence, counts and double admissions of one attendee on one list."""
    found = _check_ins_of(connection, attendee_id, list_id)
    _store_presence(connection, attendee_id, presence_of(list_id, found))
    _store_doubles(connection, attendee_id, list_id, found, _reentry(connection, list_id))


def refold_list(connection: Connection, list_id: str) -> None:
    """Compute the double admissions of a list whose re-entry policy has changed."""
    reentry = _reentry(connection, list_id)
    for attendee_id in connection.execute(_ON_LIST, {"list": list_id}).scalars().all():
        found = _check_ins_of(connection, attendee_id, list_id)
        _store_doubles(connection, attendee_id, list_id, found, reentry)


def _check_ins_of(connection: Connection, attendee_id: str, list_id: str) -> list[CheckIn]:
    rows = connection.execute(_CHECK_INS, {"attendee": attendee_id, "list": list_id})
    return [check_in_of(row) for row in rows]


def _reentry(connection: Connection, list_id: str) -> ReentryPolicy:
    value = connection.execute(_REENTRY, {"list": list_id}).scalar()
    return ReentryPolicy(value or ReentryPolicy.AFTER_EXIT)


def _store_presence(connection: Connection, attendee_id: str, now: Presence) -> None:
    this = {"attendee": attendee_id, "list": now.list_id}
    before = connection.execute(_BEFORE, this).first()
    if now.entries or now.exits:
        connection.execute(_SET_PRESENCE, _presence_row(attendee_id, now))
    else:
        connection.execute(_DROP_PRESENCE, this)
    _count(connection, now.list_id, *_difference(now, before))


def _presence_row(attendee_id: str, now: Presence) -> dict[str, Any]:
    return {
        "list_id": now.list_id,
        "attendee_id": attendee_id,
        "inside": now.inside,
        "entries": now.entries,
        "first_in": now.first_in and utc_text(now.first_in),
        "last_in": now.last_in and utc_text(now.last_in),
        "last_out": now.last_out and utc_text(now.last_out),
    }


def _difference(now: Presence, before: Row[Any, Any] | None) -> tuple[int, int]:
    """Return by how much the numbers of those inside and of those who came have grown."""
    was_inside, had_come = (bool(before.inside), before.entries > 0) if before else (False, False)
    return int(now.inside) - was_inside, int(now.came) - had_come


def _count(connection: Connection, list_id: str, inside: int, checked_in: int) -> None:
    if not inside and not checked_in:
        return
    connection.execute(_COUNT, {"list_id": list_id, "inside": inside, "checked_in": checked_in})
    if inside < 0 or checked_in < 0:
        # a list that nobody is on any more looks like one that nobody ever was on, whatever came first
        connection.execute(_DROP_EMPTY, {"list": list_id})


def _store_doubles(
    connection: Connection, attendee_id: str, list_id: str, found: list[CheckIn], reentry: ReentryPolicy
) -> None:
    connection.execute(_DROP_DOUBLES, {"attendee": attendee_id, "list": list_id})
    if rows := _double_rows(attendee_id, list_id, found, reentry):
        connection.execute(_ADD_DOUBLES, rows)


def _double_rows(attendee_id: str, list_id: str, found: list[CheckIn], reentry: ReentryPolicy) -> list[dict[str, Any]]:
    return [
        {
            "first_id": first.check_in_id,
            "second_id": second.check_in_id,
            "list_id": list_id,
            "attendee_id": attendee_id,
        }
        for first, second in double_admissions(found, reentry)
    ]


def refold_presences(connection: Connection, pairs: Collection[tuple[str, str]]) -> None:
    """Compute presence, counts and double admissions of many (attendee, list), with a few statements for all."""
    wanted = json.dumps(sorted(pairs))
    found: dict[tuple[str, str], list[CheckIn]] = {pair: [] for pair in pairs}
    for row in connection.exec_driver_sql(_of_pairs("check_ins"), (wanted,)):
        found[row.attendee_id, row.list_id].append(check_in_of(row))
    before = {
        (row.attendee_id, row.list_id): row
        for row in connection.exec_driver_sql(_of_pairs("presence"), (wanted,)).all()
    }
    reentry = {list_id: _reentry(connection, list_id) for list_id in sorted({list_id for _, list_id in pairs})}
    present: list[dict[str, Any]] = []
    gone: list[tuple[str, str]] = []
    doubles: list[dict[str, Any]] = []
    counts: dict[str, tuple[int, int]] = dict.fromkeys(reentry, (0, 0))
    for (attendee_id, list_id), check_ins in found.items():
        now = presence_of(list_id, check_ins)
        if now.entries or now.exits:
            present.append(_presence_row(attendee_id, now))
        else:
            gone.append((attendee_id, list_id))
        inside, came = _difference(now, before.get((attendee_id, list_id)))
        counts[list_id] = (counts[list_id][0] + inside, counts[list_id][1] + came)
        doubles += _double_rows(attendee_id, list_id, check_ins, reentry[list_id])
    _write_all(connection, "DELETE FROM presence WHERE attendee_id = ? AND list_id = ?", gone)
    _write_all(connection, "DELETE FROM double_admissions WHERE attendee_id = ? AND list_id = ?", list(found))
    if present:
        connection.execute(_SET_PRESENCE, present)
    if doubles:
        connection.execute(_ADD_DOUBLES, doubles)
    for list_id, (inside, came) in counts.items():
        _count(connection, list_id, inside, came)


def _of_pairs(table: str) -> str:
    """Return the statement for the rows of (attendee, list) pairs, which are one JSON parameter.

    CROSS JOIN: SQLite keeps that order, and looks each pair up instead of reading the table.
    """
    return (
        f"SELECT t.* FROM json_each(?) AS pair CROSS JOIN {table} AS t"  # noqa: S608 (a table of ours)
        " WHERE t.attendee_id = json_extract(pair.value, '$[0]') AND t.list_id = json_extract(pair.value, '$[1]')"
    )


def _write_all(connection: Connection, statement: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        connection.exec_driver_sql(statement, rows)
