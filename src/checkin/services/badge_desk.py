"""Badges and tickets of the event's people: what goes on them, rendering, and what has been printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.domain.event import Event, ProgrammeSession
from checkin.domain.people import Attendee, RegistrationState
from checkin.exports.order import sort_key
from checkin.services import drafts, own_layouts
from checkin.store.event_file import EventFile
from checkin.store.reports import Person

if TYPE_CHECKING:
    from checkin.badges import BadgeData, BadgeLayout, RenderedPdf, Sheet

#: The layout of a new event, and the one for tickets' people who did not choose.
DEFAULT_LAYOUT = "badge-86x54"


class BadgeOrder(StrEnum):
    """In which order badges lie on the sheets."""

    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    ORGANISATION = "organisation"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class BadgeChoice:
    """Which badges, and how they are laid out.

    `attendee_ids` None = everybody who is not withdrawn; `not_printed` leaves out whoever has one, `changed` keeps
    those whose badge shows something else by now; with both it is who has none, or an outdated one. `start_at` is the
    first free label of the first sheet, from 1. `sheet` "" = one page each of the layout's own size; `layout` "" = the
    default, or the one that fits the sheet. `shift` (mm right, mm down) corrects a printer that pulls paper in askew.
    """

    attendee_ids: Sequence[str] | None = None
    not_printed: bool = False
    changed: bool = False
    category: str = ""
    order: BadgeOrder = BadgeOrder.FAMILY_NAME
    layout: str = ""
    sheet: str = ""
    start_at: int = 1
    cut_marks: bool = False
    shift: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class PrintedBefore:
    """How many have a badge already, and when the last of these was printed (UTC)."""

    count: int = 0
    last: datetime | None = None


class BadgeDesk:
    """Called on the store thread, but for `render` and `write_tickets`, which may run on any."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def data(self, choice: BadgeChoice) -> list[BadgeData]:
        """Return what the chosen badges show, in the order wanted."""
        with self._file.reading() as transaction:
            event = transaction.queries.event()
            sessions = {session.session_id: session for session in transaction.queries.sessions()}
            outdated = transaction.reports.changed_since_printed() if choice.changed else set()
            if choice.attendee_ids is None:
                people: Iterable[Person] = transaction.reports.people()
            else:
                people = transaction.reports.some_people(choice.attendee_ids)
            chosen = [person for person in people if _is_chosen(person, choice, outdated)]
        return [badge_data(person, event, sessions) for person in _ordered(chosen, choice.order)]

    def printed_before(self, attendee_ids: Iterable[str]) -> PrintedBefore:
        """Return who of these people have a badge already."""
        with self._file.reading() as transaction:
            printed = transaction.reports.printed(attendee_ids)
        return PrintedBefore(len(printed), max(printed.values(), default=None))

    def render(
        self,
        data: Sequence[BadgeData],
        choice: BadgeChoice,
        path: Path | None = None,
        *,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> RenderedPdf:
        """Make the PDF; with `path` it is written there, whole or not at all."""
        from checkin import badges  # noqa: PLC0415 (reportlab takes its time to load)

        sheet, layout = paper(choice)
        return badges.render_badges(
            data,
            layout,
            sheet,
            start_at=choice.start_at,
            cut_marks=choice.cut_marks,
            progress=progress,
            cancelled=cancelled,
            path=path,
        )

    def write_tickets(
        self,
        data: Sequence[BadgeData],
        out: Path,
        form: str = "a4",
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> int:
        """Write tickets ("a4" or "phone"); return how many. Where it was cancelled no PDF or ZIP is written.

        Into one PDF where `out` ends in .pdf, else one each, with a calendar file, into a folder or .zip.
        """
        from checkin.badges import TicketForm, render_tickets  # noqa: PLC0415
        from checkin.badges.ticket_files import TicketOptions, write_ticket_folder  # noqa: PLC0415

        size = TicketForm(f"ticket-{form}")
        if out.suffix.casefold() == ".pdf":
            return render_tickets(data, size, path=out, progress=progress, cancelled=cancelled).badges
        options = TicketOptions(size, calendar_stamp=datetime.now(UTC))
        return write_ticket_folder(data, out, options, progress=progress, cancelled=cancelled).tickets

    def mark_printed(
        self,
        attendee_ids: Iterable[str],
        *,
        layout: str = "",
        printer: str = "",
        reason: str = "",
        door: str = "",
        at: datetime | None = None,
    ) -> None:
        """Log that these badges were printed."""
        when = at or datetime.now(UTC)
        with self._file.writing() as transaction:
            label = door or transaction.door()
            transaction.append(
                [
                    drafts.badge_printed(attendee_id, when, door=label, layout=layout, printer=printer, reason=reason)
                    for attendee_id in attendee_ids
                ]
            )


def paper(choice: BadgeChoice) -> tuple[Sheet | None, BadgeLayout]:
    """Return sheet (None = one page each) and layout of a choice. Raises WrongUseError where there is no such one."""
    from checkin import badges  # noqa: PLC0415 (reportlab takes its time to load)

    sheet = badges.sheet(choice.sheet) if choice.sheet else None
    if choice.layout:
        layout = own_layouts.find_layout(choice.layout)
    else:
        layout = badges.layout_for(sheet) if sheet is not None else badges.layout(DEFAULT_LAYOUT)
    if sheet is not None and choice.shift != (0.0, 0.0):
        sheet = sheet.moved(*choice.shift)
    return sheet, layout


def _is_chosen(person: Person, choice: BadgeChoice, outdated: set[str]) -> bool:
    if choice.attendee_ids is None and person.registration.state is RegistrationState.WITHDRAWN:
        return False
    if choice.category and person.attendee.category != choice.category:
        return False
    if choice.changed and person.attendee.attendee_id in outdated:
        return True
    if choice.not_printed:
        return not person.prints
    return not choice.changed


def _ordered(people: list[Person], order: BadgeOrder) -> list[Person]:
    """Return people in an order, as a dictionary sorts; equals by family name."""
    of: dict[BadgeOrder, Callable[[Attendee], str]] = {
        BadgeOrder.FAMILY_NAME: lambda person: person.family_name or person.display_name,
        BadgeOrder.GIVEN_NAME: lambda person: person.given_name or person.display_name,
        BadgeOrder.ORGANISATION: lambda person: person.organisation,
        BadgeOrder.CATEGORY: lambda person: person.category,
    }

    def key(person: Person) -> tuple[object, ...]:
        text = of[order](person.attendee)
        # what nobody filled in comes last, not first
        return not text, sort_key(text), sort_key(person.attendee.family_name), sort_key(person.attendee.given_name)

    return sorted(people, key=key)


def badge_data(person: Person, event: Event, sessions: dict[str, ProgrammeSession]) -> BadgeData:
    """Return what a person's badge or ticket shows; booked sessions in the order of the programme."""
    from checkin.badges import BadgeData  # noqa: PLC0415

    booked = [sessions[key] for key in person.attendee.sessions if key in sessions]
    booked.sort(key=lambda session: (session.position, session.name))
    return BadgeData(attendee=person.attendee, ticket_code=person.ticket_code, event=event, sessions=tuple(booked))
