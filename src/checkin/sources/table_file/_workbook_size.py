"""Whether a workbook can be read at all: neither too large to hold in memory nor locked by a password.

calamine holds a sheet's whole rectangle: one stray cell in the last corner of an XLSX asks for 500 GB and the process
is killed, which no exception handler can stop. So the extent is looked at before.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError

#: Cells of a sheet's rectangle, and bytes of all parts unpacked, that this program is ready to hold in memory.
MOST_CELLS = 20_000_000
_MOST_UNPACKED = 600_000_000
_DIMENSION = re.compile(rb'<(?:\w+:)?dimension ref="(?:[A-Z]+\d+:)?([A-Z]{1,3})(\d{1,7})"')
_FILLED_CELL = re.compile(rb'<(?:\w+:)?c r="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')
_TABLE_PART = re.compile(
    rb"<table:(table-row|table-cell|covered-table-cell)\b([^>]*?)(/?)>|</table:(table-row)>|<table:(table)\b"
)
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d{1,7})"')


def protected(file: str) -> BadInputError:
    """Return the error for a workbook that asks for a password."""
    return BadInputError(
        QT_TRANSLATE_NOOP("errors", "{file} is protected by a password; save a copy without one and import that."),
        file=file,
    )


def damaged(file: str) -> BadInputError:
    """Return the error for a workbook that cannot be read."""
    return BadInputError(
        QT_TRANSLATE_NOOP(
            "errors", "{file} is damaged or incomplete; open it in a spreadsheet and save it again as XLSX."
        ),
        file=file,
    )


def too_large(file: str) -> BadInputError:
    """Return the error for a workbook with cells too far apart."""
    return BadInputError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{file} has a sheet too large to read; delete stray cells far away from the list and save it again.",
        ),
        file=file,
    )


def refuse_oversized(data: bytes, file: str) -> None:
    """Raise BadInputError for a zipped workbook (XLSX, ODS) that would take all memory, is damaged or encrypted."""
    if not data.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _look_into(archive, file)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError):
        raise damaged(file) from None
    except RuntimeError:  # what zipfile raises for an encrypted part
        raise protected(file) from None


def _look_into(archive: zipfile.ZipFile, file: str) -> None:
    parts = archive.infolist()
    if sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise too_large(file)
    for part in parts:
        name = part.filename.lower()
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            with archive.open(part) as stream:
                head = stream.read(4096)
                extent = _told_extent(head)
                if extent is None or (extent <= 1 and part.file_size > len(head)) or extent > MOST_CELLS:
                    extent = _measured_extent(head + stream.read())
        elif name == "content.xml":
            extent = _opendocument_extent(archive.read(part))
        else:
            continue
        if extent > MOST_CELLS:
            raise too_large(file)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _told_extent(head: bytes) -> int | None:
    """Return the cells of the sheet's rectangle as its writer noted them, None where it did not."""
    found = _DIMENSION.search(head)
    return _column_number(found[1]) * int(found[2]) if found else None


def _measured_extent(xml: bytes) -> int:
    column = row = 0
    for letters, number in _FILLED_CELL.findall(xml):
        row = max(row, int(number))
        column = max(column, _column_number(letters))
    return column * row


def _opendocument_extent(xml: bytes) -> int:
    """Return the largest rectangle from the first cell to the last filled one among the tables of an ODS."""
    most = row = column = last_row = last_column = 0
    height = 1
    for part in _TABLE_PART.finditer(xml):
        repeated = _REPEATED.search(part[2] or b"")
        times = int(repeated[1]) if repeated else 1
        if part[5]:
            most, row, last_row, last_column = max(most, last_row * last_column), 0, 0, 0
        elif part[4]:
            row += height
        elif part[1] == b"table-row":
            column, height = 0, times
            row += height if part[3] else 0
        else:
            column += times
            if not part[3]:
                last_row, last_column = max(last_row, row + height), max(last_column, column)
    return max(most, last_row * last_column)
