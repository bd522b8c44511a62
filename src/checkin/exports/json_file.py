"""JSON: one array, an object a line, so that it can be read by programs and compared by `diff`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path

from checkin.exports.sheet import Cell, Progress, Sheet, counted
from checkin.files import replacing


class Json:
    """JSON in UTF-8: the sheet's records where it has some (the contract's attendees), else its rows by column key."""

    name = "json"
    suffix = ".json"

    def write(self, sheet: Sheet, target: Path, progress: Progress | None = None) -> None:
        """Write the sheet; see `SheetFormat.write`."""
        with replacing(target) as draft, draft.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
            between = "[\n"
            for record in counted(_records(sheet), sheet.row_count, progress):
                file.write(between + json.dumps(record, ensure_ascii=False))
                between = ",\n"
            file.write("[]\n" if between == "[\n" else "\n]\n")


def _records(sheet: Sheet) -> Iterable[Mapping[str, object]]:
    if sheet.records is not None:
        return sheet.records()
    keys = [column.key for column in sheet.columns]
    return (dict(zip(keys, (_plain(value, sheet) for value in row), strict=True)) for row in sheet.rows())


def _plain(value: Cell, sheet: Sheet) -> object:
    if isinstance(value, datetime):
        return value.astimezone(sheet.zone).isoformat()
    return value.isoformat() if isinstance(value, date) else value
