"""What imports did, as the log tells it."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, func, select, text

from checkin.domain.changes import NAMED_BY, ChangeKind
from checkin.store import tables

_HERE = "JOIN registrations AS r USING (attendee_id) WHERE r.state != 'withdrawn'"  # S608 below: words of ours
#: What finds somebody who uses one; a list of a session that somebody booked is used too.
_USED = {
    ChangeKind.SESSION_EDITED: text(f"SELECT 1 FROM enrolments AS e {_HERE} AND e.session_id = :key LIMIT 1"),  # noqa: S608
    ChangeKind.LIST_EDITED: text(
        "SELECT 1 FROM check_ins WHERE list_id = :key UNION ALL SELECT 1 FROM check_in_lists AS l"  # noqa: S608
        f" JOIN enrolments AS e ON e.session_id = l.session_id {_HERE} AND l.list_id = :key LIMIT 1"
    ),
    ChangeKind.QUESTION_EDITED: text(
        f"SELECT 1 FROM attendees AS a, json_each(a.answers) AS said {_HERE} AND said.key = :key"  # noqa: S608
        " AND said.value != '' LIMIT 1"
    ),
}


class ImportQueries:
    """Questions about imports. Each reads the whole log, or all changes of a kind: 0.2 s for 50,000."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def people(self, import_id: str) -> list[str]:
        """Return the ids of those about whom an import told something."""
        log = tables.changes.c
        told = func.json_extract(log.payload, "$.import_id") == import_id
        return sorted(self._connection.execute(select(log.subject).where(log.subject != "", told).distinct()).scalars())

    def last(self, but: Collection[str] = ()) -> str:
        """Return the id of the newest import, leaving some out; "" where there is none."""
        log = tables.changes.c
        found = func.json_extract(log.payload, "$.import_id")
        wanted = (found.is_not(None), found.not_in(but))
        newest = select(found).where(*wanted).order_by(log.sequence.desc()).limit(1)
        return self._connection.execute(newest).scalar() or ""

    def made_alone(self, import_id: str) -> list[tuple[ChangeKind, str]]:
        """Return the sessions, lists and questions that only this import told of and nobody uses, by kind of change.

        Somebody who was withdrawn uses none.
        """
        log = tables.changes.c
        rows = self._connection.execute(select(log.kind, log.payload).where(log.kind.in_(NAMED_BY)).order_by(log.at))
        newest: dict[tuple[ChangeKind, str], Mapping[str, Any]] = {}
        for row in rows:
            kind, payload = ChangeKind(row.kind), json.loads(row.payload)
            newest[kind, payload[NAMED_BY[kind]]] = payload
        mine = {thing: payload for thing, payload in newest.items() if payload.get("import_id") == import_id}
        free = {thing for thing in mine if not self._connection.execute(_USED[thing[0]], {"key": thing[1]}).first()}
        sessions = {key for kind, key in free if kind is ChangeKind.SESSION_EDITED}
        # a list goes with its session and stays with it
        return [
            (kind, key)
            for kind, key in mine
            if (kind, key) in free
            and (kind is not ChangeKind.LIST_EDITED or mine[kind, key]["fields"].get("session_id") in sessions)
        ]
