"""Changes that are decided but applied in small steps, so that a scan gets in between and a crash loses nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, insert, select

from checkin.domain.changes import ChangeKind, Draft, canonical
from checkin.store import tables


def stage(connection: Connection, batches: Sequence[Sequence[Draft]]) -> int:
    """Write the batches down behind those that wait already; return how many wait now."""
    rows = [
        {"drafts": json.dumps([(d.kind.value, canonical(d.payload), d.subject) for d in batch], ensure_ascii=False)}
        for batch in batches
    ]
    if rows:
        connection.execute(insert(tables.staged), rows)
    return connection.execute(select(func.count()).select_from(tables.staged)).scalar_one()


def take(connection: Connection) -> tuple[list[Draft], list[str]] | None:
    """Take the next batch off, with its payloads in canonical form; None where none waits."""
    staged = tables.staged
    row = connection.execute(select(staged).order_by(staged.c.step).limit(1)).first()
    if row is None:
        return None
    connection.execute(delete(staged).where(staged.c.step == row.step))
    found: list[tuple[str, str, str]] = json.loads(row.drafts)
    drafts = [Draft(ChangeKind(kind), json.loads(text), subject) for kind, text, subject in found]
    return drafts, [text for _, text, _ in found]
