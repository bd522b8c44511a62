"""Rows whose fields each keep the value of the latest change that set them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Delete, Select, Table, Update, bindparam, delete, insert, select, update

from checkin.store import tables
from checkin.store.stamps import fresh, winners, without
from checkin.store.values import to_column


@dataclass(frozen=True, slots=True)
class Register:
    """One table of such rows. `documents` names JSON columns whose keys are fields of their own (`answers.meal`)."""

    table: Table
    key: str
    documents: tuple[str, ...] = ()

    def set(self, connection: Connection, key: str, fields: Mapping[str, Any], stamp: str) -> frozenset[str]:
        """Set fields of the row `key` where `stamp` is later than what stands; return the names of those set.

        The row is made if it is missing. Fields that this version does not know are kept out of the tables (the log
        holds them for a program that does).
        """
        fields = {name: value for name, value in fields.items() if self.knows(name)}
        key_column = self.table.c[self.key]
        row = connection.execute(select(self.table).where(key_column == key)).mappings().first()
        if row is None:
            values = self._columns(fields, dict.fromkeys(self.documents, "{}"))
            connection.execute(insert(self.table), {self.key: key, "stamps": fresh(fields, stamp), **values})
            return frozenset(fields)
        won, values = self.settled(dict(row), fields, stamp)
        if won:
            connection.execute(update(self.table).where(key_column == key).values(**values))
        return won

    def settled(
        self, row: Mapping[str, Any], fields: Mapping[str, Any], stamp: str
    ) -> tuple[frozenset[str], dict[str, Any]]:
        """Return which of the fields `stamp` sets in a row that stands, and the columns to write for that."""
        won, stamps = winners(row["stamps"], fields, stamp)
        if not won:
            return frozenset(), {}
        return frozenset(won), {"stamps": stamps, **self._columns(won, {name: row[name] for name in self.documents})}

    def forget(self, connection: Connection, column: str, value: str, kept: frozenset[str]) -> None:
        """Reset all but the fields `kept` in the rows where `column` has that value, as if they had never been set.

        A row of which nothing is left goes.
        """
        statements = _forgetting(self, column, kept)
        for row in connection.execute(statements[0], {"wanted": value}).mappings().all():
            stamps = without(row["stamps"], kept)
            if stamps == "{}":
                connection.execute(statements[1], {"this": row[self.key]})
            else:
                connection.execute(statements[2], {"this": row[self.key], "left": stamps})

    def empty(self, kept: frozenset[str]) -> dict[str, Any]:
        """Return what the columns hold that are not `kept` when nobody ever set them."""
        values: dict[str, Any] = {}
        for column in self.table.c:
            if column.name not in kept and column.name not in (self.key, "stamps"):
                default = column.server_default
                values[column.name] = None if column.nullable else getattr(default, "arg", "")
        return values

    def knows(self, name: str) -> bool:
        """Tell whether this version keeps a field of that name."""
        return name.partition(".")[0] in self.documents if "." in name else name in self.table.c

    def _columns(self, fields: Mapping[str, Any], documents: Mapping[str, str]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        parsed: dict[str, dict[str, Any]] = {}
        for name, value in fields.items():
            document, dot, inner = name.partition(".")
            if dot:
                parsed.setdefault(document, json.loads(documents[document]))[inner] = value
            else:
                values[name] = to_column(value)
        return values | {name: to_column(content) for name, content in parsed.items()}


@cache
def _forgetting(register: Register, column: str, kept: frozenset[str]) -> tuple[Select[Any], Delete, Update]:
    """Return the statements of `forget`, made once: an erasure runs them for everybody."""
    table = register.table
    this = table.c[register.key] == bindparam("this")
    return (
        select(table.c[register.key], table.c.stamps).where(table.c[column] == bindparam("wanted")),
        delete(table).where(this),
        update(table).where(this).values(stamps=bindparam("left"), **register.empty(kept)),
    )


EVENT = Register(tables.event, "event_id", documents=("settings",))
STATIONS = Register(tables.stations, "station_id")
LISTS = Register(tables.check_in_lists, "list_id", documents=("extra",))
SESSIONS = Register(tables.programme_sessions, "session_id")
QUESTIONS = Register(tables.questions, "identifier", documents=("extra",))
ATTENDEES = Register(tables.attendees, "attendee_id", documents=("answers",))
REGISTRATIONS = Register(tables.registrations, "registration_id", documents=("extra", "source_values"))
TICKET_MARKS = Register(tables.ticket_marks, "mark_id")
