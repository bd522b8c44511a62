"""Times and numbers as people say them, in the event's time zone."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale


def clock(at: datetime, timezone: str) -> str:
    """Return the time of day, such as 8:41."""
    local = at.astimezone(ZoneInfo(timezone))
    return f"{local.hour}:{local.minute:02}"


def day_format() -> str:
    """Return how the user's language writes a day in a field (Qt's format), always with all digits of the year."""
    written = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return written if "yyyy" in written else written.replace("yy", "yyyy")


def day_text(day: date | None) -> str:
    """Return a date as the user's language writes it, "" for none."""
    if day is None:
        return ""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def day_and_clock(at: datetime, timezone: str, now: datetime) -> str:
    """Return the time of day, with the date where it is not today's."""
    zone = ZoneInfo(timezone)
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    if local.date() == today:
        return clock(at, timezone)
    day = QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat)
    return f"{day} {clock(at, timezone)}"


def number(value: int) -> str:
    """Return a whole number as the user's language writes it."""
    return QLocale().toString(value)
