"""Rolls of the Brother QL printers: dots at 300 dpi.

Facts from Brother's raster command references; checked in tests against the project's table of label sizes.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Roll:
    """One roll. `size` in mm (length 0 = endless); `total` and `printable` in dots; `offset` of the first pin used."""

    roll_id: str
    size: tuple[int, int]
    total: tuple[int, int]
    printable: tuple[int, int]
    offset: int
    red: bool = False

    @property
    def endless(self) -> bool:
        """Whether the label is as long as what is printed."""
        return self.size[1] == 0

    @property
    def shown(self) -> str:
        """As people say it."""
        return f"{self.size[0]} mm endless" if self.endless else f"{self.size[0]} x {self.size[1]} mm"


def _roll(roll_id: str, *facts: int, red: bool = False) -> Roll:
    width, length, total, total_length, printable, printable_length, offset = facts
    return Roll(roll_id, (width, length), (total, total_length), (printable, printable_length), offset, red)


ROLLS = {
    roll.roll_id: roll
    for roll in (
        _roll("12", 12, 0, 142, 0, 106, 0, 29),
        _roll("29", 29, 0, 342, 0, 306, 0, 6),
        _roll("38", 38, 0, 449, 0, 413, 0, 12),
        _roll("50", 50, 0, 590, 0, 554, 0, 12),
        _roll("54", 54, 0, 636, 0, 590, 0, 0),
        _roll("62", 62, 0, 732, 0, 696, 0, 12),
        _roll("62red", 62, 0, 732, 0, 696, 0, 12, red=True),
        _roll("102", 102, 0, 1200, 0, 1164, 0, 12),
        _roll("17x54", 17, 54, 201, 636, 165, 566, 0),
        _roll("17x87", 17, 87, 201, 1026, 165, 956, 0),
        _roll("23x23", 23, 23, 272, 272, 202, 202, 42),
        _roll("29x42", 29, 42, 342, 495, 306, 425, 6),
        _roll("29x90", 29, 90, 342, 1061, 306, 991, 6),
        _roll("39x90", 38, 90, 449, 1061, 413, 991, 12),
        _roll("39x48", 39, 48, 461, 565, 425, 495, 6),
        _roll("52x29", 52, 29, 614, 341, 578, 271, 0),
        _roll("62x29", 62, 29, 732, 341, 696, 271, 12),
        _roll("62x100", 62, 100, 732, 1179, 696, 1109, 12),
        _roll("102x51", 102, 51, 1200, 596, 1164, 526, 12),
        _roll("102x152", 102, 153, 1200, 1804, 1164, 1660, 12),
    )
}


def loaded(width: int, length: int) -> Roll | None:
    """Return the roll that a printer reports by its size in mm; the two-coloured one cannot be told from the plain."""
    found = (roll for roll in ROLLS.values() if not roll.red and roll.size == (width, length))
    return next(found, None)


def lies(page: tuple[float, float], roll: Roll) -> bool | None:
    """Return whether a page in mm has to be turned to lie on a roll; None where it does not fit at all."""
    for turned, (across, along) in ((False, page), (True, (page[1], page[0]))):
        if roll.endless:
            if across <= roll.size[0] + 0.5:
                return turned
        elif abs(across - roll.size[0]) <= 1 and abs(along - roll.size[1]) <= 1:
            return turned
    return None


def best(page: tuple[float, float]) -> Roll | None:
    """Return the roll a page was made for: its own label, else the narrowest endless one that it fits on."""
    fitting = [roll for roll in ROLLS.values() if not roll.red and lies(page, roll) is not None]
    fitting.sort(key=lambda roll: (roll.endless, roll.size[0]))
    return next(iter(fitting), None)
