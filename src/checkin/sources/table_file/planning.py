"""What to do with a grid's columns: as a mapping says, or as recognised."""

from __future__ import annotations

from dataclasses import replace

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.sources.table_file._headers import fold
from checkin.sources.table_file.grid import Grid
from checkin.sources.table_file.mapping import Mapping, places
from checkin.sources.table_file.meanings import Column, ColumnMeaning, Reason
from checkin.sources.table_file.recognition import Recognition, headers_of, recognise

_HEADER_WITHIN = 60


def plan(grid: Grid, mapping: Mapping | None) -> Recognition:
    """Return header row and columns for a grid.

    Raises BadInputError where nothing is recognised, or where the mapping names columns that the file lacks.
    """
    if mapping is None:
        return recognise(grid)
    row = mapping.header_row or _row_of(grid, mapping)
    if row > len(grid.rows):
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "The mapping has the header in row {number}, but {file} has {count} rows."),
            row=row, number=row, file=grid.file, count=len(grid.rows),
        )  # fmt: skip
    cells = list(grid.rows[row - 1])
    while cells and not cells[-1].strip():
        cells.pop()
    headers = headers_of(cells)
    chosen = places(mapping, headers, grid.file)
    columns = tuple(
        Column(index, header, chosen[header].meaning, Reason.CHOSEN, option=chosen[header].option)
        if header in chosen
        else Column(index, header, ColumnMeaning.QUESTION, Reason.FREE)
        for index, header in enumerate(headers)
    )
    return Recognition(row, columns)


def _row_of(grid: Grid, mapping: Mapping) -> int:
    """Return the (1-based) row that holds most of the mapping's headers."""
    wanted = {fold(column.header) for column in mapping.columns}
    hits = [len(wanted & {fold(cell) for cell in row if cell}) for row in grid.rows[:_HEADER_WITHIN]]
    return hits.index(max(hits)) + 1 if hits else 1


def remap(recognition: Recognition, index: int, meaning: ColumnMeaning) -> Recognition:
    """Return the recognition with one column's meaning changed by hand, as the assistant's drop-down does."""
    columns = tuple(
        replace(column, meaning=meaning, reason=Reason.CHOSEN, evidence="") if column.index == index else column
        for column in recognition.columns
    )
    return replace(recognition, columns=columns)
