"""Careful readers for other people's JSON: a wrong type reads as "nothing there", never as an exception."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

_LONGEST = 20_000


def text(value: Any) -> str:
    """Return a text or a number as text, without NUL and no longer than 20,000 characters; "" for anything else."""
    if isinstance(value, str):
        return value[:_LONGEST].replace("\x00", "") if len(value) > _LONGEST or "\x00" in value else value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return ""


def mapping(value: Any) -> Mapping[str, Any]:
    """Return a JSON object, {} for anything else."""
    return value if isinstance(value, dict) else {}


def rows(value: Any) -> list[Mapping[str, Any]]:
    """Return the objects of a JSON array, leaving out what is none."""
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def texts(value: Any) -> list[str]:
    """Return the texts (and numbers, as text) of a JSON array."""
    return [found for part in value if (found := text(part))] if isinstance(value, list) else []


def moment(value: Any, zone: str = "") -> datetime | None:
    """Return an aware datetime from ISO 8601; one without offset is meant in `zone` (UTC if unknown)."""
    if not isinstance(value, str):
        return None
    try:
        found = datetime.fromisoformat(value)
        if found.tzinfo is None:
            found = found.replace(tzinfo=_zone(zone))
        found.astimezone(UTC)  # a moment that no calendar holds
    except (ValueError, OverflowError):
        return None
    return found


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name or "UTC")
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")


def localised(value: Any, language: str) -> str:
    """Return one language's text of a text in several ({"de": ..., "en": ...}), else English, else the first."""
    if not isinstance(value, dict):
        return text(value).strip()
    wanted = [
        language,
        *(key for key in value if isinstance(key, str) and key.startswith(f"{language}-")),
        "en",
        *value,
    ]
    return next((found for key in wanted if (found := text(value.get(key)).strip())), "")
