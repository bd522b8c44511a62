"""Opening a list: what kind of file it is by its content, and the clear word for what is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError, SurroundingsError
from checkin.sources.table_file._old_workbooks import refuse_damaged
from checkin.sources.table_file._text_files import read_text_grid
from checkin.sources.table_file._workbook_size import damaged, protected
from checkin.sources.table_file._workbooks import read_workbook_grid
from checkin.sources.table_file.grid import Grid

#: The largest list read, in bytes: a thousand bytes each for 200,000 people.
LARGEST_FILE = 100_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_FOREIGN = (
    (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF"), (b"%PDF", "PDF"), (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"), (b"Rar!", "RAR"), (b"SQLite format 3\0", "SQLite"), (b"{\\rtf", "RTF"), (b"BM6", "BMP"),
    (b"II*\0", "TIFF"), (b"MM\0*", "TIFF"), (b"\x7fELF", "ELF"), (b"MZ\x90", "EXE"), (b"BZh", "bzip2"),
)  # fmt: skip
_PAGES = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<head")

Rate = Callable[[Sequence[Sequence[str]]], int]


def read_file(path: Path, rate: Rate, sheet: str = "", encoding: str = "") -> Grid:
    """Read a list's cells. Raises BadInputError for what is missing, empty, too large, damaged, locked, or no list;
    SurroundingsError where the system does not let it be opened."""
    data = _bytes(path)
    file = path.name
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise protected(file)
        refuse_damaged(data, file)
        return read_workbook_grid(data, file, rate, sheet)
    if data.startswith(_ZIP):
        return read_workbook_grid(data, file, rate, sheet)
    _refuse_foreign(data, path)
    grid = read_text_grid(data, file, rate, encoding)
    if not any(any(row) for row in grid.rows):
        raise _empty(file)
    return grid


def _bytes(path: Path) -> bytes:
    file = path.name or str(path)
    try:
        if path.is_dir():
            raise BadInputError(QT_TRANSLATE_NOOP("errors", "{file} is a folder; choose the list in it."), file=file)
        if not path.exists():
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "{file} was not found; was it moved or renamed?"), file=file
            )
        if path.stat().st_size > LARGEST_FILE:
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "{file} is larger than {megabytes} MB, too large for a registration list."),
                file=file, megabytes=LARGEST_FILE // 1_000_000,
            )  # fmt: skip
        data = path.read_bytes()
    except ValueError:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{file} is no file name; choose the list."), file=file
        ) from None
    except OSError as error:
        raise SurroundingsError(
            QT_TRANSLATE_NOOP("errors", "{file} cannot be opened ({reason}); close it elsewhere or copy it here."),
            file=file, reason=error.strerror or type(error).__name__,
        ) from None  # fmt: skip
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise _empty(file)
    return data


def _empty(file: str) -> BadInputError:
    return BadInputError(QT_TRANSLATE_NOOP("errors", "{file} is empty; export the list again."), file=file)


def _refuse_foreign(data: bytes, path: Path) -> None:
    for mark, kind in _FOREIGN:
        if data.startswith(mark):
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "{file} is not a list but a {kind} file; export the list as CSV or XLSX."),
                file=path.name, kind=kind,
            )  # fmt: skip
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(_PAGES):
        raise BadInputError(
            QT_TRANSLATE_NOOP(
                "errors", "{file} is a web page, whatever its name says; open it in a spreadsheet and save it as XLSX."
            ),
            file=path.name,
        )
    if path.suffix.lower() in (".xlsx", ".xls", ".ods", ".xlsm", ".xlsb") and b"\0" in data[:4096]:
        raise damaged(path.name)
