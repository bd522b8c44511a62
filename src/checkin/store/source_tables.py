"""Registration sources in the event file: their settings, how far they were read, what they are still to be told."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from checkin.domain.changes import Change, ChangeKind
from checkin.domain.scanning import CheckIn, OutcomeCode
from checkin.store import erasing, tables
from checkin.store.batches import batched
from checkin.store.log import change_of
from checkin.store.rows import check_in_of
from checkin.store.stripping import Degree
from checkin.store.values import known_moment, moment, to_column, utc_text

_SOURCES, _DELIVERIES = tables.sources, tables.deliveries


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One registration source. `config` never holds a secret; `result` is what its last run came to.

    `state` is opaque: what the source gave with the last part that was applied. `cursor` is the place in the log up to
    which acts were queued for it.
    """

    source_id: str
    kind: str
    config: dict[str, Any] = field(default_factory=dict)
    state: bytes | None = field(default=None, repr=False)
    result: dict[str, Any] = field(default_factory=dict)
    cursor: int = 0


@dataclass(frozen=True, slots=True)
class Delivery:
    """An act in a source's queue. `kind` is the service's word for what it is, `reason` why it is where it is."""

    change: Change
    sequence: int
    kind: str
    state: str
    reason: str


@dataclass(frozen=True, slots=True)
class Contradicted:
    """A check-in that its source stored but would not have allowed; `other_at` is the entry that was there before."""

    check_in_id: str
    source: str
    attendee_id: str
    list_id: str
    at: datetime
    reason: str
    code: OutcomeCode | None
    other_at: datetime | None


