"""Column widths from what stands in the columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date, datetime

from checkin.exports.sheet import Cell, Sheet

#: Narrowest and widest column, in characters of the standard font.
NARROW, WIDE = 6, 48
#: Rows looked at closely; of longer tables the first ones speak for the rest.
SAMPLE = 2_000


class Widths:
    """Watches rows go by and says how wide each column should be."""

    def __init__(self, sheet: Sheet) -> None:
        # The filter's button needs room.
        self._widths = [in_two_lines(column.header) + 3 for column in sheet.columns]
        self._seen = 0

    def see(self, row: Sequence[Cell]) -> None:
        """Take note of a row."""
        if self._seen >= SAMPLE:
            return
        self._seen += 1
        for index, value in enumerate(row):
            if value is not None and (width := _characters(value)) > self._widths[index]:
                self._widths[index] = width

    def characters(self) -> list[int]:
        """Return the width of each column in characters."""
        return [min(max(width + 1, NARROW), WIDE) for width in self._widths]


def lines_needed(row: Sequence[Cell]) -> int:
    """Return how many lines a row takes where its texts are broken at the widest column's width."""
    return max((_lines(value) for value in row if isinstance(value, str)), default=1)


def _lines(text: str) -> int:
    if len(text) <= WIDE // 2 and "\n" not in text:
        return 1
    return sum(max(1, -(-display_width(line) // WIDE)) for line in text.split("\n"))


def _characters(value: Cell) -> int:
    if isinstance(value, datetime):
        return 18
    if isinstance(value, date):
        return 10
    if isinstance(value, str):
        return max((display_width(line) for line in value.split("\n")), default=0)
    return len(str(value))


def display_width(text: str) -> int:
    """Return the width of the text in columns of a monospaced font: wide East Asian characters take two, marks none."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    marks = sum(unicodedata.combining(char) != 0 for char in text)
    return len(text) + wide - marks


def in_two_lines(text: str) -> int:
    """Return the least width in which the text fits into two lines, broken between words."""
    words = text.split()
    breaks = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words) + 1))
    return min((max(map(display_width, lines)) for lines in breaks), default=0)
