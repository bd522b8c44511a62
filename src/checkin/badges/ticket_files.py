"""Tickets as single files for a mail merge: a folder or a ZIP with one PDF for each person, and a list that goes with
them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from checkin.badges.calendar_file import calendar
from checkin.badges.data import BadgeData
from checkin.badges.file_names import UniqueNames, safe_name
from checkin.badges.layout import BadgeLayout
from checkin.badges.printing import BadgeNotice, Cancelled, Progress
from checkin.badges.ticket_words import TicketWords
from checkin.badges.tickets import TicketForm, render_tickets
from checkin.domain.errors import QT_TRANSLATE_NOOP, SurroundingsError
from checkin.files import write_whole

#: The list for the mail merge, beside the tickets.
LIST_NAME = "tickets.csv"
_HEADER = ("email", "given_name", "family_name", "name", "organisation", "file")
#: A spreadsheet takes a cell that begins so for a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_DATE = (2000, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class TicketFile:
    """One finished file; `data` is None for the list."""

    name: str
    content: bytes
    data: BadgeData | None
    notices: tuple[BadgeNotice, ...] = ()


@dataclass(frozen=True, slots=True)
class TicketOptions:
    """How single tickets are made. `calendar_stamp` (aware) adds a calendar file to each ticket; None adds none."""

    form: TicketForm = TicketForm.A4
    words: TicketWords | None = None
    layout: BadgeLayout | None = None
    calendar_stamp: datetime | None = None


@dataclass(frozen=True, slots=True)
class TicketFolder:
    """What was written: how many tickets, what they suffered, and whether the caller stopped it."""

    tickets: int
    notices: tuple[BadgeNotice, ...] = ()
    cancelled: bool = False


Writer = Callable[[TicketFile], None]


def ticket_files(tickets: Iterable[BadgeData], options: TicketOptions | None = None) -> Iterator[TicketFile]:
    """Yield each person's files, then the list that a mail merge reads (CSV as Excel opens it)."""
    chosen = options or TicketOptions()
    names = UniqueNames()
    rows: list[tuple[str, ...]] = [_HEADER]
    for data in tickets:
        pdf = render_tickets([data], chosen.form, words=chosen.words, layout=chosen.layout)
        person = data.attendee
        stem = names.take(safe_name(person.display_name, usual="ticket"))
        if pdf.badges:
            shown = (person.email, person.given_name, person.family_name, person.display_name, person.organisation)
            rows.append((*map(_disarmed, shown), f"{stem}.pdf"))
            yield TicketFile(f"{stem}.pdf", pdf.content, data, pdf.notices)
            if chosen.calendar_stamp is not None:
                yield TicketFile(f"{stem}.ics", calendar(data, stamp=chosen.calendar_stamp), data)
        else:
            yield TicketFile("", b"", data, pdf.notices)
    yield TicketFile(LIST_NAME, _csv(rows), None)


def write_ticket_folder(
    tickets: Iterable[BadgeData],
    target: Path,
    options: TicketOptions | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> TicketFolder:
    """Write tickets into a folder, or into a ZIP where `target` ends in `.zip` (there whole or not at all).

    Raises SurroundingsError where that cannot be written.
    """
    if target.suffix.casefold() == ".zip":
        return _write_zip(tickets, target, options, progress, cancelled)
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise SurroundingsError(
            QT_TRANSLATE_NOOP("errors", "The folder {folder} cannot be made ({reason}); choose another place."),
            folder=target.name,
            reason=trouble.strerror or type(trouble).__name__,
        ) from trouble
    return _each(
        ticket_files(tickets, options), lambda file: write_whole(target / file.name, file.content), progress, cancelled
    )


def _write_zip(
    tickets: Iterable[BadgeData],
    target: Path,
    options: TicketOptions | None,
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> TicketFolder:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:

        def add(file: TicketFile) -> None:
            entry = zipfile.ZipInfo(file.name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, file.content)

        result = _each(ticket_files(tickets, options), add, progress, cancelled)
    if not result.cancelled:
        write_whole(target, buffer.getvalue())
    return result


def _each(
    files: Iterable[TicketFile],
    write: Writer,
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> TicketFolder:
    count = 0
    notices: list[BadgeNotice] = []
    for file in files:
        if cancelled is not None and cancelled():
            return TicketFolder(count, tuple(notices), cancelled=True)
        notices.extend(file.notices)
        if file.name:
            write(file)
        if file.name.endswith(".pdf"):
            count += 1
            if progress is not None:
                progress(count)
    return TicketFolder(count, tuple(notices))


def _csv(rows: Iterable[tuple[str, ...]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _disarmed(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
