"""The words printed on tickets, in the event's language. Callers may pass their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TicketWords:
    """What a ticket says besides the event's and the person's own words.

    `weekdays` begin with Monday. `date_form` and `time_form` have placeholders: weekday, day, month, year; from and to.
    """

    title: str
    sessions: str
    code: str
    hints: tuple[str, ...]
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    date_form: str
    time_form: str
    booth: str
    room: str

    def date(self, day: date | None) -> str:
        """Return a day in words; "" for None."""
        if day is None:
            return ""
        return self.date_form.format(
            weekday=self.weekdays[day.weekday()], day=day.day, month=self.months[day.month - 1], year=day.year
        )


GERMAN = TicketWords(
    title="Eintrittskarte",
    sessions="Gebucht",
    code="Ticket-Code (zum Eintippen)",
    hints=(
        "Bringen Sie dieses Blatt mit oder zeigen Sie den QR-Code auf dem Telefon.",
        "Am Eingang erhalten Sie Ihr Namensschild.",
        "Der Code gilt für eine Person. Bitte geben Sie ihn nicht weiter.",
    ),
    weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ),
    date_form="{weekday}, {day}. {month} {year}",
    time_form="{start}–{end} Uhr",
    booth="Stand",
    room="Raum",
)  # fmt: skip

ENGLISH = TicketWords(
    title="Ticket",
    sessions="Booked",
    code="Ticket code (to type in)",
    hints=(
        "Bring this sheet, or show the QR code on your phone.",
        "You will get your name badge at the entrance.",
        "The code is good for one person. Please do not pass it on.",
    ),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=(
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
    date_form="{weekday} {day} {month} {year}",
    time_form="{start}–{end}",
    booth="Booth",
    room="Room",
)  # fmt: skip


def words_for(language: str) -> TicketWords:
    """Return the words for an event's language: German for German, English for every other."""
    return GERMAN if language.casefold().split("-")[0] in ("de", "") else ENGLISH
