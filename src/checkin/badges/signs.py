"""Name tents, door signs and booth signs, by the badges' own engine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checkin.badges import builtin
from checkin.badges.data import BadgeData
from checkin.badges.printing import RenderedPdf, render_badges
from checkin.badges.ticket_words import TicketWords, words_for
from checkin.badges.tickets import session_time
from checkin.domain.event import Event, ProgrammeSession
from checkin.domain.people import Attendee


@dataclass(frozen=True, slots=True)
class Booth:
    """A stand at the fair: who is there, its number, and a line below."""

    name: str
    number: str = ""
    note: str = ""


def render_name_tents(people: Iterable[BadgeData]) -> RenderedPdf:
    """Return name tents for tables: A4 folded once, to be read from both sides."""
    return render_badges(people, builtin.layout("name-tent"))


def render_door_signs(
    event: Event, sessions: Iterable[ProgrammeSession], *, note: str = "", words: TicketWords | None = None
) -> RenderedPdf:
    """Return a sign for the door of each session's room: A4 across, with room, session and time."""
    chosen = words or words_for(event.language)
    signs = [
        BadgeData(
            Attendee(session.session_id),
            "",
            event,
            (session,),
            {"date": chosen.date(event.day), "time": session_time(session, event, chosen), "note": note},
        )
        for session in sessions
    ]
    return render_badges(signs, builtin.layout("door-sign"))


def render_booth_signs(event: Event, booths: Iterable[Booth], *, words: TicketWords | None = None) -> RenderedPdf:
    """Return a sign for each stand: A4 across, with number and name."""
    chosen = words or words_for(event.language)
    signs = [
        BadgeData(
            Attendee(booth.name, organisation=booth.name),
            "",
            event,
            extra={"booth": booth.number, "booth_label": chosen.booth if booth.number else "", "note": booth.note},
        )
        for booth in booths
    ]
    return render_badges(signs, builtin.layout("booth-sign"))