class SourceTables:
    """Reads and writes one event file inside a transaction. All of this belongs to this copy of the file alone."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # -- the sources themselves

    def rows(self) -> list[SourceRow]:
        """Return the sources in the order in which they were added."""
        ordered = select(_SOURCES).order_by(_SOURCES.c.position, _SOURCES.c.source_id)
        return [_source_of(row) for row in self._connection.execute(ordered)]

    def row(self, source_id: str) -> SourceRow | None:
        """Return one source."""
        found = self._connection.execute(select(_SOURCES).where(_SOURCES.c.source_id == source_id)).first()
        return _source_of(found) if found else None

    def add(self, source_id: str, kind: str, config: dict[str, Any]) -> None:
        """Add a source, or give one that is there other settings (its state is kept)."""
        place = self._connection.execute(select(func.count()).select_from(_SOURCES)).scalar_one()
        statement = upsert(_SOURCES).values(
            source_id=source_id, kind=kind, config=to_column(config), position=place + 1
        )
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["source_id"], set_={"config": to_column(config)})
        )

    def remove(self, source_id: str) -> None:
        """Take a source and its queue away."""
        self._connection.execute(delete(_DELIVERIES).where(_DELIVERIES.c.source_id == source_id))
        self._connection.execute(delete(_SOURCES).where(_SOURCES.c.source_id == source_id))

    def set_state(self, source_id: str, state: bytes | None) -> None:
        """Note down how far a source was read."""
        self._set(source_id, state=state)

    def set_result(self, source_id: str, result: dict[str, Any]) -> None:
        """Note down what a source's last run came to."""
        self._set(source_id, result=to_column(result))

    def _set(self, source_id: str, **values: Any) -> None:
        self._connection.execute(update(_SOURCES).where(_SOURCES.c.source_id == source_id).values(**values))

    # -- what is to be sent

    def acts(self, after: int, kinds: Iterable[ChangeKind], limit: int) -> list[tuple[int, Change]]:
        """Return changes of these kinds in the order in which this file learnt of them, with their places."""
        log = tables.changes
        wanted = log.c.kind.in_(sorted(kinds))
        statement = select(log).where(log.c.sequence > after, wanted).order_by(log.c.sequence).limit(limit)
        return [(row.sequence, change_of(row)) for row in self._connection.execute(statement)]

    def queue(self, source_id: str, acts: Sequence[tuple[int, str, str]], cursor: int) -> None:
        """Queue acts (place, id of the change, kind) for a source; the log was looked at up to `cursor`."""
        rows = [
            {"source_id": source_id, "change_id": change_id, "sequence": sequence, "kind": kind}
            for sequence, change_id, kind in acts
        ]
        if rows:
            self._connection.execute(upsert(_DELIVERIES).on_conflict_do_nothing(), rows)
        self._set(source_id, cursor=cursor)

    def deliveries(self, source_id: str, state: str, after: int = 0, limit: int = 1_000_000) -> list[Delivery]:
        """Return a source's acts of one state behind the place `after`, in the order in which they happened."""
        log = tables.changes
        statement = (
            select(log, _DELIVERIES.c.kind.label("act"), _DELIVERIES.c.state, _DELIVERIES.c.reason)
            .join(_DELIVERIES, _DELIVERIES.c.change_id == log.c.id)
            .where(_DELIVERIES.c.source_id == source_id, _DELIVERIES.c.state == state)
            .where(_DELIVERIES.c.sequence > after)
            .order_by(_DELIVERIES.c.sequence)
            .limit(limit)
        )
        return [
            Delivery(change_of(row), row.sequence, row.act, row.state, row.reason)
            for row in self._connection.execute(statement)
        ]

    def settle(self, source_id: str, change_id: str, state: str, reason: str = "") -> None:
        """Note down what became of an act."""
        self._connection.execute(
            upsert(_DELIVERIES)
            .values(source_id=source_id, change_id=change_id, sequence=0, kind="", state=state, reason=reason)
            .on_conflict_do_update(index_elements=["source_id", "change_id"], set_={"state": state, "reason": reason})
        )

    def counts(self, source_id: str) -> Counter[tuple[str, str]]:
        """Return how many acts a source has, by (state, reason)."""
        statement = (
            select(_DELIVERIES.c.state, _DELIVERIES.c.reason, func.count())
            .where(_DELIVERIES.c.source_id == source_id)
            .group_by(_DELIVERIES.c.state, _DELIVERIES.c.reason)
        )
        return Counter({(state, reason): number for state, reason, number in self._connection.execute(statement)})

    def contradicted(self, source_id: str | None = None) -> list[Contradicted]:
        """Return the check-ins that a source (None: any) would not have allowed, the newest first."""
        c = tables.contradictions
        statement = select(c).order_by(c.c.stamp.desc())
        if source_id is not None:
            statement = statement.where(c.c.source == source_id)
        return [
            Contradicted(
                row.check_in_id,
                row.source,
                row.attendee_id,
                row.list_id,
                known_moment(row.at),
                row.reason,
                OutcomeCode(row.code) if row.code else None,
                moment(row.other_at),
            )
            for row in self._connection.execute(statement)
        ]

    # -- what came from a source

    def check_ins(self, attendee_ids: Iterable[str]) -> dict[str, list[CheckIn]]:
        """Return all check-ins of these people, a source's and ours."""
        found: dict[str, list[CheckIn]] = defaultdict(list)
        for some in batched(attendee_ids, 500):
            statement = select(tables.check_ins).where(tables.check_ins.c.attendee_id.in_(some))
            for row in self._connection.execute(statement):
                found[row.attendee_id].append(check_in_of(row))
        return found

    def people_of(self, source_id: str) -> list[str]:
        """Return the ids of those whose registration came from a source."""
        r = tables.registrations.c
        return sorted(self._connection.execute(select(r.attendee_id).where(r.source == source_id)).scalars())

    def forget(self, attendee_ids: Sequence[str], source_id: str) -> None:
        """Give up these people's data in this copy of the file: tables and log keep only ids and times.

        Other than an erasure nothing is told to other stations, and the source may bring the people back.
        """
        at = utc_text(datetime.now(UTC))
        for attendee_id in attendee_ids:
            erasing.erase(self._connection, attendee_id, Degree.EVERYTHING, ())
            row = {"attendee_id": attendee_id, "source": source_id, "at": at}
            self._connection.execute(insert(tables.forgotten).prefix_with("OR REPLACE"), row)


def _source_of(row: Any) -> SourceRow:
    return SourceRow(row.source_id, row.kind, json.loads(row.config), row.state, json.loads(row.result), row.cursor)
