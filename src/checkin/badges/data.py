"""What is printed on one badge or ticket."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checkin.domain.event import Event, ProgrammeSession
from checkin.domain.people import Attendee


@dataclass(frozen=True, slots=True)
class BadgeData:
    """One person's badge. `sessions` are those the person booked, in the order of the programme.

    `extra` holds further variables (`{extra.table}`), `photo` the bytes of a PNG or JPEG picture for image elements.
    `event_date` is the event's day as its language writes it; empty = numbers (`12.03.2026`).
    """

    attendee: Attendee
    ticket_code: str
    event: Event
    sessions: tuple[ProgrammeSession, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)
    photo: bytes | None = None
