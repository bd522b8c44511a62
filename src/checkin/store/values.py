"""Between domain values and what a column or a change's payload holds (JSON types only)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode


def to_json(value: Any) -> Any:
    """Return a value as JSON knows it: times in UTC as ISO 8601, dates as ISO 8601, enums by value, sets sorted."""
    match value:
        case Enum():
            return value.value
        case datetime():
            return utc_text(value)
        case date():
            return value.isoformat()
        case frozenset() | set():
            return sorted(to_json(item) for item in value)
        case tuple() | list():
            return [to_json(item) for item in value]
        case Mapping():
            return {str(key): to_json(item) for key, item in value.items()}
        case _:
            return value


def to_column(value: Any) -> Any:
    """Return a JSON value as its column holds it: lists and objects become JSON text."""
    if isinstance(value, list | dict):
        return _encode(value)
    return value


def utc_text(moment: datetime) -> str:
    """Return an aware time as UTC text that sorts; raises ValueError for a time without zone."""
    if moment.tzinfo is None:
        raise ValueError("a time without zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text: str | None) -> datetime | None:
    """Read what `utc_text` wrote."""
    return datetime.fromisoformat(text) if text else None


def known_moment(text: str) -> datetime:
    """Read what `utc_text` wrote, where there always is one."""
    return datetime.fromisoformat(text)


def string_set(text: str) -> frozenset[str]:
    """Read a JSON array of texts."""
    items: Iterable[str] = json.loads(text)
    return frozenset(items)
