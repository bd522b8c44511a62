"""XLSX through XlsxWriter: real dates, frozen header, filters, widths from the content, and never a formula."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.utility import xl_rowcol_to_cell

from checkin.exports.sheet import Cell, CellKind, Progress, Sheet, clean_text, counted
from checkin.exports.widths import Widths, lines_needed
from checkin.exports.words import word
from checkin.files import replacing

#: Characters a cell may hold (Excel's own limit); longer texts end in an ellipsis.
CELL_LIMIT = 32_767
#: Excel's built-in number format for text (ECMA-376 part 1, 18.8.30).
_TEXT = 49
#: Height of the header row in points: two lines and a little air.
_HEADER_POINTS = 34
#: Height of a line, and how many a row may show (Excel's rows end at 409 points).
_LINE_POINTS, _MOST_LINES = 15, 27
_FORBIDDEN_IN_TITLE = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


class Xlsx:
    """An Excel workbook with one worksheet."""

    name = "xlsx"
    suffix = ".xlsx"

    def write(self, sheet: Sheet, target: Path, progress: Progress | None = None) -> None:
        """Write the sheet; see `SheetFormat.write`."""
        with replacing(target) as draft, _workbook(draft, sheet) as book:
            page = book.add_worksheet(sheet.title.translate(_FORBIDDEN_IN_TITLE)[:31])
            _Page(book, page, sheet).write(progress)


@contextmanager
def _workbook(draft: Path, sheet: Sheet) -> Iterator[Any]:
    """Open a workbook that writes row by row, with its temporary files beside the draft, and close it in every case."""
    # Strings are written with write_string only; the three options make it so even for a slip.
    options = {
        "constant_memory": True,
        "tmpdir": str(draft.parent),
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(str(draft), options)
    created = sheet.generated_at.astimezone(UTC).replace(tzinfo=None)
    book.set_properties({"title": sheet.title, "subject": sheet.subject, "author": "Checkin", "created": created})
    try:
        yield book
        book.close()
    except FileCreateError as error:
        # The library wraps what the system said; `replacing` tells the user about an OSError.
        raise error.args[0] from error
    finally:
        for page in book.worksheets():
            page._opt_close()  # else the rows' temporary file stays open when the block raised


class _Page:
    """One worksheet being filled."""

    def __init__(self, book: Any, page: Any, sheet: Sheet) -> None:
        self._page = page
        self._sheet = sheet
        self._widths = Widths(sheet)
        german = sheet.language == "de"
        self._yes, self._no = word("yes", sheet.language), word("no", sheet.language)
        top = {"valign": "top"}
        figure = {"align": "right", "indent": 1, **top}  # clear of the text in the next column
        self._header = book.add_format({"bold": True, "bg_color": "#E7ECF3", "bottom": 1, "text_wrap": True, **top})
        # Text format, so that "=1+1" stays a text when somebody opens the cell and presses Enter.
        self._text = book.add_format({"num_format": _TEXT, "text_wrap": True, **top})
        self._number = book.add_format({"num_format": "0", **figure})
        self._decimal = book.add_format({"num_format": "0.0##", **figure})
        self._date = book.add_format({"num_format": "dd.mm.yyyy" if german else "yyyy-mm-dd", "align": "left", **top})
        moment = "dd.mm.yyyy hh:mm:ss" if german else "yyyy-mm-dd hh:mm:ss"
        self._moment = book.add_format({"num_format": moment, "align": "left", **top})

    def write(self, progress: Progress | None) -> None:
        page, columns = self._page, self._sheet.columns
        page.freeze_panes(1, 1 if columns else 0)
        page.set_row(0, _HEADER_POINTS)
        for index, column in enumerate(columns):
            page.write_string(0, index, clean_text(column.header), self._header)
        for number, row in enumerate(counted(self._sheet.rows(), self._sheet.row_count, progress), start=1):
            if (lines := lines_needed(row)) > 1:
                page.set_row(number, min(lines, _MOST_LINES) * _LINE_POINTS)  # LibreOffice does not do it by itself
            for index, value in enumerate(row):
                self._cell(number, index, value)
            self._widths.see(row)
        if columns:
            page.autofilter(0, 0, max(self._sheet.row_count, 1), len(columns) - 1)
        for index, width in enumerate(self._widths.characters()):
            page.set_column(index, index, width)
        if columns:
            last = xl_rowcol_to_cell(max(self._sheet.row_count, 1), len(columns) - 1)
            page.ignore_errors({"number_stored_as_text": f"A1:{last}"})  # codes and telephone numbers are texts
        page.set_landscape()
        page.set_paper(9)  # A4
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        page.set_footer("&L&A&R&P / &N")

    def _cell(self, row: int, column: int, value: Cell) -> None:
        if value is None or value == "":
            return
        if isinstance(value, bool):
            self._page.write_string(row, column, self._yes if value else self._no, self._text)
        elif isinstance(value, datetime):
            local = value.astimezone(self._sheet.zone).replace(tzinfo=None, microsecond=0)
            self._page.write_datetime(row, column, local, self._moment)
        elif isinstance(value, date):
            self._page.write_datetime(row, column, value, self._date)
        elif isinstance(value, str):
            self._page.write_string(row, column, shortened(clean_text(value)), self._text)
        else:
            whole = self._sheet.columns[column].kind is CellKind.NUMBER
            self._page.write_number(row, column, value, self._number if whole else self._decimal)


def shortened(text: str) -> str:
    """Return the text, cut with an ellipsis where it is longer than a cell may hold (counted in UTF-16 units)."""
    if len(text) * 2 <= CELL_LIMIT or len(text.encode("utf-16-le")) // 2 <= CELL_LIMIT:
        return text
    cut = text.encode("utf-16-le")[: (CELL_LIMIT - 1) * 2]
    return cut.decode("utf-16-le", errors="ignore") + "…"
