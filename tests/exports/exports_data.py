"""A small event with everything that makes a list hard to write: scripts, formulas, line breaks, one-name people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pypdfium2

from checkin.domain.event import CheckInList, Event, ProgrammeSession, Question
from checkin.domain.people import Attendee, Origin, RegistrationState
from checkin.domain.presence import presences
from checkin.domain.scanning import CheckIn, Direction
from checkin.exports.model import AttendeeRow, ExportTable

EVENT = Event("e1", "Zweite Integrationskonferenz", date(2026, 11, 24), "Festhalle Oberbruch")
HALL = CheckInList("hall", "Einlass", main=True, capacity=200)
FORUM = CheckInList("f1", "Forum 1: Sprache & Arbeit", session_id="s1", position=1)
AFTERNOON = (datetime(2026, 11, 24, 13, tzinfo=UTC), datetime(2026, 11, 24, 15, tzinfo=UTC))
SESSIONS = (
    ProgrammeSession("s1", "Forum 1: Sprache", "Raum A", *AFTERNOON, capacity=40),
    ProgrammeSession("s2", "Forum 2: Wohnen", "Raum B", *AFTERNOON, capacity=30, position=1),
)
QUESTIONS = (Question("diet", "Ernährung"), Question("old", "Frühere Frage", position=1, removed=True))
NOW = datetime(2026, 11, 24, 18, tzinfo=UTC)

#: Names and texts that a file format or a spreadsheet may spoil.
DANGEROUS = ("=1+1", "+49 2452 130", "-1", "@SUM(A1)", '=HYPERLINK("http://x.invalid")', " =1+1", "\t=1+1")


def check_in(person: str, list_id: str, minute: int, direction: Direction = Direction.ENTRY, **more: object) -> CheckIn:
    """A passage `minute` minutes after 8:00 (local time of the event, 7:00 UTC)."""
    at = datetime(2026, 11, 24, 7, tzinfo=UTC) + timedelta(minutes=minute)
    made = CheckIn(
        f"{person}-{list_id}-{minute}", person, list_id, direction, at, "st1", "Tür 1", stamp=f"{minute:06d}"
    )
    return replace(made, **more)  # type: ignore[arg-type]


def row(attendee: Attendee, *check_ins: CheckIn, **more: object) -> AttendeeRow:
    """An attendee's row with the presence that follows from the check-ins."""
    made = AttendeeRow(
        attendee, presence=presences(check_ins), check_ins=check_ins, ticket_code=f"T{attendee.attendee_id}"
    )
    return replace(made, **more)  # type: ignore[arg-type]


def people() -> list[AttendeeRow]:
    """Twelve people: present, gone, absent, withdrawn, walk-in; many scripts; every dangerous text."""
    out = Direction.EXIT
    found = [
        row(
            Attendee("a1", given_name="Jürgen", family_name="Öztürk", organisation="Kreis Heinsberg; Amt 50",
                     category="Gast", sessions=frozenset({"s1"}), answers={"diet": "vegan"}, email="j@example.org"),
            check_in("a1", "hall", 41), check_in("a1", "f1", 362), check_in("a1", "hall", 540, out),
            badge_prints=2,
        ),
        row(
            Attendee("a2", given_name="Олександр", family_name="Ґалаґан", category="Gast", sessions=frozenset({"s2"})),
            check_in("a2", "hall", 30, door="Tür 2"), check_in("a2", "hall", 300, out), check_in("a2", "hall", 360),
            badge_prints=1,
        ),
        row(Attendee("a3", name="محمد", organisation='Verein "Brücke"', category="Presse"), check_in("a3", "hall", 45)),
        row(Attendee("a4", given_name="Eva", family_name="Zimmer", category="Gast", note="Zeile 1\nZeile 2")),
        row(
            Attendee("a5", given_name="Hans", family_name="Ärmel", category="Team"),
            state=RegistrationState.WITHDRAWN,
        ),
        row(
            Attendee("a6", given_name="Żółć", family_name="İrem", category="Gast"),
            check_in("a6", "hall", 62),
            origin=Origin.WALK_IN,
        ),
    ]  # fmt: skip
    for number, text in enumerate(DANGEROUS):
        found.append(row(Attendee(f"d{number}", given_name="Formel", family_name=text, organisation=text)))
    return found


def pdf_pages(path: Path) -> list[str]:
    """The text of each page, as a reader of the file finds it."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [
            document[number].get_textpage().get_text_bounded().replace("\r\n", "\n") for number in range(len(document))
        ]
    finally:
        document.close()


def pdf_text(path: Path) -> str:
    """The text of all pages."""
    return "\n".join(pdf_pages(path))


def table(rows: Iterable[AttendeeRow] | None = None, **more: object) -> ExportTable:
    """The event with its people, written at 19:00 local time."""
    made = ExportTable(
        EVENT, list(people() if rows is None else rows), NOW, (HALL, FORUM), SESSIONS, QUESTIONS, language="de"
    )
    return replace(made, **more)  # type: ignore[arg-type]
