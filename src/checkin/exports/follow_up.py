"""Lists for a mail merge: who did not come, who came. Only a table; nobody is sent anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checkin.domain.people import Attendee
from checkin.exports.attendees import select
from checkin.exports.choice import ExportChoice, Who
from checkin.exports.model import ExportTable
from checkin.exports.sheet import Cell, Sheet, SheetColumn
from checkin.exports.words import word

_COLUMNS = ("greeting", "salutation", "title", "given_name", "family_name", "name", "organisation", "role", "email",
            "phone", "category", "sessions")  # fmt: skip


def mail_merge_sheet(table: ExportTable, choice: ExportChoice | None = None) -> Sheet:
    """Return the people of a choice (usually: who did not come) with all that a letter or a mail needs.

    The choice's filter and order count, its columns do not.
    """
    choice = choice or ExportChoice(who=Who.ABSENT)
    language, names = table.tongue, table.session_names
    people = [row.attendee for row in select(table, choice)]

    def rows() -> Iterator[Sequence[Cell]]:
        for one in people:
            booked = "; ".join(name for key, name in names.items() if key in one.sessions)
            yield [
                greeting(one, language), one.salutation, one.title, one.given_name, one.family_name, one.display_name,
                one.organisation, one.role, one.email, one.phone, one.category, booked,
            ]  # fmt: skip

    return Sheet(
        title=word("no_shows" if choice.who is Who.ABSENT else "follow_up", language),
        subject=table.event.name,
        columns=[SheetColumn(key, word(key, language)) for key in _COLUMNS],
        rows=rows,
        row_count=len(people),
        zone=table.zone,
        language=language,
        generated_at=table.generated_at,
    )


def greeting(attendee: Attendee, language: str) -> str:
    """Return how a letter begins: with salutation and title where a salutation is known, else with the full name.

    Nobody is given a gender that they did not state.
    """
    known = attendee.salutation.strip()
    if attendee.family_name and known.casefold().rstrip(".") in ("frau", "herr", "mrs", "ms", "mr"):
        kind = "m" if known.casefold().rstrip(".") in ("herr", "mr") else "f"
        name = " ".join(part for part in (known, attendee.title, attendee.family_name) if part)
        return word(f"greeting.{kind}", language, name=name)
    name = " ".join(part for part in (attendee.title, attendee.display_name) if part)
    return word("greeting.neutral", language, name=name)
