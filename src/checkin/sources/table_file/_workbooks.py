"""Reading XLSX, XLS and ODS with calamine: choose the sheet, fill merged cells, turn cells into text."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.sources.table_file._ods_merges import Range, merged_downwards
from checkin.sources.table_file._workbook_size import damaged, protected, refuse_oversized
from checkin.sources.table_file.grid import FileFormat, Grid

Cell = int | float | str | bool | time | date | datetime | timedelta


def read_workbook_grid(data: bytes, file: str, rate: Callable[[Sequence[Sequence[str]]], int], sheet: str = "") -> Grid:
    """Read one sheet: the one named `sheet`, else the visible one whose header is recognised best by `rate`.

    Raises BadInputError for a damaged, password-protected or oversized file, and for an unknown sheet.
    """
    refuse_oversized(data, file)

    def rows(name: str) -> list[list[str]]:
        return _rows(book, name, data)

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            names = _usable_sheets(book)
            if sheet and sheet not in book.sheet_names:
                raise BadInputError(
                    QT_TRANSLATE_NOOP("errors", "{file} has no sheet “{sheet}”; it has: {sheets}."),
                    file=file, sheet=sheet, sheets=", ".join(names),
                )  # fmt: skip
            candidates = [sheet] if sheet else names
            if not candidates:
                raise damaged(file)
            if len(candidates) == 1:
                return Grid(file, rows(candidates[0]), FileFormat.WORKBOOK, sheet=candidates[0], sheets=names)
            grids = [Grid(file, rows(name), FileFormat.WORKBOOK, sheet=name, sheets=names) for name in names]
            return _likeliest(grids, rate)
    except PasswordError:
        raise protected(file) from None
    except (CalamineError, OSError, ValueError, OverflowError):
        raise damaged(file) from None
    except BaseException as error:
        # A panic of the Rust library is no Exception; the file is to blame, and the program goes on.
        if type(error).__name__ == "PanicException":
            raise damaged(file) from None
        raise


def _likeliest(grids: Sequence[Grid], rate: Callable[[Sequence[Sequence[str]]], int]) -> Grid:
    """Return the sheet whose header is known best, with the names of those that are lists of people too."""
    rates = [rate(grid.rows[:60]) for grid in grids]
    best = max(range(len(grids)), key=lambda place: (rates[place], len(grids[place].rows) > 1))
    others = (
        grid.sheet
        for place, grid in enumerate(grids)
        # a legend or a summary has a word or two in common with a list, not half its header
        if place != best and len(grid.rows) > 1 and rates[place] * 2 >= rates[best] > 0
    )
    return replace(grids[best], unread=tuple(others))


def _usable_sheets(book: CalamineWorkbook) -> tuple[str, ...]:
    sheets = [meta for meta in book.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
    visible = [meta.name for meta in sheets if meta.visible == SheetVisibleEnum.Visible]
    return tuple(visible or [meta.name for meta in sheets])


def _rows(book: CalamineWorkbook, name: str, data: bytes) -> list[list[str]]:
    sheet = book.get_sheet_by_name(name)
    rows = [
        [cell if cell.__class__ is str else _text(cell) for cell in row]
        for row in sheet.to_python(skip_empty_area=False)
    ]
    _fill_merged(sheet.merged_cell_ranges or merged_downwards(data, name), rows)
    return rows


def _fill_merged(ranges: Iterable[Range], rows: list[list[str]]) -> None:
    """Repeat the value of cells merged downwards in each of their rows, as a reader of the sheet understands it."""
    for (top, left), (bottom, _right) in ranges:
        if bottom == top or top >= len(rows) or left >= len(rows[top]):
            continue
        for row in rows[top + 1 : bottom + 1]:
            row[left] = row[left] or rows[top][left]


def _text(cell: object) -> str:
    """Return a cell as text: 12.0 as "12", dates as ISO 8601, truth as "true" and "false"."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)
