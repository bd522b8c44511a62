"""Cutting marks: hairlines outside the badges, at their edges."""

from __future__ import annotations

from checkin.badges.layout import BadgeLayout
from checkin.badges.sheets import Sheet
from checkin.typeset import mm

_LENGTH_MM = 4.0
_GAP_MM = 1.0


def cut_marks(sheet: Sheet, layout: BadgeLayout) -> str:
    """Return the operators that mark where to cut a sheet, drawn only where no badge lies."""
    width, height = layout.page
    inset = ((sheet.label[0] - width) / 2, (sheet.label[1] - height) / 2)
    lefts = [sheet.place(column)[0] + inset[0] for column in range(sheet.columns)]
    tops = [sheet.place(row * sheet.columns)[1] + inset[1] for row in range(sheet.rows)]
    columns = [(left, left + width) for left in lefts]
    rows = [(top, top + height) for top in tops]
    lines = []
    for edge in sorted({edge for span in columns for edge in span}):
        lines += [_line(edge, a, edge, b, sheet) for a, b in _free(rows, sheet.page[1])]
    for edge in sorted({edge for span in rows for edge in span}):
        lines += [_line(a, edge, b, edge, sheet) for a, b in _free(columns, sheet.page[0])]
    return "q 0.25 w 0.4 G " + " ".join(lines) + " Q"


def _free(spans: list[tuple[float, float]], page: float) -> list[tuple[float, float]]:
    """Return where marks may stand along one direction: before, between and after the badges."""
    edges = [0.0, *(edge for span in spans for edge in span), page]
    found = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        room = end - start
        if room < 0.8:
            continue
        length = min(_LENGTH_MM, room / 2 if start > 0 and end < page else room - min(_GAP_MM, room / 3))
        gap = min(_GAP_MM, (room - length) / 2)
        if end < page:
            found.append((end - gap - length, end - gap))
        if start > 0:
            found.append((start + gap, start + gap + length))
    return found


def _line(x1: float, y1: float, x2: float, y2: float, sheet: Sheet) -> str:
    height = sheet.page[1]
    return f"{mm(x1):.3f} {mm(height - y1):.3f} m {mm(x2):.3f} {mm(height - y2):.3f} l S"
