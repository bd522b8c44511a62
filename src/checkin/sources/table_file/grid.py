"""A list as cells of text, whatever file it came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class FileFormat(StrEnum):
    """How the file holds its cells."""

    TEXT = "text"
    WORKBOOK = "workbook"


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells of a list. Row `index` of `rows` is row `index + 1` in a spreadsheet; rows may differ in length.

    `file` is the file's name without folder. `encoding` and `delimiter` are "" for workbooks, `sheet` is "" for text.
    `sheets` names the sheets one can choose from; `unread` are those of them that look like a list of people too, where
    nobody chose. `mended_rows` are the (1-based) rows whose quotation marks did not
    close and were read as plain text.
    """

    file: str
    rows: Sequence[Sequence[str]]
    format: FileFormat
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    mended_rows: tuple[int, ...] = ()
    unread: tuple[str, ...] = ()
