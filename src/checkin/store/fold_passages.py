"""Folding many check-ins, check-outs, annulments and refusals with a few statements for all of them.

Gives exactly what fold.fold gives one by one (a test compares the two): a door that comes back after a long cut has
thousands of them to take in, and scans wait behind each.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table

from checkin.domain.changes import Change, ChangeKind
from checkin.store import tables
from checkin.store.fold_presence import refold_presences

_PASSAGES = frozenset({ChangeKind.CHECKED_IN, ChangeKind.CHECKED_OUT})
_KINDS = _PASSAGES | {ChangeKind.CHECK_IN_ANNULLED, ChangeKind.SCAN_REFUSED}
_Row = dict[str, Any]


def passage_row(change: Change, *, annulled: bool) -> _Row:
    """Return the row of `check_ins` that a change makes."""
    payload = change.payload
    return {
        "check_in_id": payload["check_in_id"],
        "attendee_id": change.subject,
        "list_id": payload["list_id"],
        "direction": "entry" if change.kind is ChangeKind.CHECKED_IN else "exit",
        "at": payload["at"],
        "stamp": change.at,
        "station": change.station,
        "door": payload.get("door", ""),
        "forced": payload.get("forced", False),
        "reason": payload.get("reason", ""),
        "operator": payload.get("operator", ""),
        "annulled": annulled,
        "remote": payload.get("remote", ""),
        "untimed": payload.get("untimed", False),
        "part": payload.get("part", ""),
    }


def annulment_row(change: Change) -> _Row:
    """Return the row of `annulments` that a change makes."""
    payload = change.payload
    return {
        "check_in_id": payload["check_in_id"],
        "stamp": change.at,
        "door": payload.get("door", ""),
        "reason": payload.get("reason", ""),
        "operator": payload.get("operator", ""),
    }


def refusal_row(change: Change) -> _Row:
    """Return the row of `refusals` that a change makes."""
    payload = change.payload
    return {
        "change_id": change.id,
        "code": payload["code"],
        "list_id": payload["list_id"],
        "attendee_id": change.subject or None,
        "direction": payload["direction"],
        "at": payload["at"],
        "stamp": change.at,
        "station": change.station,
        "door": payload.get("door", ""),
        "ticket": payload.get("ticket", ""),
    }


def fold_passages(connection: Connection, changes: Sequence[Change]) -> list[Change]:
    """Fold what happened at doors; return the changes that are still to be folded."""
    here = [change for change in changes if change.kind in _KINDS and change.payload]
    if not here:
        return list(changes)
    taken_back = [change for change in here if change.kind is ChangeKind.CHECK_IN_ANNULLED]
    passed = [change for change in here if change.kind in _PASSAGES]
    _write(connection, tables.annulments, [annulment_row(change) for change in taken_back], earliest=True)
    annulled = _annulled(connection, [change.payload["check_in_id"] for change in passed])
    rows = [passage_row(change, annulled=change.payload["check_in_id"] in annulled) for change in passed]
    _write(connection, tables.check_ins, rows, earliest=True)
    marked = [(change.payload["check_in_id"],) for change in taken_back]
    if marked:
        connection.exec_driver_sql("UPDATE check_ins SET annulled = 1 WHERE check_in_id = ?", marked)
    refused = [refusal_row(change) for change in here if change.kind is ChangeKind.SCAN_REFUSED]
    _write(connection, tables.refusals, refused, earliest=False)
    refold_presences(connection, {(change.subject, change.payload["list_id"]) for change in (*passed, *taken_back)})
    return [change for change in changes if change.kind not in _KINDS or not change.payload]


def _annulled(connection: Connection, check_in_ids: Iterable[str]) -> set[str]:
    statement = "SELECT check_in_id FROM annulments WHERE check_in_id IN (SELECT value FROM json_each(?))"
    return set(connection.exec_driver_sql(statement, (json.dumps(list(check_in_ids)),)).scalars())


def _write(connection: Connection, table: Table, rows: Sequence[_Row], *, earliest: bool) -> None:
    """Add rows; one that is there already stands, unless `earliest` and a later change wrote it."""
    if not rows:
        return
    columns = tuple(rows[0])
    keys = [column.name for column in table.primary_key.columns]
    then = "DO NOTHING"
    if earliest:
        others = ", ".join(f"{name} = excluded.{name}" for name in columns if name not in keys)
        then = f"({', '.join(keys)}) DO UPDATE SET {others} WHERE excluded.stamp < {table.name}.stamp"
    # table and columns are ours, never a user's
    statement = f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608
    connection.exec_driver_sql(f"{statement} ON CONFLICT {then}", [tuple(row.values()) for row in rows])
