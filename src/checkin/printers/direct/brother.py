"""Brother QL label printers: raster commands, 300 dpi (Brother's raster command references of the QL series).

Written from Brother's public reference: `brother_ql` and its successors are under the GPL, which this program's licence
cannot take in.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PIL import Image, ImageOps

from checkin.printers.direct import brother_status, snmp
from checkin.printers.direct.brother_status import COMPLETED, BrotherStatus, StatusBuffer
from checkin.printers.direct.language import DeviceStatus, Encoded, Tracker
from checkin.printers.direct.links import Link
from checkin.printers.direct.rolls import ROLLS, Roll, best, lies, loaded
from checkin.printers.ports import PrinterError, PrinterKind, PrintRequest
from checkin.printers.raster import bitmaps, black_bits
from checkin.printers.reasons import Reason

DPI = 300
_RESET = bytes(400) + b"\x1b@"
_ASK = b"\x1biS"
_PINS, _WIDE_PINS, _WIDE_OFFSET = 720, 1296, 44
#: The printer feeds at least 3 mm before and after what it prints on an endless roll.
_FEED = 35
_WHITE = 255  # in mode "1" Pillow keeps a 1 as 1, whose inverse is not black but 254
_ENDLESS, _DIE_CUT = 0x0A, 0x0B
#: Of the print information: kind, width and length of the roll are checked, quality first, resume after an error.
_CHECKED = 0x02 | 0x04 | 0x08 | 0x40 | 0x80
_ANSWER_SECONDS = 0.5
_SNMP_PAUSE = 0.3


class BrotherQl:
    """The language of one QL printer. `roll` is the id of the roll it holds, "" = asked of the printer.

    `snmp_port` is where a network printer tells its status.
    """

    kind = PrinterKind.BROTHER_QL

    def __init__(self, roll: str = "", *, snmp_port: int = snmp.SNMP_PORT) -> None:
        if roll and roll not in ROLLS:
            raise ValueError("no such roll")
        self._set = ROLLS.get(roll)
        self._snmp_port = snmp_port
        self._loaded: Roll | None = None
        self._tells = ""
        self._host = ""

    def status(self, link: Link) -> DeviceStatus | None:
        """Ask over the link; a network printer that says nothing there is asked by SNMP."""
        self._host = link.host
        found = self._ask(link)
        self._tells = "link" if found else ""
        if found is None and link.host:
            found = _by_snmp(link.host, self._snmp_port)
            self._tells = "snmp" if found else ""
        if found is None:
            self._loaded = None
            return None
        self._loaded = loaded(found.width, found.length)
        reason = found.reason
        if reason is None and found.width and self._set is not None and self._set.size != (found.width, found.length):
            reason = Reason.WRONG_ROLL
        shown = self._loaded.shown if self._loaded else ""
        return DeviceStatus(reason, shown, found.printing)

    def _ask(self, link: Link) -> BrotherStatus | None:
        rest = memoryview(_RESET + _ASK)
        while rest:
            if not (count := link.write_some(rest, _ANSWER_SECONDS)):
                return None
            rest = rest[count:]
        buffer = StatusBuffer()
        end = time.monotonic() + _ANSWER_SECONDS
        while (left := end - time.monotonic()) > 0:
            if found := buffer.feed(link.read(left)):
                return found[-1]
        return None

    def encode(self, request: PrintRequest, content: bytes) -> Encoded:
        """Return the job for the roll of the request, the one set, the one loaded, or the one the page is made for."""
        if request.roll and request.roll not in ROLLS:
            raise PrinterError(Reason.WRONG_ROLL)
        roll = ROLLS.get(request.roll) or self._set or self._loaded or best(request.page)
        if roll is None:
            raise PrinterError(Reason.MEDIA_NOT_LOADED)
        turned = lies(request.page, roll)
        if turned is None or (self._loaded is not None and self._loaded.size != roll.size):
            raise PrinterError(Reason.WRONG_ROLL)
        pages = [page for page in bitmaps(content, DPI, turned=turned) for _copy in range(request.copies)]
        return Encoded(job_bytes(pages, roll), len(pages))

    def tracker(self, labels: int) -> Tracker | None:
        """Follow over the link or by SNMP, whichever answered."""
        if self._tells == "link":
            return _LinkTracker(labels)
        return _SnmpTracker(labels, self._host, self._snmp_port) if self._tells else None

    def cancel(self) -> bytes:
        """Clear the printer's buffer."""
        return _RESET


