"""Choosing the rows that are registrations, and turning them into columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import compress, count

from checkin.domain.registration_list import Problem, ProblemKind, Severity
from checkin.sources.table_file._headers import KNOWN, clean_header, fold
from checkin.sources.table_file.grid import Grid

_SUM_WORDS = frozenset(
    [
        "summe",
        "gesamt",
        "gesamtsumme",
        "total",
        "sum",
        "zwischensumme",
        "insgesamt",
        "gesamtzahl",
        "totals",
        "subtotal",
        "anzahl",
    ]
)
_SUM_STARTS = frozenset(start for word in _SUM_WORDS for start in (word[:3], word[:3].title(), word[:3].upper()))
_SUM_ROW_CELLS = 4
#: A second line of headers has at least so many that are known: nobody's name and house are that.
_SECOND_HEADER_CELLS = 3
#: Among this many last rows a sum may stand in any column.
_SUM_ROWS_WITHIN = 5


@dataclass(slots=True)
class Body:
    """The rows below the header. `numbers` are rows as a spreadsheet counts;
    `columns` are as many as the header has."""

    numbers: list[int]
    columns: list[Sequence[str]]
    problems: list[Problem] = field(default_factory=list)
    skipped: int = 0


def read_body(grid: Grid, header_row: int, width: int) -> Body:
    """Return the rows below the header (1-based `header_row`) without blank rows, sums and repeated headers."""
    rows = grid.rows[header_row:]
    filled = [any(row) for row in rows]
    numbers = list(compress(count(header_row + 1), filled))
    kept = list(compress(rows, filled))
    body = Body(numbers, [])
    _drop(body, kept, grid.rows[header_row - 1])
    body.problems += [
        Problem(
            row,
            "",
            Severity.WARNING,
            ProblemKind.BAD_QUOTING,
            "A quotation mark in this row never closes; please check the row.",
        )
        for row in grid.mended_rows
        if row > header_row
    ]
    if set(map(len, kept)) - {width}:
        kept = _fit(body, kept, width)
    body.columns = list(zip(*kept, strict=True)) if kept else [()] * width
    return body


def _drop(body: Body, kept: list[Sequence[str]], header: Sequence[str]) -> None:
    """Take out sum rows, which stand last or begin with a word for a sum, headers repeated on every page, and a second
    line of headers, as in a list in two languages."""
    last = len(kept) - _SUM_ROWS_WITHIN
    starts = _SUM_STARTS | {header[0][:3]} - {""}
    candidates = [index for index, row in enumerate(kept) if not index or index >= last or row[0][:3] in starts]
    for index in reversed(candidates):
        row = kept[index]
        if row == header or (index == 0 and _is_header(row)):
            kind, message = ProblemKind.HEADER_AGAIN, "The header stands here once more; the row was left out."
        elif _is_sum(row):
            kind, message = ProblemKind.SUM_ROW, "This row is a sum, not a person; it was left out."
        else:
            continue
        body.problems.append(Problem(body.numbers[index], "", Severity.NOTE, kind, message))
        body.skipped += 1
        del kept[index], body.numbers[index]


def _is_header(row: Sequence[str]) -> bool:
    """Whether nearly all cells of a row are headings and none is a value."""
    cells = [cell for cell in row if cell.strip()]
    known = sum(fold(clean_header(cell)) in KNOWN for cell in cells)
    return known >= _SECOND_HEADER_CELLS and known * 4 >= len(cells) * 3


def _is_sum(row: Sequence[str]) -> bool:
    first = next(filter(None, row))
    if len(first) > 40:
        return False
    words = fold(first).split()
    if not words or words[0] not in _SUM_WORDS:
        return False
    cells = [cell for cell in row if cell.strip()]
    return len(cells) <= _SUM_ROW_CELLS and not any("@" in cell for cell in cells)


def _fit(body: Body, rows: list[Sequence[str]], width: int) -> list[Sequence[str]]:
    """Return the rows cut or filled up to the header's width; what is cut is reported."""
    fitted: list[Sequence[str]] = []
    for number, row in zip(body.numbers, rows, strict=True):
        if len(row) > width and any(map(str.strip, row[width:])):
            body.problems.append(
                Problem(
                    number, "", Severity.WARNING, ProblemKind.ROW_TOO_LONG,
                    "This row has more cells than the header; the ones beyond it were left out.",
                )
            )  # fmt: skip
        fitted.append(row[:width] if len(row) >= width else [*row, *[""] * (width - len(row))])
    return fitted
