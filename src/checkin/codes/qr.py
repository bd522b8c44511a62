"""QR symbols as plain modules, to be drawn by whoever needs one. Made by the library `qrcode`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import qrcode
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.exceptions import DataOverflowError

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError

#: Rows from the top, modules from the left, True = dark. No quiet zone: leave four modules free on each side.
Matrix = tuple[tuple[bool, ...], ...]
ErrorLevel = Literal["L", "M", "Q", "H"]

#: Any mask is read well; a fixed one spares the search for the prettiest, which is most of the work.
BATCH_MASK = 3

_LEVELS = {"L": ERROR_CORRECT_L, "M": ERROR_CORRECT_M, "Q": ERROR_CORRECT_Q, "H": ERROR_CORRECT_H}


def matrix(payload: str, *, error: ErrorLevel = "M", mask: int | None = None) -> Matrix:
    """Return the smallest symbol for a payload, in numeric or alphanumeric mode where the payload allows it.

    `error` is how much may be damaged: L 7 %, M 15 %, Q 25 %, H 30 %. `mask` 0 to 7 fixes the mask (`BATCH_MASK` for
    many symbols), None seeks the best. Raises ValueError for an empty payload or a lone surrogate, BadInputError for
    one that no symbol holds.
    """
    if not payload:
        raise ValueError("an empty payload has no symbol")
    symbol = qrcode.QRCode(error_correction=_LEVELS[error], border=0, mask_pattern=mask)
    symbol.add_data(payload)
    try:
        symbol.make(fit=True)
    except (DataOverflowError, ValueError) as trouble:
        raise BadInputError(
            QT_TRANSLATE_NOOP(
                "errors",
                "A ticket code of {length} characters is too long for a QR symbol; give this ticket a shorter code.",
            ),
            length=len(payload),
        ) from trouble
    return tuple(tuple(map(bool, row)) for row in symbol.modules)


def runs(symbol: Matrix) -> Iterator[tuple[int, int, int]]:
    """Yield the dark stretches as (row, first column, length): a third as many rectangles to draw as dark modules."""
    for row, modules in enumerate(symbol):
        start = -1
        for column, dark in enumerate((*modules, False)):
            if dark and start < 0:
                start = column
            elif not dark and start >= 0:
                yield row, start, column - start
                start = -1
