"""Days and times as documents write them, in German and English. Times are local already."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from checkin.exports.model import ExportTable
from checkin.exports.words import word

_MONTHS = {
    "de": ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
           "Dezember"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December"),
}  # fmt: skip


def long_day(day: date, language: str) -> str:
    """Return e.g. "24. November 2026", "24 November 2026"."""
    dot = "." if language == "de" else ""
    return f"{day.day}{dot} {_MONTHS['de' if language == 'de' else 'en'][day.month - 1]} {day.year}"


def short_day(day: date, language: str) -> str:
    """Return e.g. "24.11.2026", "2026-11-24"."""
    return day.strftime("%d.%m.%Y") if language == "de" else day.isoformat()


def clock(moment: datetime) -> str:
    """Return e.g. "08:41"."""
    return moment.strftime("%H:%M")


def span(start: datetime | None, end: datetime | None) -> str:
    """Return e.g. "13:00–15:00"; what is not known is left out."""
    return "–".join(clock(moment) for moment in (start, end) if moment is not None)


def hours_and_minutes(length: timedelta, language: str) -> str:
    """Return e.g. "6 Stunden 30 Minuten", "1 hour", "45 minutes"; seconds are cut off."""
    minutes = length // timedelta(minutes=1)
    hours, minutes = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append(f"{hours} {word('hour' if hours == 1 else 'hours', language)}")
    if minutes or not hours:
        parts.append(f"{minutes} {word('minute_one' if minutes == 1 else 'minute_many', language)}")
    return " ".join(parts)


def decimal(number: float, language: str, places: int = 1) -> str:
    """Return a number with the language's decimal sign."""
    text = f"{number:.{places}f}"
    return text.replace(".", ",") if language == "de" else text


def percent(share: float, language: str) -> str:
    """Return a share (0.0 to 1.0) as e.g. "12 %", "12%"; halves are rounded up."""
    return f"{int(share * 100 + 0.5)}" + ("\u00a0%" if language == "de" else "%")


def made_on(table: ExportTable) -> str:
    """Return the line that tells when a document was made."""
    local = table.local(table.generated_at)
    return word("made_on", table.tongue, day=short_day(local.date(), table.tongue), time=clock(local))


def event_line(table: ExportTable) -> str:
    """Return the event's name, day and venue in one line, what is known of them."""
    day = long_day(table.event.day, table.tongue) if table.event.day else ""
    return " · ".join(part for part in (table.event.name, day, table.event.venue) if part)
