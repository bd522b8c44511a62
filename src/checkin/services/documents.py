"""Every document an event can give out, by kind and format: the same for window and command line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError
from checkin.exports.attendance import assess
from checkin.exports.choice import ExportChoice, SignatureOptions, Who
from checkin.exports.formats import formats
from checkin.exports.model import ExportTable
from checkin.exports.processing_record import ProcessingFacts, write_processing_record
from checkin.exports.sheet import Progress, Sheet

if TYPE_CHECKING:
    from checkin.exports.certificate_setting import CertificateSetting


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for. `kind` and `format` as the command line names them; `choice` narrows attendee lists.

    `each` writes one file a person into a folder, where the kind has that. `list_id` is for who is inside. `log` gives
    the changes as plain JSON values, for the archive. `facts` are for the record of processing (`processing_facts`).
    `certificates` and `signatures` say how those look; who signs is said by `choice`.
    """

    kind: str
    format: str
    target: Path
    choice: ExportChoice | None = None
    each: bool = False
    list_id: str | None = None
    certificates: CertificateSetting | None = None
    signatures: SignatureOptions = field(default_factory=SignatureOptions)
    log: Callable[[], Iterable[Mapping[str, Any]]] = tuple
    facts: ProcessingFacts | None = None


def write_document(table: ExportTable, wanted: Wanted, progress: Progress | None = None) -> int:
    """Write the document, whole or not at all; return how many rows, people or files it has.

    Raises WrongUseError for a kind or format that does not exist, SurroundingsError where it cannot be written.
    """
    known = KINDS.get(wanted.kind)
    if known is None:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "There is no export of the kind {kind}. Use one of: {known}."),
            kind=wanted.kind,
            known=", ".join(KINDS),
        )
    if wanted.format not in known.formats():
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "The export {kind} comes as {known}, not as {format}."),
            kind=wanted.kind,
            format=wanted.format,
            known=", ".join(known.formats()),
        )
    return known.write(table, wanted, progress)


def _write_sheet(sheet: Sheet, wanted: Wanted, progress: Progress | None) -> int:
    formats()[wanted.format].write(sheet, wanted.target, progress)
    return sheet.row_count


def _attendees(table: ExportTable, wanted: Wanted, progress: Progress | None) -> int:
    from checkin.exports.attendees import attendee_sheet  # noqa: PLC0415 (each kind loads only what it needs)

    return _write_sheet(attendee_sheet(table, wanted.choice), wanted, progress)


def _signatures(table: ExportTable, wanted: Wanted, progress: Progress | None) -> int:
    if wanted.format != "pdf":
        return _attendees(table, _narrowed(wanted, Who.REGISTERED), progress)
    from checkin.exports.pdf_lists import write_signatures  # noqa: PLC0415

    options = replace(wanted.signatures, choice=wanted.choice) if wanted.choice else wanted.signatures
    write_signatures(table, wanted.target, options, progress)
    return len(table.rows)


def _inside(table: ExportTable, wanted: Wanted, progress: Progress | None) -> int:
    main = table.main_list.list_id if table.main_list else ""
    list_id = wanted.list_id or main
    if wanted.format != "pdf":
        return _attendees(table, _narrowed(wanted, Who.INSIDE, list_id), progress)
    from checkin.exports.pdf_lists import write_evacuation  # noqa: PLC0415

    write_evacuation(table, wanted.target, list_id or None, progress)
    return sum(1 for row in table.rows if row.inside(list_id))


def _narrowed(wanted: Wanted, who: Who, list_id: str = "") -> Wanted:
    choice = wanted.choice or ExportChoice(who=who, list_id=list_id)
    return Wanted(wanted.kind, wanted.format, wanted.target, choice)


def _sessions(table: ExportTable, wanted: Wanted, progress: Progress | None) -> int:
    from checkin.exports.pdf_lists import write_sessions  # noqa: PLC0415

    write_sessions(table, wanted.target, progress=progress)
    return sum(len(row.attendee.sessions) for row in table.rows)


def _pick_up(table: ExportTable, wanted: Wanted, progress: Progress | None) -> int:
    from checkin.exports.pdf_lists import write_pick_up  # noqa: PLC0415

    write_pick_up(table, wanted.target, progress)
    return len(table.rows)


def _certificates(table: ExportTable, wanted: Wanted, progress: Progress | None) -> int:
    from checkin.exports import certificates  # noqa: PLC0415
    from checkin.exports.certificate_setting import CertificateSetting  # noqa: PLC0415

    setting = wanted.certificates or CertificateSetting()
    table = setting.spoken(table)
    found = assess(table, setting.rule)
    if wanted.format != "pdf":
        return _write_sheet(certificates.assessment_sheet(table, found), wanted, progress)
    if wanted.each:
        return len(certificates.write_certificate_files(table, found, setting.design, wanted.target, progress))
    return certificates.write_certificates(table, found, setting.design, wanted.target, progress)


def _no_shows(table: ExportTable, wanted: Wanted, progress: Progress | None) -> int:
    from checkin.exports.follow_up import mail_merge_sheet  # noqa: PLC0415

    return _write_sheet(mail_merge_sheet(table, wanted.choice), wanted, progress)


def _report(table: ExportTable, wanted: Wanted, progress: Progress | None) -> int:
    from checkin.exports.report import figures_sheet, write_report  # noqa: PLC0415
    from checkin.exports.statistics import day_statistics  # noqa: PLC0415

    figures = day_statistics(table)
    if wanted.format != "pdf":
        return _write_sheet(figures_sheet(table, figures), wanted, progress)
    write_report(table, figures, wanted.target)
    return len(table.rows)


def _archive(table: ExportTable, wanted: Wanted, progress: Progress | None) -> int:
    from checkin.exports.archive import write_archive  # noqa: PLC0415

    return len(write_archive(table, wanted.log(), wanted.target, progress=progress))


def _processing_record(table: ExportTable, wanted: Wanted, _progress: Progress | None) -> int:
    event = table.event
    facts = wanted.facts or ProcessingFacts(event.name, event.day, event.venue, people=len(table.rows))
    return write_processing_record(facts, wanted.target, table.tongue)


def _sheet_formats() -> tuple[str, ...]:
    return tuple(formats())


@dataclass(frozen=True, slots=True)
class _Kind:
    write: Callable[[ExportTable, Wanted, Progress | None], int]
    formats: Callable[[], tuple[str, ...]] = _sheet_formats


def _only(*names: str) -> Callable[[], tuple[str, ...]]:
    return partial(tuple, names)


KINDS: dict[str, _Kind] = {
    "attendees": _Kind(_attendees),
    "signatures": _Kind(_signatures),
    "inside": _Kind(_inside),
    "sessions": _Kind(_sessions, _only("pdf")),
    "pick-up": _Kind(_pick_up, _only("pdf")),
    "certificates": _Kind(_certificates),
    "no-shows": _Kind(_no_shows),
    "report": _Kind(_report),
    "archive": _Kind(_archive, _only("zip")),
    "processing-record": _Kind(_processing_record, _only("pdf")),
}
