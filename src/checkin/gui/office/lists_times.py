"""Times as organisers type them: "8:30" on the event's day, or with a date. No Qt."""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from checkin.domain.event import Event

_CLOCK = re.compile(r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:\s*Uhr)?$", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_DOTTED = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$")


def moment_of(text: str, event: Event) -> datetime | None:
    """Return the moment that a text means in the event's time zone (aware), None for an empty text.

    Raises ValueError for what is no time, and for a time alone where the event has no day.
    """
    text = text.strip()
    if not text:
        return None
    clock = _CLOCK.search(text)
    if clock is None:
        raise ValueError
    before = text[: clock.start()].strip().rstrip(",")
    day = _day_of(before) if before else event.day
    if day is None:
        raise ValueError
    zone = ZoneInfo(event.timezone)
    return datetime(day.year, day.month, day.day, int(clock["hour"]), int(clock["minute"]), tzinfo=zone)


def _day_of(text: str) -> date:
    if found := _ISO.match(text):
        year, month, day = found.groups()
    elif found := _DOTTED.match(text):
        day, month, year = found.groups()
    else:
        raise ValueError
    return date(int(year), int(month), int(day))


def moment_text(at: datetime | None, event: Event) -> str:
    """Return a moment as `moment_of` reads it, the date only where it is not the event's day."""
    if at is None:
        return ""
    local = at.astimezone(ZoneInfo(event.timezone))
    clock = f"{local.hour}:{local.minute:02}"
    if local.date() == event.day:
        return clock
    return f"{local.day}.{local.month}.{local.year} {clock}" if event.language == "de" else f"{local.date()} {clock}"
