"""Cleaning a column's cells without changing a letter: NFC, ordinary blanks, no invisible marks, one line.

A column is tested as one long string first, in C; cell by cell only where something was found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_DISARMED = re.compile(r"^'(?=[=+\-@\t\r])")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
#: Marks that show nothing: direction, zero width, soft hyphen, byte order. The joiners U+200C and U+200D stay: they
#: shape letters.
_INVISIBLE = "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u061c"
_BLANKS = (
    "\t\n\x0b\x0c\r\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_TABLE: dict[int, str | None] = dict.fromkeys(map(ord, _INVISIBLE)) | dict.fromkeys(map(ord, _BLANKS), " ")
_TABLE |= {code: None for code in range(0xA0) if _CONTROLS.match(chr(code))}


#: Between cells joined for a test; where it stands in a cell too, that only costs time.
FENCE = "|"


def clean_column(cells: Sequence[str]) -> tuple[Sequence[str], list[int], str]:
    """Return (clean cells, positions of cells that held control characters, the clean cells joined with FENCE)."""
    together = FENCE.join(cells)
    printable = together.isprintable()
    if "'" in together:
        cells = [_DISARMED.sub("", cell) if cell[:1] == "'" else cell for cell in cells]
    if not printable or not (together.isascii() or unicodedata.is_normalized("NFC", together)):
        controls = [] if printable or not _CONTROLS.search(together) else _with_controls(cells)
        cells = [_clean(cell) for cell in cells]
        return cells, controls, FENCE.join(cells)
    if "  " in together or " |" in together or "| " in together or together[:1] == " " or together[-1:] == " ":
        cells = [" ".join(cell.split()) for cell in cells]
    elif "'" not in together:
        return cells, [], together
    return cells, [], FENCE.join(cells)


def _with_controls(cells: Sequence[str]) -> list[int]:
    return [position for position, cell in enumerate(cells) if not cell.isprintable() and _CONTROLS.search(cell)]


def _clean(cell: str) -> str:
    if not cell.isprintable():
        cell = cell.translate(_TABLE)
    if not cell.isascii():
        cell = unicodedata.normalize("NFC", cell)
    return " ".join(cell.split())
