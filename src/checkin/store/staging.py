"""Changes that are decided but applied in small steps, so that a scan gets in between and a crash loses nothing."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, insert, select

from checkin.domain.changes import ChangeKind, Draft, canonical
from checkin.store import tables


def written(batch: Sequence[Draft]) -> bytes:
    """Return a batch as it is noted down: packed, so that noting down a long list holds up nobody; needs no file."""
    text = json.dumps([(d.kind.value, canonical(d.payload), d.subject) for d in batch], ensure_ascii=False)
    return zlib.compress(text.encode(), level=1)


def stage(connection: Connection, batches: Sequence[bytes]) -> int:
    """Note batches (as `written` gives them) down behind those that wait already; return how many wait now."""
    if batches:
        connection.execute(insert(tables.staged), [{"drafts": batch} for batch in batches])
    return connection.execute(select(func.count()).select_from(tables.staged)).scalar_one()


def take(connection: Connection) -> tuple[list[Draft], list[str]] | None:
    """Take the next batch off, with its payloads in canonical form; None where none waits."""
    staged = tables.staged
    row = connection.execute(select(staged).order_by(staged.c.step).limit(1)).first()
    if row is None:
        return None
    connection.execute(delete(staged).where(staged.c.step == row.step))
    found: list[tuple[str, str, str]] = json.loads(zlib.decompress(row.drafts))
    drafts = [Draft(ChangeKind(kind), json.loads(text), subject) for kind, text, subject in found]
    return drafts, [text for _, text, _ in found]
