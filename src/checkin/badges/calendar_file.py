"""Event and booked sessions as a calendar file (iCalendar, RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from checkin.badges.data import BadgeData
from checkin.domain.event import Event, ProgrammeSession

_LINE_OCTETS = 75


def calendar(data: BadgeData, *, stamp: datetime) -> bytes:
    """Return a person's calendar file: the event's day, and each booked session that has its times.

    `stamp` (aware) is when the file was made. The ticket code is not in it: calendars are shared.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Checkin//Checkin//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    if data.event.day is not None:
        lines += _day(data.event, stamp)
    for session in data.sessions:
        if session.starts is not None:
            lines += _session(session, data.event, stamp)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _day(event: Event, stamp: datetime) -> Sequence[str]:
    day = event.day
    if day is None:
        return ()
    return _entry(
        f"{event.event_id}@checkin", stamp, event.name, event.venue,
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}", f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
    )  # fmt: skip


def _session(session: ProgrammeSession, event: Event, stamp: datetime) -> Sequence[str]:
    times = [f"DTSTART:{_moment(session.starts)}"] if session.starts else []
    if session.ends is not None:
        times.append(f"DTEND:{_moment(session.ends)}")
    place = ", ".join(part for part in (session.room, event.venue) if part)
    return _entry(f"{event.event_id}-{session.session_id}@checkin", stamp, session.name, place, *times)


def _entry(identifier: str, stamp: datetime, summary: str, place: str, *times: str) -> Sequence[str]:
    found = [
        "BEGIN:VEVENT",
        f"UID:{_text(identifier)}",
        f"DTSTAMP:{_moment(stamp)}",
        *times,
        f"SUMMARY:{_text(summary)}",
    ]
    if place:
        found.append(f"LOCATION:{_text(place)}")
    return [*found, "END:VEVENT"]


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    """Return a text with what has a meaning in the format escaped (RFC 5545, 3.3.11), without control characters."""
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    escaped = escaped.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")
    return "".join(char for char in escaped if char.isprintable())


def _folded(line: str) -> bytes:
    """Return a line cut into pieces of at most 75 octets, never within a character (RFC 5545, 3.1)."""
    return b"\r\n ".join(_pieces(line)) + b"\r\n"


def _pieces(line: str) -> Iterator[bytes]:
    piece, room = b"", _LINE_OCTETS
    for char in line:
        octets = char.encode()
        if len(piece) + len(octets) > room:
            yield piece
            # the space that marks a continued line counts
            piece, room = b"", _LINE_OCTETS - 1
        piece += octets
    yield piece
