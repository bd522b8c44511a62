"""QR symbols as PDF paths: one path a symbol, a rectangle for each dark stretch of a row."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from checkin.codes import qr

QUIET_MODULES = 4
#: Rows overlap a little: screens show hairlines between rectangles that only touch.
_ROW = "1.04"

MatrixMaker = Callable[[str, str], qr.Matrix]


def make_matrix(text: str, error: str) -> qr.Matrix:
    """Return the modules of a text's symbol; the mask is fixed, which any reader takes and is made much faster."""
    level: qr.ErrorLevel = error  # type: ignore[assignment]  # the layout's reader checks it
    return qr.matrix(text, error=level, mask=qr.BATCH_MASK)


def operators(modules: qr.Matrix, x: float, y: float, size: float, color: str) -> str:
    """Return the operators that draw a symbol with its quiet zone into a square of `size` pt, bottom left at (x, y)."""
    count = len(modules)
    scale = size / (count + 2 * QUIET_MODULES)
    rows = "".join([_row(row, count - 1 - number) for number, row in enumerate(modules)])
    return (
        f"q 1 1 1 rg {x:.3f} {y:.3f} {size:.3f} {size:.3f} re f {color} rg {scale:.5f} 0 0 {scale:.5f} "
        f"{x + QUIET_MODULES * scale:.3f} {y + QUIET_MODULES * scale:.3f} cm {rows}f Q"
    )


@lru_cache(maxsize=65536)
def _stretches(row: tuple[bool, ...]) -> tuple[tuple[int, int], ...]:
    found = []
    start = -1
    for column, dark in enumerate((*row, False)):
        if dark and start < 0:
            start = column
        elif not dark and start >= 0:
            found.append((start, column - start))
            start = -1
    return tuple(found)


def _row(row: tuple[bool, ...], y: int) -> str:
    return "".join([f"{column} {y} {length} {_ROW} re\n" for column, length in _stretches(row)])
