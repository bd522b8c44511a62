"""The words of a certificate: placeholders, what they stand for, and a clear error for one that does not exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from string import Formatter

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.exports.attendance import Assessment
from checkin.exports.dates import clock, hours_and_minutes, long_day, percent
from checkin.exports.model import ExportTable
from checkin.exports.words import word

#: What may stand in braces in a certificate's heading and body.
PLACEHOLDERS = (
    "name", "salutation", "title", "given_name", "family_name", "organisation", "role", "category", "event", "day",
    "venue", "duration", "minutes", "required", "share", "sessions", "first_in", "last_out", "today",
)  # fmt: skip


def check(template: str) -> None:
    """Raise BadInputError, naming it, for a placeholder that does not exist or a brace that is not closed.

    A brace that is to be printed is written twice: `{{`.
    """
    for _ in _parts(template):
        pass


def fill(template: str, values: Mapping[str, str]) -> str:
    """Return the template with its placeholders filled. Raises BadInputError as `check` does."""
    return "".join(text + (values[name] if name else "") for text, name in _parts(template))


def _parts(template: str) -> Iterator[tuple[str, str]]:
    """Yield each stretch of text and the placeholder behind it ("" = none)."""
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        raise BadInputError(
            QT_TRANSLATE_NOOP(
                "errors", "The certificate's text has a single brace: write {open} and {close} twice to print them."
            ),
            open="{",
            close="}",
        ) from error
    for text, name, format_spec, conversion in parts:
        if name is not None and (name not in PLACEHOLDERS or format_spec or conversion):
            whole = name + (f"!{conversion}" if conversion else "") + (f":{format_spec}" if format_spec else "")
            raise BadInputError(
                QT_TRANSLATE_NOOP(
                    "errors", "The certificate's text has an unknown placeholder {{{placeholder}}}: use one of {known}."
                ),
                placeholder=whole,
                known=", ".join(f"{{{one}}}" for one in PLACEHOLDERS),
            )
        yield text, name or ""


def default_body(table: ExportTable) -> str:
    """Return the body that certificates have where no other was written, in the table's language."""
    known = {"{day}": table.event.day, "{venue}": table.event.venue}
    where = " · ".join(placeholder for placeholder, value in known.items() if value)
    lines = (word("certificate.attended_event", table.tongue), "{event}", where)
    return "\n".join(line for line in lines if line)


def default_time(language: str) -> str:
    """Return the sentence that tells the time present, with its placeholders."""
    return word("certificate.time", language, duration="{duration}", required="{required}", share="{share}")


def values_of(table: ExportTable, found: Assessment) -> dict[str, str]:
    """Return what the placeholders stand for on one person's certificate."""
    attendee, language, event = found.row.attendee, table.tongue, table.event
    presence = found.row.presence.get(table.main_list.list_id) if table.main_list else None
    return {
        "name": " ".join(part for part in (attendee.title, attendee.display_name) if part),
        "salutation": attendee.salutation,
        "title": attendee.title,
        "given_name": attendee.given_name,
        "family_name": attendee.family_name,
        "organisation": attendee.organisation,
        "role": attendee.role,
        "category": attendee.category,
        "event": event.name,
        "day": long_day(event.day, language) if event.day else "",
        "venue": event.venue,
        "duration": hours_and_minutes(found.attended, language),
        "minutes": str(int(found.attended.total_seconds() // 60)),
        "required": hours_and_minutes(found.required, language),
        "share": percent(found.share, language) if found.share is not None else "",
        "sessions": ", ".join(one.session.name for one in found.sessions),
        "first_in": _clock(table, presence.first_in if presence else None),
        "last_out": _clock(table, presence.last_out if presence else None),
        "today": long_day(table.local(table.generated_at).date(), language),
    }


def _clock(table: ExportTable, moment: datetime | None) -> str:
    return clock(table.local(moment)) if moment else ""
