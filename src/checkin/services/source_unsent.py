"""What was not sent to a source, as a file: before a source is given up, or its data is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError
from checkin.exports.sheet import Cell, CellKind, Sheet, SheetColumn
from checkin.files import replacing
from checkin.services import drafts
from checkin.services.source_acts import CORRECTION, WALK_IN, outgoing
from checkin.services.source_uploading import KEPT, WAITING
from checkin.store.event_file import EventFile, Transaction
from checkin.store.privacy_queries import wall_time
from checkin.store.source_tables import Delivery, SourceRow

_COLUMNS = (
    SheetColumn("at", "at", CellKind.DATETIME),
    SheetColumn("kind", "kind"),
    SheetColumn("list", "list"),
    SheetColumn("name", "name"),
    SheetColumn("ticket_code", "ticket_code"),
    SheetColumn("outcome", "outcome"),
    SheetColumn("reason", "reason"),
    SheetColumn("id", "id"),
)


def write_unsent(file: EventFile, source_id: str, target: Path) -> int:
    """Write what a source was not told to a CSV, XLSX or JSON file; return how many acts that are.

    Raises WrongUseError for another ending of the name. The log notes that a list left the program.
    """
    form = target.suffix.lower().lstrip(".")
    if form not in ("csv", "xlsx", "json"):
        raise WrongUseError(QT_TRANSLATE_NOOP("errors", "{file} has to end in .csv, .xlsx or .json."), file=target.name)
    with file.reading() as transaction:
        row = transaction.sources.row(source_id)
        rows = _rows(transaction, row) if row else []
        event = transaction.queries.event()
        door = transaction.door()
    _write(rows, target, form, ZoneInfo(event.timezone), event.language)
    with file.writing() as transaction:
        transaction.append([drafts.list_exported("unsent", form, len(rows), datetime.now(UTC), door)])
    return len(rows)


def _rows(transaction: Transaction, row: SourceRow) -> list[Sequence[Cell]]:
    names = {one.list_id: one.name for one in transaction.queries.lists()}
    found = [one for state in (WAITING, KEPT) for one in transaction.sources.deliveries(row.source_id, state)]
    return [_row(transaction, row, one, names) for one in sorted(found, key=lambda one: one.sequence)]


def _row(transaction: Transaction, row: SourceRow, delivery: Delivery, names: dict[str, str]) -> Sequence[Cell]:
    change = delivery.change
    person = transaction.queries.candidate(change.subject) if change.subject else None
    upload = outgoing(transaction, row, delivery).upload if delivery.kind not in (CORRECTION, WALK_IN) else None
    code = upload.code if upload else ""
    if not code and person is not None:
        code = next((ticket.code for ticket in transaction.queries.tickets(change.subject)), "")
    at = change.payload.get("at")
    return (
        datetime.fromisoformat(at) if at else wall_time(change.at),
        delivery.kind,
        names.get(change.payload.get("list_id", ""), ""),
        person.attendee.display_name if person else "",
        code,
        change.payload.get("code", ""),
        delivery.reason,
        change.payload.get("check_in_id") or change.id,
    )


def _write(rows: list[Sequence[Cell]], target: Path, form: str, zone: ZoneInfo, language: str) -> None:
    if form == "json":
        with replacing(target) as draft:
            draft.write_text(json.dumps(list(_records(rows, zone)), ensure_ascii=False, indent=1), encoding="utf-8")
        return
    sheet = Sheet("unsent", "unsent", _COLUMNS, lambda: rows, len(rows), zone, language, datetime.now(UTC))
    from checkin.exports.csv_files import ExcelCsv  # noqa: PLC0415 (seldom needed, and long to load)
    from checkin.exports.xlsx_file import Xlsx  # noqa: PLC0415

    (Xlsx() if form == "xlsx" else ExcelCsv()).write(sheet, target)


def _records(rows: Iterable[Sequence[Cell]], zone: ZoneInfo) -> Iterable[dict[str, Cell]]:
    for row in rows:
        at, *rest = row
        assert isinstance(at, datetime)
        yield dict(zip([column.key for column in _COLUMNS], [at.astimezone(zone).isoformat(), *rest], strict=True))
