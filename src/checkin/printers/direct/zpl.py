"""Zebra printers: labels as one compressed picture (^GFA with Z64), so that every script prints; status by ~HS.

Commands and answers as in Zebra's ZPL II programming guide.
"""

from __future__ import annotations

import base64
import binascii
import time
import zlib
from dataclasses import dataclass

from PIL import Image

from checkin.printers.direct.language import DeviceStatus, Encoded, Tracker
from checkin.printers.direct.links import Link
from checkin.printers.ports import PrinterError, PrinterKind, PrintRequest
from checkin.printers.raster import bitmaps, black_bits
from checkin.printers.reasons import Reason

RESOLUTIONS = (203, 300, 600)
_ASK = b"~HS\r\n"
_CANCEL = b"~JA\r\n"
_ANSWER_SECONDS = 0.6
_POLL_SECONDS = 0.15
#: Sides that differ by less are the same label.
_TOLERANCE_MM = 1.0


@dataclass(frozen=True, slots=True)
class HostStatus:
    """The answer to ~HS. `waiting` counts labels received and not printed yet."""

    reason: Reason | None
    waiting: int


def read_status(answer: bytes) -> HostStatus | None:
    """Read the three strings of ~HS; None where they are not all there."""
    strings = [part.partition(b"\x03")[0].split(b",") for part in answer.split(b"\x02")[1:]]
    if answer.count(b"\x03") < 3 or len(strings) < 3 or len(strings[0]) < 12 or len(strings[1]) < 9:
        return None
    first, second = strings[0], strings[1]
    flags = (
        (second[2], Reason.COVER_OPEN),
        (first[1], Reason.OUT_OF_LABELS),
        (second[3], Reason.OUT_OF_INK),
        (first[11], Reason.TOO_HOT),
        (first[10], Reason.DEVICE_ERROR),
        (first[2], Reason.PAUSED),
    )
    try:
        waiting = int(first[4]) + int(second[8]) + int(first[7])
    except ValueError:
        return None
    return HostStatus(next((reason for flag, reason in flags if flag.strip() == b"1"), None), waiting)


class Zpl:
    """The language of one Zebra printer: `dpi` of its head, `label` in mm as it lies (None = as the page)."""

    kind = PrinterKind.ZPL

    def __init__(self, dpi: int = 203, label: tuple[float, float] | None = None) -> None:
        if dpi not in RESOLUTIONS:
            raise ValueError("no such resolution")
        self._dpi = dpi
        self._label = label
        self._tells = False

    def status(self, link: Link) -> DeviceStatus | None:
        """Ask with ~HS."""
        if not _ask(link):
            return None
        found = _listen(link, _ANSWER_SECONDS)
        self._tells = found is not None
        return None if found is None else DeviceStatus(found.reason, busy=found.waiting > 0)

    def encode(self, request: PrintRequest, content: bytes) -> Encoded:
        """Return the job. Raises PrinterError(WRONG_ROLL) where the page is not the label, either way round."""
        turned = self._turned(request.page)
        labels = bitmaps(content, self._dpi, turned=turned)
        data = b"".join(label_bytes(label, request.copies) for label in labels)
        return Encoded(data, len(labels) * request.copies)

    def _turned(self, page: tuple[float, float]) -> bool:
        if self._label is None:
            return False
        for turned, sides in ((False, page), (True, (page[1], page[0]))):
            if all(abs(a - b) <= _TOLERANCE_MM for a, b in zip(sides, self._label, strict=True)):
                return turned
        raise PrinterError(Reason.WRONG_ROLL)

    def tracker(self, labels: int) -> Tracker | None:
        """Follow by asking again."""
        return _Tracker(labels) if self._tells else None

    def cancel(self) -> bytes:
        """Drop all that waits in the printer."""
        return _CANCEL


def label_bytes(picture: Image.Image, copies: int = 1) -> bytes:
    """Return a label with this picture (mode "1") from its corner on, nothing moved, mirrored or turned."""
    bits = black_bits(picture)
    row = (picture.width + 7) // 8
    encoded = base64.b64encode(zlib.compress(bits, 6))
    check = binascii.crc_hqx(encoded, 0)
    head = (
        f"^XA^PW{picture.width}^LL{picture.height}^LH0,0^LT0^LS0^PON^PMN^LRN^FO0,0^GFA,{len(bits)},{len(bits)},{row},"
    )
    return head.encode() + b":Z64:" + encoded + f":{check:04X}^FS^PQ{copies},0,1,Y^XZ\r\n".encode()


class _Tracker:
    """Done when the printer says twice that nothing waits and nothing is the matter: the last label moves until then.

    A printer that is out of labels or open may not answer at all; it is then what it said last.
    """

    def __init__(self, labels: int) -> None:
        self._labels = labels
        self._idle = 0
        self.printed = 0
        self.reason: Reason | None = None

    @property
    def done(self) -> bool:
        return self._idle >= 2

    def poll(self, link: Link, seconds: float) -> bool:
        found = _listen(link, max(seconds, _POLL_SECONDS)) if _ask(link) else None
        if found is None:
            return False
        self.reason = found.reason
        self._idle = self._idle + 1 if found.waiting == 0 and found.reason is None else 0
        self.printed = (
            self._labels if self.done else max(self.printed, min(self._labels - found.waiting, self._labels - 1))
        )
        return True


def _ask(link: Link) -> bool:
    rest = memoryview(_ASK)
    while rest:
        if not (count := link.write_some(rest, _ANSWER_SECONDS)):
            return False
        rest = rest[count:]
    return True


def _listen(link: Link, seconds: float) -> HostStatus | None:
    answer, end = b"", time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        answer += link.read(left)
        if found := read_status(answer):
            return found
    return None
