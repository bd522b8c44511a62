"""The 32 bytes in which a Brother QL says how it is (Brother's raster command references, "Status")."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.printers.reasons import Reason

LENGTH = 32
_HEAD = b"\x80\x20B"
_ENDLESS, _DIE_CUT = 0x0A, 0x0B
REPLY, COMPLETED, ERROR, TURNED_OFF, NOTIFICATION, PHASE_CHANGE = 0, 1, 2, 4, 5, 6
_PRINTING = 1

#: Byte, bit, meaning; what is told first comes first.
_ERRORS = (
    (9, 0x10, Reason.COVER_OPEN),
    (8, 0x01, Reason.OUT_OF_LABELS),
    (8, 0x02, Reason.OUT_OF_LABELS),
    (9, 0x01, Reason.WRONG_ROLL),
    (8, 0x04, Reason.JAM),
    (9, 0x40, Reason.JAM),
    (8, 0x20, Reason.OFFLINE),
    (8, 0xD8, Reason.DEVICE_ERROR),
    (9, 0xAE, Reason.DEVICE_ERROR),
)


@dataclass(frozen=True, slots=True)
class BrotherStatus:
    """One status. `width` and `length` of the roll in mm (length 0 = endless, width 0 = none); `kind` as above."""

    kind: int
    reason: Reason | None
    width: int
    length: int
    printing: bool


def read(data: bytes) -> BrotherStatus | None:
    """Read a status; None for bytes that are none."""
    if len(data) != LENGTH or data[:3] != _HEAD:
        return None
    reason = next((reason for byte, bits, reason in _ERRORS if data[byte] & bits), None)
    kind = data[18]
    if kind == TURNED_OFF:
        reason = Reason.OFFLINE
    elif kind == ERROR and reason is None:
        reason = Reason.DEVICE_ERROR
    die_cut = data[11] & 0x0F == _DIE_CUT
    return BrotherStatus(kind, reason, data[10], data[17] if die_cut else 0, data[19] == _PRINTING)


class StatusBuffer:
    """Cuts what a device sends into statuses; bytes that belong to none are dropped."""

    def __init__(self) -> None:
        self._bytes = b""

    def feed(self, data: bytes) -> list[BrotherStatus]:
        """Take bytes and return the statuses that are whole now."""
        self._bytes += data
        found = []
        while (start := self._bytes.find(_HEAD)) >= 0 and len(self._bytes) >= start + LENGTH:
            if (status := read(self._bytes[start : start + LENGTH])) is not None:
                found.append(status)
            self._bytes = self._bytes[start + LENGTH :]
        self._bytes = self._bytes[-(LENGTH - 1) :] if self._bytes.find(_HEAD) < 0 else self._bytes
        return found
