"""The log of changes: stamping and chaining what happens here, taking in what happened elsewhere, checking it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select
from sqlalchemy.dialects.sqlite import insert

from checkin.domain.changes import Change, ChangeKind, Draft, canonical, chain_digest, payload_digest
from checkin.domain.clock import HybridClock, HybridTimestamp
from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.domain.ids import uuid7s
from checkin.store import tables
from checkin.store.batches import batched
from checkin.store.erasing import ERASING, as_kept, kept_drafts
from checkin.store.fold import fold
from checkin.store.fold_many import fold_new_registrations, fold_told_anew
from checkin.store.fold_passages import fold_passages

#: From this many changes on, imported registrations are folded together.
_MANY = 20
#: So many ids are looked up one by one with a statement that is already made.
_FEW = 3
#: In letters of JSON; whatever they are, they fit into one message between doors (`stations.messages.MOST_BYTES`).
_MOST_LETTERS = 200_000
#: No clock follows times from the year 2100 on (Unix ms as the hybrid clock's text): one who says such a time would
#: drive everybody's to the end of what can be said, and all that came after would be malformed.
BEYOND = f"{4_102_444_800_000:012x}"
_HAS = select(tables.changes.c.id).where(tables.changes.c.id == bindparam("id"))


def append(
    connection: Connection, clock: HybridClock, drafts: Sequence[Draft], texts: Sequence[str] | None = None
) -> list[Change]:
    """Stamp, chain, log and fold what happens at this station; all or nothing with the transaction around it.

    `texts` are the payloads in canonical form where the caller has them. Raises BadInputError for what is so long that
    no message between doors could carry it.
    """
    number, previous = _head(connection, clock)
    changes: list[Change] = []
    kept = kept_drafts(connection, drafts)
    if texts is None or kept is not drafts:
        texts = [canonical(draft.payload) for draft in kept]
        if any(len(text) > _MOST_LETTERS for text in texts):
            raise _too_long()
    drafts = kept
    ids, salts = uuid7s(len(drafts)), os.urandom(16 * len(drafts)).hex()
    for place, (draft, text) in enumerate(zip(drafts, texts, strict=True)):
        number += 1
        stamped = (ids[place], salts[32 * place : 32 * place + 32], clock.tick(), number)
        change = _chained(draft, text, stamped, previous)
        previous = change.chain
        changes.append(change)
    _log(connection, changes, texts)
    if changes:
        _set_head(connection, changes[-1])
    _fold_all(connection, changes)
    return changes


def _too_long() -> BadInputError:
    return BadInputError(
        QT_TRANSLATE_NOOP("errors", "This text is too long to be kept: at most {most} letters. Nothing was changed."),
        most=_MOST_LETTERS,
    )


def _chained(draft: Draft, text: str, stamped: tuple[str, str, HybridTimestamp, int], previous: str) -> Change:
    change_id, salt, at, number = stamped
    digest, stamp = payload_digest(salt, text), at.text()
    chain = chain_digest(previous, change_id, at.station, stamp, draft.kind, number, draft.subject, digest)
    return Change(change_id, at.station, stamp, draft.kind, draft.payload, draft.subject, number, salt, digest, chain)


def merge(connection: Connection, clock: HybridClock, changes: Sequence[Change]) -> list[Change]:
    """Log and fold changes of other stations; those already known are passed over. Return the new ones."""
    known = _known(connection, changes)
    fresh: list[Change] = []
    for change in changes:
        if change.id not in known:
            known.add(change.id)
            if change.at < BEYOND:
                clock.observe(HybridTimestamp.parse(change.at))
            fresh.append(change)
    if len(fresh) < _MANY or any(change.kind in ERASING for change in fresh):
        # what an erasure takes must be known before the next change is looked at
        return [change for one in fresh for change in _take_in(connection, [one])]
    return _take_in(connection, fresh)


def _take_in(connection: Connection, changes: Sequence[Change]) -> list[Change]:
    kept = [as_kept(connection, change) for change in changes]
    _log(connection, kept, [canonical(change.payload) for change in kept])
    _fold_all(connection, kept)
    newest: dict[str, Change] = {}
    for change in kept:
        if change.number > newest.get(change.station, change).number or change.station not in newest:
            newest[change.station] = change
    for change in newest.values():
        _raise_head(connection, change)
    return kept


def _known(connection: Connection, changes: Sequence[Change]) -> set[str]:
    column = tables.changes.c.id
    known: set[str] = set()
    if len(changes) <= _FEW:
        found = (connection.execute(_HAS, {"id": change.id}).scalar() for change in changes)
        return {one for one in found if one}
    for some in batched((change.id for change in changes), 500):
        known.update(connection.execute(select(column).where(column.in_(some))).scalars())
    return known


def _fold_all(connection: Connection, changes: Sequence[Change]) -> None:
    rest: Sequence[Change] = changes
    if len(changes) >= _MANY:
        rest = fold_passages(connection, fold_told_anew(connection, fold_new_registrations(connection, changes)))
    for change in rest:
        fold(connection, change)


def _log(connection: Connection, changes: Sequence[Change], texts: Sequence[str]) -> None:
    rows = [
        (c.id, c.station, c.number, c.at, c.kind.value, c.subject, text, c.salt, c.digest, c.chain, c.signature or None)
        for c, text in zip(changes, texts, strict=True)
    ]
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO changes (id, station, number, at, kind, subject, payload, salt, digest, chain, signature)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )


_stations = tables.stations
_HEAD = select(_stations.c.head_number, _stations.c.head_chain).where(_stations.c.station_id == bindparam("station"))
NEWEST = select(func.max(_stations.c.last_at)).where(_stations.c.last_at < BEYOND)
_raised = insert(_stations)
_RAISE = _raised.on_conflict_do_update(
    index_elements=["station_id"],
    set_={name: _raised.excluded[name] for name in ("head_number", "head_chain", "last_at")},
    where=_raised.excluded.head_number > _stations.c.head_number,
)
_new_head = insert(_stations)
_SET_HEAD = _new_head.on_conflict_do_update(
    index_elements=["station_id"],
    set_={name: _new_head.excluded[name] for name in ("head_number", "head_chain", "last_at")},
)


def _head(connection: Connection, clock: HybridClock) -> tuple[int, str]:
    # another program on the same file is the same station with a clock of its own: go on behind what it did and saw
    if newest := connection.execute(NEWEST).scalar():
        clock.observe(HybridTimestamp.parse(newest))
    row = connection.execute(_HEAD, {"station": clock.station}).first()
    return (row.head_number, row.head_chain) if row else (0, "")


def _set_head(connection: Connection, last: Change) -> None:
    values = {"head_number": last.number, "head_chain": last.chain, "last_at": last.at}
    connection.execute(_SET_HEAD, {"station_id": last.station, **values})


def _raise_head(connection: Connection, change: Change) -> None:
    values = {"head_number": change.number, "head_chain": change.chain, "last_at": change.at}
    connection.execute(_RAISE, {"station_id": change.station, **values})


def change_of(row: Row[Any]) -> Change:
    """Read a row of `changes`."""
    return Change(
        row.id,
        row.station,
        row.at,
        ChangeKind(row.kind),
        json.loads(row.payload),
        row.subject,
        row.number,
        row.salt,
        row.digest,
        row.chain,
        row.signature or b"",
    )


_WIPED = tables.wiped_changes.c.change_id


class Damage(StrEnum):
    """What a check of the log can find."""

    LOST = "lost"
    ALTERED = "altered"
    PAYLOAD_ALTERED = "payload_altered"
    ERASED_WITHOUT_RECORD = "erased_without_record"
    FORGED = "forged"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in the log: which station's change, by its number from 1."""

    damage: Damage
    station: str
    number: int