def job_bytes(pages: list[Image.Image], roll: Roll) -> bytes:
    """Return the commands that print these pictures (mode "1", 300 dpi, the whole label) on a roll."""
    parts = [_RESET, b"\x1bia\x01"]
    for number, page in enumerate(pages):
        rows = _rows(page, roll)
        width, length = roll.size
        kind = _ENDLESS if roll.endless else _DIE_CUT
        count = len(rows).to_bytes(4, "little")
        parts.append(b"\x1biz" + bytes([_CHECKED, kind, width, length]) + count + bytes([min(number, 1), 0]))
        parts.append(b"\x1bi!\x00")  # say by yourself when a label is done
        parts.append(b"\x1biM\x40\x1biA\x01")  # cut after each label
        parts.append(b"\x1biK" + bytes([0x08 | (0x01 if roll.red else 0)]))
        parts.append(b"\x1bid" + (_FEED if roll.endless else 0).to_bytes(2, "little"))
        parts.append(b"M\x00")  # plain rows: half of the models know no compression
        parts.extend(_commands(rows, red=roll.red))
        parts.append(b"\x1a" if number == len(pages) - 1 else b"\x0c")
    return b"".join(parts)


def _rows(page: Image.Image, roll: Roll) -> list[bytes]:
    """Return the pins of each row. What lies outside the printable part of the label is cut off."""
    height = page.height - 2 * _FEED if roll.endless else roll.printable[1]
    label = Image.new("1", (roll.printable[0], max(height, 1)), _WHITE)
    label.paste(page, ((label.width - page.width) // 2, (label.height - page.height) // 2))
    wide = roll.printable[0] > _PINS
    pins = Image.new("1", (_WIDE_PINS if wide else _PINS, label.height), _WHITE)
    # the head's first pin is at the right-hand edge
    pins.paste(ImageOps.mirror(label), (roll.offset + (_WIDE_OFFSET if wide else 0), 0))
    bits, size = black_bits(pins), pins.width // 8
    return [bits[at : at + size] for at in range(0, len(bits), size)]


def _commands(rows: list[bytes], *, red: bool) -> list[bytes]:
    size = bytes([len(rows[0])])
    if not red:
        head = b"g\x00" + size
        return [head + row for row in rows]
    # the black and red roll takes both colours of each row
    black, empty = b"w\x01" + size, b"w\x02" + size + bytes(len(rows[0]))
    return [black + row + empty for row in rows]


class _LinkTracker:
    """The printer tells by itself: started, completed, error; once for each label."""

    def __init__(self, labels: int) -> None:
        self._labels = labels
        self._buffer = StatusBuffer()
        self.printed = 0
        self.reason: Reason | None = None

    @property
    def done(self) -> bool:
        return self.printed >= self._labels

    def poll(self, link: Link, seconds: float) -> bool:
        statuses = self._buffer.feed(link.read(seconds))
        for status in statuses:
            self.reason = status.reason
            self.printed += status.kind == COMPLETED and status.reason is None
        return bool(statuses)


class _SnmpTracker:
    """The printer is asked: once it was seen printing, being ready again means that all labels are out."""

    def __init__(self, labels: int, host: str, port: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._labels = labels
        self._host = host
        self._port = port
        self._clock = clock
        self._began = clock()
        self._seen_printing = False
        self._still = 0
        self.printed = 0
        self.reason: Reason | None = None

    @property
    def done(self) -> bool:
        return self.printed >= self._labels

    def poll(self, link: Link, seconds: float) -> bool:
        link.read(max(seconds, _SNMP_PAUSE))  # a broken connection shows here
        status = _by_snmp(self._host, self._port)
        if status is None:
            return False
        self.reason = status.reason
        self._seen_printing |= status.printing
        quiet = status.reason is None and not status.printing
        self._still = self._still + 1 if quiet else 0
        # a short label may have come out between two questions: then being quiet for some seconds says it
        enough = 2 if self._seen_printing else 2 + int(2 / _SNMP_PAUSE)
        if self._still >= enough:
            self.printed = self._labels
        return True


def _by_snmp(host: str, port: int) -> BrotherStatus | None:
    found = snmp.get(host, snmp.BROTHER_STATUS, port=port)
    return brother_status.read(found) if found else None
