"""QR symbols as PDF paths: one path a symbol, a rectangle for each dark stretch of a row."""

from __future__ import annotations

import re
from functools import lru_cache

from checkin.badges import qr_batch
from checkin.codes import qr

QUIET_MODULES = 4
#: Rows overlap a little: screens show hairlines between rectangles that only touch.
_OVERLAP = ".04"
_ROW = f"1{_OVERLAP}"
#: Eight modules: 256 stretches for each place, made once.
_WIDTH = 8
_DARK = re.compile("1+")


def modules(text: str, error: str) -> tuple[str, int]:
    """Return a text's symbol as digits (row by row from the top, 1 = dark) and its side in modules.

    Raises BadInputError for a text that no symbol holds.
    """
    found = qr_batch.symbol(text, error)
    if found is None:
        level: qr.ErrorLevel = error  # type: ignore[assignment]  # the layout's reader checks it
        matrix = qr.matrix(text, error=level, mask=qr.BATCH_MASK)
        found = "".join("1" if dark else "0" for row in matrix for dark in row), len(matrix)
    return found


def _row(line: str, y: int) -> str:
    """Return one row's rectangles. Rows are cut in stretches of which there are few enough to keep."""
    return "".join([_stretch(line[start : start + _WIDTH + 1], start, y) for start in range(0, len(line), _WIDTH)])


@lru_cache(maxsize=100_000)
def _stretch(digits: str, start: int, y: int) -> str:
    """Return the rectangles of a stretch; the module after it is known, to overlap where the dark goes on."""
    own = digits[:_WIDTH]
    goes_on = digits[_WIDTH:] == "1"
    return "".join(
        [
            f"{start + dark.start()} {y} {dark.end() - dark.start()}{_OVERLAP if goes_on and dark.end() == _WIDTH else ''}"
            f" {_ROW} re\n"
            for dark in _DARK.finditer(own)
        ]
    )


def operators(text: str, error: str, place: tuple[float, float, float], color: str) -> str:
    """Return the operators that draw a text's symbol with its quiet zone.

    `place` is left, bottom and size in pt, `color` three components.
    """
    x, y, size = place
    digits, side = modules(text, error)
    scale = size / (side + 2 * QUIET_MODULES)
    path = [_row(digits[row * side : (row + 1) * side], side - 1 - row) for row in range(side)]
    return (
        f"q 1 1 1 rg {x:.3f} {y:.3f} {size:.3f} {size:.3f} re f {color} rg {scale:.5f} 0 0 {scale:.5f} "
        f"{x + QUIET_MODULES * scale:.3f} {y + QUIET_MODULES * scale:.3f} cm {''.join(path)}f Q"
    )
