"""Reading settings as the types they were written in; what cannot be read counts as not set."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from checkin.store.event_file import Transaction


def local_number(transaction: Transaction, key: str) -> int:
    """Return a whole number that belongs to this copy of the file alone; 0 where there is none."""
    text = transaction.queries.local(key) or ""
    return int(text) if text.isdecimal() else 0


def local_json(transaction: Transaction, key: str, default: Any) -> Any:
    """Return a JSON value that belongs to this copy of the file alone."""
    try:
        return json.loads(transaction.queries.local(key) or "null") or default
    except ValueError:
        return default


def day_of(value: object) -> date | None:
    """Return a date that was written as ISO 8601."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
