"""Any sheet as a PDF table: landscape, every column readable, in parts where they are too many for one page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from checkin.exports.dates import clock, decimal, short_day
from checkin.exports.paper import A4, Align, Style
from checkin.exports.pdf_table import PdfColumn, PdfFrame, PdfGroup, PdfPart, write_parts
from checkin.exports.sheet import Cell, CellKind, Progress, Sheet
from checkin.exports.widths import SAMPLE, display_width, in_two_lines
from checkin.exports.words import word
from checkin.typeset.faces import Weight

#: Characters that a line of A4 landscape holds; the columns that are too many for it follow on further pages.
_LINE = 165
#: No column is wider than this many characters: longer texts are broken into lines.
_WIDEST = 30
_NUMBERS = (CellKind.NUMBER, CellKind.DECIMAL)


class PdfSheet:
    """A printable table on A4 landscape.

    Where the columns do not fit side by side, the table comes in parts, each with the first column before it.
    """

    name = "pdf"
    suffix = ".pdf"

    def write(self, sheet: Sheet, target: Path, progress: Progress | None = None) -> None:
        """Write the sheet; see `SheetFormat.write`."""
        rows = [[_text(value, sheet) for value in row] for row in sheet.rows()]
        widths = _widths(sheet, rows)
        panels = _panels(widths)
        parts = [_part(sheet, rows, widths, panels, number) for number in range(len(panels))]
        local = sheet.generated_at.astimezone(sheet.zone)
        made = word("made_on", sheet.language, day=short_day(local.date(), sheet.language), time=clock(local))
        frame = PdfFrame(sheet.title, sheet.subject, made, sheet.language, (A4[1], A4[0]))
        write_parts(parts, frame, target, progress)


def _part(
    sheet: Sheet, rows: Sequence[Sequence[str]], widths: Sequence[float], panels: Sequence[Sequence[int]], number: int
) -> PdfPart:
    shown = panels[number]
    columns = [PdfColumn(sheet.columns[index].header, widths[index], _style(sheet, index)) for index in shown]
    info = word("entry" if sheet.row_count == 1 else "entries_many", sheet.language, count=sheet.row_count)
    if len(panels) > 1:
        info += " · " + word("part", sheet.language, number=number + 1, total=len(panels))
    return PdfPart(
        sheet.title, sheet.subject, columns, [PdfGroup("", [[row[index] for index in shown] for row in rows])], info,
        hint=word("nothing", sheet.language), row_height=21.5, headers_height=26,
    )  # fmt: skip


def _style(sheet: Sheet, index: int) -> Style:
    align = Align.RIGHT if sheet.columns[index].kind in _NUMBERS else Align.LEFT
    return Style(8, Weight.BOLD if index == 0 else Weight.REGULAR, align=align, smallest=5, lines=2)


def _panels(widths: Sequence[float]) -> list[list[int]]:
    """Share the columns out: each panel starts with the first column and holds as many as fit a line."""
    panels: list[list[int]] = [[0]] if widths else [[]]
    filled = widths[0] if widths else 0.0
    for index in range(1, len(widths)):
        if filled + widths[index] > _LINE and len(panels[-1]) > 1:
            panels.append([0])
            filled = widths[0]
        panels[-1].append(index)
        filled += widths[index]
    return panels


def _widths(sheet: Sheet, rows: Sequence[Sequence[str]]) -> list[float]:
    """Return how many characters each column needs so that nine of ten values stand on one line."""
    lengths: list[list[int]] = [[] for _ in sheet.columns]
    for row in rows[:SAMPLE]:
        for found, text in zip(lengths, row, strict=True):
            found.append(max(map(display_width, text.split("\n"))))
    widths = []
    for column, found in zip(sheet.columns, lengths, strict=True):
        usual = sorted(found)[len(found) * 9 // 10] if found else 0
        widths.append(float(min(max(usual, in_two_lines(column.header)) + 2, _WIDEST)))
    return widths


def _text(value: Cell, sheet: Sheet) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return word("yes" if value else "no", sheet.language)
    if isinstance(value, datetime):
        local = value.astimezone(sheet.zone)
        return f"{short_day(local.date(), sheet.language)} {clock(local)}"
    if isinstance(value, date):
        return short_day(value, sheet.language)
    return decimal(value, sheet.language) if isinstance(value, float) else str(value)
