"""A table on its way into a file: typed columns and rows of plain values, the same for every format."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

_T = TypeVar("_T")

#: What a cell may hold; None is an empty cell. Date-times are aware.
Cell = str | int | float | bool | date | datetime | None
#: Called with (rows done, rows in all). What it raises stops the export; nothing is left behind then.
Progress = Callable[[int, int], None]

#: Rows between two calls of the progress callback: often enough for a smooth bar, too rare to cost anything.
PROGRESS_STEP = 250

# What neither XML 1.0 nor a spreadsheet's cell may hold: control characters but tab and line feed, lone surrogates.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

_NOT_IN_TITLE = str.maketrans("[]:*?/\\'", " " * 8)


class CellKind(StrEnum):
    """How the values of a column are typed, aligned and formatted."""

    TEXT = "text"
    NUMBER = "number"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "datetime"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column. `key` is stable (JSON, saved choices), `header` is in the document's language."""

    key: str
    header: str
    kind: CellKind = CellKind.TEXT


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table. `title` names the worksheet, `subject` the document (the event).

    `rows` makes a fresh iterator at each call, so that long tables are never held twice. `records`, where given, are
    the objects that JSON says instead of the rows. Times are written in `zone`, words and dates in `language` ("de",
    "en").
    """

    title: str
    subject: str
    columns: Sequence[SheetColumn]
    rows: Callable[[], Iterable[Sequence[Cell]]]
    row_count: int
    zone: ZoneInfo
    language: str
    generated_at: datetime
    records: Callable[[], Iterable[Mapping[str, object]]] | None = None


def worksheet_title(sheet: Sheet) -> str:
    """Return the title as spreadsheets accept it for a worksheet: at most 31 characters, none of `[]:*?/\\'`."""
    return clean_text(sheet.title).translate(_NOT_IN_TITLE)[:31].strip() or "1"


def clean_text(text: str) -> str:
    """Return the text without characters that no file format may hold (each becomes U+FFFD); CR LF becomes LF."""
    return _UNPRINTABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def counted(items: Iterable[_T], total: int, progress: Progress | None) -> Iterator[_T]:
    """Yield the items and tell `progress` how far it is: at the start, every few hundred, and at the end."""
    for done, item in enumerate(items):
        if progress and done % PROGRESS_STEP == 0:
            progress(done, total)
        yield item
    if progress:
        progress(total, total)
