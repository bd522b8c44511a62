"""Tickets: an A4 sheet or a page as large as a phone, made by the badges' own engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from checkin.badges import builtin
from checkin.badges.data import BadgeData
from checkin.badges.layout import BadgeLayout
from checkin.badges.printing import Cancelled, Progress, RenderedPdf, render_badges
from checkin.badges.ticket_words import TicketWords, words_for
from checkin.domain.event import Event, ProgrammeSession


class TicketForm(StrEnum):
    """How large a ticket is."""

    A4 = "ticket-a4"
    PHONE = "ticket-phone"


def render_tickets(
    tickets: Iterable[BadgeData],
    form: TicketForm = TicketForm.A4,
    *,
    words: TicketWords | None = None,
    layout: BadgeLayout | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    path: Path | None = None,
) -> RenderedPdf:
    """Return tickets as one PDF, one to a page. `layout` replaces the built-in one; see `render_badges` for the
    rest."""
    return render_badges(
        with_words(tickets, words),
        layout or builtin.layout(form.value),
        title="",
        progress=progress,
        cancelled=cancelled,
        path=path,
    )


def with_words(tickets: Iterable[BadgeData], words: TicketWords | None = None) -> Iterator[BadgeData]:
    """Yield the tickets with the words that ticket layouts use as `{extra.…}`."""
    for data in tickets:
        yield _with_words(data, words or words_for(data.event.language))


def _with_words(data: BadgeData, words: TicketWords) -> BadgeData:
    extra = {
        "ticket_title": words.title,
        "date": words.date(data.event.day),
        "hints": "\n".join(words.hints),
        "code_label": words.code,
        "code": grouped(data.ticket_code),
        "sessions_label": words.sessions if data.sessions else "",
        "sessions": "\n".join(_session(session, data.event, words) for session in data.sessions),
    }
    return replace(data, extra={**extra, **data.extra})


def _session(session: ProgrammeSession, event: Event, words: TicketWords) -> str:
    parts = (session.name, session.room, session_time(session, event, words))
    return " · ".join(part for part in parts if part)


def session_time(session: ProgrammeSession, event: Event, words: TicketWords) -> str:
    """Return when a session is, by the event's clock; "" where its times are not known."""
    if session.starts is None or session.ends is None:
        return ""
    return words.time_form.format(start=_clock(session.starts, event), end=_clock(session.ends, event))


def _clock(moment: datetime, event: Event) -> str:
    try:
        return f"{moment.astimezone(ZoneInfo(event.timezone)):%H:%M}"
    except (ZoneInfoNotFoundError, ValueError):
        return f"{moment:%H:%M}"


def grouped(code: str) -> str:
    """Return a code as a person types it from paper: in groups of four (a short or foreign code as it is)."""
    if len(code) > 40 or not code.isalnum():
        return code if len(code) <= 40 else ""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))