def verify(connection: Connection) -> Iterator[Finding]:
    """Check every station's chain; yields nothing where no change was altered or lost."""
    erased = {
        name
        for column in (
            tables.erasures.c.attendee_id,
            tables.contact_erasures.c.attendee_id,
            tables.forgotten.c.attendee_id,
            _WIPED,
        )
        for name in connection.execute(select(column)).scalars()
    }
    known = select(tables.stations.c.station_id, tables.stations.c.head_number)
    heads: dict[str, int] = {row.station_id: row.head_number for row in connection.execute(known)}
    station, number, previous = "", 0, ""
    ordered = select(tables.changes).order_by(tables.changes.c.station, tables.changes.c.number)
    for row in connection.execute(ordered):
        if row.station != station:
            yield from _missing_tail(station, number, heads)
            station, number, previous = row.station, 0, ""
        if row.number != number + 1:
            yield Finding(Damage.LOST, station, number + 1)
            previous = ""
        yield from _check(row, previous, erased, after_gap=row.number != number + 1)
        number, previous = row.number, row.chain
        heads.setdefault(station, 0)
    yield from _missing_tail(station, number, heads)
    seen = set(connection.execute(select(tables.changes.c.station).distinct()).scalars())
    for lost in sorted(name for name, head in heads.items() if head and name not in seen):
        yield Finding(Damage.LOST, lost, 1)


def _missing_tail(station: str, number: int, heads: dict[str, int]) -> Iterator[Finding]:
    if number < heads.get(station, 0):
        yield Finding(Damage.LOST, station, number + 1)


def _check(row: Row[Any], previous: str, erased: set[str], *, after_gap: bool) -> Iterator[Finding]:
    chain = chain_digest(previous, row.id, row.station, row.at, row.kind, row.number, row.subject, row.digest)
    if not after_gap and chain != row.chain:
        yield Finding(Damage.ALTERED, row.station, row.number)
    if row.salt:
        if payload_digest(row.salt, row.payload) != row.digest:
            yield Finding(Damage.PAYLOAD_ALTERED, row.station, row.number)
    elif row.subject not in erased and row.id not in erased:
        yield Finding(Damage.ERASED_WITHOUT_RECORD, row.station, row.number)
