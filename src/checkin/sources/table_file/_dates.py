"""Dates as lists write them: ISO 8601, dd.mm.yyyy, m/d/yyyy with or without AM/PM, a spreadsheet's serial number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo

_PARTS = re.compile(
    r"(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})(?:,?\s+(?:um\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([AaPp][Mm])?"
    r"(?:\s*Uhr)?)?"
)
_SERIAL = re.compile(r"[2-7]\d{4}(?:[.,]\d+)?")
#: Day 0 of spreadsheet serials (1900 date system, with its leap day that never was).
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 (a serial has no zone; the list's own is put on it)


def parse_dates(cells: Sequence[str], zone: tzinfo) -> tuple[list[datetime | None], list[int]]:
    """Return (times in UTC, positions of filled cells that are no date). Times without a zone are taken in `zone`.

    With slashes the month comes first, unless a cell of the column shows that it cannot.
    """
    day_first = _is_day_first(cells)
    parsed: list[datetime | None] = []
    bad: list[int] = []
    for position, cell in enumerate(cells):
        when = _parse(cell, zone, day_first) if cell else None
        if cell and when is None:
            bad.append(position)
        parsed.append(when)
    return parsed, bad


def _parse(cell: str, zone: tzinfo, day_first: bool) -> datetime | None:
    try:
        when = datetime.fromisoformat(cell) if cell[4:5] == "-" else _parse_local(cell, day_first)
        if when is None:
            return None
        if when.tzinfo is None:
            when = when.replace(tzinfo=zone)
        return when.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _parse_local(cell: str, day_first: bool) -> datetime | None:
    if _SERIAL.fullmatch(cell):
        return _EPOCH + timedelta(seconds=round(float(cell.replace(",", ".")) * 86_400))
    found = _PARTS.fullmatch(cell)
    if found is None:
        return None
    first, mark, second, year, hour, minute, second_of_minute, half = found.groups()
    day, month = (int(first), int(second)) if mark != "/" or day_first else (int(second), int(first))
    hours = int(hour or 0)
    if half:
        hours = hours % 12 + (12 if half in ("PM", "pm", "Pm", "pM") else 0)
    years = int(year) + (2000 if len(year) == 2 else 0)
    return datetime(years, month, day, hours, int(minute or 0), int(second_of_minute or 0))  # noqa: DTZ001 (zoned by the caller)


def _is_day_first(cells: Sequence[str]) -> bool:
    return any(
        "/" in cell and cell.split("/", 1)[0].strip().isdecimal() and int(cell.split("/", 1)[0]) > 12
        for cell in cells[:1000]
    )
