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


@lru_cache(maxsize=64)
def _rows(side: int) -> tuple[tuple[str, tuple[tuple[int, int, int], ...]], ...]:
    """Return for each row its height over the bottom and its stretches: first digit, last digit, column.

    Rows are cut in stretches of which there are few enough to keep.
    """
    return tuple(
        (
            str(side - 1 - row),
            tuple(
                (row * side + column, row * side + min(column + _WIDTH + 1, side), column)
                for column in range(0, side, _WIDTH)
            ),
        )
        for row in range(side)
    )


@lru_cache(maxsize=16384)
def _stretch(digits: str, start: int) -> str:
    """Return the rectangles of a stretch, `y` for their height; the module after it is known, to overlap it if dark."""
    goes_on = digits[_WIDTH:] == "1"
    return "".join(
        [
            f"{start + dark.start()} y {dark.end() - dark.start()}"
            f"{_OVERLAP if goes_on and dark.end() == _WIDTH else ''} {_ROW} re\n"
            for dark in _DARK.finditer(digits[:_WIDTH])
        ]
    )


def operators(text: str, error: str, place: tuple[float, float, float], color: str) -> str:
    """Return the operators that draw a text's symbol with its quiet zone.

    `place` is left, bottom and size in pt, `color` three components.
    """
    x, y, size = place
    digits, side = modules(text, error)
    scale = size / (side + 2 * QUIET_MODULES)
    path = [
        "".join([_stretch(digits[start:end], column) for start, end, column in stretches]).replace("y", height)
        for height, stretches in _rows(side)
    ]
    return (
        f"q 1 1 1 rg {x:.3f} {y:.3f} {size:.3f} {size:.3f} re f {color} rg {scale:.5f} 0 0 {scale:.5f} "
        f"{x + QUIET_MODULES * scale:.3f} {y + QUIET_MODULES * scale:.3f} cm {''.join(path)}f Q"
    )
