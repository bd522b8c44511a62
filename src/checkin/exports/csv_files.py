"""CSV, twice: as German (or English) Excel opens it by a double click, and plain for other programs."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from checkin.exports.sheet import Cell, Progress, Sheet, clean_text, counted
from checkin.exports.words import word
from checkin.files import replacing

#: A text that begins so is run as a formula by spreadsheets (OWASP, "CSV Injection"); a leading `'` makes it a text.
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def disarmed(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula: with `'` before a dangerous first character.

    Spaces before it are looked through, since some programs strip them.
    """
    return f"'{text}" if text.startswith(_DANGEROUS) or text.lstrip().startswith(_DANGEROUS) else text


class ExcelCsv:
    """CSV for Excel: UTF-8 with BOM, CRLF, dates and decimals as the language writes them, formulas disarmed.

    The delimiter is that of the language's list separator: `;` in German, `,` in English.
    """

    name = "csv"
    suffix = ".csv"

    def write(self, sheet: Sheet, target: Path, progress: Progress | None = None) -> None:
        """Write the sheet; see `SheetFormat.write`."""
        german = sheet.language == "de"

        def text(value: Cell) -> str:
            return _for_people(value, sheet)

        _write(sheet, target, progress, encoding="utf-8-sig", delimiter=";" if german else ",", text=text)


class PlainCsv:
    """CSV for programs (RFC 4180): UTF-8 without BOM, `,`, CRLF, times in ISO 8601 with offset, `true` and `false`.

    Nothing is disarmed, so that every value arrives as it is: do not open it in a spreadsheet by a double click.
    """

    name = "csv-plain"
    suffix = ".csv"

    def write(self, sheet: Sheet, target: Path, progress: Progress | None = None) -> None:
        """Write the sheet; see `SheetFormat.write`."""

        def text(value: Cell) -> str:
            return _for_programs(value, sheet)

        _write(sheet, target, progress, encoding="utf-8", delimiter=",", text=text)


def _write(
    sheet: Sheet,
    target: Path,
    progress: Progress | None,
    *,
    encoding: str,
    delimiter: str,
    text: Callable[[Cell], str],
) -> None:
    with replacing(target) as draft, draft.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow([text(column.header) for column in sheet.columns])
        for row in counted(sheet.rows(), sheet.row_count, progress):
            writer.writerow([text(value) for value in row])


def _for_people(value: Cell, sheet: Sheet) -> str:
    german = sheet.language == "de"
    if value is None:
        return ""
    if isinstance(value, str):
        return disarmed(clean_text(value))
    if isinstance(value, bool):
        return word("yes" if value else "no", sheet.language)
    if isinstance(value, datetime):
        return value.astimezone(sheet.zone).strftime("%d.%m.%Y %H:%M:%S" if german else "%Y-%m-%d %H:%M:%S")
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y" if german else "%Y-%m-%d")
    return str(value).replace(".", ",") if german else str(value)


def _for_programs(value: Cell, sheet: Sheet) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.astimezone(sheet.zone).isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)
