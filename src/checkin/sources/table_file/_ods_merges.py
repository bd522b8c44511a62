"""Which cells of an ODS sheet are merged downwards: calamine does not tell (OpenDocument 1.3, part 3, section 9.1)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import IO
from xml.etree.ElementTree import Element, ParseError, iterparse

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_SHEET, _ROW = f"{_TABLE}table", f"{_TABLE}table-row"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_NAME, _ROWS_REPEATED = f"{_TABLE}name", f"{_TABLE}number-rows-repeated"
_COLUMNS_REPEATED, _ROWS_SPANNED = f"{_TABLE}number-columns-repeated", f"{_TABLE}number-rows-spanned"
#: No sheet is longer or wider than this; what claims more is not looked at any further.
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384

Range = tuple[tuple[int, int], tuple[int, int]]


def merged_downwards(data: bytes, sheet: str) -> list[Range]:
    """Return ((top, left), (bottom, right)), from 0, of the cells merged over several rows; [] where data is no ODS."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            content = archive.read("content.xml")
        return list(_ranges(io.BytesIO(content), sheet)) if b":number-rows-spanned=" in content else []
    except (zipfile.BadZipFile, KeyError, ParseError, ValueError, OSError, RuntimeError, NotImplementedError):
        return []  # whatever is wrong with it, calamine says so


def _ranges(content: IO[bytes], sheet: str) -> Iterator[Range]:
    name, row = "", 0
    # expat refuses documents whose entities grow without end; the size of what is unpacked was looked at before
    for event, element in iterparse(content, ("start", "end")):  # noqa: S314
        if event == "start":
            if element.tag == _SHEET:
                name, row = element.get(_NAME, ""), 0
        elif element.tag == _ROW:
            if name == sheet:
                yield from _in_row(element, row)
            row += _number(element, _ROWS_REPEATED)
            element.clear()
            if row > _MOST_ROWS:
                return


def _in_row(element: Element, row: int) -> Iterator[Range]:
    column = 0
    for cell in element:
        if cell.tag not in _CELLS or column > _MOST_COLUMNS:
            continue
        if (high := _number(cell, _ROWS_SPANNED)) > 1:
            yield (row, column), (min(row + high - 1, _MOST_ROWS), column)
        column += _number(cell, _COLUMNS_REPEATED)


def _number(element: Element, name: str) -> int:
    text = element.get(name, "1")
    return max(1, int(text)) if text.isdecimal() and len(text) < 10 else 1
