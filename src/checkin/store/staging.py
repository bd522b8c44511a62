"""Changes that are decided but applied in small steps, so that a scan gets in between and a crash loses nothing."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from checkin.domain.changes import ChangeKind, Draft, canonical


@dataclass(frozen=True, slots=True)
class Batch:
    """Changes that are applied together, their payloads in canonical form, and both packed as they are noted down."""

    drafts: Sequence[Draft]
    texts: Sequence[str]
    packed: bytes


#: Batches by their step in the file: those that this program noted down itself need not be read again.
AtHand = dict[int, Batch]


def batch_of(drafts: Sequence[Draft]) -> Batch:
    """Return a batch; needs no file. It is packed so that noting down a long list holds up nobody."""
    texts = [canonical(draft.payload) for draft in drafts]
    told = [(draft.kind.value, text, draft.subject) for draft, text in zip(drafts, texts, strict=True)]
    return Batch(drafts, texts, zlib.compress(json.dumps(told, ensure_ascii=False).encode(), level=1))


def stage(connection: Connection, batches: Sequence[Batch], at_hand: AtHand) -> int:
    """Note batches down behind those that wait already; return how many wait now."""
    if batches:
        connection.exec_driver_sql("INSERT INTO staged (drafts) VALUES (?)", [(batch.packed,) for batch in batches])
        last: int = connection.exec_driver_sql("SELECT max(step) FROM staged").scalar_one()
        at_hand.update(enumerate(batches, start=last - len(batches) + 1))
    return int(connection.exec_driver_sql("SELECT count(*) FROM staged").scalar_one())


def take(connection: Connection, at_hand: AtHand) -> tuple[Sequence[Draft], Sequence[str]] | None:
    """Take the next batch off, with its payloads in canonical form; None where none waits."""
    step = connection.exec_driver_sql("SELECT min(step) FROM staged").scalar()
    if step is None:
        at_hand.clear()  # another program on the file may have taken some
        return None
    known = at_hand.pop(step, None)
    found = (known.drafts, known.texts) if known else _read(connection, step)
    connection.exec_driver_sql("DELETE FROM staged WHERE step = ?", (step,))
    return found


def _read(connection: Connection, step: int) -> tuple[list[Draft], list[str]]:
    packed = connection.exec_driver_sql("SELECT drafts FROM staged WHERE step = ?", (step,)).scalar_one()
    told: list[tuple[str, str, str]] = json.loads(zlib.decompress(packed))
    return [Draft(ChangeKind(kind), json.loads(text), subject) for kind, text, subject in told], [
        text for _, text, _ in told
    ]
